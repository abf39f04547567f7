/** The real client, dispatcher and responder of this project against a Discord on loopback, with tiny commands. */
import { type APIEmbed, type APIMessage, Events, type REST } from 'discord.js';
import type { Logger } from 'pino';
import { onTestFinished } from 'vitest';
import { createDiscordServer } from '../../sandbox/discord/server.ts';
import { createChannelMessages } from '../../src/discord/api/channel-messages.ts';
import { createPacedChannels } from '../../src/discord/api/paced-channels.ts';
import { createResponder } from '../../src/discord/api/responder.ts';
import { createInteractionRest } from '../../src/discord/api/rest.ts';
import type { Command } from '../../src/discord/command.ts';
import { createDiscordClient, logIn } from '../../src/discord/connection/client.ts';
import type { Sign } from '../../src/discord/connection/second-process.ts';
import { createDispatcher } from '../../src/discord/interactions/dispatch.ts';
import { createOpenAnswers } from '../../src/discord/interactions/open-answers.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import type { Clock } from '../../src/runtime/clock.ts';
import { createLogger } from '../../src/runtime/log.ts';
import type { AwardService } from '../../src/services/awards.ts';
import type { Services } from '../../src/services/services.ts';
import type { Store } from '../../src/store/store.ts';
import { openMemoryStore } from '../support/migrated-store.ts';

/** Real time that can jump: what waits on it falls due at once. */
interface JumpClock extends Clock {
  jump(ms: number): void;
}

const BEGAN_AT = Date.now();

function createJumpClock(): JumpClock {
  let ahead = 0;
  const tasks = new Set<{ readonly at: number; readonly run: () => void; timer: NodeJS.Timeout | undefined }>();
  const now = () => Date.now() + ahead;
  const arm = (task: { readonly at: number; readonly run: () => void; timer: NodeJS.Timeout | undefined }) => {
    clearTimeout(task.timer);
    task.timer = setTimeout(
      () => {
        tasks.delete(task);
        task.run();
      },
      Math.max(0, task.at - now()),
    ).unref();
  };
  return {
    now,
    monotonic: () => now() - BEGAN_AT,
    confirmed: now,
    schedule(run, delayMs) {
      const task = { at: now() + delayMs, run, timer: undefined };
      tasks.add(task);
      arm(task);
      return () => {
        clearTimeout(task.timer);
        tasks.delete(task);
      };
    },
    jump(ms) {
      ahead += ms;
      for (const task of tasks) arm(task);
    },
  };
}

/** Log lines as they would be written. */
export function createLogBook(): { log: Logger; lines: string[] } {
  const lines: string[] = [];
  return { log: createLogger({ level: 'trace', destination: { write: (line) => lines.push(line) } }), lines };
}

/** A Discord with a guild, a moderator and a member, and this project's ways to talk to it. Nobody listens yet. */
export async function startDiscord() {
  const clock = createJumpClock();
  const discord = await createDiscordServer({ now: clock.now });
  onTestFinished(() => discord.close());
  const guild = discord.addGuild({ name: 'Guild', botPermissions: ['ManageMessages'] });
  const staff = guild.addRole({ name: 'Staff', permissions: ['ManageMessages'] });
  const general = guild.addChannel({ name: 'general' });
  const modMember = guild.addMember({ username: 'mod', roles: [staff] });
  const ana = guild.addMember({ username: 'ana', displayName: 'Ana' });
  const { log, lines } = createLogBook();
  const rest = createInteractionRest({ apiUrl: discord.apiUrl });
  const responder = createResponder({ rest, applicationId: discord.applicationId });
  return { clock, discord, guild, staff, general, modMember, ana, mod: guild.person(modMember), log, lines, responder };
}

/** The same with the client logged in. */
export async function startClient() {
  const scene = await startDiscord();
  const { discord, log } = scene;
  const client = createDiscordClient({ apiUrl: discord.apiUrl, log, onFatal: () => undefined });
  onTestFinished(() => client.destroy());
  await logIn(client, discord.token);
  const channels = createPacedChannels({
    channels: createChannelMessages({ rest: client.rest }),
    clock: scene.clock,
    log,
  });
  return { ...scene, client, channels };
}

