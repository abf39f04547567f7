/**
 * The composition root: the only file that constructs adapters and joins them. Reading it shows what the bot is made
 * of; no behaviour lives here.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Client, DiscordAPIError, Events, Routes } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };
import type { AuditEntry } from './audit/entry.ts';
import { type Clock, systemClock } from './clock.ts';
import { type Config, ConfigError } from './config.ts';
import { createDelivery, type Delivery } from './delivery/delivery.ts';
import { createLateCopies } from './delivery/late-copies.ts';
import { createAcknowledgementRecovery } from './discord/acknowledgement-recovery.ts';
import { createAwardMessages } from './discord/award-messages.ts';
import { type CatchUp, createCatchUp } from './discord/catch-up.ts';
import { createChannelMessages } from './discord/channel-messages.ts';
import { createDiscordClient, logIn } from './discord/client.ts';
import type { Commands } from './discord/command.ts';
import { createDispatcher, type Dispatcher } from './discord/dispatch.ts';
import { GatewayError } from './discord/gateway-error.ts';
import { rememberGuilds } from './discord/guild-presence.ts';
import { createLinkRequestCards } from './discord/link-request-cards.ts';
import { loadCommands } from './discord/loader.ts';
import { createLogChannel } from './discord/log-channel.ts';
import { createLogCopies } from './discord/log-copies.ts';
import { createOpenAnswers } from './discord/open-answers.ts';
import { listenToReactions } from './discord/reaction-events.ts';
import { createReactionLookups, findKnownPlaces } from './discord/reaction-lookups.ts';
import { registerCommands } from './discord/registration.ts';
import { createResponder } from './discord/responder.ts';
import { createInteractionRest } from './discord/rest.ts';
import { createStaffCards } from './discord/staff-cards.ts';
import { createStaffNotices } from './discord/staff-notices.ts';
import { createUndoReports } from './discord/undo-reports.ts';
import type { Loop } from './loop.ts';
import { readApiProfiles, toApiAddresses, toApiProfilePath } from './operations/api-profile-file.ts';
import { type HealthServer, startHealthServer } from './operations/health.ts';
import { listInsecureUrls } from './operations/insecure-urls.ts';
import { loadKeyFile, toKeyFilePath } from './operations/key-file.ts';
import { createAwardGateway } from './returning-ai/award-gateway.ts';
import { createBadgeApi } from './returning-ai/badge-api.ts';
import { createReturningClient, type ReturningClient } from './returning-ai/client.ts';
import { createCommunityApi } from './returning-ai/community-api.ts';
import { createFieldApi } from './returning-ai/field-api.ts';
import { createIdentityApi } from './returning-ai/identity-api.ts';
import { createAuditService, toDeedFields } from './services/audit.ts';
import { createAwardService } from './services/awards.ts';
import { createBadgeService } from './services/badges.ts';
import { type Communities, createCommunities } from './services/communities.ts';
import { createFieldEditService } from './services/field-edits.ts';
import { createFieldService } from './services/fields.ts';
import { createHousekeeping } from './services/housekeeping.ts';
import { createIdentityService } from './services/identity.ts';
import { createIdentityLinking } from './services/identity-linking.ts';
import { createLinkFileService } from './services/link-files.ts';
import { createLinkRequestService } from './services/link-requests.ts';
import { createLinkService } from './services/links.ts';
import { createMemberService } from './services/members.ts';
import { createPeopleService } from './services/people.ts';
import { createReactionIntake, type ReactionIntake } from './services/reaction-intake.ts';
import { createReactionSettling } from './services/reaction-settling.ts';
import { createReactionService } from './services/reactions.ts';
import { createRuleService } from './services/rules.ts';
import { createSealer } from './services/sealing.ts';
import type { Services } from './services/services.ts';
import { createSetupService } from './services/setup.ts';
import { createUndoRunning } from './services/undo-running.ts';
import { createUndoService } from './services/undos.ts';
import { openSqliteStore } from './store/open-sqlite.ts';
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
const LOGIN_RETRY_MS = 5_000;
/** Room for the look before and the send of each lane in flight, and for people's questions. */
const CONNECTIONS = 32;
/** A member's whole history may come in one answer: some 200 bytes an entry. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

const PUBLIC_WITHOUT_GUILDS =
  'DISCORD_GUILDS: is empty, but anybody can add this bot to a server and would award with RETURNING_API_TOKEN. Name the servers that may, or switch "Public Bot" off in the Developer Portal.';

const applicationSchema = z.object({ bot_public: z.boolean().optional() });

/**
 * Builds the bot.
 *
 * @throws {@link StoreError} or {@link KeyFileError} when its files cannot be used
 */
