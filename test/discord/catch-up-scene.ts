/** Gaps: what happened on a Discord on loopback before the client of this project came, and a ledger that knows a part. */
import { onTestFinished } from 'vitest';
import type { HasId } from '../../sandbox/discord/guild-state.ts';
import { createChannelMessages } from '../../src/discord/api/channel-messages.ts';
import { createDiscordClient, logIn } from '../../src/discord/connection/client.ts';
import type { CatchUp, CatchUpOptions } from '../../src/discord/reactions/catch-up.ts';
import { createCatchUp } from '../../src/discord/reactions/catch-up.ts';
import { listenToReactions } from '../../src/discord/reactions/reaction-events.ts';
import { findKnownPlaces } from '../../src/discord/reactions/reaction-lookups.ts';
import { parseEmoji } from '../../src/reactions/emoji.ts';
import { DEFAULT_SETTINGS, type ReactionRule, type RuleSettings } from '../../src/reactions/rule.ts';
import { createLogger } from '../../src/runtime/log.ts';
import { createReactionIntake, type ReactionEvent } from '../../src/services/jobs/reaction-intake.ts';
import { openMemoryStore } from '../support/migrated-store.ts';
import { startDiscord } from './scene.ts';

/** What comes together is looked at together. */
const GATHER_MS = 500;

export const DAY_MS = 86_400_000;

export interface Noted {
  readonly message: { readonly id: string; readonly channel_id: string; readonly author: HasId };
  readonly by: HasId;
  readonly rules: readonly ReactionRule[];
  /** Left out: that of the first rule. */
  readonly emoji?: string;
  readonly isSuper?: boolean;
}

/** Nobody of this project is connected until the first look. */
export async function startGap(change: (options: CatchUpOptions) => Partial<CatchUpOptions> = () => ({})) {
  const scene = await startDiscord();
  const { discord, guild, clock } = scene;
  const lines: string[] = [];
  let wake = () => {};
  const write = (line: string) => {
    lines.push(line);
    wake();
  };
  const log = createLogger({ level: 'trace', destination: { write } });
  const store = await openMemoryStore();
  onTestFinished(() => store.close());
  const logRoom = guild.addChannel({ name: 'log' });
  await store.changeGuild(guild.id, { logChannelId: logRoom.id }, { at: clock.now() - DAY_MS });
  const addPerson = (username: string) => guild.person(guild.addMember({ username }));
  const [ben, cleo] = [addPerson('ben'), addPerson('cleo')];
  const intake = createReactionIntake({ store, clock, log });
  /** What the catch-up handed on, call by call. */
  const taken: (readonly ReactionEvent[])[] = [];
  const client = createDiscordClient({ apiUrl: discord.apiUrl, log, onFatal: () => undefined });
  onTestFinished(() => client.destroy());
  const findPlaces = (channelId: string) => findKnownPlaces(client, channelId);
  const listen = () => listenToReactions({ client, intake, findKnownPlaces: findPlaces, log });
  const channels = createChannelMessages({ rest: client.rest });
  const posts: Promise<unknown>[] = [];
  const options: CatchUpOptions = {
    client,
    store,
    localeOf: () => 'en-US',
    intake: {
      ...intake,
      take(events) {
        if (events.length > 0) taken.push(events);
        intake.take(events);
      },
    },
    channels: {
      post(...args) {
        const posted = channels.post(...args);
        posts.push(posted);
        return posted;
      },
    },
    clock,
    log,
  };
  let catchUp: CatchUp | undefined;
  const finished = () => lines.filter((line) => line.includes('caught up on reactions')).length;

  async function connect(): Promise<CatchUp> {
    if (catchUp !== undefined) return catchUp;
    listen();
    await logIn(client, discord.token);
    const made = createCatchUp({ ...options, ...change(options) });
    onTestFinished(() => made.stop());
    made.start();
    catchUp = made;
    return made;
  }

  /** Lets that time pass and everything begin that falls due by then. */
  async function pass(ms: number): Promise<void> {
    clock.jump(ms);
    // Timers fire in the order in which they fall due, and this one is the last.
    await new Promise((resolve) => setTimeout(resolve));
    for (let turn = 0; turn < 10; turn += 1) await new Promise(setImmediate);
  }

  /** Asks for a look that begins at once. */
  async function request(guildIds: readonly string[] = [guild.id]): Promise<CatchUp> {
    const job = await connect();
    job.request(guildIds);
    clock.jump(GATHER_MS);
    return job;
  }

  /** Waits until so many looks have ended. */
  async function finish(looks: number): Promise<void> {
    const ended = new Promise<void>((resolve) => {
      wake = () => {
        if (finished() >= looks) resolve();
      };
      wake();
    });
    await ended;
    // The report follows in the same turn.
    await new Promise(setImmediate);
    await Promise.all(posts);
    await intake.flush();
    await new Promise(setImmediate);
  }

  return {
    ...scene,
    log,
    lines,
    request,
    finish,
    pass,
    store,
    intake,
    client,
    ben,
    cleo,
    addPerson,
    taken,
    logRoom,
    connect,

    async addRule(
      settings: Partial<RuleSettings> & { readonly emoji?: string; readonly guildId?: string } = {},
      at = clock.now() - 60_000,
    ) {
      const { emoji = '⭐', guildId = guild.id, ...of } = settings;
      const rule = {
        ...DEFAULT_SETTINGS,
        hundredths: 500,
        ...of,
        guildId,
        emoji: parseEmoji(emoji),
        createdBy: '1',
      };
      return (await store.addRule(rule, { replaces: undefined, at })) as ReactionRule;
    },

    /** The ledger knows of a reaction. */
    async note({ message, by, rules, emoji = rules[0]?.emojiKey ?? '', isSuper = false }: Noted) {
      const added = {
        kind: 'added',
        guildId: guild.id,
        channelId: message.channel_id,
        messageId: message.id,
        emojiKey: emoji,
        isSuper,
        facts: {
          giver: { id: by.id, isBot: false, roleIds: [], joinedAt: 0 },
          author: { id: message.author.id, isBot: false, isPresent: undefined, roleIds: undefined, isWritten: true },
          placeIds: [message.channel_id],
        },
        ruleIds: rules.map(({ id }) => id),
      } as const;
      await store.observeReactions([added], clock.now());
    },

    /** Who reacts by the ledger, as `⭐ ben`, with `(super)` where only that is there. */
    async noted({ id }: HasId) {
      const names = new Map([ben, cleo].map((person) => [person.id, person.user.username]));
      return (await store.listReactions({ guildId: guild.id, messageId: id })).flatMap(({ reactorId, present }) =>
        present.map(({ emojiKey, hasNormal, hasSuper }) => {
          const kinds = hasNormal && hasSuper ? ' (both)' : hasSuper ? ' (super)' : '';
          return `${emojiKey} ${names.get(reactorId) ?? reactorId}${kinds}`;
        }),
      );
    },

    /** Looks at the guild, or at others, to the end. */
    async look(guildIds?: readonly string[]) {
      const before = finished();
      await request(guildIds);
      await finish(before + 1);
    },

    finished,
    /** What the log channel was told. */
    reports: () => guild.channelMessages(logRoom).map(({ content }) => content),
    /** What was read, as `messages of #general`. */
    readings() {
      const paths = discord.requests.filter(({ method }) => method === 'GET').map(({ path }) => path);
      return paths.filter((path) => /\/(messages|threads)/.test(path));
    },
  };
}
