// What people do on the page.
import { copyDraft, type Draft, findRoute, readChip } from './draft.ts';
import type { App } from './model.ts';

/** What Discord takes. Source: resources/message, "Create Message". */
const LONGEST_MESSAGE = 2_000;

/** Asks, and shows the words of a refusal above the composer. */
export function attempt(app: App, deed: Readonly<Record<string, unknown>>): Promise<unknown> {
  return app.ask(deed).catch((error: unknown) => {
    showProblem(app, error, deed.force === false ? () => void attempt(app, { ...deed, force: true }) : undefined);
  });
}

/** Shows words above the composer. */
export function showProblem({ model, update }: App, error: unknown, force: (() => void) | undefined): void {
  model.replyProblem = { says: error instanceof Error ? error.message : String(error), force };
  update();
}

/** Looks through somebody else's eyes. */
export async function become(app: App, who: string): Promise<void> {
  const { model } = app;
  model.popover = undefined;
  model.replyProblem = undefined;
  await attempt(app, { do: 'be', who });
  focusComposer();
  app.update();
}

/** Goes to a channel. */
export function openChannel({ model, update }: App, channelId: string): void {
  model.channelId = channelId;
  model.unread.delete(channelId);
  model.showsChannels = false;
  model.tab = 'chat';
  update();
  focusComposer();
}

/** Sends what stands in the composer. */
export async function sendDraft(app: App, force = false): Promise<void> {
  const { model, update } = app;
  const { draft, state, channelId } = model;
  if (state === undefined) return;
  model.replyProblem = undefined;
  if (draft.kind === 'words') {
    if (draft.text.trim() === '') return;
    if (draft.text.length > LONGEST_MESSAGE) {
      return showProblem(app, `A message has at most 2,000 characters; this one has ${draft.text.length}.`, undefined);
    }
    model.sentDrafts.push(copyDraft(draft));
    setDraft(app, { kind: 'words', text: '' });
    await attempt(app, { do: 'say', channelId, content: draft.text });
    return;
  }
  const route = findRoute(state, channelId, draft);
  const values: Record<string, unknown> = {};
  for (const option of route?.options ?? []) {
    const chip = draft.chips.find(({ name }) => name === option.name);
    const value = chip && readChip(option, chip, state);
    if (value !== undefined) values[option.name] = value;
    else if (option.required === true || (chip !== undefined && chip.text !== '')) {
      model.replyProblem = { says: `${option.shown}: ${option.description || 'choose something'}`, force: undefined };
      update();
      focusChip(option.name);
      return;
    }
  }
  const deed = { do: 'command', channelId, name: draft.name, values, force };
  try {
    await app.ask(deed);
    model.sentDrafts.push(copyDraft(draft));
    if (model.draft === draft) setDraft(app, { kind: 'words', text: '' });
  } catch (error) {
    showProblem(app, error, force ? undefined : () => void sendDraft(app, true));
  }
}

/** Puts something into the composer. */
export function setDraft({ model, update }: App, draft: Draft, focusOn?: string): void {
  model.draft = draft;
  update();
  if (focusOn === undefined) focusComposer();
  else focusChip(focusOn);
}

/** Reacts, or takes the own reaction back. */
export function toggleReaction(app: App, messageId: string, emoji: string, on: boolean): void {
  app.model.popover = undefined;
  void attempt(app, { do: 'react', messageId, emoji, on });
  app.update();
}

/** Opens the developers' drawer for a message or an award. */
export async function openDrawer(app: App, about: { messageId?: string; receipt?: string }): Promise<void> {
  const { model, update } = app;
  const drawer = { receipt: about.receipt, messageId: about.messageId, view: undefined };
  model.popover = undefined;
  model.drawer = drawer;
  update();
  const view = await attempt(app, { do: 'inspect', ...about });
  if (view !== undefined && model.drawer === drawer) {
    model.drawer = { ...drawer, view: view as NonNullable<NonNullable<App['model']['drawer']>['view']> };
  }
  update();
}

/** Puts the cursor where one writes. */
export function focusComposer(): void {
  requestAnimationFrame(() => {
    const chips = [...document.querySelectorAll<HTMLElement>('[data-chip]')];
    // A command without options is sent by the key that chose it.
    const place =
      document.querySelector<HTMLElement>('[data-composer]') ?? document.querySelector<HTMLElement>('.send');
    (chips.at(-1) ?? place)?.focus();
  });
}

/** Puts the cursor into an option. */
export function focusChip(name: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-chip="${CSS.escape(name)}"]`)?.focus());
}
