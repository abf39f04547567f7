import type { Applied } from './fake-api.ts';
import type { DiscordOrder } from './fake-discord.ts';
import { type FakeServer, startFake } from './side-process.ts';

/** The two fake servers, each a process of its own, so that their work is nobody's. */
export interface Servers {
  readonly discord: FakeServer<DiscordOrder>;
  readonly api: FakeServer<'applied' | 'forget'>;
  applied(): Promise<Applied>;
  stop(): void;
}

export async function startServers(): Promise<Servers> {
  const discord = await startFake<DiscordOrder>('./fake-discord.ts');
  const api = await startFake<'applied' | 'forget'>('./fake-api.ts');
  return {
    discord,
    api,
    applied: () => api.order('applied'),
    stop() {
      discord.stop();
      api.stop();
    },
  };
}
