/** The parts that need a client of Discord: its listeners, and the loops that speak to it. */
import { type Client, Events, type REST } from 'discord.js';
import { findAbsentMembers } from '../discord/absent-members.ts';
import { createChannelMessages } from '../discord/api/channel-messages.ts';
import { createDirectMessages } from '../discord/api/direct-messages.ts';
import { createMemberRoles } from '../discord/api/member-roles.ts';
import { createPacedChannels, type PacedChannels } from '../discord/api/paced-channels.ts';
import type { RequestPace } from '../discord/api/request-pace.ts';
import { createResponder, type Responder } from '../discord/api/responder.ts';
import { createInteractionRest } from '../discord/api/rest.ts';
import type { Commands } from '../discord/command.ts';
import { listenToChannelChanges } from '../discord/connection/channel-changes.ts';
import { createDiscordClient } from '../discord/connection/client.ts';
import { localise } from '../discord/connection/command-localisations.ts';
import { type CommandRegistration, createCommandRegistration } from '../discord/connection/command-registration.ts';
import type { Session } from '../discord/connection/connection.ts';
import type { GatewayError } from '../discord/connection/gateway-error.ts';
import { rememberGuilds } from '../discord/connection/guild-presence.ts';
import type { PublicSwitch } from '../discord/connection/public-switch.ts';
import { createAcknowledgementRecovery } from '../discord/interactions/acknowledgement-recovery.ts';
import { createDispatcher, type Dispatcher } from '../discord/interactions/dispatch.ts';
import { createOpenAnswers, type OpenAnswers } from '../discord/interactions/open-answers.ts';
import { type AwardMessages, createAwardMessages } from '../discord/messages/award-messages.ts';
import { createBulkReports } from '../discord/messages/bulk-reports.ts';
import { createLinkRequestCards } from '../discord/messages/link-request-cards.ts';
import { createLogChannel } from '../discord/messages/log-channel.ts';
import { createLogCopies } from '../discord/messages/log-copies.ts';
import { createMemberMessages } from '../discord/messages/member-messages.ts';
import { createFindOwnerChannel, createFindServer } from '../discord/messages/owner-channel.ts';
import { createStaffCards } from '../discord/messages/staff-cards.ts';
import { createStaffNotices } from '../discord/messages/staff-notices.ts';
import { createIsStaffOnly, type IsStaffOnly } from '../discord/messages/staff-only.ts';
import { createUndoReports } from '../discord/messages/undo-reports.ts';
import { type CatchUp, createCatchUp } from '../discord/reactions/catch-up.ts';
import { listenToReactions } from '../discord/reactions/reaction-events.ts';
import { createReactionLookups, findKnownPlaces } from '../discord/reactions/reaction-lookups.ts';
import { createIdentityApi } from '../returning-ai/for-the-bot/identity-api.ts';
import type { Clock } from '../runtime/clock.ts';
import type { ClockWatch } from '../runtime/clock-watch.ts';
import type { Loop } from '../runtime/loop.ts';
import type { GuildLanguages } from '../services/guild-languages.ts';
import { createBulkRunning } from '../services/jobs/bulk-running.ts';
import { createExpiry } from '../services/jobs/expiry.ts';
import { createHousekeeping } from '../services/jobs/housekeeping.ts';
import { createIdentityLinking } from '../services/jobs/identity-linking.ts';
import { createPlaceWatch, type PlaceWatch } from '../services/jobs/place-watch.ts';
import { createReactionSettling } from '../services/jobs/reaction-settling.ts';
import { createRoleRewards } from '../services/jobs/role-rewards.ts';
import { createUndoRunning } from '../services/jobs/undo-running.ts';
import type { Places } from '../services/places.ts';
import type { Core, Surroundings } from './core.ts';

/** The parts that need a logged-in client. */
export interface Live {
  readonly dispatcher: Dispatcher;
  readonly catchUp: Loop;
  readonly placeWatch: PlaceWatch;
  readonly registration: CommandRegistration;
  /** Woken by commits, and by their timers. */
  readonly loops: readonly Loop[];
  /** Woken by their timers alone. */
  readonly jobs: readonly Loop[];
}

