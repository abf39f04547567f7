/** Plays one seed and writes down what happened at each step, for the page of the sandbox. */
import { ComponentType } from 'discord.js';
import type { Recording, SeenChange, SeenMessage, Step, StepKind } from '../../sandbox/replay/recording.ts';
import type { MessagePayload } from '../../src/discord/command.ts';
import { STAFF_CHANNEL } from './bot.ts';
import type { Ledger } from './ledger.ts';
import { type Case, listCases } from './oracle/cases.ts';
import { play } from './play.ts';
import { CHANNEL, type SeenMessage as TownMessage } from './town.ts';
import type { SentChange } from './wire.ts';
import { ACCOUNTS, type Line, START_AT, type World } from './world.ts';

const KINDS: readonly (readonly [RegExp, StepKind])[] = [
  [/^ {2}discord: /, 'discord'],
  [/^ {2}wire #/, 'wire'],
  [/^ {2}api/, 'api'],
  [/^(a process starts|the process dies)/, 'process'],
  [/^(somebody|there is|\d+ reacts)/, 'people'],
];

/**
 * Plays it.
 * @param watch - is given the world before anything happens in it
 */
export async function recordSeed(
  seed: number,
  ledger: Ledger,
  watch: (world: World) => void = () => undefined,
): Promise<Recording> {
  const steps: Step[] = [];
  const kept: World[] = [];
  const { problems } = await play(seed, ledger, (world) => {
    kept.push(world);
    const look = createLook(world);
    const note = (line: Line) => void steps.push(look(line));
    world.onLine(note);
    watch(world);
  });
  const [world] = kept;
  if (world === undefined) throw new Error(`Seed ${seed} has no world.`);
  const ms = world.clock.now() - START_AT;
  const says = problems.length === 0 ? 'Every promise was kept.' : `Broken promises: ${problems.length}`;
  steps.push({ ...createLook(world)({ ms, words: says }), kind: 'verdict', messages: [], changes: [] });
  const cases = await listCases(world);
  return {
    seed,
    startedAt: START_AT,
    members: [...ACCOUNTS].map(([id, account]) => ({ id, account })),
    channels: { [CHANNEL]: 'general', [STAFF_CHANNEL]: 'staff' },
    ...findBlind(world),
    awards: cases.map(({ award: { id, receipt, memberId, action, hundredths, status, lateCopy } }) => ({
      id,
      receipt,
      memberId,
      action,
      hundredths,
      status,
      copiesTold: lateCopy?.number ?? 0,
    })),
    steps,
    problems: problems.map((problem) => ({ says: problem, receipts: findReceipts(problem, world, cases) })),
  };
}

/** Where the bot cannot see a late copy, the oracle does not ask for it. */
function findBlind({ mood }: World): Pick<Recording, 'blind'> {
  if (['missing', 'empty'].includes(mood.listing)) return { blind: 'no-lists' };
  if (mood.hidesPages && mood.listing === 'paged-oldest-first') return { blind: 'cut-lists' };
  return ['text', 'capitals', 'other-ids'].includes(mood.listedAs) ? { blind: 'unknown-words' } : {};
}

/** Sees what is different since it looked last. */
function createLook(world: World): (line: Line) => Step {
  const seen = new Map<string, string>();
  function isNew(name: string, value: unknown): boolean {
    const now = JSON.stringify(value);
    const isDifferent = seen.get(name) !== now;
    seen.set(name, now);
    return isDifferent;
  }
  return ({ ms, words }) => {
    const totals = [...ACCOUNTS.values()].map((account) => [account, world.total(account)] as const);
    return {
      ms,
      kind: KINDS.find(([pattern]) => pattern.test(words))?.[1] ?? 'world',
      says: words.replace(/^ {2}(discord: )?/, ''),
      messages: world.town.messages
        .map((message) => viewMessage(message, world))
        .filter((message) => isNew(`message ${message.id}`, message)),
      changes: world.wire.sent.map(viewChange).filter((change) => isNew(`change ${change.number}`, change)),
      totals: Object.fromEntries(totals.filter(([account, total]) => isNew(`total ${account}`, total))),
    };
  };
}

function viewMessage(message: TownMessage, { town }: World): SeenMessage {
  const { id, channelId, interactionId, isPrivate, isDeleted, isFrozen, payload } = message;
  const answers = town.interactions.find((one) => one.id === interactionId)?.what;
  return {
    id,
    channelId,
    ...(answers === undefined ? {} : { answers }),
    isPrivate,
    isDeleted,
    isFrozen,
    content: payload.content ?? '',
    embeds: [...(payload.embeds ?? [])],
    buttons: listButtonLabels(payload),
  };
}

function listButtonLabels({ components = [] }: MessagePayload): string[] {
  return components.flatMap((row) =>
    row.type !== ComponentType.ActionRow
      ? []
      : row.components.flatMap((one) => ('label' in one && one.label !== undefined ? one.label : [])),
  );
}

function viewChange({ number, awardId, account, action, value, fault, status, appliedAt }: SentChange): SeenChange {
  return {
    number,
    ...(awardId === undefined ? {} : { award: awardId }),
    account,
    action,
    value,
    ...(fault === undefined ? {} : { fault }),
    ...(status === undefined ? {} : { status }),
    isApplied: appliedAt !== undefined,
  };
}

/** A problem names its awards by receipt, by number, or by what somebody typed. */
function findReceipts(problem: string, { asked }: World, cases: readonly Case[]): string[] {
  const typed = asked.filter(({ seen }) => problem.startsWith(seen.what)).map(({ use }) => `interaction:${use.id}`);
  return cases
    .filter(
      ({ award: { id, key, receipt } }) =>
        problem.includes(receipt) || new RegExp(`award ${id}\\b`).test(problem) || typed.includes(key),
    )
    .map(({ award }) => award.receipt);
}
