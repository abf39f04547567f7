import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, realpathSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSealer } from '../../src/services/sealing.ts';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';

let world: BotWorld;
beforeAll(async () => {
  world = await createBotWorld();
});
afterAll(() => world.close());

const examine = (environment: Readonly<Record<string, string>> = {}) => world.run(environment, { file: 'doctor.ts' });

describe('npm run doctor', () => {
  it('finds nothing wrong before the first start, makes no file, and says which database is not there', async () => {
    const { code, output } = await examine({ DATABASE_URL: 'file:./points.db' });
    expect(output).toContain(`⚠️  Database: ${realpathSync(world.folder)}/points.db is not there.`);
    expect(output).not.toContain('✅ Database');
    expect(existsSync(join(world.folder, 'points.db'))).toBe(false);
    expect(output).toContain('✅ Discord token');
    expect(output).toContain('Returning.AI accepts the operator’s key');
    expect(output).toContain('Loyalty Points holds points');
    expect(output).toContain('No problem found.');
    expect(code).toBe(0);
  });

  it('looks into the database of a running bot', async () => {
    await world.start();
    const { code, output } = await examine();
    expect(output).toContain(`✅ Database: ${world.folder}/points.db can be read`);
    expect(output).toContain(`Server Traders (${world.guild.id})`);
    expect(output).toMatch(/✅ Version: \d+\.\d+\.\d+, on Node 24\./);
    expect(code).toBe(0);
  });

  it('names the fix of each thing that is wrong, without showing a secret', async () => {
    const { code, output } = await examine({
      DISCORD_TOKEN: 'not-the-token',
      RETURNING_API_TOKEN: 'not-the-key',
      RETURNING_FIELD_ID: 'f'.repeat(24),
    });
    expect(output).toMatch(/⛔ Discord token: .*\n\s+→ Copy the token again/);
    expect(output).toMatch(/⛔ API key: .*\n\s+→ The operator must put a key/);
    expect(output).toContain('2 problem(s) found');
    expect(output).not.toMatch(/not-the-token|not-the-key/);
    expect(code).toBe(1);
  });

  it('says when Returning.AI cannot be reached', async () => {
    await world.api.setOutage('refused');
    const { code, output } = await examine();
    await world.api.setOutage(null);
    expect(output).toContain('⛔ API key: Returning.AI did not answer (ECONNREFUSED).');
    expect(code).toBe(1);
  });

  it('lists every problem of the configuration and ends with 78', async () => {
    const { code, output } = await examine({ DISCORD_TOKEN: '', HTTP_PORT: 'many' });
    expect(output).toMatch(/DISCORD_TOKEN[\s\S]*HTTP_PORT/);
    expect(code).toBe(78);
  });

  it('warns of what another server has still to do, and is no failure for a job that runs it', async () => {
    const other = world.discord.addGuild({ name: 'Strangers' });
    const { code, output } = await examine();
    expect(output).toMatch(
      new RegExp(`Server Strangers \\(${other.id}\\)\n[^]*⚠️  Community: No Returning.AI community`),
    );
    expect([code, output]).toEqual([0, expect.stringContaining('No problem found.')]);
  });

  it('says whether the bot, or another program, has the port for health', async () => {
    const server = createServer((socket) => socket.destroy());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const address = server.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const taken = await examine({ HTTP_PORT: port });
    expect(taken.output).toMatch(
      /⛔ Health port: HTTP_PORT: another program listens on port \d+ .*\n\s+→ End that program/,
    );
    expect(taken.code).toBe(1);
    server.close();
    await once(server, 'close');
    expect((await examine({ HTTP_PORT: port })).output).toContain(`✅ Health port: The bot can listen on port ${port}`);
    await world.stop();
    await world.start({ HTTP_PORT: port });
    expect((await examine({ HTTP_PORT: port })).output).toContain(`✅ Health port: A bot answers on port ${port}`);
  });

  it('does not wait where Discord asks to wait for an hour', async () => {
    world.discord.fail({ route: /users\/@me$/, kind: 'status', status: 429, retryAfter: 3_600 });
    const { code, output } = await examine();
    expect(output).toMatch(/⛔ Discord: Discord asks to wait 360\d s before/);
    expect(code).toBe(1);
  });

  it('ends when what reads it ends', async () => {
    const { output } = await world.run({}, { file: 'doctor.ts', by: ['sh', '-c', '{ "$@" | head -1; } 2>&1', 'sh'] });
    expect(output).toMatch(/^✅ Version: .*\n$/);
  });

  it.skipIf(process.platform === 'win32')(
    'and a start warn of secrets that everybody on the machine may read',
    async () => {
      const file = join(world.folder, '.env');
      writeFileSync(file, 'LOG_LEVEL=info\n');
      chmodSync(file, 0o644);
      const { code, output } = await examine();
      expect(output).toContain(`⚠️  File: ${realpathSync(file)} may be read by other users of this machine.`);
      expect(output).toContain('→ chmod 600');
      expect(code).toBe(0);
      const before = world.output().length;
      await world.stop();
      await world.start();
      expect(world.output().slice(before)).toMatch(
        /"level":"warn".*"path":"[^"]*\/\.env","msg":"everybody on this machine/,
      );
      chmodSync(file, 0o600);
      expect((await examine()).output).not.toContain('File:');
    },
  );

  it('and a start tell of a master key that opens nothing, and so does the server', async () => {
    await world.stop();
    const store = await openSqliteStore({ path: join(world.folder, 'points.db') });
    const owner = { guildId: world.guild.id, communityId: world.communityId };
    const sealed = createSealer(randomBytes(32)).seal('a-key-of-their-own', owner);
    await store.saveGuildKey(owner, { sealed, setBy: '1', verifiedAt: 1 }, 1);
    await store.close();
    const before = world.output().length;
    const alone = { RETURNING_API_TOKEN: undefined };
    await world.start(alone);
    expect(world.output().slice(before)).toMatch(
      /"level":"error".*"count":1.*points\.db\.key.*the master key opens none of the API keys/,
    );
    const { code, output } = await world.run(alone, { file: 'doctor.ts' });
    expect(output).toMatch(/⛔ Master key: It does not open 1 of 1 API key\(s\).*\n\s+→ Put the right one back/);
    expect(output).toMatch(/⛔ API key: This server’s own key is stored, but cannot be opened/);
    expect(code).toBe(1);
  });
});
