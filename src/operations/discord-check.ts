/** The doctor's look at Discord: token, application, guilds and clock, by reading only. No second gateway session. */
import { DiscordAPIError, RateLimitError, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { toTerminalLine } from './terminal-line.ts';

/** One line of what the doctor found. `fix` says what to do when it is not ok. */
export interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'warning' | 'problem' | 'skipped';
  readonly detail: string;
  readonly note?: string;
  readonly fix?: string;
}

export interface DiscordCheckOptions {
  /** With the bot's token. */
  readonly rest: REST;
  readonly guildIds: ReadonlySet<string>;
  /** The environment holds a key that guilds could use. */
  readonly hasEnvironmentKey: boolean;
}

export interface DiscordFindings {
  readonly findings: readonly Finding[];
  /** Guilds that the bot is in, with their names fit for a terminal; undefined when Discord did not say. */
  readonly guilds: ReadonlyMap<string, string> | undefined;
  /** Strangers can add the bot, or Discord did not say. */
  readonly isPublic: boolean;
}

/** View Channel, Send Messages (also in threads), Embed Links, Read Message History: what the guide explains. */
const PERMISSIONS = 274_877_991_936n;

/** @param applicationId - where Discord has told it */
export function toInvitation(applicationId = 'APPLICATION_ID'): string {
  return `https://discord.com/oauth2/authorize?client_id=${applicationId}&scope=bot+applications.commands&permissions=${PERMISSIONS}`;
}

/** One name must not push the others, or what is said about them, out of sight. */
const MAX_NAME_LENGTH = 60;

const userSchema = z.object({ id: z.string(), username: z.string() });
const applicationSchema = z.object({ id: z.string().optional(), bot_public: z.boolean().optional() });
const guildsSchema = z.array(z.object({ id: z.string(), name: z.string() }));

/** Asks Discord who we are and where. Never throws for what it finds. */
export async function checkDiscord(options: DiscordCheckOptions): Promise<DiscordFindings> {
  const { rest, guildIds, hasEnvironmentKey } = options;
  const user = await read(rest, Routes.user(), userSchema);
  if ('problem' in user) return { findings: [user.problem], guilds: undefined, isPublic: true };
  const findings: Finding[] = [
    {
      name: 'Discord token',
      state: 'ok',
      detail: `Logged in as ${toTerminalLine(user.value.username, [], MAX_NAME_LENGTH)}.`,
    },
  ];
  const application = await read(rest, Routes.currentApplication(), applicationSchema);
  const isPublic = 'problem' in application || application.value.bot_public !== false;
  findings.push(
    'problem' in application
      ? application.problem
      : toApplicationFinding(application.value.bot_public, guildIds, hasEnvironmentKey),
  );
  const guilds = await read(rest, Routes.userGuilds(), guildsSchema);
  if ('problem' in guilds) {
    // The named servers can still be checked.
    const finding: Finding = { ...guilds.problem, state: 'warning' };
    return { findings: [...findings, finding], guilds: undefined, isPublic };
  }
  const named = new Map(guilds.value.map(({ id, name }) => [id, toTerminalLine(name, [], MAX_NAME_LENGTH)]));
  findings.push(...toGuildFindings(named, guildIds, 'problem' in application ? undefined : application.value.id));
  return { findings, guilds: named, isPublic };
}

async function read<T>(
  rest: REST,
  route: `/${string}`,
  schema: z.ZodType<T>,
): Promise<{ value: T } | { problem: Finding }> {
  const name = 'Discord';
  try {
    const parsed = schema.safeParse(await rest.get(route));
    if (parsed.success) return { value: parsed.data };
    return {
      problem: {
        name,
        state: 'problem',
        detail: `Discord’s answer to ${route} was not understood.`,
        fix: 'Check DISCORD_API_URL.',
      },
    };
  } catch (error) {
    if (error instanceof DiscordAPIError && error.status === 401) {
      return {
        problem: {
          name: 'Discord token',
          state: 'problem',
          detail: 'Discord does not accept DISCORD_TOKEN.',
          fix: 'Copy the token again from the Developer Portal (Bot > Reset Token).',
        },
      };
    }
    if (error instanceof RateLimitError) {
      const seconds = Math.ceil(error.retryAfter / 1_000);
      const detail = `Discord asks to wait ${seconds} s before ${route} is asked again.`;
      return { problem: { name, state: 'problem', detail, fix: 'Run the doctor again then. A bot waits as well.' } };
    }
    const detail =
      error instanceof DiscordAPIError ? `Discord answered ${error.status} to ${route}.` : 'Discord cannot be reached.';
    return {
      problem: {
        name,
        state: 'problem',
        detail,
        fix: 'Check the network and DISCORD_API_URL, then run the doctor again.',
      },
    };
  }
}

function toApplicationFinding(
  isPublic: boolean | undefined,
  guildIds: ReadonlySet<string>,
  hasEnvironmentKey: boolean,
): Finding {
  const name = 'Discord application';
  if (isPublic === false) return { name, state: 'ok', detail: 'Private: only its owner can add it to servers.' };
  if (guildIds.size > 0 || !hasEnvironmentKey) return { name, state: 'ok', detail: 'Public.' };
  return {
    name,
    state: 'problem',
    detail: `${isPublic === undefined ? 'Discord does not say whether it is public' : 'Public'}, and DISCORD_GUILDS is empty: no server may use RETURNING_API_TOKEN.`,
    fix: 'Name the servers in DISCORD_GUILDS, or switch "Public Bot" off in the Developer Portal.',
  };
}

function toGuildFindings(
  guilds: ReadonlyMap<string, string>,
  wanted: ReadonlySet<string>,
  applicationId: string | undefined,
): Finding[] {
  const name = 'Servers';
  if (guilds.size === 0) {
    return [
      {
        name,
        state: 'problem',
        detail: 'The bot is in no server.',
        fix: `Invite it: open ${toInvitation(applicationId)} in a browser.`,
      },
    ];
  }
  const missing = [...wanted].filter((id) => !guilds.has(id));
  const found: Finding = {
    name,
    state: 'ok',
    detail: `In ${guilds.size}: ${[...guilds.values()].slice(0, 5).join(', ')}.`,
  };
  if (missing.length === 0) return [found];
  return [
    found,
    {
      name,
      state: 'warning',
      detail: `DISCORD_GUILDS names ${missing.join(', ')}, where the bot is not.`,
      fix: `Invite the bot there (${toInvitation(applicationId)}), or correct the id.`,
    },
  ];
}
