import { html, nothing, type TemplateResult } from 'lit-html';
import { live } from 'lit-html/directives/live.js';
import type { ChannelView, PageState, RoleView } from '../../wire.ts';
import { attempt, become, openChannel } from '../actions.ts';
import type { App } from '../model.ts';
import { drawAvatar, drawBotAvatar } from './avatar.ts';

/** The rail with the server, the channels, and who one is. */
export function drawSidebar(app: App, state: PageState): TemplateResult {
  const { channelId } = app.model;
  const dm = state.channels.find(({ kind }) => kind === 'dm');
  const isDm = dm !== undefined && dm.id === channelId;
  const general = state.channels[0];
  return html`<nav class="rail" aria-label="Servers">
      <button type="button" class="rail-item ${isDm ? 'active' : ''}" aria-label="Direct messages" title="Direct messages" @click=${() => openChannel(app, dm?.id ?? '')}>
        <svg viewBox="0 0 24 24" width="26" height="26" aria-hidden="true"><path fill="currentColor" d="M4 4h16a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2H9l-4.4 3.7A1 1 0 0 1 3 20v-3.2A2 2 0 0 1 2 15V6a2 2 0 0 1 2-2Z" /></svg>
        ${dm !== undefined && app.model.unread.has(dm.id) ? html`<span class="dot"></span>` : nothing}
      </button>
      <span class="rail-line" aria-hidden="true"></span>
      <button type="button" class="rail-item ${isDm ? '' : 'active'}" aria-label="Server ${state.guildName}" title=${state.guildName} @click=${() => openChannel(app, general?.id ?? '')}>${state.guildName.slice(0, 1)}</button>
    </nav>
    <section class="sidebar ${app.model.showsChannels ? 'open' : ''}" aria-label="Channels and people">
      <h1 class="guild-name">${isDm ? 'Direct messages' : state.guildName}</h1>
      <div class="channels">${isDm ? drawDirectMessages(app, state, dm) : drawChannels(app, state)}</div>
      ${drawPeople(app, state)}
    </section>`;
}

function drawDirectMessages(app: App, { takesMessages }: PageState, dm: ChannelView): TemplateResult {
  const change = (event: Event) =>
    void attempt(app, { do: 'messages', on: (event.target as HTMLInputElement).checked });
  return html`<ul><li><button type="button" class="channel active" aria-current="page" @click=${() => openChannel(app, dm.id)}>${drawBotAvatar('small')} Points</button></li></ul>
    <label class="takes-messages"><input type="checkbox" .checked=${live(takesMessages)} @change=${change} /> Take direct messages</label>`;
}

function drawChannels(app: App, { channels }: PageState): TemplateResult {
  const top = channels.filter(({ kind }) => kind === 'text' || kind === 'forum');
  return html`<h2>Text channels</h2>
    <ul>
      ${top.map((channel) => {
        const posts = channels.filter(({ parentId, kind }) => kind === 'post' && parentId === channel.id);
        return html`<li>
          ${channel.kind === 'forum' ? html`<span class="channel forum">${drawSign(channel)} ${channel.name}</span>` : drawChannel(app, channel)}
          ${posts.length === 0 ? nothing : html`<ul class="posts">${posts.map((post) => html`<li>${drawChannel(app, post)}</li>`)}</ul>`}
        </li>`;
      })}
    </ul>`;
}

function drawChannel(app: App, channel: ChannelView): TemplateResult {
  const { model } = app;
  const isHere = channel.id === model.channelId;
  const isUnread = model.unread.has(channel.id);
  return html`<button type="button" class="channel ${isHere ? 'active' : ''} ${isUnread ? 'unread' : ''}" aria-current=${isHere ? 'page' : 'false'} @click=${() => openChannel(app, channel.id)}>
    ${drawSign(channel)} <span class="channel-name">${channel.name}</span>
    ${channel.open ? nothing : html`<span class="lock" title="Only staff see it">🔒</span>`}
    ${isUnread ? html`<span class="dot"><span class="hidden-words">unread</span></span>` : nothing}
  </button>`;
}

/** `#`, or two bubbles for a forum. */
export function drawSign({ kind }: Pick<ChannelView, 'kind'>): TemplateResult {
  if (kind === 'forum') return html`<span class="sign" aria-hidden="true">▤</span>`;
  if (kind === 'dm') return html`<span class="sign" aria-hidden="true">@</span>`;
  return html`<span class="sign" aria-hidden="true">${kind === 'post' ? '🗨' : '#'}</span>`;
}

function drawRoles(roles: readonly RoleView[]): TemplateResult | typeof nothing {
  if (roles.length === 0) return nothing;
  return html`<span class="roles">${roles.map(({ name, colour }) => html`<span class="role"><svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true"><circle cx="4" cy="4" r="4" fill=${colour} /></svg>${name}</span>`)}</span>`;
}

function drawPeople(app: App, { people, you }: PageState): TemplateResult {
  return html`<div class="people">
    <h2 id="people">You are</h2>
    <ul aria-labelledby="people">
      ${people.map(
        ({ name, label, part, roles }, index) => html`<li>
          <button type="button" class="person" aria-pressed=${name === you} title="Alt+${index + 1}" @click=${() => void become(app, name)}>
            ${drawAvatar(label, 'small')} <span><strong>${label}</strong><small>${part}</small>${drawRoles(roles)}</span>
          </button>
        </li>`,
      )}
    </ul>
  </div>`;
}
