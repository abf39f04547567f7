/** `npm run ledger` as an operator uses it, beside a bot that runs. */
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buttonsOf, closeUnharmed, openScene, type Scene, seeTitle, titled } from '../support/bot-scene.ts';
import { addRule, seeApplied, write } from '../support/reaction-scene.ts';

const LONG_MS = 30_000;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => closeUnharmed(scene));

const inFolder = (name: string) => join(scene.world.folder, name);
const run = (args: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}) =>
  scene.world.run(environment, { file: 'ledger.ts', args });

describe('npm run ledger -- check', () => {
  it('finds everything in order beside a running bot, says where it looked, and needs nothing but the database', async () => {
    const ana = await scene.link('ana');
    await seeTitle(
      await scene.moderator.command(scene.channel, 'points add', { user: ana.member, amount: 5, reason: 'hush' }),
      '➕ Points added',
    );
    const { code, output } = await run(['check'], { DISCORD_TOKEN: undefined, DISCORD_GUILDS: 'nonsense' });
    expect(output).toContain(`Database: ${inFolder('points.db')}\n✓ The file is a sound SQLite database\n`);
    expect(output).toMatch(/\n\d\d checks of 1 award: all is well\.\n$/);
    expect(output).not.toMatch(/✗|hush|Loyalty|ana/);
    expect(code).toBe(0);
    ana.expectApplied(['+5']);
  });

  it('sees one moment of it, however much is written meanwhile', async () => {
    const { guild, world } = scene;
    const fans = Array.from({ length: 60 }, (_, index) => guild.person(guild.addMember({ username: `fan-${index}` })));
    const dan = await scene.link('dan');
    await addRule(scene, { emoji: '🔥', amount: 1 });
    const message = write(scene, dan.member);
    for (const fan of fans) fan.react(message, '🔥');
    const isPaid = () => dan.applied().length === fans.length;
    for (let looks = 0; looks < 2 || !isPaid(); looks += 1) {
      const { code, output } = await run(['check']);
      expect([code, output]).toEqual([0, expect.stringContaining('all is well')]);
    }
    await world.api.waitFor(isPaid, LONG_MS);
    dan.expectApplied(fans.map(() => '+1'));
  });

  it('names what is wrong and what to do, and ends with 1', async () => {
    const path = inFolder('wrong.db');
    await run(['backup', path]);
    const database = new DatabaseSync(path);
    database.exec("update awards set problem = 'UNREACHABLE' where id = 1");
    database.close();
    const { code, output } = await run(['check', path]);
    expect(output).toContain(`Database: ${path}\n`);
    expect(output).toMatch(
      /\n✗ An award that is refused or under review says why.*\. Not so: R-\w{6} \(award 1, settled\)\n {4}→ \w.*\n/,
    );
    expect(output).toMatch(/checks of \d+ awards: 1 failed; what to do stands below each\.\n$/);
    expect(code).toBe(1);
  });

  it.each([
    ['a file that is not there', 'nowhere.db', /✗ It is not there\.\n {4}→ Name the file, or set DATABASE_URL/],
    [
      'a file that is no database',
      'letter.db',
      /✗ The file is a sound SQLite database\. Not so: .*\n.*→ .*\n.*not made/,
    ],
  ])('says so of %s', async (_, name, words) => {
    writeFileSync(inFolder('letter.db'), 'This is a letter, not a database. '.repeat(200));
    const { code, output } = await run(['check', inFolder(name)]);
    expect([code, output]).toEqual([1, expect.stringMatching(words)]);
    expect(output).not.toMatch(/ {4}at /);
  });
});

describe('npm run ledger -- backup', () => {
  it('makes a copy for its owner alone on which a bot goes on, and says what else belongs to it', async () => {
    const { world, moderator, channel } = scene;
    const ben = await scene.link('ben');
    const adding = await moderator.command(channel, 'points add', { user: ben.member, amount: 5 });
    const message = await adding.waitForResponse(titled('➕ Points added'));
    const copy = inFolder('copy.db');
    const { code, output } = await run(['backup', copy]);
    expect(output).toContain(`✓ The copy is complete and checked`);
    expect(output).toContain(`\n  ${copy}\n`);
    expect(output).toContain(`To a backup belongs also ${inFolder('points.db.key')}: it opens the API keys`);
    expect(code).toBe(0);
    if (process.platform !== 'win32') expect(statSync(copy).mode & 0o777).toBe(0o600);

    await world.stop();
    await world.start({ DATABASE_URL: `file:${copy}` });
    await seeTitle(await moderator.press(message, 'Undo'), '↩️ Undone');
    ben.expectApplied(['+5', '-5']);
    await world.stop();
    await world.start();
  });

  it('never takes the place of a file', async () => {
    const taken = inFolder('taken.db');
    writeFileSync(taken, 'something else');
    const { code, output } = await run(['backup', taken]);
    expect([code, output]).toEqual([
      1,
      expect.stringContaining(`✗ ${taken} is there already and was not touched.\n    → `),
    ]);
  });

  it('keeps a copy that fails its check apart, says why, and ends with 1', async () => {
    const source = inFolder('source.db');
    await run(['backup', source]);
    const database = new DatabaseSync(source);
    database.exec("update awards set problem = 'UNREACHABLE' where id = 1");
    database.close();
    const { code, output } = await run(['backup', inFolder('bad.db')], { DATABASE_URL: `file:${source}` });
    expect(output).toMatch(/✗ An award that is refused or under review says why.*\n.*→/);
    expect(output).toContain(`✗ The copy failed its check and lies in ${inFolder('bad.db.unchecked')}.`);
    expect(code).toBe(1);
    expect(existsSync(inFolder('bad.db'))).toBe(false);
  });

  it('tells of the master key in the environment, and where none is found', async () => {
    const own = await run(['backup', inFolder('own.db')], { ENCRYPTION_KEY: '7'.repeat(64) });
    expect(own.output).toContain('To a backup belongs also ENCRYPTION_KEY');
    expect(own.output).not.toContain('7777');
    const none = await run(['backup', inFolder('none.db')], { DATABASE_URL: `file:${inFolder('own.db')}` });
    expect(none.output).toContain(`neither ENCRYPTION_KEY nor ${inFolder('own.db.key')}`);
    expect([own.code, none.code]).toEqual([0, 0]);
  });
});

