// The column on the right: what Discord says beside what Returning.AI counts, and the life of one award.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { FootView, LifeView, PageState, TruthMember, TruthRow } from '../../wire.ts';
import { openDrawer } from '../actions.ts';
import type { App } from '../model.ts';
import { formatStamp, type Reading } from '../time.ts';
import { drawAvatar } from './avatar.ts';

const VERDICTS = {
  agree: ['✓', 'they agree'],
  'under-way': ['…', 'on its way'],
  untold: ['–', 'nobody was told in Discord'],
  differ: ['✗', 'they differ'],
} as const;

/** Members' totals, twice each. */
export function drawTruth(app: App, state: PageState, reading: Reading): TemplateResult {
  return html`<section class="truth" aria-labelledby="truth-title">
    <h2 id="truth-title">The truth</h2>
    <table class="totals">
      <thead><tr><th scope="col">Member</th><th scope="col">Discord says</th><th scope="col">Returning.AI counts</th><th scope="col"><span class="hidden-words">Verdict</span></th></tr></thead>
      <tbody>${state.truth.map((member) => drawMember(member, state))}</tbody>
    </table>
    ${drawLife(app, state, reading)}
  </section>`;
}

function drawMember({ label, rows, name }: TruthMember, { locale }: PageState): TemplateResult {
  return html`${rows.map(
    (row, index) => html`<tr class=${row.verdict} data-truth="${name} ${row.field}">
      <th scope="row">${index === 0 ? html`${drawAvatar(label, 'small')} ${label}` : nothing}${index === 0 && rows.length === 1 ? nothing : html` <small>${row.field}</small>`}</th>
      <td class="number">${row.discord === undefined ? '–' : formatNumber(row.discord, locale)}</td>
      <td class="number">${formatNumber(row.api, locale)}${drawOutside(row, locale)}</td>
      <td class="verdict"><span aria-hidden="true">${VERDICTS[row.verdict][0]}</span><span class="hidden-words">${VERDICTS[row.verdict][1]}</span></td>
    </tr>`,
  )}`;
}

function drawOutside({ outside }: TruthRow, locale: string): TemplateResult | typeof nothing {
  if (outside === 0) return nothing;
  return html`<small class="outside" title="Changed by another writer">${outside > 0 ? '+' : '−'}${formatNumber(Math.abs(outside), locale)} by others</small>`;
}

/** The one line of a phone, above the composer. */
export function drawStrip({ truth, locale }: PageState): TemplateResult {
  return html`<p class="strip">
    ${truth.map(({ label, rows }) => {
      const [row] = rows;
      if (row === undefined) return nothing;
      return html`<span class=${row.verdict}>${label} <b>${row.discord === undefined ? '–' : formatNumber(row.discord, locale)}</b>·<b>${formatNumber(row.api, locale)}</b> ${VERDICTS[row.verdict][0]}</span>`;
    })}
  </p>`;
}

function drawLife(app: App, { lives }: PageState, reading: Reading): TemplateResult {
  const { model } = app;
  const life = lives.find(({ receipt }) => receipt === model.receipt) ?? lives[0];
  if (life === undefined) {
    return html`<div class="life empty"><p>No award yet. The life of the newest one is drawn here: recorded, sent, counted.</p></div>`;
  }
  const choose = (event: Event) => {
    model.receipt = (event.target as HTMLSelectElement).value;
    app.update();
  };
  return html`<div class="life ${life.verdict}">
    <div class="life-head">
      <select class="select receipt" aria-label="Award" @change=${choose}>
        ${lives.map(({ receipt, change, memberLabel }) => html`<option value=${receipt} ?selected=${receipt === life.receipt}>${receipt} · ${memberLabel} ${change.replace(/ .*/, '')}</option>`)}
      </select>
      <button type="button" class="icon-button" aria-label="Requests and log of ${life.receipt}" title="Requests and log" @click=${() => void openDrawer(app, { receipt: life.receipt })}>&lt;/&gt;</button>
    </div>
    <p class="life-words"><b>${life.memberLabel}</b> ${life.change}</p>
    <ol class="steps" aria-live="polite" aria-label="Life of ${life.receipt}">
      ${life.steps.map(({ kind, says, at }) => html`<li class=${kind}><span class="step-sign" aria-hidden="true">${SIGNS[kind]}</span> ${says} <small>${formatStamp(at / 1_000, 'T', reading)}</small></li>`)}
    </ol>
    ${drawCount(life)}
  </div>`;
}

const SIGNS = { good: '✓', wait: '…', bad: '✗', end: '✓' } as const;

function drawCount({ sent, counted, verdict }: LifeView): TemplateResult {
  const sign = verdict === 'well' ? '✓' : verdict === 'wrong' ? '✗' : '…';
  return html`<p class="counted">sent <b>${sent}×</b> · counted <b>${counted}×</b> <span aria-hidden="true">${sign}</span></p>`;
}

/** The line that is always there. */
export function drawFoot({ settled, open, problems }: FootView): TemplateResult {
  if (problems.length > 0) {
    return html`<footer class="foot wrong" role="alert">✗ ${problems.map(({ receipt, says }) => html`<span><b>${receipt}</b> ${says}</span> `)}</footer>`;
  }
  return html`<footer class="foot">
    <span><span aria-hidden="true">✓</span> every point counted once, none lost <span class="muted">(${settled} ${settled === 1 ? 'award' : 'awards'})</span></span>
    ${open === 0 ? nothing : html`<span class="on-way">${open} on the way</span>`}
  </footer>`;
}

/** Numbers as the reader's language writes them. */
function formatNumber(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
}
