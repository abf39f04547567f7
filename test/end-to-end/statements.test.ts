/**
 * What the everyday costs the ledger, counted in the bot's process: on a database server each statement is a round trip,
 * and each commit a flush to the disk. A failure prints them all.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeUnharmed, openScene, type Scene, seeTitle } from '../support/bot-scene.ts';
import { addRule, seeApplied, write } from '../support/reaction-scene.ts';

const MOST_STATEMENTS = 60;
const MOST_COMMITS = 5;
/** Nothing more comes of what was done once it has been quiet for so many looks. */
const QUIET_LOOKS = 25;
const LOOK_MS = 20;

const RECORDER = pathToFileURL(join(import.meta.dirname, '..', 'support', 'count-process.ts'));

let folder: string;
let scene: Scene;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'statements-'));
  scene = await openScene({ environment: { NODE_OPTIONS: `--import=${RECORDER}`, STATEMENTS_FILE: toFile() } });
});
afterAll(async () => {
  await closeUnharmed(scene);
  rmSync(folder, { recursive: true });
});

const toFile = () => join(folder, 'statements.jsonl');

function read(): readonly string[] {
  const text = existsSync(toFile()) ? readFileSync(toFile(), 'utf8') : '';
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as string);
}

async function waitUntilQuiet(): Promise<void> {
  let last = -1;
  for (let quiet = 0; quiet < QUIET_LOOKS; ) {
    await sleep(LOOK_MS);
    const { length } = read();
    quiet = length === last ? quiet + 1 : 0;
    last = length;
  }
}

/** @returns every statement that the bot runs from `act` until nothing more comes of it */
async function record(act: () => Promise<void>): Promise<readonly string[]> {
  await waitUntilQuiet();
  writeFileSync(toFile(), '');
  await act();
  await waitUntilQuiet();
  return read();
}

function expectFew(statements: readonly string[]): void {
  const list = statements.join('\n');
  expect(statements.filter((sql) => sql.startsWith('begin'))).not.toHaveLength(0);
  expect(statements.length, list).toBeLessThanOrEqual(MOST_STATEMENTS);
  expect(statements.filter((sql) => sql === 'commit').length, list).toBeLessThanOrEqual(MOST_COMMITS);
}

describe('to a member who has points already', () => {
  it('/points add costs few statements and commits, from the command to the total that it shows', async () => {
    const ana = await scene.link('ana');
    const add = async () => {
      const use = await scene.moderator.command(scene.channel, 'points add', { user: ana.member, amount: 10 });
      await seeTitle(use, '➕ Points added');
    };
    await add();
    await add();
    expectFew(await record(add));
    ana.expectApplied(['+10', '+10', '+10']);
  });

  it('a reaction costs few statements and commits, from the event to the points', async () => {
    await addRule(scene, { emoji: '⭐', amount: 5 });
    const [ben, cara] = [await scene.link('ben'), await scene.link('cara')];
    const applied: string[] = [];
    const react = async () => {
      cara.person.react(write(scene, ben.member), '⭐');
      applied.push('+5');
      await seeApplied(scene, ben, applied);
    };
    await react();
    await react();
    expectFew(await record(react));
    ben.expectApplied(applied);
  });
});
