/**
 * The composition root: the only file that constructs adapters and joins them. Reading it shows what the bot is made
 * of; no behaviour lives here.
 */
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, Events, type REST } from 'discord.js';
import type { Logger } from 'pino';
import manifest from '../package.json' with { type: 'json' };
import type { AuditEntry } from './audit/entry.ts';
import { type Config, ConfigError } from './configuration/config.ts';
import { createDelivery, type Delivery } from './delivery/delivery.ts';
import { createLateCopies } from './delivery/late-copies.ts';
import { createPaidTwice } from './delivery/paid-twice.ts';
import { findAbsentMembers } from './discord/absent-members.ts';
import { createChannelMessages } from './discord/api/channel-messages.ts';
import { createCachedPlaces } from './discord/api/guild-places.ts';
import { createPacedChannels } from './discord/api/paced-channels.ts';
import { createRequestPace, type RequestPace } from './discord/api/request-pace.ts';
import { createResponder } from './discord/api/responder.ts';
import { createInteractionRest } from './discord/api/rest.ts';
import type { Commands } from './discord/command.ts';
import { listenToChannelChanges } from './discord/connection/channel-changes.ts';
import { createDiscordClient } from './discord/connection/client.ts';
import { type CommandRegistration, createCommandRegistration } from './discord/connection/command-registration.ts';
import { createConnection, type Session } from './discord/connection/connection.ts';
import type { GatewayError } from './discord/connection/gateway-error.ts';
import { rememberGuilds } from './discord/connection/guild-presence.ts';
import { createPublicSwitch, type PublicSwitch } from './discord/connection/public-switch.ts';
import { createSecondProcess, type SecondProcess } from './discord/connection/second-process.ts';
import { createAcknowledgementRecovery } from './discord/interactions/acknowledgement-recovery.ts';
import { createDispatcher, type Dispatcher } from './discord/interactions/dispatch.ts';
import { createOpenAnswers } from './discord/interactions/open-answers.ts';
import { loadCommands } from './discord/loader.ts';
import { createAwardMessages } from './discord/messages/award-messages.ts';
import { createLinkRequestCards } from './discord/messages/link-request-cards.ts';
import { createLogChannel } from './discord/messages/log-channel.ts';
import { createLogCopies } from './discord/messages/log-copies.ts';
import { createFindOwnerChannel } from './discord/messages/owner-channel.ts';
import { createStaffCards } from './discord/messages/staff-cards.ts';
import { createStaffNotices } from './discord/messages/staff-notices.ts';
import { createIsStaffOnly } from './discord/messages/staff-only.ts';
import { createUndoReports } from './discord/messages/undo-reports.ts';
import { type CatchUp, createCatchUp } from './discord/reactions/catch-up.ts';
import { listenToReactions } from './discord/reactions/reaction-events.ts';
import { createReactionLookups, findKnownPlaces } from './discord/reactions/reaction-lookups.ts';
import { readApiProfiles, toApiAddresses, toApiProfilePath } from './operations/api-profile-file.ts';
import { type HealthServer, startHealthServer } from './operations/health.ts';
import { listInsecureUrls } from './operations/insecure-urls.ts';
import { loadKeyFile, toKeyFilePath } from './operations/key-file.ts';
import { createReturningClient, type ReturningClient } from './returning-ai/client.ts';
import { createAwardGateway } from './returning-ai/for-the-bot/award-gateway.ts';
import { createBadgeApi } from './returning-ai/for-the-bot/badge-api.ts';
import { createCommunityApi } from './returning-ai/for-the-bot/community-api.ts';
import { createFieldApi } from './returning-ai/for-the-bot/field-api.ts';
import { createIdentityApi } from './returning-ai/for-the-bot/identity-api.ts';
import { type Clock, systemClock } from './runtime/clock.ts';
import { type ClockWatch, createClockWatch } from './runtime/clock-watch.ts';
import { type Loop, wakeLoops } from './runtime/loop.ts';
import { createAuditService, toDeedFields } from './services/audit.ts';
import { createAwardService } from './services/awards.ts';
import { createBadgeService } from './services/badges.ts';
import { type Communities, createCommunities } from './services/communities.ts';
import { createFieldEditService } from './services/field-edits.ts';
import { createFieldService } from './services/fields.ts';
import { createIdentityService } from './services/identity.ts';
import { createHousekeeping } from './services/jobs/housekeeping.ts';
import { createIdentityLinking } from './services/jobs/identity-linking.ts';
import { createPlaceWatch, type PlaceWatch } from './services/jobs/place-watch.ts';
import { createReactionIntake, type ReactionIntake } from './services/jobs/reaction-intake.ts';
import { createReactionSettling } from './services/jobs/reaction-settling.ts';
import { createUndoRunning } from './services/jobs/undo-running.ts';
import { createLinkFileService, type LinkFileServiceOptions } from './services/link-files.ts';
import { createLinkRequestService } from './services/link-requests.ts';
import { createLinkService } from './services/links.ts';
import { createMemberService } from './services/members.ts';
import { createPeopleService } from './services/people.ts';
import type { Places } from './services/places.ts';
import { createReactionService } from './services/reactions.ts';
import { createReadPauses, type ReadPauses, withPauses } from './services/reads/read-pauses.ts';
import { createRuleService } from './services/rules.ts';
import { createSealer } from './services/sealing.ts';
import type { Services } from './services/services.ts';
import { createSetupService } from './services/setup.ts';
import { createUndoService } from './services/undos.ts';
import type { Change } from './store/engine/changes.ts';
import { openSqliteStore } from './store/engine/sqlite/open-sqlite.ts';
import type { Store } from './store/store.ts';

