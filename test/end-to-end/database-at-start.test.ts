/** What the bot is started on that it cannot use: one message with its fix, an exit code, and nothing changed. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, createBotWorld, type Program } from '../support/bot-process.ts';
import { DISKS } from '../support/disk.ts';

const PAGE_BYTES = 4_096;
/** What a supervisor is to try again. */
const FOR_NOW = 1;
/** What has to be changed first. */
const FOR_GOOD = 78;

describe('a start on a database that cannot be used', () => {
  let world: BotWorld;
  let healthy: string;
  beforeAll(async () => {
    world = await createBotWorld();
    await world.start();
    await world.stop();
    healthy = join(world.folder, 'points.db');
  });
  afterAll(() => world.close());

  let count = 0;
  /** A copy of a database that a bot has made, in a folder of its own. */
  function copy(change: (path: string) => void): string {
    count += 1;
    const folder = join(world.folder, `${count}`);
    mkdirSync(folder);
    const path = join(folder, 'points.db');
    writeFileSync(path, readFileSync(healthy));
    change(path);
    return path;
  }
  const edit = (sql: string) => (path: string) => {
    const database = new DatabaseSync(path);
    database.exec(`${sql}; pragma wal_checkpoint(truncate)`);
    database.close();
  };
  const overwrite = (from: number, to: number) => (path: string) =>
    writeFileSync(path, readFileSync(path).fill(0xa5, from, to));

  /** The pages of everything that a start reads first. */
  function damageAwards(path: string): void {
    const database = new DatabaseSync(path);
    const roots = database
      .prepare("select rootpage from sqlite_schema where tbl_name = 'awards' and rootpage > 0")
      .all();
    database.close();
    for (const { rootpage } of roots)
      overwrite((Number(rootpage) - 1) * PAGE_BYTES, Number(rootpage) * PAGE_BYTES)(path);
  }

  /** Expects one message, in words, and no file of a bot that went on. */
  async function expectEnd(path: string, code: number, words: readonly string[], what?: Program): Promise<void> {
    const before = existsSync(path) ? readFileSync(path) : undefined;
    const requests = world.discord.requests.length;
    const { code: ended, output } = await world.run({ DATABASE_URL: `file:${path}`, LOG_LEVEL: 'info' }, what);
    const said = output.split('\n').filter((line) => line !== '' && !line.includes('"level":"info"'));
    expect(said).toHaveLength(1);
    for (const word of words) expect(said[0]).toContain(word);
    expect(output).not.toMatch(/ {4}at |SQLITE/);
    expect(ended).toBe(code);
    expect(existsSync(path) ? readFileSync(path) : undefined).toEqual(before);
    expect(world.discord.requests.length).toBe(requests);
  }

  it('is refused for a file that is no database', async () => {
    const path = copy((file) => writeFileSync(file, 'This is a letter, not a database. '.repeat(200)));
    await expectEnd(path, FOR_GOOD, [
      path,
      'is damaged or not an SQLite database (file is not a database).',
      'restore a backup',
    ]);
  });

  it.each([
    ['at its head', overwrite(100, PAGE_BYTES)],
    ['where the awards are', damageAwards],
  ])('is refused for one that is damaged %s', async (_, change) => {
    const path = copy(change);
    await expectEnd(path, FOR_GOOD, [path, 'is damaged', 'restore a backup']);
  });

  it('is refused for one of a newer version', async () => {
    const path = copy(edit("insert into schema_migrations values (999, 'later')"));
    await expectEnd(path, FOR_GOOD, ['newer version of the bot (schema 999', 'Start the newer version again']);
  });

  it('is refused where no folder can be made', async () => {
    const path = join(healthy, 'below', 'points.db');
    await expectEnd(path, FOR_GOOD, [path, 'cannot be opened', 'Check that the path in DATABASE_URL is right']);
  });

  it('is refused for a folder', async () => {
    const path = join(world.folder, 'folder');
    mkdirSync(path);
    const { code, output } = await world.run({ DATABASE_URL: `file:${path}` });
    expect([code, output]).toEqual([FOR_GOOD, expect.stringContaining('Check that the path in DATABASE_URL is right')]);
  });

  // Files of the kernel's that nobody may write, whoever runs this.
  it.runIf(process.platform === 'linux').each([
    ['a file', '/sys/kernel/uevent_seqnum'],
    ['a folder', '/sys/kernel/points.db'],
  ])('is refused for %s that may not be written', async (_, path) => {
    const { code, output } = await world.run({ DATABASE_URL: `file:${path}` });
    expect(output).toContain(`${path} cannot be written. Give the bot’s user the right to write`);
    expect(code).toBe(FOR_GOOD);
  });

  it('can be tried again where the system refuses to write', async () => {
    const path = copy(() => undefined);
    const by = ['prlimit', '--fsize=0'];
    await expectEnd(path, FOR_NOW, [path, 'cannot be', 'disk'], { by });
  });
});

describe.each(DISKS.filter(({ hasFolder }) => hasFolder))('a start on $name', ({ create }) => {
  it('says so, can be tried again, and works once there is room', async ({ onTestFinished }) => {
    const disk = create();
    const world = await createBotWorld(disk.folder === undefined ? {} : { folder: disk.folder });
    onTestFinished(async () => {
      await world.close();
      disk.close();
    });
    for (const round of ['without a database', 'with one']) {
      disk.fill(world);
      const { code, output } = await world.run({ LOG_LEVEL: 'info' });
      expect([round, output]).toEqual([
        round,
        expect.stringContaining('points.db cannot be written: the disk is full.'),
      ]);
      expect(output).toContain('Make room on it.');
      expect(output).not.toMatch(/ {4}at /);
      expect(code).toBe(FOR_NOW);
      disk.clear(world);
      await world.start();
      await world.stop();
    }
  });
});
