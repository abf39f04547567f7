// The slider and what stands beside it.
import { html, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { type Deck, describeStep, formatMs, SPEEDS } from './player.ts';

/** The head of the page. */
export function drawControls(deck: Deck): TemplateResult {
  const { player, go, toggle, update } = deck;
  const { recording, index, speed, isPlaying, theme } = player;
  const last = recording.steps.length - 1;
  const slide = (event: Event) => go(Number((event.target as HTMLInputElement).value));
  const hurry = (event: Event) => {
    player.speed = Number((event.target as HTMLSelectElement).value);
    update();
  };
  const shine = () => {
    player.theme = theme === 'dark' ? 'light' : 'dark';
    update();
  };
  return html`<header class="replay-head">
    <div class="replay-title">
      <h1>Seed ${recording.seed}</h1>
      <p>Seed ${recording.seed} is one random schedule: what people typed, and what went wrong, is drawn from the number. The same number always plays the same.</p>
    </div>
    <div class="replay-buttons-row">
      <button type="button" class="button secondary" aria-label="One step back" ?disabled=${index === 0} @click=${() => go(index - 1)}>‹</button>
      <button type="button" class="button primary play" @click=${toggle}>${isPlaying ? 'Pause' : 'Play'}</button>
      <button type="button" class="button secondary" aria-label="One step on" ?disabled=${index === last} @click=${() => go(index + 1)}>›</button>
      <label class="speed"><span class="hidden-words">Speed</span>
        <select class="select" @change=${hurry}>${SPEEDS.map((one) => html`<option value=${one} ?selected=${one === speed}>${one} a second</option>`)}</select></label>
      <button type="button" class="button secondary" @click=${shine}>${theme === 'dark' ? 'Light' : 'Dark'}</button>
    </div>
    <label class="slider"><span class="hidden-words">Step</span>
      <input type="range" min="0" max=${last} step="1" .value=${live(String(index))} aria-valuetext=${describeStep(player)} @input=${slide} /></label>
    <p class="replay-place">${index + 1} / ${recording.steps.length} · ${formatMs(recording.steps[index]?.ms ?? 0)}</p>
  </header>`;
}