export interface App {
  /** Resolves when the bot is ready to be used. */
  start(): Promise<void>;
  /** Takes nothing new, finishes what is under way within the deadline, and lets go of everything. */
  stop(): Promise<void>;
}

export interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  /** The bot cannot go on as it is set up: the token was revoked, say. */
  readonly onFatal: (error: Error) => void;
}

const COMMANDS_FOLDER = join(import.meta.dirname, '..', 'commands');
const SHUTDOWN_MS = 8_000;
/** To each host. Room for the look before and the send of each lane in flight. */
const DELIVERY_CONNECTIONS = 32;
/** What people ask for has its own, so that however much of it there is, and however slow, no delivery waits for it. */
const ASKED_CONNECTIONS = 16;
/** A member's whole history may come in one answer: some 200 bytes an entry. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

const PUBLIC_WITHOUT_GUILDS =
  'DISCORD_GUILDS: is empty, but anybody can add this bot to a server and would award with RETURNING_API_TOKEN. Name the servers that may, or switch "Public Bot" off in the Developer Portal.';

/**
 * Builds the bot.
 *
 * @throws {@link StoreError} or {@link KeyFileError} when its files cannot be used
 */
export async function createApp({ config, log, onFatal }: AppOptions): Promise<App> {
  const onDeed = (entry: AuditEntry) => {
    log.info(toDeedFields(entry), 'the audit has a new entry');
    // What was chosen may be something else now.
    live?.placeWatch.look(entry.guildId);
  };
  let woken: readonly Pick<Loop, 'nudge' | 'wokenBy'>[] = [];
  const onCommit = (changes: ReadonlySet<Change>) => wakeLoops(woken, changes);
  const store = await openSqliteStore({ path: config.database.path, log, onDeed, onCommit });
  const clockWatch = createClockWatch({ system: systemClock, log, onStep: (byMs) => void mendDeadlines(byMs) });
  const { clock } = clockWatch;
  const commands = await loadCommands(COMMANDS_FOLDER);
  const application = createPublicSwitch({ clock, log, onPrivate: () => nudgeAll() });
  const core = createCore({
    config,
    log,
    store,
    clock,
    clockWatch,
    places: createCachedPlaces(() => connection.current()?.client),
    isPublic: application.isPublic,
    guildIds: () => [...(connection.current()?.client.guilds.cache.keys() ?? [])],
    findAbsent: (guildId, memberIds) => findAbsentMembers(connection.current()?.client, guildId, memberIds),
  });
  let live: Live | undefined;
  let health: HealthServer | undefined;
  woken = [core.delivery];
  const nudgeAll = () => {
    for (const loop of woken) loop.nudge();
  };

  /** What waits by stored times is not to wait for as long as somebody put the clock back. */
  async function mendDeadlines(steppedMs: number): Promise<void> {
    await store.moveDeadlines({ at: clock.now(), setByMs: steppedMs }).catch((err: unknown) => {
      log.error({ err }, 'what waits could not be adapted to the clock');
    });
    nudgeAll();
  }

  const pace = createRequestPace({ clock, log });
  const session = { config, log, store, clock, clockWatch, core, commands, pace, application, goLive };
  const connection = createConnection({
    open: (onClosed) => openSession({ ...session, onClosed }),
    token: config.discord.token,
    clock,
    log,
    onRefused: onFatal,
  });
  function goLive(next: Live): void {
    live = next;
    woken = [core.delivery, ...next.loops];
  }
  // With the guilds named, nothing about them hangs on what Discord says of the application.
  const isNamed = config.discord.guildIds.size > 0;
  const isSettled = isNamed || config.returning.token === undefined;

  return {
    async start() {
      if (config.http !== undefined) {
        health = await startHealthServer(config.http, [
          { name: 'gateway', check: async () => connection.isWell() },
          { name: 'store', check: () => store.ping().then(() => true) },
          { name: 'clock', check: async () => clockWatch.findSkewMs() === undefined, isAdvice: true },
          { name: 'alone', check: async () => core.secondProcess.isAlone() },
        ]);
      }
      await mendDeadlines(0);
      clockWatch.start();
      await tellClosedKeys(core.communities, config, log);
      if (isSettled) await core.delivery.start();
      // Before the login: what ends the process here takes none of the sessions that Discord allows in a day.
      await connection.reach();
      if (!isNamed) {
        const answer = await application.ask();
        if (!isSettled && answer === 'public') throw new ConfigError([PUBLIC_WITHOUT_GUILDS]);
        application.start();
      }
      if (!isSettled) await core.delivery.start();
      await connection.open();
      await live?.registration.decided;
    },
    async stop() {
      clockWatch.stop();
      const deadline = clock.monotonic() + SHUTDOWN_MS;
      const left = () => Math.max(0, deadline - clock.monotonic());
      await connection.close();
      await within(application.stop(), left());
      // Both hand reactions to the intake, so it is emptied after them.
      await within(live?.catchUp.stop() ?? Promise.resolve(), left());
      await within(core.intake.flush(), left());
      const late = await live?.dispatcher.drain(left());
      const isDrained = await within(core.delivery.stop(), left());
      // After delivery: what it settles is still shown, as far as the deadline allows.
      await within(live === undefined ? Promise.resolve() : stopLoops(live), left());
      if (!isDrained || (late ?? 0) > 0)
        log.warn({ count: late ?? 0 }, 'stopped before everything was finished; the next start goes on');
      await health?.close();
      await Promise.all([core.deliveryClient.close(), core.askedClient.close()]);
      await store.close();
    },
  };
}

