/** The people of an end-to-end test, what they see, and what Returning.AI must hold for each of them at the end. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIEmbed, APIMessage } from 'discord.js';
import { expect } from 'vitest';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import type { Person } from '../../sandbox/discord/person.ts';
import type { Channel, Member } from '../../sandbox/discord/world.ts';
import type { User } from '../../sandbox/returning-ai/community.ts';
import { type BotWorld, type BotWorldOptions, createBotWorld } from './bot-process.ts';
import { expectHealthyLedger } from './healthy-ledger.ts';

type Guild = BotWorld['guild'];

/** An account in Returning.AI. */
export interface SceneAccount {
  readonly account: User;
  /** What was applied to a field (the scene's own) so far, oldest first: `+10`, `-3`, `=7`, and `outside +5`. */
  applied(fieldId?: string): string[];
  /** Expects that exactly this was applied, now and when the world ends. An account without a word has nothing applied. */
  expectApplied(changes: readonly string[], fieldId?: string): void;
  /** Part of the path of every request about this account. */
  readonly path: RegExp;
}

/** A member who is linked to an account. */
export interface LinkedMember extends SceneAccount {
  readonly member: Member;
  readonly person: Person;
}

/** A guild with its staff, and a community. */
export interface Scene {
  readonly world: BotWorld;
  readonly guild: Guild;
  readonly channel: Channel;
  /** The guild's owner. */
  readonly admin: Person;
  /** Has Manage Messages and nothing else. */
  readonly moderator: Person;
  /** A second one. */
  readonly colleague: Person;
  /** An account in the community, for a member who is not linked. */
  addAccount(name: string): SceneAccount;
  /** A member and an account, linked by the admin with `/links set`. */
  link(name: string, options?: { readonly locale?: string }): Promise<LinkedMember>;
  /** A check for the end, a member and a field each: what must have been applied is what was. */
  readonly promises: ReadonlyMap<string, Promised>;
}

interface Promised {
  readonly changes: readonly string[];
  applied(): string[];
}

export interface SceneOptions {
  readonly guild?: Guild;
  readonly communityId?: string;
  readonly fieldId?: string;
}

/** A world whose bot runs, and its first guild's people. */
export async function openScene(options: BotWorldOptions = {}): Promise<Scene> {
  const world = await createBotWorld(options);
  await world.start();
  return createScene(world);
}

/** The people of one guild of a world. */
export function createScene(world: BotWorld, options: SceneOptions = {}): Scene {
  const { guild = world.guild, communityId = world.communityId, fieldId = world.fieldId } = options;
  const moderators = guild.addRole({ name: 'Moderators', permissions: ['ManageMessages'] });
  const channel = guild.addChannel({ name: 'general' });
  const addPerson = (username: string) => guild.person(guild.addMember({ username, roles: [moderators] }));
  const admin = guild.person(guild.owner);
  const promises = new Map<string, Promised>();
  const addAccount = (name: string): SceneAccount => {
    const names = { username: name, email: `${name}@example.com`, displayName: `Account of ${name}` };
    const account = world.api.addUser(communityId, names);
    const applied = (field = fieldId) => listApplied(world, communityId, field, account.id);
    const promise = (changes: readonly string[], field = fieldId) =>
      promises.set(`${account.id} ${field}`, { changes, applied: () => applied(field) });
    promise([]);
    return {
      account,
      path: new RegExp(account.id),
      applied,
      expectApplied(changes, field) {
        expect(applied(field)).toEqual(changes);
        promise(changes, field);
      },
    };
  };
  return {
    world,
    guild,
    channel,
    admin,
    moderator: addPerson('moderator'),
    colleague: addPerson('colleague'),
    addAccount,
    promises,
    async link(name, memberOptions) {
      const member = guild.addMember({ username: name, ...memberOptions });
      const own = addAccount(name);
      const linking = await admin.command(channel, 'links set', { user: member, account: own.account.id });
      await seeTitle(linking, '✅ Linked');
      return { ...own, member, person: guild.person(member) };
    },
  };
}

function listApplied({ api }: BotWorld, communityId: string, fieldId: string, accountId: string): string[] {
  const signs = { increase: '+', decrease: '-', overwrite: '=' } as const;
  return api
    .histories(communityId, fieldId, accountId)
    .map(({ action, value, by }) => `${by === 'bot' ? '' : 'outside '}${signs[action]}${value}`);
}

/** The parts of the only embed of a message that people read. */
export interface ShownEmbed {
  readonly title: string;
  readonly text: string;
  readonly footer: string;
}

