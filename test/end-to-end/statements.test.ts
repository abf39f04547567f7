/** How many statements, and commits among them, one thing costs that members do all the time. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openScene, seeTitle } from '../support/bot-scene.ts';

const QUIET_READS = 25;

async function open() {
  const file = join((await import('node:os')).tmpdir(), `statements-${process.pid}`);
  const recorder = pathToFileURL(join(import.meta.dirname, '..', 'support', 'count-process.ts'));
  const scene = await openScene({ environment: { NODE_OPTIONS: `--import=${recorder}`, STATEMENTS_FILE: file } });
  onTestFinished(() => scene.world.close());
  const read = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').filter(Boolean) : []);
  async function quiet() {
    for (let same = 0, last = -1; same < QUIET_READS; ) {
      await new Promise((r) => setTimeout(r, 20));
      const { length } = read();
      same = length === last ? same + 1 : 0;
      last = length;
    }
  }
  return {
    scene,
    async count(what: () => Promise<void>) {
      await quiet();
      writeFileSync(file, '');
      await what();
      await quiet();
      return read().map((line) => JSON.parse(line) as string);
    },
  };
}

describe('statements', () => {
  it('points add', async () => {
    const { scene, count } = await open();
    const ana = await scene.link('ana');
    const add = async () => {
      const interaction = await scene.moderator.command(scene.channel, 'points add', { user: ana.member, amount: 10 });
      await seeTitle(interaction, '➕ Points added');
    };
    await add();
    await add();
    const all = await count(add);
    console.log(all.length, all.filter((s) => s === 'commit').length);
    writeFileSync('/tmp/statements.txt', all.join('\n'));
    expect(all.length).toBeLessThan(60);
  });
});