/** Whoever is in a server with such a key reads that it cannot be opened; only who started the bot can mend it. */
async function tellClosedKeys(communities: Communities, config: Config, log: Logger): Promise<void> {
  const { closed, all } = await communities.countClosedKeys();
  if (closed === 0) return;
  const source =
    config.encryptionKey === undefined
      ? { path: resolve(toKeyFilePath(config.database.path)) }
      : { variable: 'ENCRYPTION_KEY' };
  const opens = closed === all ? 'opens none' : 'does not open all';
  log.error(
    { count: closed, ...source },
    `the master key ${opens} of the API keys that servers have entered: put the right one back, or let them enter their keys again`,
  );
}

interface Surroundings {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly clock: Clock;
  readonly clockWatch: ClockWatch;
}

/** What works without Discord. */
interface Core {
  readonly services: Services;
  readonly delivery: Delivery;
  readonly deliveryClient: ReturningClient;
  /** For what people ask, and for look-ups that nobody waits for. */
  readonly askedClient: ReturningClient;
  readonly pauses: ReadPauses;
  readonly communities: Communities;
  readonly places: Places;
  readonly lateCopies: Loop;
  readonly paidTwice: Loop;
  readonly secondProcess: SecondProcess;
  readonly intake: ReactionIntake;
}

