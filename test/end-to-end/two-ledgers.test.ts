/**
 * The old host that still runs, the second folder, the container beside a service: two processes with one token, each with
 * a database of its own. Nothing keeps them apart, so what each of them has answered stays its own, and people are told.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SecondBot } from '../support/bot-process.ts';
import {
  embedOf,
  expectUnharmed,
  type LinkedMember,
  openScene,
  type Scene,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';
import { findClosedPort } from '../support/raw-server.ts';
import { addRule, write } from '../support/reaction-scene.ts';

const LONG_MS = 40_000;

interface Twins {
  readonly scene: Scene;
  readonly second: SecondBot;
  readonly staff: { readonly id: string };
  /** How many of the two say in `/readyz` that they are not alone. */
  countAlarmed(): Promise<number>;
}

/** A bot with people, and beside it one on a copy of its ledger, or on one of its own. */
async function startTwins<T>(
  ledger: 'copy' | 'empty',
  prepare: (scene: Scene) => Promise<T>,
): Promise<Twins & { prepared: T }> {
  const ports = [await findClosedPort(), await findClosedPort()];
  const scene = await openScene({ environment: { HTTP_PORT: String(ports[0]) } });
  const { world, guild, admin, channel } = scene;
  onTestFinished(() => world.close());
  const staff = guild.addChannel({
    name: 'staff',
    overwrites: [
      { role: guild.everyone, deny: ['ViewChannel'] },
      { member: guild.bot, allow: ['ViewChannel'] },
    ],
  });
  await seeTitle(await admin.command(channel, 'setup', { 'staff-channel': staff }), '📊 Setup');
  const prepared = await prepare(scene);
  const path = join(world.folder, 'two', 'points.db');
  mkdirSync(join(world.folder, 'two'));
  if (ledger === 'copy')
    expect(await world.run({}, { file: 'ledger.ts', args: ['backup', path] })).toMatchObject({ code: 0 });
  const second = await world.startSecond({ DATABASE_URL: `file:${path}`, HTTP_PORT: String(ports[1]) });
  const isAlarmed = async (port: number | undefined) => {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`);
    const { alone } = (await answer.json()) as { readonly alone: boolean };
    expect(answer.status).toBe(alone ? 200 : 503);
    return !alone;
  };
  const countAlarmed = async () => (await Promise.all(ports.map(isAlarmed))).filter((one) => one).length;
  return { scene, second, staff, countAlarmed, prepared };
}

/** Waits until so many of both have noticed the other, and staff were told. */
async function seeAlarm({ scene, second, staff, countAlarmed }: Twins, atLeast: number): Promise<void> {
  const { world, guild } = scene;
  const told = () => guild.channelMessages(staff).filter(({ embeds }) => embeds[0]?.title === '⛔ I am running twice');
  await expect.poll(countAlarmed, { timeout: LONG_MS }).toBeGreaterThanOrEqual(atLeast);
  await world.discord.waitFor(() => told().length > 0, 'The notice to staff', LONG_MS);
  expect(embedOf(told()[0]).text).toContain('The operator has to stop one of the two');
  const lines = `${world.output()}\n${second.output()}`.split('\n');
  expect(lines.filter((line) => /"level":"error".*a second process runs with this token/.test(line))).not.toEqual([]);
  expect(told()).toHaveLength(1);
}

async function give(scene: Scene, { member }: LinkedMember): Promise<APIMessage> {
  const adding = await scene.moderator.command(scene.channel, 'points add', { user: member, amount: 10 });
  return adding.waitForResponse(titled('➕ Points added'), LONG_MS);
}

async function undo(scene: Scene, message: APIMessage): Promise<void> {
  await seeTitle(await scene.moderator.press(message, 'Undo'), '↩️ Undone', LONG_MS);
}

describe('two processes with one token', () => {
  it('count each command once and leave a press to the one that wrote the message, on a copy of the ledger', async () => {
    const twins = await startTwins('copy', (scene) => scene.link('ana'));
    const { scene, prepared: ana } = twins;
    const messages: APIMessage[] = [];
    for (let count = 0; count < 15; count += 1) messages.push(await give(scene, ana));
    const given = messages.map(() => '+10');
    ana.expectApplied(given);
    await seeAlarm(twins, 2);
    for (const message of messages.slice(0, 8)) await undo(scene, message);
    await scene.world.api.waitFor(() => ana.applied().length === 23);
    ana.expectApplied([...given, ...given.slice(0, 8).map(() => '-10')]);
    expect(scene.guild.channelMessages(scene.channel, scene.moderator).map(textOf).join()).not.toContain(
      'no award with',
    );
    const { code, output } = await scene.world.run({}, { file: 'doctor.ts' });
    expect(output).toMatch(/⛔ Second process: .*\n\s+→ Stop one of the two/);
    expect(code).toBe(1);
    expectUnharmed(scene);
  });

  it('answer a form once', async () => {
    const { scene } = await startTwins('copy', async () => undefined);
    const { admin, channel, world } = scene;
    for (let count = 0; count < 4; count += 1) {
      const page = await (await admin.command(channel, 'setup')).waitForResponse();
      const pressing = await admin.press(page, 'API key');
      await pressing.waitForAcknowledgement();
      const form = await admin.submit(pressing, { key: world.key });
      await form.waitForResponse(titled('📊 Setup'), LONG_MS);
    }
    expectUnharmed(scene);
  });

  it('leave a press to the one whose ledger has the receipt, also of a message that is older than the other', async () => {
    const twins = await startTwins('empty', async (scene) => {
      const ana = await scene.link('ana');
      const messages = [];
      for (let count = 0; count < 4; count += 1) messages.push(await give(scene, ana));
      return { ana, messages };
    });
    const { scene, prepared } = twins;
    for (const message of prepared.messages) await undo(scene, message);
    await scene.world.api.waitFor(() => prepared.ana.applied().length === 8);
    prepared.ana.expectApplied(['+10', '+10', '+10', '+10', '-10', '-10', '-10', '-10']);
    expectUnharmed(scene);
  });

  it('are noticed by what both pay for the same reactions, where nobody types anything', async () => {
    const twins = await startTwins('copy', async (scene) => {
      await addRule(scene, { emoji: '⭐', amount: 5 });
      return [await scene.link('ana'), await scene.link('ben'), await scene.link('cara')] as const;
    });
    const { scene, prepared: authors } = twins;
    for (const author of [...authors, ...authors, ...authors, authors[0]]) {
      scene.moderator.react(write(scene, author.member), '⭐');
    }
    const countApplied = () => authors.flatMap((author) => author.applied()).length;
    await scene.world.api.waitFor(() => countApplied() === 20, LONG_MS);
    await seeAlarm(twins, 1);
    for (const author of authors) author.expectApplied(author.applied());
    expect(countApplied()).toBe(20);
    expectUnharmed(scene);
  });
});

function textOf({ content, embeds }: APIMessage): string {
  return `${content} ${embeds[0]?.description ?? ''}`;
}
