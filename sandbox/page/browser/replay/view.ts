// The page of a replay: the steps, the messages as they stood, and what Returning.AI counted for which award.
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { Recording, SeenMessage, Step } from '../../../replay/recording.ts';
import { drawMarkdown, type Markup } from '../markdown.ts';
import { drawBotAvatar } from '../view/avatar.ts';
import { drawEmbed } from '../view/embed.ts';
import { drawControls } from './controls.ts';
import { countTwice, explainTwice } from './late.ts';
import { type Deck, formatMs, type ReplayTab } from './player.ts';
import { splitSays } from './says.ts';
import { type AccountStanding, type AwardStanding, type Standing, standAt } from './standing.ts';

const TABS: readonly [ReplayTab, string][] = [
  ['steps', 'Steps'],
  ['messages', 'Messages'],
  ['counts', 'Counts'],
];
const KINDS: Readonly<Record<Step['kind'], string>> = {
  people: 'people',
  discord: 'Discord',
  wire: 'request',
  api: 'API',
  process: 'process',
  world: 'world',
  verdict: 'verdict',
};
const SENT = 'how often the bot asked Returning.AI for the award';
const APPLIED = 'how often Returning.AI counted it; once is right';
const SIGNS: Readonly<Record<string, string>> = { increase: '+', decrease: '−', overwrite: '=' };

/** The page. */
export function drawReplay(deck: Deck): TemplateResult {
  const { player } = deck;
  const { recording, index, tab } = player;
  const standing = standAt(recording, index);
  const show = (shown: ReplayTab) => () => {
    player.tab = shown;
    deck.update();
  };
  return html`<main class="replay shows-${tab}">
    ${drawControls(deck)}
    ${drawSteps(deck)}
    ${drawMessages(recording, standing, index)}
    ${drawCounts(recording, standing)}
    <nav class="tabs" aria-label="Views">
      ${TABS.map(([name, words]) => html`<button type="button" aria-current=${tab === name ? 'page' : 'false'} @click=${show(name)}>${words}</button>`)}
    </nav>
    ${drawVerdict(recording, standing, index)}
    <p class="hidden-words" role="status">${player.announced}</p>
  </main>`;
}

function drawSteps({ player, go }: Deck): TemplateResult {
  const { recording, index } = player;
  return html`<section class="replay-steps" aria-labelledby="steps-title">
    <h2 id="steps-title">What happened</h2>
    <ol>
      ${recording.steps.map((step, at) =>
        guard(
          [at === index],
          () => html`<li class="kind-${step.kind}">
            <button type="button" tabindex=${at === index ? 0 : -1} aria-current=${at === index ? 'step' : 'false'} @click=${() => go(at)}>
              <time>${formatMs(step.ms)}</time> <span class="kind">${KINDS[step.kind]}</span> <span class="says">${shorten(splitSays(step.says).words, recording)}</span>
            </button>
            ${drawDrawn(splitSays(step.says).drawn)}
          </li>`,
        ),
      )}
    </ol>
  </section>`;
}

function drawDrawn(drawn: string | undefined): TemplateResult | typeof nothing {
  if (drawn === undefined) return nothing;
  return html`<details class="drawn"><summary>What the seed has drawn</summary><pre tabindex="0">${JSON.stringify(JSON.parse(drawn), undefined, 1)}</pre></details>`;
}

/** Accounts by whose they are, awards with their receipts; all else as the machine writes it. */
function shorten(says: string, { members, awards }: Recording): string {
  return members
    .reduce((text, { id, account }) => text.replaceAll(account, `${id}’s account`), says)
    .replace(/ for award (\d+)$/, (words, id) => {
      const receipt = awards.find((award) => award.id === Number(id))?.receipt;
      return receipt === undefined ? words : `${words}, ${receipt}`;
    });
}

function drawMessages(recording: Recording, standing: Standing, index: number): TemplateResult {
  const { messages, newMessages } = standing;
  const now = recording.startedAt + (recording.steps[index]?.ms ?? 0);
  const markup = toMarkup(recording, now);
  return html`<section class="replay-messages" aria-labelledby="messages-title">
    <h2 id="messages-title">What Discord shows</h2>
    <div class="replay-scroll" tabindex="0" role="region" aria-labelledby="messages-title">
      ${messages.length === 0 ? html`<p class="muted">No message yet.</p>` : nothing}
      ${repeat(
        messages,
        ({ id }) => id,
        (message) => drawMessage(message, newMessages.has(message.id), markup),
      )}
    </div>
  </section>`;
}