interface CoreOptions extends Surroundings {
  readonly places: Places;
  readonly isPublic: (guildId: string) => boolean;
  readonly guildIds: () => readonly string[];
  readonly findAbsent: LinkFileServiceOptions['findAbsent'];
}

function createCore(options: CoreOptions): Core {
  const { config, log, store, clock, clockWatch, places, isPublic } = options;
  const { now, monotonic } = clock;
  const sealer = createSealer(config.encryptionKey ?? loadKeyFile(toKeyFilePath(config.database.path)));
  const pauses = createReadPauses(monotonic);
  const openClient = (connections: number) =>
    createReturningClient({
      baseUrl: config.returning.apiUrl,
      applicationUrl: config.returning.applicationUrl,
      systemUrl: config.returning.systemUrl,
      allowInsecure: true,
      connections,
      maxBodyBytes: MAX_BODY_BYTES,
      userAgent: `${manifest.name}/${manifest.version}`,
      onDate: (date) => clockWatch.heard('Returning.AI', date),
      onSlowDown: pauses.slowDown,
    });
  const deliveryClient = openClient(DELIVERY_CONNECTIONS);
  const askedClient = openClient(ASKED_CONNECTIONS);
  for (const variable of listInsecureUrls(config.returning)) {
    log.warn({ variable }, 'Returning.AI is reached by http on another machine: API keys go there in clear text');
  }
  const profiles = readApiProfiles({
    path: toApiProfilePath(config.database.path),
    addresses: toApiAddresses(config.returning),
    now,
    onProblem: (err) => log.warn({ err }, 'what the doctor found out about the API cannot be used'),
  });
  const gateway = createAwardGateway(deliveryClient, profiles);
  const reads = createAwardGateway(askedClient, profiles);
  const api = withPauses(createCommunityApi(askedClient), pauses);
  const { communityId, token: key, fieldId, systemKey } = config.returning;
  const environment = { communityId, key, fieldId, systemKey, guildIds: config.discord.guildIds };
  const communities = createCommunities({ store, sealer, environment, isPublic });
  const delivery = createDelivery({
    store,
    gateway,
    credentials: { find: communities.findKey },
    clock,
    random: Math.random,
    log,
  });
  const fields = createFieldService({ store, api, communities, now, monotonic });
  const intake = createReactionIntake({ store, clock, log });
  const onRules = intake.forgetRules;
  const services: Services = {
    fields,
    fieldEdits: createFieldEditService({
      store,
      api,
      fieldApi: createFieldApi(askedClient),
      communities,
      now,
      log,
      onRules,
    }),
    awards: createAwardService({
      store,
      gateway: reads,
      communities,
      fields,
      now,
      findHold: delivery.findHold,
    }),
    undos: createUndoService({ store, communities, now }),
    members: createMemberService({ store, gateway: reads, communities, fields, pauses, now, monotonic }),
    links: createLinkService({ store, api, communities, now }),
    linkRequests: createLinkRequestService({ store, api, communities, now }),
    linkFiles: createLinkFileService({
      store,
      api,
      communities,
      findAbsent: options.findAbsent,
      now,
      monotonic,
      wait: (delayMs) => sleep(delayMs),
    }),
    people: createPeopleService({ store, auditDays: config.retention.audit, now }),
    audit: createAuditService({ store }),
    setup: createSetupService({
      store,
      api,
      gateway: reads,
      profiles,
      communities,
      places,
      sealer,
      fields,
      now,
      findSkewMs: clockWatch.findSkewMs,
    }),
    rules: createRuleService({ store, communities, fields, places, now, onRules }),
    reactions: createReactionService({ store, communities, fields }),
    identity: createIdentityService({ store, api, communities, now, log }),
    badges: createBadgeService({ store, api, badges: createBadgeApi(askedClient), communities, now, monotonic, log }),
  };
  const credentials = { find: communities.findKey };
  const lateCopies = createLateCopies({ store, gateway, credentials, clock, log });
  const secondProcess = createSecondProcess({ store, guildIds: options.guildIds, clock, log });
  const onPaidTwice = (guildId: string) => secondProcess.noticed('paid for reactions', guildId);
  const paidTwice = createPaidTwice({ store, gateway, credentials, clock, log, onPaidTwice });
  return {
    services,
    delivery,
    deliveryClient,
    askedClient,
    pauses,
    communities,
    places,
    lateCopies,
    paidTwice,
    secondProcess,
    intake,
  };
}

