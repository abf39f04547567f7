/** What an end-to-end test of reactions does beside a scene: rules, messages, and what must come of them. */
import type { APIMessage } from 'discord.js';
import { expect } from 'vitest';
import type { OptionValue } from '../../sandbox/discord/command-input.ts';
import type { HasId } from '../../sandbox/discord/guild-state.ts';
import type { Person } from '../../sandbox/discord/person.ts';
import { embedOf, type LinkedMember, type Scene } from './bot-scene.ts';

/** Uses `/rules` and expects the title. Returns the words. */
export async function useRules(
  scene: Scene,
  subcommand: 'add' | 'edit' | 'remove' | 'list',
  values: Readonly<Record<string, OptionValue>>,
  title: string,
): Promise<string> {
  const used = await scene.admin.command(scene.channel, `rules ${subcommand}`, values);
  const shown = embedOf(await used.waitForResponse((message) => message.embeds.length > 0));
  expect(shown.title).toBe(title);
  return shown.text;
}

/** Makes a rule. @returns its number */
export async function addRule(scene: Scene, values: Readonly<Record<string, OptionValue>>): Promise<string> {
  const text = await useRules(scene, 'add', values, '✅ Rule added');
  return /\*\*#(\d+)\*\*/.exec(text)?.[1] ?? '';
}

/** A message by somebody in the scene's channel. */
export function write({ guild, channel }: Scene, author: HasId, text = 'look at this', where = channel): APIMessage {
  return guild.message(where, author, text);
}

/** Waits until exactly this was applied to a member's field. */
export async function seeApplied({ world }: Scene, member: LinkedMember, changes: readonly string[]): Promise<void> {
  const isSo = () => member.applied().join() === changes.join();
  // What is there instead is what the expectation shows.
  await world.api.waitFor(isSo).catch(() => undefined);
  member.expectApplied(changes);
}

/** Nothing more comes when nothing came for so long, on however busy a machine. */
const STALLED_MS = 60_000;

/** Waits until there are so many, for as long as more of them come. */
export async function seeMany({ world }: Scene, count: () => number, goal: number): Promise<void> {
  for (let seen = count(); seen < goal; seen = count()) await world.api.waitFor(() => count() > seen, STALLED_MS);
}

/** What "Why points?" says to somebody about a message. */
export async function askWhy(person: Person, message: HasId): Promise<APIMessage> {
  const asked = await person.menu('message', 'Why points?', message);
  return asked.waitForResponse((answer) => answer.embeds[0]?.title === '📊 Why points?');
}

/** Waits until that is what "Why points?" says. */
export async function seeWhy(
  scene: Scene,
  message: HasId,
  words: string,
  person = scene.moderator,
): Promise<APIMessage> {
  for (;;) {
    const answer = await askWhy(person, message);
    if (embedOf(answer).text.includes(words)) return answer;
    if (!embedOf(answer).text.includes('being looked at')) expect(embedOf(answer).text).toContain(words);
  }
}