export async function createApp({ config, log, onFatal }: AppOptions): Promise<App> {
  const clock = systemClock;
  const onDeed = (entry: AuditEntry) => {
    log.info(toDeedFields(entry), 'the audit has a new entry');
    nudgeAll();
  };
  const store = await openSqliteStore({ path: config.database.path, log, onDeed });
  const commands = await loadCommands(COMMANDS_FOLDER);
  const application = { isPublic: true };
  const core = createCore({
    config,
    log,
    store,
    clock,
    isPublic: () => application.isPublic,
    onChange: () => nudgeAll(),
  });
  const client = createDiscordClient({ apiUrl: config.discord.apiUrl, shards: config.shards, log, onFatal });
  let live: Live | undefined;
  let health: HealthServer | undefined;
  const nudgeAll = () => {
    for (const loop of live?.loops ?? []) loop.nudge();
  };

  const { noteAll: noteGuilds } = rememberGuilds({ client, store, clock, log });
  // At once and in the same turn: what Discord sent before the bot was ready is handed out right after this event.
  client.once(Events.ClientReady, (ready) => {
    live = createLive({ client: ready, config, log, store, clock, core, commands, noteGuilds, nudge: nudgeAll });
  });
  const places = (channelId: string) => findKnownPlaces(client, channelId);
  listenToReactions({ client, intake: core.intake, findKnownPlaces: places, log });
  // With the guilds named, nothing about them hangs on what Discord says of the application.
  const isSettled = config.discord.guildIds.size > 0 || config.returning.token === undefined;

  return {
    async start() {
      if (config.http !== undefined) {
        health = await startHealthServer(config.http, [
          { name: 'gateway', check: async () => client.isReady() },
          { name: 'store', check: () => store.ping().then(() => true) },
        ]);
      }
      if (isSettled) await core.delivery.start();
      await logInPatiently(client, config.discord.token, log);
      const isPublic = await findIsPublic(client, log);
      application.isPublic = isPublic ?? true;
      if (!isSettled) {
        if (isPublic === true) throw new ConfigError([PUBLIC_WITHOUT_GUILDS]);
        await core.delivery.start();
      }
      for (const loop of live?.loops ?? []) loop.start();
      await register(client, commands, log);
    },
    async stop() {
      const deadline = clock.now() + SHUTDOWN_MS;
      const left = () => Math.max(0, deadline - clock.now());
      await client.destroy();
      // Both hand reactions to the intake, so it is emptied after them.
      await within(live?.catchUp.stop() ?? Promise.resolve(), left());
      await within(core.intake.flush(), left());
      const late = await live?.dispatcher.drain(left());
      const isDrained = await within(core.delivery.stop(), left());
      // After delivery: what it settles is still shown, as far as the deadline allows.
      await within(Promise.all((live?.loops ?? []).map((loop) => loop.stop())), left());
      if (!isDrained || (late ?? 0) > 0)
        log.warn({ count: late ?? 0 }, 'stopped before everything was finished; the next start goes on');
      await health?.close();
      await core.returning.close();
      await store.close();
    },
  };
}

interface Surroundings {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly clock: Clock;
}

/** What works without Discord. */
interface Core {
  readonly services: Services;
  readonly delivery: Delivery;
  readonly returning: ReturningClient;
  readonly communities: Communities;
  readonly lateCopies: Loop;
  readonly intake: ReactionIntake;
  /** Awards have changed by something else than delivery. */
  readonly onChange: () => void;
}

function createCore(options: Surroundings & { readonly isPublic: () => boolean; readonly onChange: () => void }): Core {
  const { config, log, store, clock, isPublic } = options;
  const { now } = clock;
  const sealer = createSealer(config.encryptionKey ?? loadKeyFile(toKeyFilePath(config.database.path)));
  const returning = createReturningClient({
    baseUrl: config.returning.apiUrl,
    applicationUrl: config.returning.applicationUrl,
    systemUrl: config.returning.systemUrl,
    allowInsecure: true,
    connections: CONNECTIONS,
    maxBodyBytes: MAX_BODY_BYTES,
    userAgent: `${manifest.name}/${manifest.version}`,
  });
  for (const variable of listInsecureUrls(config.returning)) {
    log.warn({ variable }, 'Returning.AI is reached by http on another machine: API keys go there in clear text');
  }
  const profiles = readApiProfiles({
    path: toApiProfilePath(config.database.path),
    addresses: toApiAddresses(config.returning),
    now,
    onProblem: (err) => log.warn({ err }, 'what the doctor found out about the API cannot be used'),
  });
  const gateway = createAwardGateway(returning, profiles);
  const api = createCommunityApi(returning);
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
    onChange: options.onChange,
  });
  const onChange = () => {
    delivery.nudge();
    options.onChange();
  };
  const fields = createFieldService({ store, api, communities, now });
  const intake = createReactionIntake({ store, clock, log, onObserved: options.onChange });
  const onRules = intake.forgetRules;
  const services: Services = {
    fields,
    fieldEdits: createFieldEditService({
      store,
      api,
      fieldApi: createFieldApi(returning),
      communities,
      now,
      log,
      onRules,
    }),
    awards: createAwardService({ store, communities, fields, now, findHold: delivery.findHold, onChange }),
    undos: createUndoService({ store, now, onChange }),
    members: createMemberService({ store, gateway, communities, fields, now }),
    links: createLinkService({ store, api, communities, now, onChange }),
    linkRequests: createLinkRequestService({ store, api, communities, now, onChange }),
    linkFiles: createLinkFileService({ store, api, communities, now, wait: (delayMs) => sleep(delayMs), onChange }),
    people: createPeopleService({ store, auditDays: config.retention.audit, now, onChange }),
    audit: createAuditService({ store }),
    setup: createSetupService({ store, api, gateway, profiles, communities, sealer, fields, now, onChange }),
    rules: createRuleService({ store, communities, fields, now, onRules }),
    reactions: createReactionService({ store, fields }),
    identity: createIdentityService({ store, api, communities, now, log, onWish: options.onChange }),
    badges: createBadgeService({ store, api, badges: createBadgeApi(returning), communities, now, log }),
  };
  const credentials = { find: communities.findKey };
  const lateCopies = createLateCopies({ store, gateway, credentials, clock, log, onChange });
  return { services, delivery, returning, communities, lateCopies, intake, onChange };
}