/** The only embed of a message. */
export function embedOf(message: APIMessage | undefined): ShownEmbed {
  expect(message?.embeds).toHaveLength(1);
  const [embed]: (APIEmbed | undefined)[] = message?.embeds ?? [];
  return { title: embed?.title ?? '', text: embed?.description ?? '', footer: embed?.footer?.text ?? '' };
}

/** The labels of a message's buttons. */
export function buttonsOf(message: APIMessage): string[] {
  return (message.components ?? []).flatMap((row) =>
    'components' in row ? row.components.flatMap((one) => ('label' in one ? (one.label ?? '') : [])) : [],
  );
}

/** Whether only one person sees it. */
export function isPrivate(message: APIMessage): boolean {
  return ((message.flags ?? 0) & 64) !== 0;
}

/** Accepts a message whose embed has this title. */
export function titled(title: string): (message: APIMessage) => boolean {
  return (message) => message.embeds[0]?.title === title;
}

/** Waits until an award's own message shows this title. */
export async function seeTitle(
  interaction: SandboxInteraction,
  title: string,
  timeoutMs?: number,
): Promise<ShownEmbed> {
  return embedOf(await interaction.waitForResponse(titled(title), timeoutMs));
}

/** The words of a refusal: private, beginning with its sign, and the only thing that the interaction left behind. */
export async function seeRefusal(interaction: SandboxInteraction, timeoutMs?: number): Promise<string> {
  await interaction.waitForAcknowledgement(timeoutMs);
  const message = await findRefusal(interaction, timeoutMs);
  expect(isPrivate(message)).toBe(true);
  const { text } = embedOf(message);
  expect(text).toMatch(/^⛔ /);
  return text;
}

/** A refusal is the first answer, fills a private placeholder, or follows after a public one or after a press. */
async function findRefusal(interaction: SandboxInteraction, timeoutMs?: number): Promise<APIMessage> {
  const { type, ephemeral } = interaction.acknowledgement ?? {};
  if (ephemeral === true && type !== 6) return interaction.waitForResponse(undefined, timeoutMs);
  const message = await interaction.waitForFollowUp(isPrivate, timeoutMs);
  if (type === 5) expect(interaction.response()).toBeUndefined();
  return message;
}

/** How many changes were sent to the API so far, whatever became of them. */
export function countSent({ api }: BotWorld): number {
  return api.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/histories')).length;
}

/**
 * What must be true when a test world ends: nothing malformed was sent to Discord, nothing secret was written, the API
 * holds exactly what was asked for and took nothing else, and the bot lives.
 *
 * @param scenes - all of one world
 */
export function expectUnharmed(...scenes: readonly [Scene, ...Scene[]]): void {
  const { world } = scenes[0];
  const { discord, api } = world;
  expect(discord.violations).toEqual([]);
  expect(discord.unknownRoutes).toEqual([]);
  const promises = scenes.flatMap((scene) => [...scene.promises.values()]);
  expect(promises.map(({ applied }) => applied())).toEqual(promises.map(({ changes }) => changes));
  const asked = promises.flatMap(({ changes }) => changes.filter((change) => !change.startsWith('outside')));
  expect(api.requests.filter(({ applied }) => applied)).toHaveLength(asked.length);
  expectNoSecrets(world);
  expect(world.isRunning()).toBe(true);
}

/** The same, also of the ledger, and then the world is closed, whatever came of it. For `afterAll`. */
export async function closeUnharmed(...scenes: readonly [Scene, ...Scene[]]): Promise<void> {
  const { world } = scenes[0];
  try {
    expectUnharmed(...scenes);
    await expectHealthyLedger(join(world.folder, 'points.db'));
  } finally {
    await world.close();
  }
}

/** Neither key, nor token, nor what opens the sealed keys, nor the token of an interaction. */
export function expectNoSecrets(world: BotWorld, more: readonly string[] = []): void {
  const keyFile = join(world.folder, 'points.db.key');
  const masterKey = existsSync(keyFile) ? [readFileSync(keyFile, 'utf8').trim()] : [];
  const interactionToken = Buffer.from('interaction:').toString('base64url');
  for (const secret of [world.key, world.systemKey, world.discord.token, interactionToken, ...masterKey, ...more]) {
    expect(world.output().includes(secret), 'a secret in what the bot wrote').toBe(false);
  }
  expect(world.output()).not.toMatch(/"level":"fatal"/);
}
