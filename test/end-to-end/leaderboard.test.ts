/** `/leaderboard` through the bot's process: what people see of what was given, before and after an undo and a restart. */
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
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

const BOARD = titled('📊 Leaderboard');

let scene: Scene;
let members: LinkedMember[];
beforeAll(async () => {
  scene = await openScene();
  members = [];
  for (const name of ['ana', 'ben', 'cleo']) members.push(await scene.link(name));
});
afterAll(() => closeUnharmed(scene));

const linesOf = (message: APIMessage) => embedOf(message).text.split('\n').slice(2);

async function give(index: number, amount: number): Promise<string> {
  const member = members[index];
  if (member === undefined) throw new Error('There is no such member.');
  const use = await scene.moderator.command(scene.channel, 'points add', { user: member.member, amount });
  const { footer } = await seeTitle(use, '➕ Points added');
  return /R-\w{6}/.exec(footer)?.[0] ?? '';
}

const show = async (options: Record<string, string> = {}) =>
  (await scene.moderator.command(scene.channel, 'leaderboard', options)).waitForResponse(BOARD);

describe('a leaderboard', () => {
  it('of nobody says how to begin', async () => {
    const board = await show();
    expect(isPrivate(board)).toBe(false);
    expect(embedOf(board).text).toContain('Nobody yet.');
  });

  it('shows who got most, ties as ties, pings nobody, and is right after an undo', async () => {
    const [ana, ben, cleo] = members.map(({ member }) => `<@${member.id}>`);
    const receipt = await give(0, 30);
    await give(1, 20);
    await give(2, 20);
    const tied = [`🥈 2. ${ben} · **20**`, `🥈 2. ${cleo} · **20**`];
    const board = await show({ window: 'week' });
    expect(linesOf(board)).toEqual([`🥇 1. ${ana} · **30**`, ...tied]);
    expect(board.mentions).toEqual([]);
    expect(embedOf(board).footer).toContain('not everything in Returning.AI');
    const undo = await scene.moderator.command(scene.channel, 'points undo', { receipt });
    await seeTitle(undo, '↩️ Undone');
    members[0]?.expectApplied(['+30', '-30']);
    members[1]?.expectApplied(['+20']);
    members[2]?.expectApplied(['+20']);
    expect(linesOf(await show({ window: 'day' }))).toEqual([`🥇 1. ${ben} · **20**`, `🥇 1. ${cleo} · **20**`]);
  });

  it('tells whoever presses where they are, to them alone, also after a restart', async () => {
    const [ana, ben] = members;
    if (ana === undefined || ben === undefined) throw new Error('Nobody is there.');
    const board = await show();
    expect(buttonsOf(board)).toEqual(['Jump to me', 'Chart']);
    await give(0, 5);
    ana.expectApplied(['+30', '-30', '+5']);
    await scene.world.kill();
    await scene.world.start();
    const own = await (await ana.person.press(board, 'Jump to me')).waitForResponse(BOARD);
    expect(isPrivate(own)).toBe(true);
    expect(embedOf(own).text).toContain('**You: 3rd, 15 to go**');
    const mine = await (await ben.person.press(board, 'Jump to me')).waitForResponse(BOARD);
    expect(embedOf(mine).text).toContain('**You: 1st**');
  });

  it('does not show who hides with `/privacy`, and shows them again when they like', async () => {
    const [, ben] = members;
    if (ben === undefined) throw new Error('Nobody is there.');
    const choose = async (board: string) => {
      const shown = await (await ben.person.command(scene.channel, 'privacy', { board })).waitForResponse();
      expect(isPrivate(shown)).toBe(true);
      expect(embedOf(shown).text).toContain(`**Boards: ${board}.**`);
    };
    await choose('hidden');
    expect(embedOf(await show()).text).not.toContain(ben.member.id);
    await choose('shown');
    expect(embedOf(await show()).text).toContain(ben.member.id);
  });

  it('is turned for everybody by who asked for it, and for themselves alone by others', async () => {
    for (let index = 0; index < 9; index += 1) {
      const linked = await scene.link(`member${index}`);
      members.push(linked);
      await give(members.length - 1, 1 + index);
      linked.expectApplied([`+${1 + index}`]);
    }
    const board = await show();
    expect(linesOf(board)).toHaveLength(10);
    const copy = await (await scene.colleague.press(board, 'Next')).waitForResponse(BOARD);
    expect(isPrivate(copy)).toBe(true);
    expect(embedOf(copy).footer).toMatch(/Page 2$/);
    const back = await (await scene.colleague.press(copy, 'Previous')).waitForResponse(BOARD);
    expect(linesOf(back)).toHaveLength(10);
    const pressed = await scene.moderator.press(board, 'Next');
    await pressed.waitForAcknowledgement();
    const seen = () => scene.guild.channelMessages(scene.channel).find(({ id }) => id === board.id);
    expect(embedOf(seen()).footer).toMatch(/Page 2$/);
    expect(linesOf(seen() as APIMessage)).toHaveLength(2);
  });
});
