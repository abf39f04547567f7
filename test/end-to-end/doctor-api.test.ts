/** The doctor learns a deployment through its own process, against a Returning.AI that answers in each of its ways. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, type TestContext, vi } from 'vitest';
import type { User } from '../../sandbox/returning-ai/community.ts';
import { createSealer } from '../../src/services/sealing.ts';
import { openSqliteStore } from '../../src/store/engine/sqlite/open-sqlite.ts';
import { createBotWorld } from '../support/bot-process.ts';

/** A process of its own has to start meanwhile. */
const LONG_MS = 60_000;

// Several at once: most of the time is waiting.
vi.setConfig({ maxConcurrency: 8 });

/** What stands in the data of other people and must not be shown. */
const CANARIES = ['31337', 'kanari', 'Kanarienvogel', 'ana@example.com'];

/** A community with two members, and a doctor that looks at it. Closed when the test ends. */
async function open({ onTestFinished }: TestContext) {
  const world = await createBotWorld();
  onTestFinished(() => world.close());
  const { api, communityId, fieldId } = world;
  const ana = api.addUser(communityId, { username: 'ana', email: 'ana@example.com', displayName: 'Ana Kanarienvogel' });
  const other = api.addUser(communityId, { username: 'kanari', email: 'kanari@example.com' });
  for (let count = 0; count < 12; count++) api.changeOutside(communityId, fieldId, ana.id, 'increase', 31_337);
  api.changeOutside(communityId, fieldId, other.id, 'increase', 31_337);
  const profilePath = join(world.folder, 'points.db.api.json');
  return {
    world,
    ana,
    profilePath,
    readProfiles: () => JSON.parse(readFileSync(profilePath, 'utf8')),
    posts: () => api.requests.filter(({ method, path }) => method === 'POST' && path.includes('/histories')),
    /** What was applied for it, oldest first. */
    applied: () =>
      api
        .histories(communityId, fieldId, ana.id)
        .filter(({ by }) => by === 'bot')
        .map(({ action, value }) => `${action} ${value}`),
    /** Runs it against both APIs, with an account to ask about. What it shows must hold no secret and nothing of people. */
    async examine(args: readonly string[] = ['--account', ana.id], environment: Readonly<Record<string, string>> = {}) {
      const both = { RETURNING_APPLICATION_URL: api.applicationUrl, ...environment };
      const run = await world.run(both, { file: 'doctor.ts', args: ['--api', ...args] });
      for (const hidden of [...CANARIES, world.key, ana.id]) expect(run.output).not.toContain(hidden);
      return run;
    },
  };
}

/** Those of a round trip. */
const toWrite = ({ id }: User) => ['--write', '--field', 'Loyalty Points', '--account', id];

