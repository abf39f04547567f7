// The replay's program: fetches the recording, draws, and hears the keys.
import { html, render } from 'lit-html';
import type { Recording } from '../../../replay/recording.ts';
import { createDeck, type Deck, type Player } from './player.ts';
import { drawReplay } from './view.ts';

const root = document.querySelector<HTMLElement>('#page') ?? document.body;
let isDrawing = false;
let drawn = -1;

render(html`<main class="waiting"><p>The recording is on its way…</p></main>`, root);
fetch('recording.json')
  .then((response) => response.json())
  .then((recording: Recording) => begin(recording))
  .catch(() => {
    render(html`<main class="waiting"><p>The recording did not come. Start the sandbox again.</p></main>`, root);
  });

function begin(recording: Recording): void {
  const place = new URLSearchParams(location.hash.slice(1));
  const isLight = place.get('theme') === 'light' || matchMedia('(prefers-color-scheme: light)').matches;
  const player: Player = {
    recording,
    index: 0,
    speed: 2,
    isPlaying: false,
    theme: isLight && place.get('theme') !== 'dark' ? 'light' : 'dark',
    tab: 'steps',
    announced: '',
  };
  document.title = `Seed ${recording.seed}: the sandbox`;
  const deck = createDeck(player, () => update(deck));
  addEventListener('keydown', (event) => hearKey(event, deck));
  addEventListener('hashchange', () => followPlace(deck));
  deck.go(readStep(place));
}

/** The step of the address, counted from 0; the first where there is none. */
function readStep(place: URLSearchParams): number {
  return Math.round(Number(place.get('step') ?? 1)) - 1 || 0;
}

/** Somebody has typed another step, or gone to a link. */
function followPlace(deck: Deck): void {
  const place = new URLSearchParams(location.hash.slice(1));
  const theme = place.get('theme');
  if (theme === 'light' || theme === 'dark') deck.player.theme = theme;
  deck.go(readStep(place));
}

function update(deck: Deck): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(() => draw(deck));
}

function draw(deck: Deck): void {
  const { player } = deck;
  isDrawing = false;
  const hadFocus =
    document.activeElement?.closest('.replay-steps') !== null && document.activeElement !== document.body;
  document.documentElement.dataset.theme = player.theme;
  render(drawReplay(deck), root);
  history.replaceState(null, '', `#step=${player.index + 1}&theme=${player.theme}`);
  if (drawn === player.index) return;
  drawn = player.index;
  const current = document.querySelector<HTMLElement>('[aria-current="step"]');
  current?.scrollIntoView({ block: 'nearest' });
  // The step that has the keyboard is the one that is shown.
  if (hadFocus) current?.focus({ preventScroll: true });
  document.querySelector('.message.is-new')?.scrollIntoView({ block: 'nearest' });
}

function hearKey(event: KeyboardEvent, { player, go, toggle }: Deck): void {
  const { target, key } = event;
  const isOwn = target instanceof HTMLElement && target.matches(key === ' ' ? 'select' : 'input, select');
  if (isOwn || event.ctrlKey || event.metaKey || event.altKey) return;
  const isInList = target instanceof HTMLElement && target.closest('.replay-steps button') !== null;
  const back = key === 'ArrowLeft' || (isInList && key === 'ArrowUp');
  const on = key === 'ArrowRight' || (isInList && key === 'ArrowDown');
  // A step is shown once it has the keyboard: there is nothing left to press on it.
  const isButton = target instanceof HTMLElement && target.matches('button, summary') && !isInList;
  if (back) go(player.index - 1);
  else if (on) go(player.index + 1);
  else if (key === 'Home') go(0);
  else if (key === 'End') go(player.recording.steps.length - 1);
  else if (key === ' ' && !isButton) toggle();
  else return;
  event.preventDefault();
}
