import { html, type TemplateResult } from 'lit-html';

/** So that no two of those who live here look alike. */
const COLOURS: Readonly<Record<string, number>> = { Mod: 0, Admin: 3, Ana: 2, Ben: 1, Cleo: 4, Guest: 5, Owner: 1 };

/** A disc with a letter: no picture is loaded from anywhere. */
export function drawAvatar(name: string, size: 'small' | 'large' = 'large'): TemplateResult {
  const colour = COLOURS[name] ?? 0;
  return html`<span class="avatar ${size} colour-${colour}" aria-hidden="true">${name.slice(0, 1).toUpperCase()}</span>`;
}

/** The bot's own. */
export function drawBotAvatar(size: 'small' | 'large' = 'large'): TemplateResult {
  return html`<span class="avatar bot ${size}" aria-hidden="true">
    <svg viewBox="0 0 24 24" width="62%" height="62%"><path fill="currentColor" d="m12 2.6 2.8 5.9 6.4.8-4.7 4.5 1.2 6.4-5.7-3.1-5.7 3.1 1.2-6.4L2.8 9.3l6.4-.8z" /></svg>
  </span>`;
}
