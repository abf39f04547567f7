import { REST } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { checkDiscord } from '../../src/operations/discord-check.ts';
import { startRecordingServer } from '../support/raw-server.ts';

/** A Discord in which everything is called by one name. */
async function check(name: string) {
  const answers: Readonly<Record<string, unknown>> = {
    '/v10/users/@me': { id: '1', username: name },
    '/v10/applications/@me': { id: '9', bot_public: false },
    '/v10/users/@me/guilds': [
      { id: '2', name },
      { id: '3', name: 'Traders' },
    ],
  };
  const server = await startRecordingServer((response, { url }) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answers[url]));
  });
  const rest = new REST({ api: server.url }).setToken('token');
  const { findings } = await checkDiscord({ rest, guildIds: new Set(), hasEnvironmentKey: false });
  return findings.map(({ detail }) => detail);
}

describe('names that Discord tells', () => {
  it('are shown', async () => {
    expect(await check('Bulls & Bears')).toEqual(
      expect.arrayContaining(['Logged in as Bulls & Bears.', 'In 2: Bulls & Bears, Traders.']),
    );
  });

  it('are one short line each, whatever stands in them', async () => {
    const details = await check(`\u001b[2J\u202e\r\n✅ Fine ${'x'.repeat(300)}`);
    for (const detail of details) expect(detail).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(details.at(-1)).toMatch(/^In 2: {2}\[2J ✅ Fine x{1,60}…, Traders\.$/);
  });
});
