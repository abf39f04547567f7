import { html, nothing, type TemplateResult } from 'lit-html';
import type { AnyComponent } from '../../../discord/component-rules.ts';
import type { ShownMessage } from '../../wire.ts';
import { toggleReaction } from '../actions.ts';
import { toShownName } from '../draft.ts';
import { isEphemeral, isLoading } from '../link.ts';
import { drawCustomEmoji, drawMarkdown, type Markup } from '../markdown.ts';
import type { App } from '../model.ts';
import { formatMessageTime } from '../time.ts';
import { drawAvatar, drawBotAvatar } from './avatar.ts';
import { drawControls } from './controls.ts';
import { drawEmbed } from './embed.ts';
import { drawMessageTools } from './popover.ts';

/** One message, as Discord draws it. */
export function drawMessage(
  shown: ShownMessage,
  before: ShownMessage | undefined,
  app: App,
  markup: Markup,
): TemplateResult {
  const { message } = shown;
  const { model } = app;
  const { author } = message;
  const name = markup.names.users[author.id] ?? author.global_name ?? author.username;
  const isBot = author.bot === true;
  const isFirst = shown.used !== undefined || message.type === 19 || !isSameBreath(shown, before);
  const flashes = (model.flashes.get(message.id) ?? 0) > Date.now();
  const look = `message${isFirst ? ' first' : ''}${isEphemeral(shown) ? ' ephemeral' : ''}${flashes ? ' flash' : ''}`;
  const openPerson = () => {
    if (isBot) return;
    model.popover = { kind: 'person', userId: author.id, near: message.id };
    app.update();
  };
  return html`<article class=${look} data-message=${message.id} aria-label="${name}">
    ${isFirst ? drawReplyLine(shown, app, markup) : nothing}
    <div class="message-row">
      ${isFirst ? html`<div class="message-avatar">${isBot ? drawBotAvatar() : drawAvatar(name)}</div>` : nothing}
      <div class="message-body">
        ${
          isFirst
            ? html`<p class="message-head">
                ${isBot ? html`<span class="author">${name}</span> <span class="app-badge">APP</span>` : html`<button type="button" class="author" @click=${openPerson}>${name}</button>`}
                <time class="muted small" datetime=${message.timestamp}>${formatMessageTime(message.timestamp, markup)}</time>
              </p>`
            : nothing
        }
        ${drawContent(shown, app, markup)}
      </div>
    </div>
    ${isLoading(shown) ? nothing : drawMessageTools(shown, app)}
  </article>`;
}

function drawContent(shown: ShownMessage, app: App, markup: Markup): TemplateResult {
  const { message } = shown;
  if (isLoading(shown)) {
    return html`<p class="thinking"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span> Points is thinking…</p>${drawPrivacy(shown, app)}`;
  }
  return html`
    ${message.content === '' ? nothing : html`<div class="words">${drawMarkdown(message.content, markup)}${message.edited_timestamp === null ? nothing : html`<span class="edited">(edited)</span>`}</div>`}
    ${message.embeds.map((embed) => drawEmbed(embed, markup))}
    ${message.content === '' && message.edited_timestamp !== null ? html`<p class="edited">(edited)</p>` : nothing}
    ${message.attachments.map(drawFile)}
    ${message.components === undefined ? nothing : drawControls(message.components as readonly AnyComponent[], message.id, app)}
    ${drawReactions(shown, app)} ${drawPrivacy(shown, app)}
  `;
}

/** A picture is shown, with what its sender says of it for those who do not see it; anything else is saved. */
function drawFile(file: ShownMessage['message']['attachments'][number]): TemplateResult {
  if (file.content_type?.startsWith('image/') === true)
    return html`<img class="picture" src=${file.url} alt=${file.description ?? file.filename} />`;
  return html`<a class="file" href=${file.url} download=${file.filename}><span aria-hidden="true">📄</span> <span><strong>${file.filename}</strong><br /><small>${file.size} bytes</small></span></a>`;
}

function drawReplyLine(
  { message, used }: ShownMessage,
  { model }: App,
  { names }: Markup,
): TemplateResult | typeof nothing {
  const user = message.interaction_metadata?.user;
  if (used !== undefined && user !== undefined && message.type !== 19) {
    const name = names.users[user.id] ?? user.username;
    const sign = message.type === 20 ? '/' : '';
    return html`<p class="reply-line"><span class="spine" aria-hidden="true"></span>${drawAvatar(name, 'small')} <strong>${name}</strong> used <span class="mention">${sign}${model.state === undefined ? used : toShownName(model.state, used)}</span></p>`;
  }
  const answered = model.messages.get(message.message_reference?.message_id ?? '');
  if (answered === undefined) return nothing;
  const author = names.users[answered.message.author.id] ?? answered.message.author.username;
  const words = answered.message.content || answered.message.embeds[0]?.title || 'a message';
  return html`<p class="reply-line"><span class="spine" aria-hidden="true"></span><strong>${author}</strong> <span class="reply-words">${words}</span></p>`;
}

function drawReactions({ message, mine: own }: ShownMessage, app: App): TemplateResult | typeof nothing {
  const { reactions = [] } = message;
  if (reactions.length === 0) return nothing;
  return html`<div class="reactions">
    ${reactions.map(({ emoji, count }) => {
      const text = emoji.id === null ? (emoji.name ?? '') : `<:${emoji.name}:${emoji.id}>`;
      const isMine = own.includes(text);
      const press = () => toggleReaction(app, message.id, text, !isMine);
      return html`<button type="button" class="reaction" aria-pressed=${isMine} aria-label="${emoji.name} ${count}" @click=${press}>
        ${emoji.id === null ? html`<span class="emoji">${emoji.name}</span>` : drawCustomEmoji(emoji.name ?? '')} ${count}
      </button>`;
    })}
  </div>`;
}

function drawPrivacy(shown: ShownMessage, app: App): TemplateResult | typeof nothing {
  if (!isEphemeral(shown)) return nothing;
  const dismiss = () => {
    app.model.dismissed.add(shown.message.id);
    app.update();
  };
  return html`<p class="privacy"><span aria-hidden="true">👁</span> Only you can see this · <button type="button" class="as-link" @click=${dismiss}>Dismiss message</button></p>`;
}

const SAME_BREATH_MS = 7 * 60_000;

function isSameBreath({ message }: ShownMessage, before: ShownMessage | undefined): boolean {
  if (before === undefined || before.message.author.id !== message.author.id) return false;
  return Date.parse(message.timestamp) - Date.parse(before.message.timestamp) < SAME_BREATH_MS && !isEphemeral(before);
}
