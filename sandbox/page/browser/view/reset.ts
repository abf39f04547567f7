import { html, nothing, type TemplateResult } from 'lit-html';
import { attempt } from '../actions.ts';
import type { App } from '../model.ts';

/** Asks once: what is thrown away is gone. */
export function drawReset(app: App): TemplateResult | typeof nothing {
  const { model, update } = app;
  if (!model.asksReset) return nothing;
  const close = () => {
    model.asksReset = false;
    update();
  };
  const reset = () => {
    model.receipt = undefined;
    model.drawer = undefined;
    void attempt(app, { do: 'reset' });
    close();
  };
  return html`<dialog class="modal" aria-labelledby="reset-title" @cancel=${close}>
    <header><h2 id="reset-title">Begin anew?</h2><button type="button" class="close" aria-label="Close" @click=${close}>×</button></header>
    <p>Both servers, the bot, its database and the clock begin anew, for every open page. Nothing of this world is kept.</p>
    <footer>
      <button type="button" class="button link-like" @click=${close}>Cancel</button>
      <button type="button" class="button danger" @click=${reset}>Begin anew</button>
    </footer>
  </dialog>`;
}
