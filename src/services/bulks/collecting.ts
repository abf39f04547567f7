/** Writing down who gets what, part by part, so that a crowd of any size takes the same memory. */
import type { LineProblem } from '../../links/link-file.ts';
import type { AwardLimits } from '../../store/awards/award-store.ts';
import type { Bulk, BulkItem } from '../../store/bulks/bulk-store.ts';
import type { Store } from '../../store/store.ts';
import { text } from '../../texts/text.ts';
import type { CrowdMember, CrowdPart, Crowds } from './crowd.ts';

/** What was written down, and what was left out of it. */
export interface Collected {
  readonly members: number;
  readonly hundredths: number;
  /** The first of them. */
  readonly names: readonly string[];
  /** Those of them who are not linked. */
  readonly waiting: number;
  /** Those of them who would not get it now: more than one award may move, or than is left of the hour. */
  readonly overAward: number;
  readonly overHour: number;
  readonly left: Readonly<Record<LeftOut, number>>;
  /** Of some, Discord did not say whether they are still members, or they were too many to ask about. */
  readonly isUnchecked: boolean;
  /** The first lines that were left out. */
  readonly problems: readonly LineProblem[];
  /** How many there are. */
  readonly problemCount: number;
}

/** Why somebody is left out. */
export type LeftOut = 'bot' | 'gone' | 'twice';

interface Collecting {
  readonly store: Pick<Store, 'addBulkItems'>;
  readonly crowds: Pick<Crowds, 'findPresent'>;
  readonly bulk: Bulk;
  readonly parts: AsyncIterable<CrowdPart>;
  readonly each: number | undefined;
  readonly limits: AwardLimits;
  /** What the actor has used of their hour. */
  readonly spent: number;
  readonly onProgress: (read: number) => void;
}

type Tally = { -readonly [Key in keyof Collected]: Collected[Key] } & {
  readonly names: string[];
  readonly problems: LineProblem[];
  readonly left: Record<LeftOut, number>;
  /** How many were read, and so the next position. */
  read: number;
  lookedUp: number;
  hourLeft: number;
};

/** Each costs a part of a request over the gateway, of which Discord takes two a second. */
const MOST_LOOKED_UP = 5_000;
const MOST_NAMES = 10;
/** Nobody mends more lines in one go. */
const MOST_PROBLEMS = 1_000;

/** Writes the members of a bulk down. */
export async function collect(collecting: Collecting): Promise<Collected> {
  const { parts, limits, spent, onProgress } = collecting;
  const hourLeft = limits.perModeratorHour === undefined ? Number.POSITIVE_INFINITY : limits.perModeratorHour - spent;
  const tally: Tally = {
    ...{ members: 0, hundredths: 0, names: [], waiting: 0, overAward: 0, overHour: 0, isUnchecked: false },
    ...{ left: { bot: 0, gone: 0, twice: 0 }, problems: [], problemCount: 0, read: 0, lookedUp: 0, hourLeft },
  };
  for await (const { members, problems = [] } of parts) {
    for (const problem of problems) addProblem(tally, problem);
    await addPart(collecting, tally, members);
    onProgress(tally.read);
    // A turn for everybody else.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  return { ...tally, problems: tally.problems.toSorted((one, other) => one.line - other.line) };
}

async function addPart(collecting: Collecting, tally: Tally, members: readonly CrowdMember[]): Promise<void> {
  const { store, bulk, each } = collecting;
  const there = await leaveOutAbsent(collecting, tally, members);
  const items = there.map(({ memberId, hundredths = each ?? 0 }) => ({ memberId, hundredths }));
  const { added, waiting } = await store.addBulkItems(bulk, items, tally.read);
  tally.read += members.length;
  tally.waiting += waiting;
  const isNew = new Set(added.map(({ memberId }) => memberId));
  // The first of a file's lines about somebody counts.
  for (const member of there) if (!isNew.delete(member.memberId)) leaveOut(tally, member, 'twice');
  for (const item of added) addItem(collecting, tally, item);
}

function addItem({ limits: { perAward } }: Collecting, tally: Tally, { memberId, hundredths }: BulkItem): void {
  tally.members += 1;
  tally.hundredths += hundredths;
  if (tally.names.length < MOST_NAMES) tally.names.push(memberId);
  if (perAward !== undefined && hundredths > perAward) tally.overAward += 1;
  else if (hundredths > tally.hourLeft) tally.overHour += 1;
  else tally.hourLeft -= hundredths;
}

async function leaveOutAbsent(
  collecting: Collecting,
  tally: Tally,
  members: readonly CrowdMember[],
): Promise<readonly CrowdMember[]> {
  const isKnown = ({ isBot, isPresent }: CrowdMember) => isBot === true || (isBot === false && isPresent === true);
  const asked = members.filter((member) => !isKnown(member)).map(({ memberId }) => memberId);
  const present = asked.length === 0 ? undefined : await findPresent(collecting, tally, asked);
  if (asked.length > 0 && present === undefined) tally.isUnchecked = true;
  return members.filter((member) => {
    const { memberId, isBot = present?.get(memberId) } = member;
    const isGone = present !== undefined && !isKnown(member) && !present.has(memberId);
    if (isBot === true || isGone) leaveOut(tally, member, isBot === true ? 'bot' : 'gone');
    return isBot !== true && !isGone;
  });
}

async function findPresent({ crowds, bulk }: Collecting, tally: Tally, asked: readonly string[]) {
  if (tally.lookedUp + asked.length > MOST_LOOKED_UP) return undefined;
  tally.lookedUp += asked.length;
  return crowds.findPresent(bulk.guildId, asked);
}

function leaveOut(tally: Tally, { line }: CrowdMember, why: LeftOut): void {
  tally.left[why] += 1;
  if (line !== undefined) addProblem(tally, { line, text: text(`bulk.line.${why}`) });
}

function addProblem(tally: Tally, problem: LineProblem): void {
  tally.problemCount += 1;
  if (tally.problems.length < MOST_PROBLEMS) tally.problems.push(problem);
}
