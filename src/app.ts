/**
 * The bot as a whole: what it is made of, how it starts and how it stops. `src/app/` has the parts: `core.ts` is
 * there from the start to the end, `session.ts` needs a client of Discord, `returning.ts` has those of Returning.AI. They and
 * this file alone construct adapters and join them; no behaviour lives there.
 */
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type Core, createCore } from './app/core.ts';
import { openApiProfiles, openStore } from './app/database.ts';
import { type Live, openSession, stopLoops } from './app/session.ts';
import { type Config, ConfigError } from './configuration/config.ts';
import { findAbsentMembers } from './discord/absent-members.ts';
import { createCachedPlaces } from './discord/api/guild-places.ts';
import { createRequestPace } from './discord/api/request-pace.ts';
import { type Connection, createConnection } from './discord/connection/connection.ts';
import { createPublicSwitch, type PublicSwitch } from './discord/connection/public-switch.ts';
import { createCrowds } from './discord/crowds/crowds.ts';
import { loadCommands } from './discord/loader.ts';
import { findMemberNames } from './discord/member-names.ts';
import { type HealthServer, startHealthServer } from './operations/health.ts';
import { toKeyFilePath } from './operations/key-file.ts';
import { type Clock, systemClock } from './runtime/clock.ts';
import { type ClockWatch, createClockWatch } from './runtime/clock-watch.ts';
import { type Loop, wakeLoops } from './runtime/loop.ts';
import { toDeedFields } from './services/audit.ts';
import type { Store } from './store/store.ts';

export interface App {
  /** Resolves when the bot is ready to be used. */
  start(): Promise<void>;
  /** Takes nothing new, finishes what is under way within the deadline, and lets go of everything. */
  stop(): Promise<void>;
}

interface AppOptions {
  readonly config: Config;
  readonly log: Logger;
  /** The bot cannot go on as it is set up: the token was revoked, say. */
  readonly onFatal: (error: Error) => void;
}

const COMMANDS_FOLDER = join(import.meta.dirname, '..', 'commands');
const SHUTDOWN_MS = 8_000;

const PUBLIC_WITHOUT_GUILDS =
  'DISCORD_GUILDS: is empty, but anybody can add this bot to a server and would award with RETURNING_API_TOKEN. Name the servers that may, or switch "Public Bot" off in the Developer Portal.';

/** All of the bot, and what changes while it runs. */
interface Bot {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly clock: Clock;
  readonly clockWatch: ClockWatch;
  readonly core: Core;
  readonly application: PublicSwitch;
  readonly connection: Connection;
  readonly running: Running;
}

interface Running {
  /** The parts of the present session; undefined before the first login. */
  live: Live | undefined;
  /** The loops that commits wake. */
  woken: readonly Pick<Loop, 'nudge' | 'wokenBy'>[];
  health: HealthServer | undefined;
}

/**
 * Builds the bot.
 *
 * @throws {@link StoreError} or {@link KeyFileError} when its files cannot be used
 */
export async function createApp({ config, log, onFatal }: AppOptions): Promise<App> {
  const running: Running = { live: undefined, woken: [], health: undefined };
  const store = await openStore(config.database, {
    log,
    onDeed(entry) {
      log.info(toDeedFields(entry), 'the audit has a new entry');
      // The channels and roles that the guild has chosen may be others now.
      running.live?.placeWatch.look(entry.guildId);
    },
    onCommit: (changes) => wakeLoops(running.woken, changes),
  });
  const clockWatch = createClockWatch({ system: systemClock, log, onStep: (byMs) => void mendDeadlines(bot, byMs) });
  const { clock } = clockWatch;
  const commands = await loadCommands(COMMANDS_FOLDER);
  const profiles = await openApiProfiles(config, {
    now: clock.now,
    onProblem: (err) => log.warn({ err }, 'what the doctor found out about the API cannot be used'),
  });
  const application = createPublicSwitch({ clock, log, onPrivate: () => nudgeAll(running) });
  const core = createCore({
    ...{ config, log, store, clock, clockWatch, profiles },
    places: createCachedPlaces(() => connection.current()?.client),
    isPublic: application.isPublic,
    guildIds: () => [...(connection.current()?.client.guilds.cache.keys() ?? [])],
    crowds: createCrowds(() => connection.current()?.client),
    findAbsent: (guildId, memberIds) => findAbsentMembers(connection.current()?.client, guildId, memberIds),
    nameMembers: (guildId, memberIds) => findMemberNames(connection.current()?.client, guildId, memberIds),
  });
  running.woken = [core.rewardGuilds, core.delivery];
  const pace = createRequestPace({ clock, log });
  const session = { config, log, store, clock, clockWatch, core, commands, pace, application };
  const connection = createConnection({
    open: (onClosed) => openSession({ ...session, onClosed, goLive: (live) => goLive(bot, live) }),
    token: config.discord.token,
    clock,
    log,
    onRefused: onFatal,
  });
  const bot: Bot = { config, log, store, clock, clockWatch, core, application, connection, running };
  return { start: () => start(bot), stop: () => stop(bot) };
}