describe.concurrent('npm run doctor -- --api', () => {
  it('shows what each endpoint answers, and keeps what the bot can use of it, for this user alone', async (context) => {
    const { world, profilePath, readProfiles, posts, examine } = await open(context);
    const { code, output } = await examine();
    expect(output).toMatch(/✓ user data +one object +as documented\n +POST \/users\/info/);
    expect(output).toMatch(/✓ Get user field histories +12 entries +confirmed/);
    expect(output).toMatch(/_id id, fieldId id, userId id, value number, action text, createdAt date-time/);
    expect(output).toMatch(/✓ Get users with filters +0 entries, paged +confirmed/);
    expect(output).toMatch(/! Get Channels List +key may not \(403\) +open/);
    expect(output).toMatch(/· gamification stats +needs an e-mail as --account/);
    expect(output).toMatch(/· Get all user field histories in a community +path not published/);
    expect(output).toMatch(/· get badges list +needs RETURNING_SYSTEM_KEY/);
    expect(output).toContain('A lost answer is looked for in the histories of the integration API.');
    expect(output).toContain('No problem found.');
    expect(code).toBe(0);
    const table = output.split('\n').filter((line) => /^[✓✗!?·]|^ {4}(?! →)/.test(line));
    expect(table.filter((line) => line.length > 100)).toEqual([]);
    expect(readProfiles()).toEqual({
      version: 1,
      communities: {
        [world.communityId]: {
          probedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          addresses: { integration: world.api.url, application: world.api.applicationUrl },
          histories: 'integration',
          totals: 'key',
          order: expect.stringMatching(/^(newest-first|unknown)$/),
          longest: 12,
          usersFilter: true,
        },
      },
    });
    expect(statSync(profilePath).mode & 0o777).toBe(0o600);
    expect(posts()).toEqual([]);
    expect(world.api.requests.filter(({ applied }) => applied)).toEqual([]);
  });

  it('asks the system API with its own key', async (context) => {
    const { world, profilePath, examine } = await open(context);
    const key = 'system-key-of-a-length'.repeat(2);
    const { id: communityId } = world.api.addCommunity({
      name: 'Own',
      keys: [{ key: 'k'.repeat(60) }],
      systemKey: key,
    });
    const { output } = await examine([], {
      RETURNING_COMMUNITY_ID: communityId,
      RETURNING_API_TOKEN: 'k'.repeat(60),
      RETURNING_FIELD_ID: '',
      RETURNING_SYSTEM_URL: world.api.url,
      RETURNING_SYSTEM_KEY: key,
    });
    expect(output).toMatch(/✓ get badges list +0 entries +confirmed/);
    expect(output).not.toContain(key);
    expect(output).not.toContain('kkkkkkkkkk');
    // Nobody was named to ask about, so nothing could be told of what matters.
    expect(output).toMatch(/· Get user field histories +needs --field/);
    expect(existsSync(profilePath)).toBe(false);
  });

  it.for([
    ['oldest-first', { listing: 'oldest-first' }, { histories: 'integration', longest: 12 }],
    ['nested', { listing: 'nested', customFieldKeys: 'id' }, { histories: 'integration', totals: 'id' }],
    ['on the application API only', { listedBy: 'application' }, { histories: 'application', totals: 'key' }],
    [
      'in pages',
      { listing: 'paged', listedBy: 'application' },
      { histories: 'application', longest: 12, pageLength: 10 },
    ],
    ['nowhere', { listing: 'missing', customFieldKeys: 'name' }, { histories: 'none', totals: 'name' }],
  ] as const)('learns of histories that are listed %s', async ([_, settings, learned], context) => {
    const { world, readProfiles, examine } = await open(context);
    world.api.configure(settings);
    const { code } = await examine();
    expect(readProfiles().communities[world.communityId]).toMatchObject(learned);
    expect(code).toBe(0);
  });

  it('finds it a problem when there is no way at all to read back', async (context) => {
    const { world, examine } = await open(context);
    world.api.configure({ listing: 'missing', userInfo: 'missing' });
    const { code, output } = await examine();
    expect(output).toMatch(/✗ user data +not there \(404\) +differs/);
    expect(output).toMatch(/✗ Get user field histories +not there \(404\) +wrong/);
    expect(output).toMatch(/⛔ Reading back: .*\n +→ Set RETURNING_APPLICATION_URL/);
    expect(code).toBe(1);
  });

  it.for([
    ['no rights at all', [], /⛔ API key: Returning.AI does not accept it for anything/],
    ['no right to user fields', ['getUserData'], /⛔ API key: It may not use user fields/],
  ] as const)('of a key with %s says so, and keeps nothing', async ([rights, permissions, words], context) => {
    const { world, profilePath, examine } = await open(context);
    const key = createHash('sha256').update(rights).digest('hex');
    const { id } = world.api.addCommunity({ name: 'Own', keys: [{ key, permissions }] });
    const field = world.api.addField(id, { field: 'own', name: 'Own', type: 'number' });
    const environment = { RETURNING_COMMUNITY_ID: id, RETURNING_API_TOKEN: key, RETURNING_FIELD_ID: field.id };
    const { code, output } = await examine(undefined, environment);
    expect(output).toMatch(words);
    expect(output).not.toContain(key);
    expect(code).toBe(1);
    expect(existsSync(profilePath)).toBe(false);
  });

  it('in an outage stops asking soon, and keeps what was known before', async (context) => {
    const { world, readProfiles, examine } = await open(context);
    await examine();
    const before = readProfiles();
    world.api.configure({ listing: 'missing' });
    const asked = world.api.requests.length;
    const running = examine();
    await world.api.waitFor(({ requests }) => requests.length > asked + 2, LONG_MS);
    await world.api.setOutage('503');
    const { code, output } = await running;
    expect(output).toContain('no answer (HTTP_503)');
    expect(output).toContain('not asked again');
    expect(output).toContain('What was known before stays.');
    expect(readProfiles()).toEqual(before);
    expect(code).toBe(0);
  });

  it('waits as long as the API asks it to, then goes on', async (context) => {
    const { world, examine } = await open(context);
    world.api.fail({ kind: 'status', status: 429, headers: { 'retry-after': '1' }, method: 'GET', path: /channels/ });
    const { output } = await examine();
    expect(output).toContain('asked to slow down: waiting 1 s');
    expect(output).toMatch(/! Get Channels List +key may not/);
  });

  it('opens the key of a community that a server has set up', async (context) => {
    const { world, examine } = await open(context);
    const key = 'c'.repeat(64);
    const { id } = world.api.addCommunity({ name: 'Own', keys: [{ key }] });
    world.api.addField(id, { field: 'own', name: 'Own', type: 'number' });
    const masterKey = Buffer.alloc(32, 5);
    const store = await openSqliteStore({ path: join(world.folder, 'points.db') });
    const sealed = createSealer(masterKey).seal(key, { guildId: '77', communityId: id });
    await store.saveGuildKey({ guildId: '77', communityId: id }, { sealed, setBy: '1', verifiedAt: 1 }, 1);
    await store.close();
    const args = ['--community', id];
    // The system key is the environment's community's, and not this one's.
    const system = { RETURNING_SYSTEM_KEY: 'd'.repeat(64), RETURNING_SYSTEM_URL: world.api.url };
    const { output } = await examine(args, { ENCRYPTION_KEY: masterKey.toString('hex'), ...system });
    expect(output).toMatch(/· get badges list +needs RETURNING_SYSTEM_KEY/);
    expect(output).toMatch(/✓ Get all user fields for a community +1 entry/);
    expect(output).not.toContain(key);
    const closed = await examine(args, { ENCRYPTION_KEY: Buffer.alloc(32, 6).toString('hex') });
    expect(closed.output).toMatch(/⛔ Community: There is no API key .* that can be opened/);
    expect(closed.code).toBe(1);
  });

  it.for([
    [['--fields', 'x'], /not how the doctor is called/],
    [['--write'], /Name --field and --account/],
    [['--write', '--account', 'ana'], /Name --field and --account/],
    [['--community', '../x'], /⛔ Community: That is no community id/],
    [
      ['--field', 'none', '--account', 'nobody', '--write'],
      /⛔ Round trip: The account was not found, so nothing was sent/,
    ],
  ] as const)('called with %j sends nothing', async ([args, words], context) => {
    const { posts, examine } = await open(context);
    const { code, output } = await examine(args);
    expect(output).toMatch(words);
    expect(code).toBe(1);
    expect(posts()).toEqual([]);
  });

  it('shows no name of the API as anything but one short line, and no key in it', async (context) => {
    const { world, ana, examine } = await open(context);
    const { api, communityId } = world;
    const name = `\u001b[2J\u001b[31mPWN\r\n✅ All fine ${world.key} ${'x'.repeat(300)}`;
    const { id } = api.addField(communityId, { field: 'strange', name, type: 'number' });
    const { output } = await examine(['--account', ana.id, '--field', id, '--write']);
    expect(output).not.toContain('\u001b');
    expect(output).not.toContain('\n✅ All fine');
    expect(output).toMatch(/sent to the field {2}\[2J \[31mPWN ✅ All fine .{1,60} of the account/);
  });

  it('does not take its options without --api', async (context) => {
    const { world } = await open(context);
    const { code, output } = await world.run({}, { file: 'doctor.ts', args: ['--account', 'x'] });
    expect(output).toContain('These options need --api');
    expect(code).toBe(1);
  });
});

describe.concurrent('npm run doctor -- --api --write', () => {
  it('gives one point and takes it back, and sees how both are shown', async (context) => {
    const { world, ana, readProfiles, applied, examine } = await open(context);
    world.api.configure({ customFieldKeys: 'name' });
    const { code, output } = await examine(toWrite(ana));
    expect(output).toContain('✅ Sending +1: It arrived. The answer has the total');
    expect(output).toMatch(/✅ User info: Showed the new total under the field’s name, \d+ ms/);
    expect(output).toContain('✅ Sending −1: It arrived.');
    expect(output).toContain('went up by 1 and back');
    expect(output).toMatch(/History \(integration API\): Shows both entries .*: increase 1, decrease 1\./);
    expect(output).toMatch(/History \(application API\): Shows both entries/);
    expect(readProfiles().communities[world.communityId].totals).toBe('name');
    expect(applied()).toEqual(['increase 1', 'decrease 1']);
    expect(code).toBe(0);
  });

  it.for([
    ['with totals as values', { listedAs: 'totals' as const }, /the value \d+ instead of 1/, 'value'],
    ['with overwrites alone', { listedAs: 'overwrite' as const }, /the action overwrite instead of increase/, 'action'],
    ['two hours earlier', { listedOffsetMs: -7_200_000 }, /a time that is 7200 s earlier than in the answer/, 'time'],
  ] as const)(
    'says that a list which shows both entries %s is not what was sent, and keeps that',
    async ([_, settings, words, field], context) => {
      const { world, ana, readProfiles, examine } = await open(context);
      world.api.configure(settings);
      const { code, output } = await examine(toWrite(ana));
      expect(output).toMatch(/⛔ History \(integration API\): Shows both entries .* That is not what was sent/);
      expect(output).toMatch(words);
      expect(output).toContain(
        `⛔ Reading back: The histories of the integration API show another ${field} than was sent`,
      );
      expect(readProfiles().communities[world.communityId]).toMatchObject({ contradicted: [field] });
      expect(code).toBe(1);
      // A survey without a round trip compares nothing, and forgets nothing.
      await examine(['--field', 'Loyalty Points', '--account', ana.id]);
      expect(readProfiles().communities[world.communityId]).toMatchObject({ contradicted: [field] });
    },
  );

  it('keeps no list that did not show what was confirmed, and concludes only after that', async (context) => {
    const { world, ana, readProfiles, examine } = await open(context);
    world.api.configure({ listing: 'stale', listedBy: 'integration' });
    const { output } = await examine(toWrite(ana));
    expect(output).toMatch(/⚠️ {2}History \(integration API\): Did not show both entries within 10 s/);
    expect(output).toMatch(/Did not show both entries.*⚠️ {2}Histories: Neither API lists them/s);
    expect(output).not.toContain('A lost answer is looked for in the histories');
    expect(readProfiles().communities[world.communityId]).toMatchObject({ histories: 'none', totals: 'key' });
  });

  it('says that answers tell no total, and takes the point back all the same', async (context) => {
    const { world, ana, applied, examine } = await open(context);
    world.api.configure({ totals: 'missing' });
    const { output } = await examine(toWrite(ana));
    expect(output).toContain('⚠️  Totals: The answers tell no total');
    expect(applied()).toEqual(['increase 1', 'decrease 1']);
  });

  it('never repeats a +1 whose answer got lost, nor takes it back, and says where it stands', async (context) => {
    const { world, ana, posts, applied, examine } = await open(context);
    world.api.fail({ kind: 'drop-after', method: 'POST', path: /histories/ });
    const { code, output } = await examine(toWrite(ana));
    expect(output).toMatch(
      /⛔ Sending \+1: No trustworthy answer came .* It is not sent again\.\n +→ Look at this account/,
    );
    expect(output).toContain('shows a new entry of +1');
    expect(posts()).toHaveLength(1);
    expect(applied()).toEqual(['increase 1']);
    expect(code).toBe(1);
  });

  it('never repeats a −1 whose answer got lost', async (context) => {
    const { world, ana, posts, applied, examine } = await open(context);
    world.api.configure({ customFieldKeys: 'none' });
    const running = examine(toWrite(ana));
    await world.api.waitFor(() => posts().some(({ outcome }) => outcome === 'answered'), LONG_MS);
    world.api.fail({ kind: 'drop-after', method: 'POST', path: /histories/ });
    const { code, output } = await running;
    expect(output).toMatch(/User info: Did not show the new total within/);
    expect(output).toMatch(/⛔ Sending −1: No trustworthy answer/);
    expect(output).toContain('shows a new entry of −1');
    expect(applied()).toEqual(['increase 1', 'decrease 1']);
    expect(code).toBe(1);
  });

  it.for(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'takes the point back first when %s comes',
    async (signal, context) => {
      const { world, ana, posts, applied } = await open(context);
      // As long as it waits for the total there is time to stop it.
      world.api.configure({ customFieldKeys: 'none' });
      let pid = 0;
      const onStart = (own: number) => {
        pid = own;
      };
      const running = world.run({}, { file: 'doctor.ts', args: ['--api', ...toWrite(ana)], onStart });
      await world.api.waitFor(() => posts().some(({ outcome }) => outcome === 'answered'), LONG_MS);
      process.kill(pid, signal);
      const { output } = await running;
      expect(output).toContain('the point is taken back first');
      expect(applied()).toEqual(['increase 1', 'decrease 1']);
    },
  );

  it('of a +1 that surely did not arrive says that nothing has changed', async (context) => {
    const { world, ana, posts, examine } = await open(context);
    world.api.fail({ kind: 'status', status: 400, method: 'POST', path: /histories/ });
    const { code, output } = await examine(toWrite(ana));
    expect(output).toMatch(/⛔ Sending \+1: It surely did not arrive \(400\)/);
    expect(posts()).toHaveLength(1);
    expect(code).toBe(1);
  });
});