describe('npm run ledger -- restore', () => {
  it('puts a backup in the place of a lost database, and nothing that came since happens twice', async () => {
    const { world, guild, admin, moderator, colleague, channel } = scene;
    const { api, discord } = world;
    const staff = guild.addChannel({
      name: 'staff',
      overwrites: [
        { role: guild.everyone, deny: ['ViewChannel'] },
        { member: guild.bot, allow: ['ViewChannel'] },
      ],
    });
    await seeTitle(await admin.command(channel, 'setup', { 'staff-channel': staff }), '📊 Setup');
    await addRule(scene, { emoji: '⭐', amount: 3 });
    const cleo = await scene.link('cleo');
    const message = write(scene, cleo.member);
    moderator.react(message, '⭐');
    await seeApplied(scene, cleo, ['+3']);
    await api.setOutage('refused');
    const adding = await moderator.command(channel, 'points add', { user: cleo.member, amount: 7 });
    await seeTitle(adding, '⏳ Points pending');
    const backup = inFolder('backup.db');
    expect((await run(['backup', backup])).code).toBe(0);
    expect((await run(['restore', backup])).output).toContain('Another bot is running on this database');
    await api.setOutage(null);
    await seeTitle(adding, '➕ Points added', LONG_MS);
    moderator.unreact(message, '⭐');
    await seeApplied(scene, cleo, ['+3', '+7', '-3']);
    colleague.react(message, '⭐');
    await seeApplied(scene, cleo, ['+3', '+7', '-3', '+3']);
    await world.kill();
    for (const end of ['', '-wal', '-shm']) rmSync(`${inFolder('points.db')}${end}`, { force: true });

    const { code, output } = await run(['restore', backup]);
    expect(output).toContain('✓ The backup is in its place');
    expect(output).toContain('Awards that may have been sent since: 1. Staff decide on each');
    expect(code).toBe(0);
    const since = world.output().length;
    await world.start();
    await discord.waitFor(() => world.output().includes('caught up on reactions', since), 'The catch-up', LONG_MS);
    const cards = () => guild.channelMessages(staff).find((card) => buttonsOf(card).includes('It arrived'));
    const card = await discord.waitFor(cards, 'The card in the staff channel', LONG_MS);
    await (await admin.press(card, 'It arrived')).waitForAcknowledgement();
    const next = await moderator.command(channel, 'points add', { user: cleo.member, amount: 1 });
    await seeTitle(next, '➕ Points added', LONG_MS);
    cleo.expectApplied(['+3', '+7', '-3', '+3', '+1']);
  });

  it('leaves a database that is there alone', async () => {
    await scene.world.stop();
    const { code, output } = await run(['restore', inFolder('copy.db')]);
    expect([code, output]).toEqual([1, expect.stringContaining('points.db is there already and was not touched.')]);
    await scene.world.start();
  });
});

describe('npm run ledger', () => {
  it.each([[[]], [['backup']], [['restore']], [['repair']], [['check', 'a', 'b']]])(
    'with %j says how it is used, and ends with 1',
    async (args) => {
      const { code, output } = await run(args);
      expect([code, output]).toEqual([1, expect.stringMatching(/^Usage:\n {2}npm run ledger -- check/)]);
    },
  );

  it('with --help ends with 0', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, output: expect.stringMatching(/^Usage:/) });
  });

  it('with a bad DATABASE_URL ends with 78 and says what is wrong', async () => {
    for (const args of [['check'], ['backup', inFolder('never.db')]]) {
      const { code, output } = await run(args, { DATABASE_URL: 'postgres:points' });
      expect([code, output]).toEqual([
        78,
        expect.stringContaining('DATABASE_URL: cannot be read as the address of a PostgreSQL database'),
      ]);
    }
  });
});