/** What needs a logged-in client. */
interface Live {
  readonly dispatcher: Dispatcher;
  readonly catchUp: Loop;
  readonly placeWatch: PlaceWatch;
  readonly registration: CommandRegistration;
  /** Woken when awards change. */
  readonly loops: readonly Loop[];
  /** Woken by the clock alone. */
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
function openSession({ onClosed, goLive, application, ...options }: SessionOptions): Session {
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

async function stopLoops({ loops, jobs }: Live): Promise<void> {
  await Promise.all([...loops, ...jobs].map((loop) => loop.stop()));
}

interface LiveOptions extends Omit<SessionOptions, 'onClosed' | 'goLive' | 'application'> {
  readonly client: Client<true>;
  readonly noteGuilds: () => Promise<void>;
}

function createLive(options: LiveOptions): Live {
  const { client, config, log, store, clock, clockWatch, core, commands, pace } = options;
  const { services, communities, places, intake, secondProcess } = core;
  const rest = createInteractionRest({ apiUrl: config.discord.apiUrl, pace });
  hearDates(rest, clockWatch);
  const responder = createResponder({ rest, applicationId: client.application.id });
  const channels = createPacedChannels({ channels: createChannelMessages({ rest: client.rest }), clock, log });
  const localeOf = (guildId: string) => client.guilds.cache.get(guildId)?.preferredLocale ?? 'en-US';
  const guildIds = () => [...client.guilds.cache.keys()];
  const isStaffOnly = createIsStaffOnly({ store, places });
  const common = { store, responder, channels, places, isStaffOnly, clock, log };
  const placeWatch = createPlaceWatch(common);
  const openAnswers = createOpenAnswers(common);
  const dispatcher = createDispatcher({ commands, services, responder, openAnswers, secondProcess, clock, log });
  client.on(Events.InteractionCreate, (interaction) => dispatcher.handle(interaction));
  const lookups = createReactionLookups({ client, now: clock.monotonic });
  const { fields } = services;
  const catchUp = createCatchUp({ ...common, client, intake });
  requestCatchUps(client, catchUp);
  const awardMessages = createAwardMessages(common);
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
  const registration = createCommandRegistration({
    rest: client.rest,
    applicationId: client.application.id,
    definitions: [...commands.values()].map(({ data }) => data),
    clock,
    log,
    onForeign: () => secondProcess.noticed('registered commands', undefined),
  });
  return {
    dispatcher,
    catchUp,
    placeWatch,
    registration,
    jobs: [registration, core.paidTwice, secondProcess.ending],
    loops: [
      createAcknowledgementRecovery({ ...common, awards: services.awards }),
      openAnswers.finishing,
      awardMessages,
      createStaffCards({ ...common, isBusyWith: awardMessages.isBusyWith, guildIds, localeOf }),
      createLinkRequestCards({ ...common, localeOf }),
      placeWatch,
      createStaffNotices({ ...common, findOwnerChannel: createFindOwnerChannel(client) }),
      createLogChannel({ ...common, localeOf }),
      createLogCopies({ ...common, localeOf }),
      createReactionSettling({ ...common, communities, fields, lookups }),
      createUndoRunning(common),
      createUndoReports(common),
      catchUp,
      createHousekeeping({ ...common, retention: config.retention, noteGuilds: options.noteGuilds }),
      core.lateCopies,
      createIdentityLinking({
        ...common,
        api: createIdentityApi(core.askedClient),
        communities,
        pauses: core.pauses,
        botId: client.user.id,
      }),
    ],
  };
}

/** Every answer of Discord says what time it is there. */
function hearDates(rest: REST, watch: ClockWatch): void {
  rest.on('response', (_request, response) => {
    const date = response.headers.get('date');
    if (date !== null) watch.heard('Discord', date);
  });
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

/** @returns whether it ended in time */
async function within(work: Promise<unknown>, deadlineMs: number): Promise<boolean> {
  const timeout = sleep(deadlineMs, false, { ref: false });
  return Promise.race([work.then(() => true), timeout]);
}
