// What floats: the tools of a message, its menu, the emoji, the menu of a person.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { ShownMessage } from '../../wire.ts';
import { attempt, become, openDrawer, toggleReaction } from '../actions.ts';
import { findHiding } from '../draft.ts';
import { isEphemeral } from '../link.ts';
import type { App, Popover } from '../model.ts';
import { drawAvatar } from './avatar.ts';

const EMOJI = ['⭐', '👍', '❤️', '🎉', '🔥', '😂', '👀', '🙏', '✅', '💡', '🚀', '💎'] as const;
const USER_MENU = 2;
const MESSAGE_MENU = 3;

/** The tools that appear on a message under the mouse or the focus. */
export function drawMessageTools(shown: ShownMessage, app: App): TemplateResult {
  const { id } = shown.message;
  const open = (popover: Popover) => () => {
    app.model.popover = app.model.popover?.kind === popover.kind ? undefined : popover;
    app.update();
  };
  const star = () => toggleReaction(app, id, '⭐', !shown.mine.includes('⭐'));
  const isPrivate = isEphemeral(shown);
  return html`<div class="tools">
    ${
      isPrivate
        ? nothing
        : html`<button type="button" aria-label="React with ⭐" title="React with ⭐" @click=${star}>⭐</button>
            <button type="button" aria-label="Add a reaction" title="Add a reaction" @click=${open({ kind: 'emoji', messageId: id })}>☺</button>`
    }
    <button type="button" aria-label="Raw requests of this message" title="Raw requests" @click=${() => void openDrawer(app, { messageId: id })}>&lt;/&gt;</button>
    ${isPrivate ? nothing : html`<button type="button" aria-label="Apps and more" title="Apps" @click=${open({ kind: 'message', messageId: id })}>•••</button>`}
    ${drawOwnPopover(id, app)}
  </div>`;
}

function drawOwnPopover(messageId: string, app: App): TemplateResult | typeof nothing {
  const { popover } = app.model;
  if (popover?.kind === 'person') return popover.near === messageId ? drawPersonMenu(popover.userId, app) : nothing;
  if (popover === undefined || popover.messageId !== messageId) return nothing;
  return popover.kind === 'emoji' ? drawEmojiPicker(messageId, app) : drawMessageMenu(messageId, app);
}

function drawEmojiPicker(messageId: string, app: App): TemplateResult {
  const custom = app.model.state?.customEmoji ?? [];
  const pick = (emoji: string) => () => toggleReaction(app, messageId, emoji, true);
  return html`<div class="popover emoji-picker" role="group" aria-label="Reactions">
    ${EMOJI.map((emoji) => html`<button type="button" aria-label=${emoji} @click=${pick(emoji)}>${emoji}</button>`)}
    ${custom.map(({ name, text }) => html`<button type="button" aria-label=":${name}:" title=":${name}:" @click=${pick(text)}>🪙</button>`)}
  </div>`;
}

function drawMessageMenu(messageId: string, app: App): TemplateResult {
  return html`<div class="popover menu" role="group" aria-label="Apps">
    <p class="menu-title">Apps</p>
    ${drawEntries({ of: 'message', type: MESSAGE_MENU, targetId: messageId, app })}
    <hr />
    <button type="button" class="entry" @click=${() => void openDrawer(app, { messageId })}>Raw requests and log</button>
  </div>`;
}

function drawPersonMenu(userId: string, app: App): TemplateResult | typeof nothing {
  const person = app.model.state?.people.find(({ id }) => id === userId);
  if (person === undefined) return nothing;
  return html`<div class="popover menu" role="group" aria-label=${person.label}>
    <p class="menu-person">${drawAvatar(person.label)} <strong>${person.label}</strong> <span class="muted">${person.part}</span></p>
    <button type="button" class="entry" @click=${() => void become(app, person.name)}>Be ${person.label}</button>
    <p class="menu-title">Apps</p>
    ${drawEntries({ of: 'user', type: USER_MENU, targetId: userId, app })}
  </div>`;
}

interface Entries {
  readonly of: 'user' | 'message';
  readonly type: number;
  readonly targetId: string;
  readonly app: App;
}

function drawEntries({ of, type, targetId, app }: Entries): TemplateResult {
  const { model } = app;
  const { commands = [], channels = [] } = model.state ?? {};
  const entries = commands
    .filter((command) => command.type === type)
    .map((command) => ({
      name: command.name,
      shown: command.shown,
      hidden: findHiding(command, channels, model.channelId),
    }));
  if (entries.length === 0) return html`<p class="muted entry-none">No entries here.</p>`;
  const choose = (name: string, force: boolean) => () => {
    model.popover = undefined;
    void attempt(app, { do: 'menu', of, name, targetId, channelId: model.channelId, force });
    app.update();
  };
  return html`${entries.map(({ name, shown, hidden }) =>
    hidden === undefined
      ? html`<button type="button" class="entry" @click=${choose(name, false)}>${shown}</button>`
      : html`<div class="entry hidden-entry"><span>${shown}<br /><small>${hidden}</small></span>
          <button type="button" class="button tiny" @click=${choose(name, true)}>Send it anyway</button></div>`,
  )}`;
}
