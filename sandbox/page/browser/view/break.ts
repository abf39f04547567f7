// Ways to break it, the clock, and who reads.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { PageState } from '../../wire.ts';
import { attempt } from '../actions.ts';
import type { App } from '../model.ts';

interface Way {
  readonly how: string;
  readonly words: string;
  readonly about: string;
}

const ONCE: readonly Way[] = [
  { how: 'lose-answer', words: 'Lose answer', about: 'Returning.AI counts the next award, and its answer is lost' },
  { how: 'slow', words: 'Slow', about: 'The next award takes four seconds' },
  { how: 'limit', words: '429', about: 'The next award is answered with “slow down”' },
  {
    how: 'hold',
    words: 'Hold answer',
    about: 'The next award is counted, and its answer held back: time to kill the bot',
  },
  { how: 'late', words: 'Late copy', about: 'The next award gets lost, and arrives much later' },
  { how: 'writer', words: 'Another writer', about: 'Somebody gives Ana 5 points without the bot' },
];

/** The languages that can be chosen, and their names: those of the bot, and two in which Discord is written otherwise. */
export const LOCALES = [
  ['en-US', 'English'],
  ['de', 'Deutsch'],
  ['fr', 'Français'],
  ['es-ES', 'Español'],
  ['pt-BR', 'Português do Brasil'],
  ['ja', '日本語'],
  ['hi', 'हिन्दी'],
  ['ar', 'العربية'],
] as const;

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Tokyo', 'Asia/Kolkata'] as const;

/** The whole panel. */
export function drawBreak(app: App, state: PageState): TemplateResult {
  return html`<section class="break" aria-labelledby="break-title">
    <h2 id="break-title">Break it</h2>
    ${drawBot(app, state)} ${drawApi(app, state)} ${drawTime(app, state)} ${drawReader(app, state)}
  </section>`;
}

function drawBot(app: App, { bot }: PageState): TemplateResult {
  const isRunning = bot.state === 'running';
  const act = (how: 'kill' | 'start') => () => void attempt(app, { do: 'bot', how });
  const cut = () => void attempt(app, { do: 'cut-gateway' });
  const age = Math.max(0, Math.round((Date.now() - bot.since) / 1_000));
  const words = {
    running: bot.connected ? `runs · process ${bot.pid ?? ''}` : 'runs · cut off from Discord',
    starting: 'is starting…',
    gone: `gone for ${age} s`,
  };
  return html`<div class="part bot-part" data-state=${bot.state}>
    <p class="part-state"><span class="lamp ${isRunning && bot.connected ? 'on' : 'off'}" aria-hidden="true"></span> <b>The bot</b> ${words[bot.state]}</p>
    <div class="ways">
      ${
        bot.state === 'gone'
          ? html`<button type="button" class="button success" @click=${act('start')}>Start</button>`
          : html`<button type="button" class="button danger" ?disabled=${!isRunning} @click=${act('kill')} title="As a power cut would">kill -9</button>`
      }
      <button type="button" class="button secondary" ?disabled=${!isRunning} @click=${cut} title="Cuts the gateway’s connection; the bot resumes">Cut Discord</button>
    </div>
    ${bot.collapse === undefined ? nothing : html`<p class="collapse" role="alert">${bot.collapse}</p>`}
  </div>`;
}

function drawApi(app: App, { api }: PageState): TemplateResult {
  const does = (how: string) => () => void attempt(app, { do: 'break', how });
  const isWell = api.outage === null && api.armed.length === 0 && !api.keyRevoked && api.held === 0;
  return html`<div class="part api-part">
    <p class="part-state"><span class="lamp ${api.outage === null && !api.keyRevoked ? 'on' : 'off'}" aria-hidden="true"></span> <b>Returning.AI</b> ${describeApi(api)}</p>
    <div class="ways">
      ${ONCE.map(({ how, words, about }) => html`<button type="button" class="button secondary" title=${about} @click=${does(how)}>${words}</button>`)}
      <button type="button" class="button secondary" aria-pressed=${api.outage !== null} title="Nothing listens there any more" @click=${does('down')}>${api.outage === null ? 'API down' : 'API back'}</button>
      <button type="button" class="button secondary" aria-pressed=${api.keyRevoked} title="The API key is refused" @click=${does('wrong-key')}>${api.keyRevoked ? 'Right key' : 'Wrong key'}</button>
      ${api.held === 0 ? nothing : html`<button type="button" class="button primary" title="What is held goes on" @click=${does('release')}>Let it go (${api.held})</button>`}
      ${isWell ? nothing : html`<button type="button" class="button success" @click=${does('mend')}>Mend it</button>`}
    </div>
  </div>`;
}

function describeApi({ outage, keyRevoked, armed, held }: PageState['api']): string {
  if (outage !== null) return 'is down';
  if (keyRevoked) return 'refuses the key';
  if (armed.length > 0) return armed.join(', ');
  return held > 0 ? `holds ${held}` : 'works';
}

function drawTime(app: App, { aheadMs }: PageState): TemplateResult {
  const pass = (minutes: number) => () => void attempt(app, { do: 'pass-time', minutes });
  return html`<div class="part">
    <p class="part-state"><b>The clock</b> ${describeAhead(aheadMs)}</p>
    <div class="ways">
      <button type="button" class="button secondary" title="Discord’s tokens live for 15 minutes" @click=${pass(16)}>+16 min</button>
      <button type="button" class="button secondary" @click=${pass(1_440)}>+1 day</button>
      <button type="button" class="button secondary" title="Points that wait for a link expire after 90 days" @click=${pass(129_600)}>+90 days</button>
    </div>
  </div>`;
}

function describeAhead(aheadMs: number): string {
  const minutes = Math.round(aheadMs / 60_000);
  if (minutes === 0) return 'is right';
  const days = Math.floor(minutes / 1_440);
  const rest = minutes % 1_440;
  return `is ${[days === 0 ? '' : `${days} d`, rest === 0 ? '' : `${rest} min`].filter((part) => part !== '').join(' ')} ahead`;
}

function drawReader(app: App, { locale }: PageState): TemplateResult {
  const { model, update } = app;
  const speak = (event: Event) =>
    void attempt(app, { do: 'locale', locale: (event.target as HTMLSelectElement).value });
  const move = (event: Event) => {
    model.zone = (event.target as HTMLSelectElement).value;
    update();
  };
  const zones = [...new Set([model.zone, ...ZONES])];
  const shine = () => {
    model.theme = model.theme === 'dark' ? 'light' : 'dark';
    update();
  };
  const ask = () => {
    model.asksReset = true;
    update();
  };
  return html`<div class="part reader">
    <label>Language <select class="select" @change=${speak}>${LOCALES.map(([value, name]) => html`<option value=${value} ?selected=${value === locale}>${name}</option>`)}</select></label>
    <label>Time zone <select class="select" @change=${move}>${zones.map((zone) => html`<option value=${zone} ?selected=${zone === model.zone}>${zone}</option>`)}</select></label>
    <button type="button" class="button secondary" @click=${shine}>${model.theme === 'dark' ? 'Light' : 'Dark'}</button>
    <button type="button" class="button secondary" title="Both servers, the bot, its database and the clock begin anew" @click=${ask}>Reset</button>
  </div>`;
}
