/** Reactions through the whole bot: rules, live events, removals, gaps and crashes. */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { HasId } from '../../sandbox/discord/guild-state.ts';
import { closeUnharmed, embedOf, type LinkedMember, openScene, type Scene } from '../support/bot-scene.ts';

vi.setConfig({ maxConcurrency: 50, testTimeout: 40_000, hookTimeout: 40_000 });

/** Makes a rule and returns its number. */
async function addRule(scene: Scene, values: Record<string, string | number | boolean | HasId>): Promise<string> {
  const adding = await scene.admin.command(scene.channel, 'rules add', values);
  const { title, text } = embedOf(await adding.waitForResponse((message) => message.embeds.length > 0));
  expect(title).toBe('✅ Rule added');
  return /\*\*#(\d+)\*\*/.exec(text)?.[1] ?? '';
}

function write(scene: Scene, author: HasId, text = 'look at this'): APIMessage {
  return scene.guild.message(scene.channel, author, text);
}

async function seeApplied({ world }: Scene, member: LinkedMember, changes: readonly string[]): Promise<void> {
  await world.api.waitFor(() => member.applied().join() === changes.join()).catch(() => undefined);
  member.expectApplied(changes);
}

describe('a reaction that a rule is about', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
    await addRule(scene, { emoji: '⭐', amount: 5 });
  });
  afterAll(() => closeUnharmed(scene));

  it('gives the author of the message points', async () => {
    const ana = await scene.link('ana');
    const ben = await scene.link('ben');
    const message = write(scene, ana.member);
    ben.person.react(message, '⭐');
    await seeApplied(scene, ana, ['+5']);
    ben.person.unreact(message, '⭐');
    await seeApplied(scene, ana, ['+5', '-5']);
  });
});