/** What needs a logged-in client. */
interface Live {
  readonly dispatcher: Dispatcher;
  readonly catchUp: Loop;
  readonly loops: readonly Loop[];
}

function createLive(
  options: Surroundings & {
    readonly client: Client<true>;
    readonly core: Core;
    readonly commands: Commands;
    readonly noteGuilds: () => Promise<void>;
    readonly nudge: () => void;
  },
): Live {
  const { client, config, log, store, clock, core, commands } = options;
  const { services, communities, intake, onChange } = core;
  const rest = createInteractionRest({ apiUrl: config.discord.apiUrl });
  const responder = createResponder({ rest, applicationId: client.application.id });
  const channels = createChannelMessages({ rest: client.rest });
  const localeOf = (guildId: string) => client.guilds.cache.get(guildId)?.preferredLocale ?? 'en-US';
  const guildIds = () => [...client.guilds.cache.keys()];
  const common = { store, responder, channels, clock, log };
  const openAnswers = createOpenAnswers(common);
  const dispatcher = createDispatcher({ commands, services, responder, openAnswers, clock, log });
  client.on(Events.InteractionCreate, (interaction) => dispatcher.handle(interaction));
  const lookups = createReactionLookups({ client, now: clock.now });
  const { fields } = services;
  const catchUp = createCatchUp({ ...common, client, intake });
  requestCatchUps(client, catchUp);
  return {
    dispatcher,
    catchUp,
    loops: [
      createAcknowledgementRecovery({ ...common, awards: services.awards }),
      openAnswers.finishing,
      createAwardMessages(common),
      createStaffCards({ ...common, guildIds, localeOf, onCard: options.nudge }),
      createLinkRequestCards({ ...common, localeOf }),
      createStaffNotices(common),
      createLogChannel({ ...common, localeOf }),
      createLogCopies({ ...common, localeOf }),
      createReactionSettling({ ...common, communities, fields, lookups, onChange }),
      createUndoRunning({ ...common, onChange }),
      createUndoReports(common),
      catchUp,
      createHousekeeping({ ...common, retention: config.retention, noteGuilds: options.noteGuilds, onChange }),
      core.lateCopies,
      createIdentityLinking({
        ...common,
        api: createIdentityApi(core.returning),
        communities,
        botId: client.user.id,
        onChange,
      }),
    ],
  };
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

/** Tries until Discord answers; only what no waiting can mend is thrown. */
async function logInPatiently(client: Client, token: string, log: Logger): Promise<void> {
  for (;;) {
    try {
      await logIn(client, token);
      return;
    } catch (err) {
      if (err instanceof GatewayError) throw err;
      log.error({ err, retryInMs: LOGIN_RETRY_MS }, 'Discord cannot be reached; trying again');
      await sleep(LOGIN_RETRY_MS);
    }
  }
}

/** @returns undefined when Discord did not say; then no server may use the environment's key without being named */
async function findIsPublic(client: Client, log: Logger): Promise<boolean | undefined> {
  try {
    return applicationSchema.parse(await client.rest.get(Routes.currentApplication())).bot_public ?? false;
  } catch (err) {
    log.warn(
      { err },
      'Discord did not say whether the application is public; only servers named in DISCORD_GUILDS may use RETURNING_API_TOKEN',
    );
    return undefined;
  }
}

async function register(client: Client, commands: Commands, log: Logger): Promise<void> {
  const definitions = [...commands.values()].map(({ data }) => data);
  const applicationId = client.application?.id;
  if (applicationId === undefined) return;
  for (;;) {
    try {
      const outcome = await registerCommands({ rest: client.rest, applicationId, definitions });
      log.info({ outcome, count: definitions.length }, 'commands registered');
      return;
    } catch (err) {
      if (err instanceof DiscordAPIError && err.status < 500) throw err;
      log.error({ err, retryInMs: LOGIN_RETRY_MS }, 'commands could not be registered; trying again');
      await sleep(LOGIN_RETRY_MS);
    }
  }
}

/** @returns whether it ended in time */
async function within(work: Promise<unknown>, deadlineMs: number): Promise<boolean> {
  const timeout = sleep(deadlineMs, false, { ref: false });
  return Promise.race([work.then(() => true), timeout]);
}
