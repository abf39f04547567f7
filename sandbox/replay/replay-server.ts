import { bundlePage } from '../page/bundle.ts';
import { hostPage, type PageHost } from '../page/page-host.ts';
import type { Recording } from './recording.ts';

/** Serves the page that shows a recording step by step. */
export async function serveReplay(recording: Recording): Promise<PageHost> {
  const files = await bundlePage('replay');
  const json = { type: 'application/json; charset=utf-8', text: JSON.stringify(recording) };
  return hostPage({ files: { ...files, 'recording.json': json } });
}