/** The same with the dispatcher at work on these commands. */
export async function startDispatcher(commands: readonly Command[], awards: Partial<AwardService> = {}) {
  const scene = await startClient();
  const { client, clock, log, responder, discord } = scene;
  await register(client.rest, discord.applicationId, commands);
  const byName = new Map(commands.map((command) => [command.data.name, command]));
  const services = createFakeServices(awards);
  const store = await openStore();
  const openAnswers = createOpenAnswers({ localeOf: () => 'en-US', store, responder, clock, log });
  /** Signs of a second process, each with where it was seen. */
  const signs: string[] = [];
  const secondProcess = {
    noticed: (sign: Sign, guildId: string | undefined) => void signs.push(`${sign} in ${guildId}`),
    isAlone: () => signs.length === 0,
  };
  const options = { commands: byName, services, responder, openAnswers, secondProcess, clock, log };
  const dispatcher = createDispatcher(options);
  client.on(Events.InteractionCreate, dispatcher.handle);
  return { ...scene, dispatcher, store, openAnswers, signs };
}

async function openStore(): Promise<Store> {
  const store = await openMemoryStore();
  onTestFinished(() => store.close());
  return store;
}

async function register(rest: REST, applicationId: string, commands: readonly Command[]): Promise<void> {
  await registerCommands({ rest, applicationId, definitions: commands.map(({ data }) => data) });
}

/** A slash command without options. */
export function createCommand(name: string, parts: Partial<Command> & Pick<Command, 'execute'>): Command {
  return { data: { name, description: name }, acknowledge: () => 'reply', ...parts };
}

/** Services of which a test uses only what it names. */
function createFakeServices(awards: Partial<AwardService>): Services {
  const unexpected = (): never => {
    throw new Error('This test does not expect that service.');
  };
  return {
    awards: {
      request: unexpected,
      undo: unexpected,
      suggestUndo: unexpected,
      decide: unexpected,
      decideLateCopy: unexpected,
      showAccount: unexpected,
      listReviews: unexpected,
      acknowledged: unexpected,
      notAcknowledged: unexpected,
      ...awards,
    },
    awardForms: { prepare: unexpected },
    undos: { preview: unexpected, confirm: unexpected, cancel: unexpected },
    bulks: { preview: unexpected, confirm: unexpected, cancel: unexpected },
    fields: {
      resolve: unexpected,
      findStored: unexpected,
      suggest: unexpected,
      list: unexpected,
      setDefault: unexpected,
    },
    audit: { latest: unexpected },
    rewards: {
      ...{ add: unexpected, edit: unexpected, confirm: unexpected, cancel: unexpected },
      ...{ remove: unexpected, list: unexpected, suggest: unexpected },
    },
    fieldEdits: { create: unexpected, rename: unexpected, delete: unexpected },
    balances: { balance: unexpected, readSince: unexpected, history: unexpected, course: unexpected },
    boards: { show: unexpected, showNamed: unexpected, showOwn: unexpected },
    pictures: { draw: unexpected },
    privacy: { choose: unexpected },
    languages: { localeOf: async (_, discordLocale) => discordLocale ?? 'en-US' },
    lookUps: { given: unexpected, award: unexpected },
    links: { set: unexpected, remove: unexpected, removeHolder: unexpected, show: unexpected },
    linkRequests: {
      request: unexpected,
      status: unexpected,
      remove: unexpected,
      listPending: unexpected,
      approve: unexpected,
      requireUndecided: unexpected,
      deny: unexpected,
    },
    erasure: { preview: unexpected, erase: unexpected },
    linkFiles: { export: unexpected, preview: unexpected, confirm: unexpected, cancel: unexpected },
    rules: {
      add: unexpected,
      edit: unexpected,
      remove: unexpected,
      list: unexpected,
      get: unexpected,
      suggest: unexpected,
    },
    reactions: { explain: unexpected },
    identity: { choose: unexpected, wish: unexpected },
    badges: { change: unexpected, list: unexpected, suggest: unexpected },
    setup: {
      status: unexpected,
      change: unexpected,
      chooseCommunity: unexpected,
      unsetCommunity: unexpected,
      confirmCommunity: unexpected,
      cancelCommunity: unexpected,
      saveKey: unexpected,
      check: unexpected,
    },
  };
}

/** All that a person reads in a message. */
export function textOf(message: APIMessage | undefined): string {
  const embeds: readonly APIEmbed[] = message?.embeds ?? [];
  return [message?.content, ...embeds.flatMap(({ title, description, footer }) => [title, description, footer?.text])]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
}

export function isEphemeral(message: APIMessage): boolean {
  return ((message.flags ?? 0) & 64) !== 0;
}
