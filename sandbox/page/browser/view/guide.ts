import { html, nothing, type TemplateResult } from 'lit-html';
import { HINTS } from '../guide.ts';
import type { App } from '../model.ts';

/** The hint above the composer; gone when all are done or somebody closes it. */
export function drawGuide(app: App): TemplateResult | typeof nothing {
  const hint = HINTS[app.model.hint];
  if (hint === undefined) return nothing;
  const go = (to: number) => () => {
    app.model.hint = to;
    app.update();
  };
  return html`<div class="guide" role="status">
    <span class="guide-count">${app.model.hint + 1}/${HINTS.length}</span>
    <span class="guide-words">${hint.says}</span>
    ${hint.does === undefined ? nothing : html`<button type="button" class="button primary tiny" @click=${() => hint.act(app)}>${hint.does}</button>`}
    <button type="button" class="as-link" @click=${go(app.model.hint + 1)}>Next</button>
    <button type="button" class="close" aria-label="Close the guide" @click=${go(HINTS.length)}>×</button>
  </div>`;
}