interface SessionOptions extends Surroundings {
  readonly core: Core;
  readonly commands: Commands;
  readonly pace: RequestPace;
  readonly application: PublicSwitch;
  readonly onClosed: (error: GatewayError) => void;
  /** The client is ready. Told in the same turn: what Discord sent before is handed out right after it. */
  readonly goLive: (live: Live) => void;
}

/** A new client and all that listens to it. */
export function openSession({ onClosed, goLive, application, ...options }: SessionOptions): Session {
  const { config, log, store, clock, clockWatch, core, pace } = options;
  const client = createDiscordClient({
    apiUrl: config.discord.apiUrl,
    log,
    pace,
    onFatal: onClosed,
  });
  hearDates(client.rest, clockWatch);
  application.hear(client);
  let live: Live | undefined;
  const { noteAll: noteGuilds } = rememberGuilds({ client, store, clock, log });
  client.once(Events.ClientReady, (ready) => {
    live = createLive({ ...options, client: ready, noteGuilds });
    goLive(live);
  });
  const places = (channelId: string) => findKnownPlaces(client, channelId);
  listenToReactions({ client, intake: core.intake, findKnownPlaces: places, log });
  return {
    client,
    async start() {
      for (const loop of [...(live?.loops ?? []), ...(live?.jobs ?? [])]) loop.start();
    },
    async stop() {
      if (live !== undefined) await stopLoops(live);
    },
  };
}

export async function stopLoops({ loops, jobs }: Live): Promise<void> {
  await Promise.all([...loops, ...jobs].map((loop) => loop.stop()));
}

interface LiveOptions extends Omit<SessionOptions, 'onClosed' | 'goLive' | 'application'> {
  readonly client: Client<true>;
  readonly noteGuilds: () => Promise<void>;
}

function createLive(options: LiveOptions): Live {
  const { client, config, log, store, clock, clockWatch, core, commands, pace } = options;
  const rest = createInteractionRest({ apiUrl: config.discord.apiUrl, pace });
  hearDates(rest, clockWatch);
  const responder = createResponder({ rest, applicationId: client.application.id });
  const channels = createPacedChannels({ channels: createChannelMessages({ rest: client.rest }), clock, log });
  const isStaffOnly = createIsStaffOnly({ store, places: core.places });
  const { services, secondProcess } = core;
  const localeOf = createLocaleOf(client, services.languages);
  const common = { store, responder, channels, places: core.places, isStaffOnly, localeOf, clock, log };
  const placeWatch = createPlaceWatch(common);
  const openAnswers = createOpenAnswers(common);
  const dispatcher = createDispatcher({ commands, services, responder, openAnswers, secondProcess, clock, log });
  client.on(Events.InteractionCreate, (interaction) => dispatcher.handle(interaction));
  const catchUp = createCatchUp({ ...common, client, intake: core.intake });
  requestCatchUps(client, catchUp);
  const awardMessages = createAwardMessages(common);
  wakeByChannels({ client, clock, channels, awardMessages, placeWatch });
  const definitions = [...commands.values()].map(({ data }) => data);
  const registration = createCommandRegistration({
    rest: client.rest,
    applicationId: client.application.id,
    definitions,
    translate: () => definitions.map(localise),
    clock,
    log,
    onForeign: () => secondProcess.noticed('registered commands', undefined),
  });
  const parts = { openAnswers, awardMessages, placeWatch, catchUp };
  return {
    dispatcher,
    catchUp,
    placeWatch,
    registration,
    jobs: [registration, core.paidTwice, secondProcess.ending, createExpiry(common)],
    loops: listLoops({ ...options, ...common, ...parts }),
  };
}

