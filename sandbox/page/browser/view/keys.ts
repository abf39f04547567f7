import { html, nothing, type TemplateResult } from 'lit-html';
import type { App } from '../model.ts';

const KEYS = [
  ['/', 'write a command'],
  ['↑', 'the last line again'],
  ['Tab ⏎', 'take a suggestion'],
  ['Esc', 'leave a command, close what floats'],
  ['Alt 1 … 6', 'be somebody else'],
  ['?', 'these keys'],
] as const;

/** The keys, and what comes after the sandbox. */
export function drawKeys(app: App): TemplateResult | typeof nothing {
  if (!app.model.showsKeys) return nothing;
  const close = () => {
    app.model.showsKeys = false;
    app.update();
  };
  return html`<dialog class="modal" aria-labelledby="keys-title" @cancel=${close}>
    <header><h2 id="keys-title">Keys</h2><button type="button" class="close" aria-label="Close" @click=${close}>×</button></header>
    <dl class="keys">${KEYS.map(([key, meaning]) => html`<dt><kbd>${key}</kbd></dt><dd>${meaning}</dd>`)}</dl>
  </dialog>`;
}