/** Delivery begins before the login, unless it is Discord that must say whether it may. */
async function start({ config, log, clockWatch, core, application, connection, running, ...bot }: Bot): Promise<void> {
  // With the guilds named, nothing about them hangs on what Discord says of the application.
  const isNamed = config.discord.guildIds.size > 0;
  const isSettled = isNamed || config.returning.token === undefined;
  running.health = await startHealth({ config, clockWatch, core, connection, store: bot.store });
  await mendDeadlines({ ...bot, log, running }, 0);
  clockWatch.start();
  await warnOfClosedKeys(core, config, log);
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
  await running.live?.registration.decided;
}

async function stop({ log, store, clock, clockWatch, core, application, connection, running }: Bot): Promise<void> {
  clockWatch.stop();
  const deadline = clock.monotonic() + SHUTDOWN_MS;
  const left = () => Math.max(0, deadline - clock.monotonic());
  await connection.close();
  // Whoever waits for a picture is told to try again: what is left of the time is for points.
  await core.painter.close();
  const { live } = running;
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
  await running.health?.close();
  await Promise.all([core.deliveryClient.close(), core.askedClient.close()]);
  await store.close();
}

function goLive({ core, running }: Bot, live: Live): void {
  running.live = live;
  // What knows which guilds have rewards comes before the loop that asks it.
  running.woken = [core.rewardGuilds, core.delivery, ...live.loops];
}

function nudgeAll({ woken }: Running): void {
  for (const loop of woken) loop.nudge();
}

/** Due times are stored: where somebody put the clock back, nothing is to wait for that long. */
async function mendDeadlines(
  { store, clock, log, running }: Pick<Bot, 'store' | 'clock' | 'log' | 'running'>,
  steppedMs: number,
): Promise<void> {
  await store.moveDeadlines({ at: clock.now(), setByMs: steppedMs }).catch((err: unknown) => {
    log.error({ err }, 'what waits could not be adapted to the clock');
  });
  nudgeAll(running);
}

async function startHealth({
  config,
  store,
  clockWatch,
  core,
  connection,
}: Pick<Bot, 'config' | 'store' | 'clockWatch' | 'core' | 'connection'>): Promise<HealthServer | undefined> {
  if (config.http === undefined) return undefined;
  return startHealthServer(config.http, [
    { name: 'gateway', check: async () => connection.isWell() },
    { name: 'store', check: () => store.ping().then(() => true) },
    { name: 'clock', check: async () => clockWatch.findSkewMs() === undefined, isAdvice: true },
    { name: 'alone', check: async () => core.secondProcess.isAlone() },
  ]);
}

/** Members of such a server are told that its key cannot be opened; only the operator can mend it. */
async function warnOfClosedKeys({ communities }: Core, config: Config, log: Logger): Promise<void> {
  const { closed, all } = await communities.countClosedKeys();
  if (closed === 0) return;
  const source =
    config.encryptionKey === undefined && config.database.kind === 'sqlite'
      ? { path: resolve(toKeyFilePath(config.database.path)) }
      : { variable: 'ENCRYPTION_KEY' };
  const opens = closed === all ? 'opens none' : 'does not open all';
  log.error(
    { count: closed, ...source },
    `the master key ${opens} of the API keys that servers have entered: put the right one back, or let them enter their keys again`,
  );
}

/** @returns whether it ended in time */
async function within(work: Promise<unknown>, deadlineMs: number): Promise<boolean> {
  const timeout = sleep(deadlineMs, false, { ref: false });
  return Promise.race([work.then(() => true), timeout]);
}