interface LoopParts extends LiveOptions {
  readonly responder: Responder;
  readonly channels: PacedChannels;
  readonly places: Places;
  readonly isStaffOnly: IsStaffOnly;
  readonly localeOf: (guildId: string) => Promise<string>;
  readonly openAnswers: OpenAnswers;
  readonly awardMessages: AwardMessages;
  readonly placeWatch: PlaceWatch;
  readonly catchUp: CatchUp;
}

function listLoops(parts: LoopParts): readonly Loop[] {
  const { client, config, clock, core, openAnswers, awardMessages } = parts;
  const { services, communities } = core;
  const guildIds = () => [...client.guilds.cache.keys()];
  const lookups = createReactionLookups({ client, now: clock.monotonic });
  return [
    createAcknowledgementRecovery({ ...parts, awards: services.awards }),
    openAnswers.finishing,
    awardMessages,
    createStaffCards({ ...parts, isBusyWith: awardMessages.isBusyWith, guildIds }),
    createLinkRequestCards(parts),
    parts.placeWatch,
    createStaffNotices({ ...parts, findOwnerChannel: createFindOwnerChannel(client) }),
    createLogChannel(parts),
    createLogCopies(parts),
    createMemberMessages({
      ...parts,
      messages: createDirectMessages({ rest: client.rest }),
      findCommunityId: communities.findCommunityId,
      findServer: createFindServer(client),
      findAbsent: (guildId, memberIds) => findAbsentMembers(client, guildId, memberIds),
    }),
    createReactionSettling({ ...parts, communities, fields: services.fields, lookups }),
    createRoleRewards({
      ...parts,
      communities,
      rewardGuilds: core.rewardGuilds,
      roles: createMemberRoles({ rest: client.rest }),
    }),
    createUndoRunning(parts),
    createUndoReports(parts),
    createBulkRunning(parts),
    createBulkReports(parts),
    parts.catchUp,
    createHousekeeping({ ...parts, retention: config.retention }),
    core.lateCopies,
    createIdentityLinking({
      ...parts,
      api: createIdentityApi(core.askedClient),
      communities,
      pauses: core.pauses,
      botId: client.user.id,
    }),
  ];
}

interface Channelled {
  readonly client: Client<true>;
  readonly clock: Clock;
  readonly channels: Pick<PacedChannels, 'wake'>;
  readonly awardMessages: Pick<AwardMessages, 'wake'>;
  readonly placeWatch: Pick<PlaceWatch, 'look'>;
}

/** A channel that changed may be one again in which the bot may write. */
function wakeByChannels({ client, clock, channels, awardMessages, placeWatch }: Channelled): void {
  listenToChannelChanges({
    client,
    clock,
    onChange(guildId, channelIds) {
      const isOfGuild = (id: string) => client.guilds.cache.get(guildId)?.channels.resolve(id) != null;
      channels.wake((id) => (channelIds === 'all' ? isOfGuild(id) : channelIds.includes(id)));
      void awardMessages.wake(guildId, channelIds);
      if (channelIds === 'all') placeWatch.look(guildId);
    },
  });
}

/** Every answer of Discord says what time it is there. */
function hearDates(rest: REST, watch: ClockWatch): void {
  rest.on('response', (_request, response) => {
    const date = response.headers.get('date');
    if (date !== null) watch.heard('Discord', date);
  });
}

/** Of what everybody in a guild reads. */
function createLocaleOf(client: Client<true>, languages: GuildLanguages) {
  return (guildId: string) => languages.localeOf(guildId, client.guilds.cache.get(guildId)?.preferredLocale);
}

/** Now, and whenever events may have been missed: a session that began anew, a guild that comes back. */
function requestCatchUps(client: Client<true>, catchUp: CatchUp): void {
  catchUp.request(client.guilds.cache.keys());
  client.on(Events.ShardReady, (shardId) =>
    catchUp.request(client.guilds.cache.filter((guild) => guild.shardId === shardId).keys()),
  );
  client.on(Events.GuildAvailable, ({ id }) => catchUp.request([id]));
  client.on(Events.GuildCreate, ({ id }) => catchUp.request([id]));
}
