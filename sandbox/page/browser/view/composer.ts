import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import { OPTION_TYPES } from '../../../discord/protocol.ts';
import type { PageState } from '../../wire.ts';
import { attempt, sendDraft, setDraft } from '../actions.ts';
import { type Composing, keyDown, takeFile, typeChip, typeWords } from '../composing.ts';
import { type Chip, createChip, type Draft, findRoute, type Route, readChip } from '../draft.ts';
import type { App } from '../model.ts';

/** Where one writes: words, or a command with chips. */
export function drawComposer(app: App, state: PageState, composing: Composing): TemplateResult {
  const { draft, channelId } = app.model;
  const channel = state.channels.find(({ id }) => id === channelId);
  const route = findRoute(state, channelId, draft);
  return html`<div class="composer-area">
    ${drawProblem(app)} ${composing.offers.length === 0 ? nothing : drawOffers(composing)}
    ${route === undefined ? nothing : drawCommandHelp(app, route)}
    <form class="composer" @submit=${(event: Event) => submit(event, app)} @keydown=${(event: KeyboardEvent) => keyDown(event, app, composing)}>
      ${draft.kind === 'words' ? drawWords(app, draft, channel?.name ?? '', composing) : drawChips(app, draft, route, composing)}
      <button type="submit" class="send" aria-label="Send" title="Send">
        <svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path fill="currentColor" d="M3.4 20.4 21.6 12 3.4 3.6 3 10l11 2-11 2z" /></svg>
      </button>
    </form>
  </div>`;
}

function submit(event: Event, app: App): void {
  event.preventDefault();
  void sendDraft(app);
}

function drawProblem(app: App): TemplateResult | typeof nothing {
  const { replyProblem } = app.model;
  if (replyProblem === undefined) return nothing;
  const close = () => {
    app.model.replyProblem = undefined;
    app.update();
  };
  const force = () => {
    replyProblem.force?.();
    close();
  };
  return html`<div class="problem" role="alert">
    <span>${replyProblem.says}</span>
    ${replyProblem.force === undefined ? nothing : html`<button type="button" class="button tiny" @click=${force}>Send it anyway</button>`}
    <button type="button" class="close" aria-label="Close" @click=${close}>×</button>
  </div>`;
}

function drawWords(
  app: App,
  draft: Draft & { kind: 'words' },
  channelName: string,
  composing: Composing,
): TemplateResult {
  return html`<input
    data-composer
    class="words-input"
    type="text"
    autocomplete="off"
    role="combobox"
    aria-autocomplete="list"
    aria-expanded=${composing.offers.length > 0}
    aria-controls="offers"
    aria-activedescendant=${composing.offers.length > 0 ? `offer-${composing.at}` : nothing}
    aria-label="Message #${channelName}"
    placeholder="Message #${channelName}, or / for a command"
    .value=${live(draft.text)}
    @input=${(event: Event) => typeWords(app, composing, (event.target as HTMLInputElement).value)}
  />`;
}

function drawChips(
  app: App,
  draft: Draft & { kind: 'command' },
  route: Route | undefined,
  composing: Composing,
): TemplateResult {
  return html`<div class="chips">
    <button type="button" class="command-pill" title="Leave this command" @click=${() => setDraft(app, { kind: 'words', text: '' })}>/${route?.shown ?? draft.name}</button>
    ${draft.chips.map((chip) => drawChip(app, draft, chip, route, composing))}
  </div>`;
}

