// For developers: the raw requests to both APIs, and the bot's log.
import { html, nothing, type TemplateResult } from 'lit-html';
import type { RequestView } from '../../wire.ts';
import type { App } from '../model.ts';

/** The drawer at the bottom. */
export function drawDrawer(app: App): TemplateResult | typeof nothing {
  const { drawer } = app.model;
  if (drawer === undefined) return nothing;
  const close = () => {
    app.model.drawer = undefined;
    app.update();
  };
  const { view, receipt } = drawer;
  return html`<aside class="drawer" aria-label="Requests and log">
    <header>
      <h2>Requests and log ${receipt === undefined ? 'of this message' : `of ${receipt}`}</h2>
      <button type="button" class="button tiny" ?disabled=${view === undefined} @click=${() => void copy(view)}>Copy as JSON</button>
      <button type="button" class="close" aria-label="Close" @click=${close}>×</button>
    </header>
    ${
      view === undefined
        ? html`<p>…</p>`
        : html`<div class="drawer-body">
            ${view.requests.length === 0 ? html`<p class="muted">No request of the bot made or changed this.</p>` : view.requests.map(drawRequest)}
            <h3>The bot’s log</h3>
            <pre class="log" tabindex="0" aria-label="The bot’s log">${view.log.length === 0 ? 'Nothing about it.' : view.log.join('\n')}</pre>
          </div>`
    }
  </aside>`;
}

function drawRequest(request: RequestView): TemplateResult {
  const { to, method, path, status, body, at } = request;
  return html`<details class="request">
    <summary><span class="to ${to === 'Discord' ? 'discord' : 'returning'}">${to}</span> <b>${method}</b> <code>${path}</code> <span class="muted">${status} · ${new Date(at).toISOString().slice(11, 23)}</span></summary>
    <pre tabindex="0" aria-label="Body">${JSON.stringify(body ?? null, undefined, 2)}</pre>
    <button type="button" class="button tiny" @click=${() => void copy(request)}>Copy as JSON</button>
  </details>`;
}

async function copy(value: unknown): Promise<void> {
  await navigator.clipboard.writeText(JSON.stringify(value, undefined, 2)).catch(() => undefined);
}
