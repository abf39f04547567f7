// What the composer offers while one types, and what the keys do there.
import { OPTION_TYPES } from '../../discord/protocol.ts';
import type { FrameValue } from '../frames.ts';
import type { OptionView } from '../wire.ts';
import { focusChip, sendDraft, setDraft, showProblem } from './actions.ts';
import {
  beginCommand,
  type Chip,
  copyDraft,
  createChip,
  type Draft,
  findRoute,
  listOffers,
  listRoutes,
  matchRoutes,
  toValue,
} from './draft.ts';
import type { App } from './model.ts';

/** What Discord takes where nobody pays for more. */
const LARGEST_FILE_BYTES = 10 * 1024 * 1024;
const LONGEST_FILENAME = 200;

/** Something offered: a command, or a value for a chip. */
export interface ShownOffer {
  readonly label: string;
  readonly detail: string;
  /** Why Discord would not show it. */
  readonly hidden: string | undefined;
}

/** The list above the composer. */
export interface Composing {
  offers: readonly ShownOffer[];
  at: number;
  /** The chip that is being typed into. */
  chip: string | undefined;
  take: (index: number) => void;
}

const MOST_OFFERS = 10;
const ASK_AFTER_MS = 120;

/** Nothing offered yet. */
export function createComposing(): Composing {
  return { offers: [], at: 0, chip: undefined, take: () => undefined };
}

/** Takes the list away. */
export function clearOffers(composing: Composing): void {
  composing.offers = [];
  composing.at = 0;
}

/** Plain words; a slash at the beginning looks for commands. */
export function typeWords(app: App, composing: Composing, text: string): void {
  const { model, update } = app;
  clearOffers(composing);
  model.draft = { kind: 'words', text };
  const { state, channelId } = model;
  if (state !== undefined && text.startsWith('/')) {
    const routes = listRoutes(state, channelId);
    const exact = routes.find(({ name, shown }) => [`/${shown} `, `/${name} `].includes(text));
    if (exact !== undefined) {
      begin(app, composing, exact);
      return;
    }
    const found = matchRoutes(routes, text.trimEnd());
    composing.offers = found.map(({ shown, description, hidden }) => ({
      label: `/${shown}`,
      detail: description,
      hidden,
    }));
    composing.take = (index) => {
      const route = found[index];
      if (route !== undefined) begin(app, composing, route);
    };
  }
  update();
}

function begin(app: App, composing: Composing, route: Parameters<typeof beginCommand>[0]): void {
  clearOffers(composing);
  const draft = beginCommand(route);
  setDraft(app, draft, draft.kind === 'command' ? draft.chips[0]?.name : undefined);
}