function toMarkup({ members, channels }: Recording, now: number): Markup {
  const users = Object.fromEntries(members.map(({ id }) => [id, id]));
  return {
    names: { users: { 300: '300', 301: '301', ...users }, roles: {}, channels, botId: '' },
    locale: navigator.language,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    now,
  };
}

function drawMessage(message: SeenMessage, isNew: boolean, markup: Markup): TemplateResult {
  const { id, answers, channelId, isPrivate, isFrozen, content, embeds, buttons } = message;
  const isThinking = content === '' && embeds.length === 0;
  return html`<article class="message first ${isPrivate ? 'ephemeral' : ''} ${isNew ? 'is-new' : ''}" data-message=${id} aria-label="Message ${id}">
    <p class="reply-line">#${markup.names.channels[channelId] ?? channelId} · ${id}${answers === undefined ? nothing : html` · <span class="reply-words">${answers}</span>`}</p>
    <div class="message-row">
      <div class="message-avatar">${drawBotAvatar()}</div>
      <div class="message-body">
        ${isThinking ? html`<p class="thinking">Points is thinking…</p>` : nothing}
        ${content === '' ? nothing : html`<div class="words">${drawMarkdown(content, markup)}</div>`}
        ${embeds.map((embed) => drawEmbed(embed, markup))}
        ${buttons.length === 0 ? nothing : html`<p class="replay-buttons">${buttons.map((label) => html`<span>${label}</span>`)}</p>`}
        ${isPrivate ? html`<p class="privacy">Only one person sees this</p>` : nothing}
        ${isFrozen ? html`<p class="privacy">Discord takes no more edits of it</p>` : nothing}
      </div>
    </div>
  </article>`;
}

function drawCounts(recording: Recording, { accounts }: Standing): TemplateResult {
  return html`<section class="replay-counts" aria-labelledby="counts-title">
    <h2 id="counts-title">What Returning.AI counts</h2>
    <div class="replay-scroll" tabindex="0" role="region" aria-labelledby="counts-title">
      <p class="legend"><b>Sent</b>: ${SENT}. <b>Applied</b>: ${APPLIED}.</p>
      ${accounts.map((account) => drawAccount(account, recording))}
    </div>
  </section>`;
}

function drawAccount({ memberId, total, isNew, awards }: AccountStanding, recording: Recording): TemplateResult {
  return html`<table class="replay-table">
    <caption class=${isNew ? 'is-new' : ''}>Member ${memberId} has <b data-total=${memberId}>${formatNumber(total)}</b></caption>
    ${
      awards.length === 0
        ? nothing
        : html`<thead><tr><th scope="col">Award</th><th scope="col">Change</th><th scope="col" title=${SENT}>Sent</th><th scope="col" title=${APPLIED}>Applied</th></tr></thead>
            <tbody>${awards.map((award) => drawAward(award, recording))}</tbody>`
    }
  </table>`;
}

function drawAward(award: AwardStanding, recording: Recording): TemplateResult {
  const { problems } = recording;
  const { receipt = 'of no award', action, value, sent, applied, isNew } = award;
  const isBroken = problems.some(({ receipts }) => receipts.includes(receipt));
  return html`<tr class="${isNew ? 'is-new' : ''} ${isBroken ? 'bad' : ''}" data-receipt=${receipt}>
    <th scope="row">${receipt}</th>
    <td>${SIGNS[action] ?? ''}${formatNumber(value)}</td>
    <td>${sent}×</td>
    <td class=${applied > 1 ? 'often' : ''}>${applied}×</td>
  </tr>
  ${applied < 2 || isBroken ? nothing : html`<tr class="why"><td colspan="4">${explainTwice(award, recording)}</td></tr>`}`;
}

function formatNumber(value: number): string {
  return new Intl.NumberFormat(navigator.language, { maximumFractionDigits: 2 }).format(value).replace('-', '−');
}

/** Nothing is judged before the end. */
function drawVerdict({ problems, steps }: Recording, standing: Standing, index: number): TemplateResult {
  if (index < steps.length - 1) return html`<footer class="foot replay-foot muted">Judged at the last step.</footer>`;
  if (problems.length === 0) {
    return html`<footer class="foot replay-foot"><span><span aria-hidden="true">✓</span> Every promise was kept.${countTwice(standing)}</span></footer>`;
  }
  return html`<footer class="foot replay-foot wrong"><ul>
    ${problems.map(({ says, receipts }) => html`<li><span aria-hidden="true">✗</span> <b>${receipts.join(', ')}</b> ${says}</li>`)}
  </ul></footer>`;
}
