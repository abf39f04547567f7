/** Judges what the real process did: by what the API holds, and by what people see. It knows nothing of the ledger. */
import type { APIMessage } from 'discord.js';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';

/** What a reaction gives: an amount that no command asks for. */
export const REACTION_AMOUNT = 5;

export interface AskedOfProcess {
  readonly interaction: SandboxInteraction;
  readonly subcommand: string;
  readonly account: string;
  /** No two commands ask for one. */
  readonly amount: number;
}

export interface ProcessVerdict {
  readonly problems: readonly string[];
  readonly awards: number;
  readonly lost: number;
  readonly doubled: number;
  readonly review: number;
  readonly thinking: number;
}

interface HistoryLine {
  readonly action: string;
  readonly value: number;
  readonly total: number;
}

interface Evidence {
  readonly asked: readonly AskedOfProcess[];
  readonly members: readonly { readonly account: string; readonly reactions: ReadonlyMap<string, number> }[];
  records(account: string): readonly HistoryLine[];
}

const ACTIONS: Readonly<Record<string, string>> = { add: 'increase', remove: 'decrease', set: 'overwrite' };
const INVERSES: Readonly<Record<string, string>> = { add: 'decrease', remove: 'increase' };
const DONE_TITLES: Readonly<Record<string, string>> = {
  add: '➕ Points added',
  remove: '➖ Points removed',
  set: '✏️ Points set',
};
const TOTAL = /\*\*Total: (-?[\d,]+(?:\.\d+)?)\*\*/;

export function judgeProcess({ asked, members, records }: Evidence): ProcessVerdict {
  const tally = { problems: [] as string[], awards: 0, lost: 0, doubled: 0, review: 0, thinking: 0 };
  for (const one of asked) {
    const shown = titleOf(one.interaction.response() ?? one.interaction.followUps().at(-1));
    const isSeen = one.interaction.acknowledgement !== undefined;
    if (isSeen && shown === '') tally.thinking += 1;
    if (isSeen && /^[⏳🔎]/u.test(shown)) tally.review += 1;
    if (one.subcommand !== 'undo') judgeChange(one, { isSeen, shown }, records(one.account), tally);
  }
  for (const { account, reactions } of members) {
    const changes = [...reactions.values()];
    const net = netOfReactions(records(account));
    const expected = REACTION_AMOUNT * changes.filter((count) => count % 2 === 1).length;
    if (changes.every((count) => count <= 4) && net !== expected) {
      tally.problems.push(`the reactions to ${account} came to ${net} instead of ${expected}`);
    }
  }
  if (tally.thinking > 0) tally.problems.push(`${tally.thinking} say "thinking…" for ever`);
  return tally;
}

function judgeChange(
  { interaction, subcommand, amount }: AskedOfProcess,
  { isSeen, shown }: { readonly isSeen: boolean; readonly shown: string },
  records: readonly HistoryLine[],
  tally: { problems: string[]; awards: number; lost: number; doubled: number },
): void {
  const count = (action: string | undefined) =>
    records.filter((record) => record.action === action && record.value === amount).length;
  const [done, undone] = [count(ACTIONS[subcommand]), count(INVERSES[subcommand])];
  const name = `/points ${subcommand} ${amount} ("${shown}")`;
  if (isSeen) tally.awards += 1;
  if (done > 1 || undone > 1) {
    tally.doubled += 1;
    tally.problems.push(`${name} was applied ${done} times, taken back ${undone} times`);
    return;
  }
  const problem = contradict();
  if (problem === undefined) return;
  if (done === 0 && shown === DONE_TITLES[subcommand]) tally.lost += 1;
  tally.problems.push(`${name}: ${problem}`);

  function contradict(): string | undefined {
    if (!isSeen) return done === 0 ? undefined : 'was applied and nobody saw an answer';
    if (shown === DONE_TITLES[subcommand]) {
      if (done !== 1 || undone !== 0) return `applied ${done} times, taken back ${undone} times`;
      const total = TOTAL.exec(interaction.response()?.embeds[0]?.description ?? '')?.[1]?.replaceAll(',', '');
      const isTold = total === undefined || records.some((record) => Math.abs(record.total - Number(total)) < 0.005);
      return isTold ? undefined : `shows the total ${total}, which Returning.AI never had`;
    }
    if (shown === '↩️ Undone') return done === undone ? undefined : `applied ${done} times, taken back ${undone} times`;
    if (shown.startsWith('⛔')) return done === 0 ? undefined : 'was applied';
    return shown === '' ? 'is not finished' : 'does not end';
  }
}

/** What is left of what reactions gave. */
export function netOfReactions(records: readonly { readonly action: string; readonly value: number }[]): number {
  return records
    .filter(({ value }) => value === REACTION_AMOUNT)
    .reduce((sum, { action, value }) => sum + (action === 'increase' ? value : -value), 0);
}

/** The words at the head of a message; none while it says "thinking…". */
export function titleOf(message: APIMessage | undefined): string {
  const [embed] = message?.embeds ?? [];
  return embed?.title ?? embed?.description ?? '';
}
