// The page's program: opens the link to the sandbox, draws, and hears the keys.
import { render } from 'lit-html';
import { become, focusComposer, setDraft } from './actions.ts';
import { applyPlace, readPlace, takePlace, writePlace } from './address.ts';
import { clearOffers, createComposing, dropFile } from './composing.ts';
import { writeCommand } from './draft.ts';
import { HINTS, type Landmark, markLand } from './guide.ts';
import { openLink } from './link.ts';
import { type App, createModel } from './model.ts';
import { drawPage, drawWaiting } from './view/page.ts';

const RIGHT_TO_LEFT = /^(ar|he|fa)/;
const TICK_MS = 1_000;

const root = document.querySelector<HTMLElement>('#page') ?? document.body;
const place = readPlace();
const model = createModel(writeCommand('points add', { user: '@Ana', amount: '10', reason: 'helped in #showcase' }));
applyPlace(model, place);
if (model.hint > 0) model.draft = { kind: 'words', text: '' };
const composing = createComposing();
let isDrawing = false;
let hasPlace = false;
let landmark: { readonly hint: number; readonly land: Landmark } | undefined;

const app: App = { model, update, ask: openLink(model, update) };

document.addEventListener('keydown', hearKey);
document.addEventListener('pointerdown', closePopover);
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer?.files ?? [];
  if (file !== undefined) void dropFile(app, file);
});
// "gone 3 s" and "2 minutes ago" go on by themselves.
setInterval(() => {
  if (!document.hidden) update();
}, TICK_MS);
update();

function update(): void {
  if (isDrawing) return;
  isDrawing = true;
  requestAnimationFrame(draw);
}

function draw(): void {
  isDrawing = false;
  const { state } = model;
  document.documentElement.dataset.theme = model.theme;
  if (state === undefined) return void render(drawWaiting(), root);
  if (!hasPlace) {
    hasPlace = true;
    void takePlace(app, place).then(focusComposer);
  }
  followGuide();
  const isPinned = isAtEnd();
  render(drawPage(app, state, composing), root);
  document.querySelector('.messages')?.setAttribute('dir', RIGHT_TO_LEFT.test(state.locale) ? 'auto' : 'ltr');
  if (isPinned) scrollToEnd();
  for (const dialog of document.querySelectorAll('dialog')) if (!dialog.open) dialog.showModal();
  writePlace(model);
}

let shownChannel = '';

function isAtEnd(): boolean {
  const list = document.querySelector('.messages');
  const isAnother = shownChannel !== model.channelId;
  shownChannel = model.channelId;
  return list === null || isAnother || list.scrollHeight - list.scrollTop - list.clientHeight < 80;
}

function scrollToEnd(): void {
  const list = document.querySelector('.messages');
  list?.scrollTo({ top: list.scrollHeight });
}

/** A hint that is done makes room for the next one. */
function followGuide(): void {
  const { state, hint } = model;
  const now = HINTS[hint];
  if (state === undefined || now === undefined) return;
  if (landmark?.hint !== hint) landmark = { hint, land: markLand(state) };
  if (!now.isDone(state, landmark.land)) return;
  model.hint += 1;
  landmark = { hint: model.hint, land: markLand(state) };
}

function hearKey(event: KeyboardEvent): void {
  const isTyping = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
  const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
  if (event.altKey && digit !== undefined) {
    const person = model.state?.people[Number(digit) - 1];
    if (person !== undefined) void become(app, person.name);
    event.preventDefault();
    return;
  }
  if (event.key === 'Escape' && model.popover !== undefined) {
    model.popover = undefined;
    update();
    return;
  }
  if (event.key === 'Escape' && model.drawer !== undefined) {
    model.drawer = undefined;
    update();
    return;
  }
  if (isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === '/') {
    event.preventDefault();
    clearOffers(composing);
    setDraft(app, { kind: 'words', text: '/' });
  }
  if (event.key === '?') {
    model.showsKeys = true;
    update();
  }
}

function closePopover(event: Event): void {
  const isInside = event.target instanceof Element && event.target.closest('.popover, .tools, .author') !== null;
  if (isInside || model.popover === undefined) return;
  model.popover = undefined;
  update();
}
