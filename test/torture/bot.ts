/** The bot as a process: everything of it but the sockets, between a ledger that stays and a life that ends. */

import { ApplicationCommandOptionType, type BaseInteraction } from 'discord.js';
import { pino } from 'pino';
import links from '../../commands/links.ts';
import points from '../../commands/points.ts';
import undoPointsHere from '../../commands/undo-points-here.ts';
import type { State } from '../../sandbox/returning-ai/community.ts';
import { createDelivery } from '../../src/delivery/delivery.ts';
import { createLateCopies } from '../../src/delivery/late-copies.ts';
import { createPacedChannels } from '../../src/discord/api/paced-channels.ts';
import type { Command, Commands, MessageMenu } from '../../src/discord/command.ts';
import { createAcknowledgementRecovery } from '../../src/discord/interactions/acknowledgement-recovery.ts';
import { createDispatcher } from '../../src/discord/interactions/dispatch.ts';
import { createOpenAnswers } from '../../src/discord/interactions/open-answers.ts';
import { createAwardMessages } from '../../src/discord/messages/award-messages.ts';
import { createStaffCards } from '../../src/discord/messages/staff-cards.ts';
import { createUndoReports } from '../../src/discord/messages/undo-reports.ts';
import type { Author } from '../../src/reactions/verdict.ts';
import { createAwardGateway } from '../../src/returning-ai/for-the-bot/award-gateway.ts';
import { createCommunityApi } from '../../src/returning-ai/for-the-bot/community-api.ts';
import { createApi } from '../../src/returning-ai/http/call.ts';
import { bearer } from '../../src/returning-ai/http/credentials.ts';
import { createUserFieldHistories } from '../../src/returning-ai/resources/user-field-histories.ts';
import { createUserFields } from '../../src/returning-ai/resources/user-fields.ts';
import { createUsers } from '../../src/returning-ai/resources/users.ts';
import { createClockWatch } from '../../src/runtime/clock-watch.ts';
import { type Loop, wakeLoops } from '../../src/runtime/loop.ts';
import { createAwardService } from '../../src/services/awards.ts';
import { createCommunities } from '../../src/services/communities.ts';
import { createErasureService } from '../../src/services/erasure.ts';
import { createFieldService } from '../../src/services/fields.ts';
import { createGuildLanguages } from '../../src/services/guild-languages.ts';
import { createExpiry } from '../../src/services/jobs/expiry.ts';
import { createHousekeeping } from '../../src/services/jobs/housekeeping.ts';
import { createReactionIntake, type ReactionIntake } from '../../src/services/jobs/reaction-intake.ts';
import { createReactionSettling } from '../../src/services/jobs/reaction-settling.ts';
import { createUndoRunning } from '../../src/services/jobs/undo-running.ts';
import { createLinkService, type LinkService } from '../../src/services/links.ts';
import { createSealer } from '../../src/services/sealing.ts';
import type { Services } from '../../src/services/services.ts';
import { createUndoService } from '../../src/services/undos.ts';
import type { Store } from '../../src/store/store.ts';
import { ALONE } from '../support/alone.ts';
import type { Chance } from './chance.ts';
import type { Ledger } from './ledger.ts';
import { type Life, mortal, mortalClock } from './life.ts';
import { CHANNEL, type Town } from './town.ts';
import type { Wire } from './wire.ts';
import type { WorldClock } from './world-clock.ts';

export const GUILD = '100';
export const COMMUNITY = 'c'.repeat(24);
export const FIELD = 'f'.repeat(24);
export const KEY = 'key-of-the-community';
/** A server whose own key never works, where one is to be dead. */
export const DEAD_GUILD = '109';
export const DEAD_KEY = 'key-that-was-revoked';
/** Whose history answers nothing, where one is to be dead. */
export const DEAD_ACCOUNT = 'b'.repeat(24);
/** Where staff are shown what they decide. */
export const STAFF_CHANNEL = '6000';

export interface BotSurroundings {
  readonly store: Store;
  readonly onCommit: Ledger['onCommit'];
  readonly wire: Wire;
  readonly town: Town;
  readonly state: State;
  readonly clock: WorldClock;
  readonly chance: Chance;
  readonly life: Life;
  /** Who wrote which message. */
  readonly authors: ReadonlyMap<string, string>;
}

export interface Bot {
  readonly intake: ReactionIntake;
  readonly links: LinkService;
  handle(interaction: BaseInteraction): void;
  start(): Promise<void>;
}

