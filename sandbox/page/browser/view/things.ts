import { html, nothing, type TemplateResult } from 'lit-html';
import type { PageState, ThingView } from '../../wire.ts';
import { attempt } from '../actions.ts';
import type { App } from '../model.ts';

const SIGNS = { untried: '', playing: '…', well: '✓', failed: '✗' } as const;
const STATES = { untried: 'not tried', playing: 'playing', well: 'all checks hold', failed: 'a check failed' } as const;

/** The list of things to try, each playable alone. */
export function drawThings(app: App, { things }: PageState): TemplateResult | typeof nothing {
  if (things.length === 0) return nothing;
  const isPlaying = things.some(({ state }) => state === 'playing');
  const done = things.filter(({ state }) => state === 'well').length;
  const play = (id: string) => () => {
    app.model.receipt = undefined;
    void attempt(app, { do: 'play', thing: id });
  };
  return html`<section class="things" aria-labelledby="things-title">
    <h2 id="things-title">${things.length} things to try <span class="muted">${done === 0 ? '' : `${done} ✓`}</span>
      <button type="button" class="button tiny" ?disabled=${isPlaying} @click=${play('all')}>Play all</button></h2>
    <ol>${things.map((thing) => drawThing(thing, isPlaying, play(thing.id)))}</ol>
  </section>`;
}

function drawThing(
  { title, state, checks, breakdown }: ThingView,
  isPlaying: boolean,
  play: () => void,
): TemplateResult {
  const wrong = checks.filter(({ holds }) => !holds);
  return html`<li class="thing ${state}">
    <button type="button" class="thing-play" ?disabled=${isPlaying} aria-label="Play: ${title}" @click=${play}>▶</button>
    <span>${title}
      ${wrong.map(({ what, saw }) => html`<small class="bad">not so: ${what}${saw === '' ? '' : ` (it is: ${saw})`}</small>`)}
      ${breakdown === undefined ? nothing : html`<small class="bad">${breakdown}</small>`}
      ${state === 'well' ? html`<small>${checks.length === 1 ? '1 check holds' : `${checks.length} checks hold`}</small>` : nothing}
    </span>
    <span class="thing-sign" aria-label=${STATES[state]} role="img">${SIGNS[state]}</span>
  </li>`;
}
