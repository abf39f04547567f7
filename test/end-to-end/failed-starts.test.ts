/** A start that fails says why in one sentence on standard error, whatever LOG_LEVEL is, with the variable and the fix. */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';

describe('a start that fails', () => {
  let world: BotWorld;
  const server = createServer();
  let taken = '';
  beforeAll(async () => {
    world = await createBotWorld();
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    taken = typeof address === 'object' ? String(address?.port) : '';
  });
  afterAll(async () => {
    server.close();
    await world.close();
  });

  it.each(['silent', 'info'])('for a port that is taken names it and the fix, with LOG_LEVEL=%s', async (level) => {
    const { code, output } = await world.run({ HTTP_PORT: taken, LOG_LEVEL: level });
    const said = output.split('\n').filter((line) => line !== '' && !line.includes('"level":"info"'));
    expect(said).toEqual([
      `HTTP_PORT: another program listens on port ${taken} of 127.0.0.1. End that program, or set HTTP_PORT to a port that is free.`,
    ]);
    expect(code).toBe(78);
    // No session of the day's thousand was used.
    expect(world.discord.requests).toEqual([]);
  });

  it('for an address that is not of this machine names the variable and the fix', async () => {
    const { code, output } = await world.run({ HTTP_PORT: '1', HTTP_HOST: '192.0.2.1', LOG_LEVEL: 'silent' });
    expect(output).toMatch(
      /^HTTP_HOST: this machine cannot listen on 192\.0\.2\.1 \(EADDRNOTAVAIL\)\. Set HTTP_HOST to .*\n$/,
    );
    expect(code).toBe(78);
  });

  it('for a reason that nobody expected says it without a secret, and may be tried again', async () => {
    const preload = `import http from 'node:http';
      import { syncBuiltinESMExports } from 'node:module';
      http.createServer = () => { throw new Error('no luck with ' + process.env.DISCORD_TOKEN); };
      syncBuiltinESMExports();`;
    const options = `--import data:text/javascript;base64,${Buffer.from(preload).toString('base64')}`;
    const { code, output } = await world.run({ HTTP_PORT: taken, LOG_LEVEL: 'silent', NODE_OPTIONS: options });
    expect(output).toMatch(/^The bot cannot go on: no luck with .*\. Start it again; .*\n$/);
    expect(output).not.toContain(world.discord.token);
    expect(code).toBe(1);
  });

  it('for a token that Discord refuses, and for a bad variable, does so too', async () => {
    const refused = await world.run({ DISCORD_TOKEN: 'not-the-token', LOG_LEVEL: 'silent' });
    expect(refused.output).toMatch(/^Discord refuses the bot token\. Copy it anew .* into DISCORD_TOKEN\.\n$/);
    expect(refused.code).toBe(78);
    const bad = await world.run({ SHARDS: 'many', LOG_LEVEL: 'silent' });
    expect(bad.output).toContain('SHARDS: must be');
    expect(bad.code).toBe(78);
  });
});
