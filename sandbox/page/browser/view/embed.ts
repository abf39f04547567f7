import type { APIEmbed } from 'discord.js';
import { html, nothing, type TemplateResult } from 'lit-html';
import { drawInline, drawMarkdown, type Markup } from '../markdown.ts';
import { formatMessageTime } from '../time.ts';

/** An embed with the bar of its colour. */
export function drawEmbed(embed: APIEmbed, markup: Markup): TemplateResult {
  const { title, description, fields = [], footer, timestamp, color } = embed;
  const colour = color === undefined ? '' : `#${color.toString(16).padStart(6, '0')}`;
  return html`<div class="embed" .style=${colour === '' ? '' : `--bar: ${colour}`}>
    ${title === undefined ? nothing : html`<p class="embed-title">${drawInline(title, markup)}</p>`}
    ${description === undefined ? nothing : html`<div class="embed-text">${drawMarkdown(description, markup)}</div>`}
    ${
      fields.length === 0
        ? nothing
        : html`<div class="embed-fields">
            ${fields.map(
              ({ name, value, inline }) => html`<div class=${inline === true ? 'inline' : 'wide'}>
                <p class="field-name">${drawInline(name, markup)}</p>
                ${drawMarkdown(value, markup)}
              </div>`,
            )}
          </div>`
    }
    ${
      footer === undefined && timestamp === undefined
        ? nothing
        : html`<p class="embed-footer">
            ${footer?.text ?? ''}${footer !== undefined && timestamp !== undefined ? ' • ' : ''}${timestamp === undefined ? '' : formatMessageTime(timestamp, markup)}
          </p>`
    }
  </div>`;
}