/** Typing into an option: what it offers by itself, or what the bot suggests. */
export function typeChip(app: App, composing: Composing, chip: Chip, text: string, hasTyped: boolean): void {
  const { model, update } = app;
  if (hasTyped) {
    chip.text = text;
    chip.value = undefined;
  }
  composing.chip = chip.name;
  clearOffers(composing);
  const option = findOption(app, chip.name);
  if (option === undefined || model.state === undefined) {
    update();
    return;
  }
  if (option.autocomplete === true) {
    setTimeout(() => void suggest(app, composing, chip, text), ASK_AFTER_MS);
    update();
    return;
  }
  const wanted = text.replace(/^[@#]/, '').toLowerCase();
  const all = listOffers(option, model.state);
  const isChosen = chip.value !== undefined || all.some(({ label }) => label.toLowerCase() === text.toLowerCase());
  const found = isChosen ? [] : all.filter(({ label }) => label.replace(/^[@#]/, '').toLowerCase().startsWith(wanted));
  offer(app, composing, chip, found.slice(0, MOST_OFFERS));
}

/** Asks the bot, unless something else has been typed since. */
async function suggest(app: App, composing: Composing, chip: Chip, text: string): Promise<void> {
  const { model, ask } = app;
  const { draft } = model;
  if (draft.kind !== 'command' || composing.chip !== chip.name || chip.text !== text) return;
  const others = draft.chips.filter((one) => one !== chip && one.value !== undefined);
  const values = { ...Object.fromEntries(others.map(({ name, value }) => [name, value])), [chip.name]: { text } };
  const asked = { do: 'autocomplete', channelId: model.channelId, name: draft.name, values, focused: chip.name };
  const choices = (await ask(asked).catch(() => [])) as { name: string; value: string | number }[];
  if (composing.chip !== chip.name || chip.text !== text || chip.value !== undefined) return;
  offer(
    app,
    composing,
    chip,
    choices.map(({ name, value }) => ({ label: name, detail: '', value: toValue(value) })),
  );
}

function offer(
  app: App,
  composing: Composing,
  chip: Chip,
  found: readonly { label: string; detail: string; value: FrameValue }[],
): void {
  composing.offers = found.map(({ label, detail }) => ({ label, detail, hidden: undefined }));
  composing.at = 0;
  composing.take = (index) => {
    const taken = found[index];
    if (taken === undefined) return;
    chip.text = taken.label;
    chip.value = taken.value;
    clearOffers(composing);
    app.update();
    focusNext(app, chip);
  };
  app.update();
}

/** The next empty option; after the last, the same one, so that Enter sends. */
function focusNext({ model }: App, chip: Chip): void {
  const { draft } = model;
  if (draft.kind !== 'command') return;
  const next = draft.chips.slice(draft.chips.indexOf(chip) + 1).find(({ text }) => text === '');
  focusChip((next ?? chip).name);
}

/** The keys of the composer. */
export function keyDown(event: KeyboardEvent, app: App, composing: Composing): void {
  const { offers, at } = composing;
  const { model, update } = app;
  const isListed = offers.length > 0;
  const move = (by: number) => {
    event.preventDefault();
    composing.at = (at + by + offers.length) % offers.length;
    update();
    requestAnimationFrame(() => document.querySelector('.offer.active')?.scrollIntoView({ block: 'nearest' }));
  };
  if (isListed && event.key === 'ArrowDown') {
    move(1);
    return;
  }
  if (isListed && event.key === 'ArrowUp') {
    move(-1);
    return;
  }
  if (isListed && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
    event.preventDefault();
    composing.take(at);
    return;
  }
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement && event.target.type === 'text') {
    event.preventDefault();
    return void sendDraft(app);
  }
  if (event.key === 'Escape') {
    if (isListed) clearOffers(composing);
    else if (model.draft.kind === 'command') setDraft(app, { kind: 'words', text: '' });
    update();
    return;
  }
  if (event.key === 'ArrowUp') {
    recall(event, app);
    return;
  }
  if (event.key === 'Backspace') stepBack(event, app, composing);
}

/** `↑` in an empty composer brings the last line back. */
function recall(event: KeyboardEvent, app: App): void {
  const { draft, sentDrafts } = app.model;
  const last = sentDrafts.at(-1);
  if (draft.kind !== 'words' || draft.text !== '' || last === undefined) return;
  event.preventDefault();
  const copy = copyDraft(last);
  setDraft(app, copy, copy.kind === 'command' ? copy.chips.at(-1)?.name : undefined);
}

/** At the beginning of an empty option, Backspace removes it; of the first, the command. */
function stepBack(event: KeyboardEvent, app: App, composing: Composing): void {
  const { draft } = app.model;
  const field = event.target;
  if (draft.kind !== 'command' || !(field instanceof HTMLInputElement) || field.value !== '') return;
  event.preventDefault();
  clearOffers(composing);
  const index = draft.chips.findIndex(({ name }) => name === field.dataset.chip);
  const isRequired = findOption(app, field.dataset.chip ?? '')?.required === true;
  if (index <= 0) {
    const { state, channelId } = app.model;
    const route = state && findRoute(state, channelId, draft);
    setDraft(app, { kind: 'words', text: `/${route?.shown ?? draft.name}` });
    return;
  }
  const chips = isRequired ? draft.chips : draft.chips.filter((_, other) => other !== index);
  setDraft(app, { ...draft, chips }, draft.chips[index - 1]?.name);
}

/** Puts a file into an option. */
export async function takeFile(app: App, chip: Chip, file: File): Promise<void> {
  if (file.size > LARGEST_FILE_BYTES) return showProblem(app, `${file.name} is larger than 10 MB.`, undefined);
  const filename = file.name.slice(-LONGEST_FILENAME);
  chip.text = filename;
  chip.value = { filename, base64: await readBase64(file) };
  app.update();
}

/** By the browser's own encoder: a file may have ten million bytes. */
function readBase64(file: File): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
  reader.addEventListener('error', () => reject(reader.error));
  reader.readAsDataURL(file);
  return promise;
}

/** A file dropped on the page goes into the first option that takes one. */
export async function dropFile(app: App, file: File): Promise<void> {
  const { draft, state, channelId } = app.model;
  if (draft.kind !== 'command' || state === undefined) return;
  const route = findRoute(state, channelId, draft);
  const option = route?.options.find(({ type }) => type === OPTION_TYPES.attachment);
  if (option === undefined) return;
  const known = draft.chips.find(({ name }) => name === option.name);
  const chip = known ?? createChip(option.name);
  await takeFile(app, chip, file);
  const next: Draft = known === undefined ? { ...draft, chips: [...draft.chips, chip] } : draft;
  setDraft(app, next);
}

function findOption({ model }: App, chip: string): OptionView | undefined {
  const { draft, state, channelId } = model;
  if (draft.kind !== 'command' || state === undefined) return undefined;
  const route = findRoute(state, channelId, draft);
  return route?.options.find(({ name }) => name === chip);
}
