/** Totals that a deployment may have and that are no reason to guess, to fail or to stand still: huge, at zero, below. */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../sandbox/discord/person.ts';
import {
  closeUnharmed,
  embedOf,
  type LinkedMember,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

const LONG_MS = 25_000;

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => closeUnharmed(scene));

const totalOf = ({ account }: LinkedMember) =>
  scene.world.api.total(scene.world.communityId, scene.world.fieldId, account.id);

/** Somebody else brings the total of an account there. */
function changeOutside({ account }: LinkedMember, total: number): void {
  scene.world.api.changeOutside(scene.world.communityId, scene.world.fieldId, account.id, 'overwrite', total);
}

async function command(person: Person, name: string, values: Parameters<Person['command']>[2], title: string) {
  const asked = await person.command(scene.channel, name, values);
  return asked.waitForResponse(titled(title), LONG_MS);
}

const receiptOf = (message: APIMessage) => message.embeds[0]?.footer?.text ?? '';

describe('a total that was too large for hundredths', () => {
  it('is not restored, and that is said in words', async () => {
    const ana = await scene.link('ana');
    await command(scene.moderator, 'points add', { user: ana.member, amount: 1 }, '➕ Points added');
    changeOutside(ana, 1e15);
    const set = await command(scene.admin, 'points set', { user: ana.member, amount: 100 }, '✏️ Points set');
    const words = await seeRefusal(
      await scene.admin.command(scene.channel, 'points undo', { receipt: receiptOf(set) }),
    );
    expect(words).toContain('too large for me to restore it exactly. Use `/points set`');
    ana.expectApplied(['+1', `outside =${1e15}`, '=100']);
  });

  it('keeps no undo of many from its end, neither its own nor anybody else’s', async () => {
    const [ben, cleo] = [await scene.link('ben'), await scene.link('cleo')];
    await command(scene.admin, 'points add', { user: ben.member, amount: 1 }, '➕ Points added');
    changeOutside(ben, -9.2e16);
    await command(scene.admin, 'points set', { user: ben.member, amount: 100 }, '✏️ Points set');
    await command(scene.admin, 'points add', { user: cleo.member, amount: 5 }, '➕ Points added');
    const preview = await command(scene.admin, 'points undo', { since: '1h' }, '📊 Undo');
    expect(embedOf(preview).text).toContain('too large to be restored exactly');
    const pressed = await scene.admin.press(preview, 'Confirm');
    await pressed.waitForResponse(titled('↩️ Undone'), LONG_MS);
    cleo.expectApplied(['+5', '-5']);
    ben.expectApplied(['+1', `outside =${-9.2e16}`, '=100', '-1']);
  });
});

describe('where totals stop at zero', () => {
  beforeAll(() => scene.world.api.configure({ decreaseFloor: 0 }));
  afterAll(() => scene.world.api.configure({ decreaseFloor: null }));

  it('a removal says so, blames nobody else, and its undo is not guessed', async () => {
    const dan = await scene.link('dan');
    await command(scene.moderator, 'points add', { user: dan.member, amount: 3 }, '➕ Points added');
    const removed = await command(
      scene.moderator,
      'points remove',
      { user: dan.member, amount: 10 },
      '➖ Points removed',
    );
    expect(embedOf(removed).text).toContain('It stopped at zero: 10 were to be taken off, and 3 were there.');
    expect(embedOf(removed).text).not.toContain('outside Discord');
    const receipt = receiptOf(removed);
    const words = await seeRefusal(await scene.moderator.command(scene.channel, 'points undo', { receipt }));
    expect(words).toContain('`/points add amount:3`');
    expect(words).toContain('`/points add amount:10`');
    expect(totalOf(dan)).toBe(0);
    const preview = await command(scene.moderator, 'points undo', { since: '1h' }, '📊 Undo');
    expect(embedOf(preview).text).toContain('Their total stopped at zero');
    dan.expectApplied(['+3', '-10']);
  });
});

describe('where totals fall below zero', () => {
  it('a removal says that it does, and can be undone', async () => {
    const eve = await scene.link('eve');
    await command(scene.moderator, 'points add', { user: eve.member, amount: 3 }, '➕ Points added');
    const removed = await command(
      scene.moderator,
      'points remove',
      { user: eve.member, amount: 10 },
      '➖ Points removed',
    );
    expect(embedOf(removed).text).toContain('It is below zero.');
    const undoing = await scene.moderator.command(scene.channel, 'points undo', { receipt: receiptOf(removed) });
    await seeTitle(undoing, '↩️ Undone');
    eve.expectApplied(['+3', '-10', '+10']);
    expect(totalOf(eve)).toBe(3);
  });
});