function drawChip(
  app: App,
  draft: Draft & { kind: 'command' },
  chip: Chip,
  route: Route | undefined,
  composing: Composing,
): TemplateResult {
  const option = route?.options.find(({ name }) => name === chip.name);
  const { state } = app.model;
  const shown = option?.shown ?? chip.name;
  const isUnread = option !== undefined && state !== undefined && readChip(option, chip, state) === undefined;
  const isWrong = chip.text !== '' && isUnread && composing.chip !== chip.name;
  const remove = () => setDraft(app, { ...draft, chips: draft.chips.filter((one) => one !== chip) });
  const field =
    option?.type === OPTION_TYPES.attachment
      ? drawFileField(app, chip, shown)
      : html`<input
          data-chip=${chip.name}
          type="text"
          maxlength="6000"
          autocomplete="off"
          role="combobox"
          aria-autocomplete="list"
          aria-expanded=${composing.chip === chip.name && composing.offers.length > 0}
          aria-controls="offers"
          aria-activedescendant=${composing.chip === chip.name && composing.offers.length > 0 ? `offer-${composing.at}` : nothing}
          aria-label=${shown}
          .value=${live(chip.text)}
          @focus=${() => typeChip(app, composing, chip, chip.text, false)}
          @input=${(event: Event) => typeChip(app, composing, chip, (event.target as HTMLInputElement).value, true)}
        />`;
  return html`<span class="chip ${isWrong ? 'wrong' : ''}"><span class="chip-name" aria-hidden="true">${shown}</span>${field}${
    option?.required === true
      ? nothing
      : html`<button type="button" class="chip-close" aria-label="Remove ${shown}" @click=${remove}>×</button>`
  }</span>`;
}

/** A file that was dropped is named; the field itself can only be filled by its own button. */
function drawFileField(app: App, chip: Chip, shown: string): TemplateResult {
  const take = (event: Event) => {
    const [file] = (event.target as HTMLInputElement).files ?? [];
    if (file !== undefined) void takeFile(app, chip, file);
  };
  return html`<label class="file-field">${chip.text || 'Choose a file'}<input data-chip=${chip.name} type="file" aria-label=${shown} @change=${take} /></label>`;
}

/** What the options mean, and the ones that can be added. */
function drawCommandHelp(app: App, route: Route): TemplateResult {
  const { draft } = app.model;
  if (draft.kind !== 'command') return html``;
  const more = route.options.filter(({ name }) => !draft.chips.some((chip) => chip.name === name));
  const add = (name: string) => () => setDraft(app, { ...draft, chips: [...draft.chips, createChip(name)] }, name);
  return html`<div class="command-help">
    <span class="command-words"><strong>/${route.shown}</strong> ${route.description}${route.hidden === undefined ? nothing : html` <span class="needs">${route.hidden}</span>`}</span>
    <span class="more-options">${more.map(({ name, shown, description }) => html`<button type="button" class="option" data-option=${name} title=${description} @click=${add(name)}>+ ${shown}</button>`)}</span>
    ${route.hidden === undefined || app.model.replyProblem?.force !== undefined ? nothing : html`<button type="button" class="button tiny" @click=${() => void sendDraft(app, true)}>Send it anyway</button>`}
  </div>`;
}

function drawOffers({ offers, at, take }: Composing): TemplateResult {
  return html`<ul class="offers" id="offers" role="listbox" aria-label="Suggestions">
    ${offers.map(
      ({ label, detail, hidden }, index) => html`<li
        id="offer-${index}"
        role="option"
        class="offer ${index === at ? 'active' : ''} ${hidden === undefined ? '' : 'greyed'}"
        aria-selected=${index === at}
        @mousedown=${(event: Event) => event.preventDefault()}
        @click=${() => take(index)}
      >
        <span class="offer-label">${label}</span> <span class="offer-detail">${hidden ?? detail}</span>
      </li>`,
    )}
  </ul>`;
}

/** What was sent and is not answered yet, and what Discord has given up. */
export function drawPending(app: App, state: PageState): TemplateResult {
  const here = state.pending.filter(({ channelId }) => channelId === app.model.channelId);
  return html`${here.map(({ id, what, state: how }) =>
    how === 'sent'
      ? html`<p class="pending"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> Sending ${what}…</p>`
      : html`<p class="pending failed" role="status">
          <strong>The application did not respond</strong> (${what}) ·
          <button type="button" class="as-link" @click=${() => void attempt(app, { do: 'forget', interactionId: id })}>Dismiss</button>
        </p>`,
  )}`;
}