const LOG = pino({ level: 'silent' });
const RETENTION = { refusals: 30, audit: 90 };
/** Seals the keys of servers. */
export const SEALER = createSealer(Buffer.alloc(32, 7));

/** Builds a process. It talks to the ledger, to Discord and to Returning.AI only by steps at which it may die. */
export function createBot({ wire, town, chance, life, authors, ...world }: BotSurroundings): Bot {
  const store = mortal(noteSends(world.store, wire), life);
  const log = LOG;
  const watch = createClockWatch({
    system: mortalClock(world.clock.machine, life),
    log,
    onStep: (byMs) => void mendDeadlines(byMs),
  });
  const { clock } = watch;
  const { now } = clock;
  const api = createApi({
    transport: mortal(wire.open(life), life),
    prefix: '/apis/v1',
    credential: bearer,
    requestBudgetMs: 10_000,
  });
  const client = {
    histories: createUserFieldHistories(api),
    application: { histories: createUserFieldHistories(api) },
    fields: createUserFields(api),
    users: createUsers(api),
  };
  const gateway = createAwardGateway(client, { find: () => undefined });
  const communityApi = createCommunityApi(client);
  const environment = { communityId: COMMUNITY, key: KEY, fieldId: FIELD, guildIds: new Set([GUILD]) };
  const communities = createCommunities({
    store,
    sealer: SEALER,
    environment,
    isPublic: () => false,
  });
  const credentials = { find: communities.findKey };
  const loops: Loop[] = [];
  const nudgeAll = () => {
    for (const loop of [delivery, ...loops]) loop.nudge();
  };
  world.onCommit((changes) => {
    if (life.isAlive()) wakeLoops([delivery, ...loops], changes);
  });
  /** As the real process does it. */
  async function mendDeadlines(byMs: number): Promise<void> {
    await store.moveDeadlines({ at: now(), setByMs: byMs });
    nudgeAll();
  }
  const delivery = createDelivery({ store, gateway, credentials, clock, random: chance.next, log });
  const fields = createFieldService({ store, api: communityApi, communities, now, monotonic: clock.monotonic });
  const intake = createReactionIntake({ store, clock, log });
  const awards = createAwardService({
    store,
    gateway,
    communities,
    fields,
    now,
    findHold: delivery.findHold,
  });
  const linking = createLinkService({ store, api: communityApi, communities, now });
  const undos = createUndoService({ store, communities, now });
  const erasure = createErasureService({ store, auditDays: RETENTION.audit, now });
  // What the commands that are used here need.
  const languages = createGuildLanguages({ store });
  const services = { awards, fields, undos, erasure, languages } as unknown as Services;
  const tellTime = () => watch.heard('Discord', new Date(world.clock.now()).toUTCString());
  const responder = mortal(heard(town.responder, tellTime), life);
  const channels = createPacedChannels({ channels: mortal(heard(town.channels, tellTime), life), clock, log });
  const common = { store, responder, channels, clock, log };
  const openAnswers = createOpenAnswers({ ...common, localeOf: () => 'en-US' });
  const commands: Commands = new Map<string, Command | MessageMenu>([
    ['points', points],
    ['links', links],
    ['undo-points-here', undoPointsHere],
  ]);
  const dispatcher = createDispatcher({ commands, services, responder, openAnswers, secondProcess: ALONE, clock, log });
  const read = new Map<string, Author>();
  const lookups = {
    findMember: async () => ({ isBot: false, isPresent: true, roleIds: [], joinedAt: 0 }),
    findAuthor: async (_: string, messageId: string) => {
      const author = { ...toAuthor(authors.get(messageId) ?? ''), isWritten: true };
      read.set(messageId, author);
      return author;
    },
    findPlaces: async (channelId: string) => [channelId],
  };
  const awardMessages = createAwardMessages({ ...common, isStaffOnly: async () => true });
  loops.push(
    createAcknowledgementRecovery({ ...common, awards }),
    openAnswers.finishing,
    awardMessages,
    createStaffCards({
      ...common,
      isBusyWith: awardMessages.isBusyWith,
      guildIds: () => [GUILD],
      localeOf: () => 'en-US',
    }),
    createReactionSettling({
      ...common,
      communities,
      fields,
      places: { find: () => undefined },
      lookups: { ...mortal(lookups, life), recallAuthor: (messageId) => read.get(messageId) },
    }),
    createUndoRunning(common),
    createUndoReports(common),
    createExpiry(common),
    createHousekeeping({ ...common, retention: RETENTION, noteGuilds: async () => {} }),
    createLateCopies({ store, gateway, credentials, clock, log }),
  );
  return {
    intake,
    links: linking,
    handle: (interaction) => dispatcher.handle(interaction),
    async start() {
      // The login comes first, and its answer says what time it is.
      tellTime();
      await mendDeadlines(0);
      watch.start();
      await delivery.start();
      for (const loop of loops) loop.start();
    },
  };
}

