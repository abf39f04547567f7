/** Commands as a moderator types them, and how long each takes: what the benchmarks of the whole bot measure with. */
import { readFileSync } from 'node:fs';
import type { APIMessage } from 'discord.js';
import type { Person } from '../sandbox/discord/person.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { findChannel, findResident } from '../sandbox/town.ts';

export const PATIENCE_MS = 120_000;

type Values = Record<string, string | number | { readonly id: string }>;

export interface TypedCommand {
  readonly acknowledgedMs: number;
  readonly shownMs: number;
  readonly message: APIMessage;
}

export function print(name: string, words: string): void {
  process.stdout.write(`  ${name.padEnd(38)} ${words}\n`);
}

export function readMemory(pid: number | undefined): string {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return `${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1_024)} MB`;
}

export function createTyping({ town }: Sandbox) {
  const channel = findChannel(town, 'general');
  const moderator = findResident(town, 'mod');
  const ben = findResident(town, 'ben');

  async function type(person: Person, name: string, values: Values): Promise<TypedCommand> {
    const sent = await person.command(channel, name, values);
    const message = await sent.waitForResponse((answer) => answer.embeds.length > 0, PATIENCE_MS);
    return {
      acknowledgedMs: (sent.acknowledgement?.at ?? 0) - sent.sentAt,
      shownMs: Date.now() - sent.sentAt,
      message,
    };
  }

  /** Some commands, one after another, as one moderator types. */
  async function measureCommands(name: string, count: number): Promise<void> {
    const measured: TypedCommand[] = [];
    for (let done = 0; done < count; done += 1) {
      measured.push(await type(moderator.person, 'points add', { user: ben.person, amount: 1 }));
    }
    print(name, describeCommands(measured));
  }

  return { type, measureCommands };
}

/** The median, and the longest. */
export function describeCommands(commands: readonly TypedCommand[]): string {
  const acknowledged = describe(commands.map(({ acknowledgedMs }) => acknowledgedMs));
  const shown = describe(commands.map(({ shownMs }) => shownMs));
  return `acknowledged after ${acknowledged}, total or pending shown after ${shown}`;
}

function describe(times: number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  return `${sorted[Math.floor(sorted.length / 2)]} ms (at most ${sorted.at(-1)} ms)`;
}
