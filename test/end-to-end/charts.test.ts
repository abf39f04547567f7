/** *Chart* under a history and a leaderboard, through the bot's process: a picture, the same in words, for one person. */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  buttonsOf,
  closeUnharmed,
  embedOf,
  isPrivate,
  type LinkedMember,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

let scene: Scene;
let ana: LinkedMember;
let ben: LinkedMember;
beforeAll(async () => {
  scene = await openScene();
  ana = await scene.link('ana', { locale: 'de' });
  ben = await scene.link('ben');
});
afterAll(() => closeUnharmed(scene));

async function give(member: LinkedMember, amount: number): Promise<void> {
  const use = await scene.moderator.command(scene.channel, 'points add', { user: member.member, amount });
  await seeTitle(use, '➕ Points added');
}

/** The only file of a message: a PNG of that size. */
function pictureOf(message: APIMessage): { readonly description: string; readonly size: readonly number[] } {
  const [file, ...others] = message.attachments;
  expect(others).toEqual([]);
  const bytes = scene.world.discord.findFile(file?.id ?? '')?.bytes ?? Buffer.alloc(0);
  expect(bytes.toString('latin1', 1, 4)).toBe('PNG');
  expect(file).toMatchObject({ filename: 'chart.png', content_type: 'image/png', size: bytes.length });
  return { description: file?.description ?? '', size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)] };
}

describe('the chart of a history', () => {
  it('is nothing to draw as long as no total is known, and says so', async () => {
    const balance = await (await ben.person.command(scene.channel, 'balance')).waitForResponse(titled('📊 Balance'));
    expect(buttonsOf(balance)).toEqual(['History', 'Chart']);
    expect(await seeRefusal(await ben.person.press(balance, 'Chart'))).toContain('nothing to draw yet');
  });

  it('shows the member alone, in their language, what Returning.AI told', async () => {
    await give(ana, 30);
    await give(ana, 12);
    const undo = await scene.moderator.command(scene.channel, 'points undo');
    await seeTitle(undo, '↩️ Undone');
    ana.expectApplied(['+30', '+12', '-12']);
    const history = await (await ana.person.command(scene.channel, 'history')).waitForResponse(titled('📊 Verlauf'));
    const chart = await (await ana.person.press(history, 'Diagramm')).waitForResponse(
      titled('📊 Der Stand als Diagramm'),
    );
    expect(isPrivate(chart)).toBe(true);
    expect(embedOf(chart).text).toContain(`<@${ana.member.id}>`);
    const { description, size } = pictureOf(chart);
    expect(size).toEqual([800, 480]);
    expect(description).toContain('3 Stände');
    expect(description).toContain('Erster 30, letzter 30.');
    expect(description).toContain('höchster 42');
    expect(description).toContain('Eine Vergabe wurde später rückgängig gemacht.');
  });
});

describe('the chart of a leaderboard', () => {
  it('shows whoever presses the page, with names, and nobody who hides', async () => {
    await give(ben, 5);
    ben.expectApplied(['+5']);
    const board = await (await scene.moderator.command(scene.channel, 'leaderboard')).waitForResponse();
    const press = async () =>
      (await scene.colleague.press(board, 'Chart')).waitForResponse(titled('📊 Chart of the leaderboard'));
    const chart = await press();
    expect(isPrivate(chart)).toBe(true);
    expect(pictureOf(chart).description).toMatch(/All time, as bars: 1\. ana: 30, 2\. ben: 5$/);
    const hide = await ben.person.command(scene.channel, 'privacy', { board: 'hidden' });
    await hide.waitForResponse();
    const { description, size } = pictureOf(await press());
    expect(description).toMatch(/as bars: 1\. ana: 30$/);
    expect(size).toEqual([800, 98]);
  });
});

describe('a bot that stops', () => {
  it('leaves what is being drawn, says so, and keeps its time for points', async ({ onTestFinished }) => {
    const own = await openScene();
    onTestFinished(() => own.world.close());
    const cleo = await own.link('cleo');
    await seeTitle(
      await own.moderator.command(own.channel, 'points add', { user: cleo.member, amount: 5 }),
      '➕ Points added',
    );
    const history = await (await cleo.person.command(own.channel, 'history')).waitForResponse(titled('📊 History'));
    const presses = Array.from({ length: 11 }, () => cleo.person.press(history, 'Chart'));
    const last = await cleo.person.press(history, 'Chart');
    await Promise.all([...(await Promise.all(presses)), last].map((press) => press.waitForAcknowledgement()));
    expect(await own.world.stop()).toBe(0);
    expect(await seeRefusal(last)).toContain('could not be drawn');
    cleo.expectApplied(['+5']);
  });
});
