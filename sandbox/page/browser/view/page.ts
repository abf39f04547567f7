// The whole page, from its parts.
import { html, nothing, type TemplateResult } from 'lit-html';
import { guard } from 'lit-html/directives/guard.js';
import { repeat } from 'lit-html/directives/repeat.js';
import type { PageState, ShownMessage } from '../../wire.ts';
import type { Composing } from '../composing.ts';
import type { Markup } from '../markdown.ts';
import { type App, listShown, type Tab } from '../model.ts';
import { drawBotAvatar } from './avatar.ts';
import { drawBreak } from './break.ts';
import { drawComposer, drawPending } from './composer.ts';
import { drawDrawer } from './drawer.ts';
import { drawGuide } from './guide.ts';
import { drawKeys } from './keys.ts';
import { drawMessage } from './message.ts';
import { drawModal } from './modal.ts';
import { drawReset } from './reset.ts';
import { drawSidebar, drawSign } from './sidebar.ts';
import { drawThings } from './things.ts';
import { drawFoot, drawStrip, drawTruth } from './truth.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
const QUARTER_MS = 900_000;

const TABS: readonly [Tab, string][] = [
  ['chat', 'Chat'],
  ['truth', 'Truth'],
  ['break', 'Break it'],
];

/** What is seen when nothing has arrived yet. */
export function drawWaiting(): TemplateResult {
  return html`<main class="waiting"><p>The sandbox is starting…</p></main>`;
}

/** The page. */
export function drawPage(app: App, state: PageState, composing: Composing): TemplateResult {
  const { model } = app;
  const markup: Markup = {
    names: state.names,
    locale: state.locale,
    zone: model.zone,
    now: Date.now() + state.aheadMs,
  };
  return html`<div class="frame tab-${model.tab}">
      ${drawSidebar(app, state)}
      ${drawChat(app, state, composing, markup)}
      <aside class="side" aria-label="The truth, and ways to break it">${drawTruth(app, state, markup)} ${drawBreak(app, state)} ${drawThings(app, state)}</aside>
      ${drawDrawer(app)}
      <nav class="tabs" aria-label="Views">
        ${TABS.map(([tab, words]) => html`<button type="button" aria-current=${model.tab === tab ? 'page' : 'false'} @click=${() => showTab(app, tab)}>${words}</button>`)}
      </nav>
      ${model.connected ? drawFoot(state.foot) : nothing}
    </div>
    ${drawModal(app, state, markup)} ${drawKeys(app)} ${drawReset(app)}
    ${model.connected ? nothing : html`<div class="gone" role="alert"><p>The sandbox has ended. Start it again with <code>npm run sandbox</code>.</p></div>`}`;
}

function showTab({ model, update }: App, tab: Tab): void {
  model.tab = tab;
  model.showsChannels = false;
  update();
}

function drawChat(app: App, state: PageState, composing: Composing, markup: Markup): TemplateResult {
  const { model } = app;
  const channel = state.channels.find(({ id }) => id === model.channelId) ?? state.channels[0];
  const shown = listShown(model);
  const toggle = () => {
    model.showsChannels = !model.showsChannels;
    app.update();
  };
  const { bot } = state;
  return html`<main class="chat">
    <header class="chat-head">
      <button type="button" class="icon-button menu-button" aria-label="Channels and people" aria-expanded=${model.showsChannels} @click=${toggle}>☰</button>
      ${channel === undefined ? nothing : html`<h2>${drawSign(channel)} ${channel.name}</h2><p class="topic">${channel.topic}</p>`}
      <p class="bot-state ${bot.state === 'running' && bot.connected ? 'on' : 'off'}">${drawBotAvatar('small')} ${describeBot(state)}</p>
    </header>
    <div class="messages" role="log" aria-live="polite" aria-label="Messages in ${channel?.name ?? ''}" tabindex="0">
      <div class="messages-end">
        ${channel === undefined ? nothing : html`<div class="beginning"><span class="beginning-sign">${drawSign(channel)}</span><h3>${channel.kind === 'dm' ? 'Points' : `Welcome to #${channel.name}`}</h3><p class="muted">${channel.topic}</p></div>`}
        ${repeat(
          shown,
          ({ message }) => message.id,
          (one, index) => {
            const before = shown[index - 1];
            return guard(dependsOn(one, before, app, markup), () => drawMessage(one, before, app, markup));
          },
        )}
        ${drawPending(app, state)}
      </div>
    </div>
    ${drawStrip(state)} ${drawGuide(app)} ${drawComposer(app, state, composing)}
  </main>`;
}

/** What a message looks like by: only when one of these is another is it drawn anew, however many there are. */
function dependsOn(one: ShownMessage, before: ShownMessage | undefined, { model }: App, markup: Markup): unknown[] {
  const { id, timestamp } = one.message;
  const { popover } = model;
  const place = popover?.kind === 'person' ? popover.near : popover?.messageId;
  const flashes = (model.flashes.get(id) ?? 0) > Date.now();
  const age = markup.now - Date.parse(one.message.edited_timestamp ?? timestamp);
  // "5 seconds ago" goes on by the second, "5 minutes ago" by the minute, "yesterday" at midnight in every zone.
  const pace = hasStamp(one) ? (age < MINUTE_MS ? SECOND_MS : MINUTE_MS) : QUARTER_MS;
  const tick = Math.floor(markup.now / pace);
  return [one, before, flashes, place === id ? popover : undefined, markup.names, markup.locale, markup.zone, tick];
}

function hasStamp({ message: { content, embeds } }: ShownMessage): boolean {
  return content.includes('<t:') || (embeds.length > 0 && JSON.stringify(embeds).includes('<t:'));
}

function describeBot({ bot }: PageState): string {
  if (bot.state === 'starting') return 'starting…';
  if (bot.state === 'gone') return `gone ${Math.max(0, Math.round((Date.now() - bot.since) / 1_000))} s`;
  return bot.connected ? 'online' : 'cut off';
}