/** Each answer says what time it is there. */
function heard<T extends object>(target: T, tellTime: () => void): T {
  return new Proxy(target, {
    get(object, name) {
      const value: unknown = Reflect.get(object, name);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        const result: unknown = await value.apply(object, args);
        tellTime();
        return result;
      };
    },
  });
}

/** The moment before an award goes on the wire is the only one that says which one it is: the API is not told. */
function noteSends(store: Store, wire: Wire): Store {
  const claimAwards: Store['claimAwards'] = async (claim) => {
    const claims = await store.claimAwards(claim);
    for (const { award } of claims) if (award.sentAt !== undefined) wire.expect(award.accountId, award.id);
    return claims;
  };
  return new Proxy(store, {
    get(object, name) {
      if (name === 'claimAwards') return claimAwards;
      if (name !== 'beginSend') return Reflect.get(object, name);
      const beginSend: Store['beginSend'] = async (claim, known) => {
        const begun = await object.beginSend(claim, known);
        const award = await object.getAward(claim.awardId);
        if (award?.accountId !== undefined) wire.expect(award.accountId, claim.awardId);
        return begun;
      };
      return beginSend;
    },
  });
}

export function toAuthor(id: string) {
  return { id, isBot: undefined, isPresent: undefined, roleIds: undefined, isWritten: undefined };
}

/** Somebody's use of a command, a menu or a button. */
interface Use {
  readonly id: string;
  readonly token: string;
}

/** A use of a slash command, by its names: `points add`. */
export interface CommandUse extends Use {
  readonly command: string;
  readonly values: CommandValues;
}

export interface CommandValues {
  readonly user?: string;
  readonly amount?: number;
  readonly receipt?: string;
  readonly by?: string;
  readonly since?: string;
}

/** Gives every command here. */
export const MODERATOR = '300';

/** What discord.js would make of it, as far as the bot looks at it. */
export function toCommand({ command, values, ...use }: CommandUse): BaseInteraction {
  const [commandName, subcommand] = command.split(' ');
  const get = (name: keyof CommandValues) => {
    const value = values[name];
    if (value === undefined) return null;
    return name === 'user' || name === 'by'
      ? { type: ApplicationCommandOptionType.User, value, user: { id: value, bot: false }, member: {} }
      : { value };
  };
  const options = { get, getSubcommand: () => subcommand, getSubcommandGroup: () => null };
  return toInteraction({ ...use, commandName, options }, 'isChatInputCommand');
}

/** A choice in the menu of a message. */
export function toMenuUse({ messageId, commandName, ...use }: Use & { messageId: string; commandName: string }) {
  return toInteraction({ ...use, commandName, targetId: messageId }, 'isContextMenuCommand');
}

/** A press on a button. */
export function toPress({ customId, ...use }: Use & { customId: string }): BaseInteraction {
  return toInteraction({ ...use, customId }, 'isMessageComponent');
}

type Kind = 'isChatInputCommand' | 'isContextMenuCommand' | 'isMessageComponent';

function toInteraction(own: object, kind: Kind): BaseInteraction {
  const is = (one: Kind) => () => one === kind;
  const interaction = {
    ...own,
    applicationId: '1',
    guildId: GUILD,
    channelId: CHANNEL,
    guildLocale: 'en-US',
    locale: 'en-US',
    user: { id: MODERATOR },
    guild: { roles: { cache: new Map([[GUILD, {}]]) } },
    member: { roles: { cache: new Map() }, permissions: { has: () => true }, isCommunicationDisabled: () => false },
    memberPermissions: { has: () => true },
    isAutocomplete: () => false,
    isModalSubmit: () => false,
    isChatInputCommand: is('isChatInputCommand'),
    isContextMenuCommand: is('isContextMenuCommand'),
    isMessageContextMenuCommand: is('isContextMenuCommand'),
    isCommand: () => kind !== 'isMessageComponent',
    isMessageComponent: is('isMessageComponent'),
    inCachedGuild: () => true,
    inGuild: () => true,
  };
  return interaction as unknown as BaseInteraction;
}
