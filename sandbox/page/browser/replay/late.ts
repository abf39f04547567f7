// Why an award that was counted twice breaks no promise: the API carried out a request so late that the bot had to send again.
import type { Blind, Recording } from '../../../replay/recording.ts';
import { formatMs } from './player.ts';
import type { AwardStanding, Standing } from './standing.ts';

const UNSEEN: Readonly<Record<Blind, string>> = {
  'no-lists': 'the API of this seed has no lists in which the bot could see it',
  'cut-lists': 'the lists of this seed’s API are cut short, so the bot cannot see it',
  'unknown-words': 'the lists of this seed’s API name changes in words that the bot does not know, so it cannot see it',
};

/** Sooner than this, nothing was late. */
const LATE_MS = 1_000;
const LIMIT =
  'That is a limit in docs/promises.md: “A server that carries a request out more than 45 seconds after it was sent, or after a restart of the bot, makes it count twice.”';
const MISLED =
  'Counted more than once: without lists the bot goes by totals, and what somebody else wrote at that moment misled it. That is a limit in docs/promises.md.';

/** In some sentences, as far as the recording knows; what staff were asked stands in it as it was in the end. */
export function explainTwice({ receipt, lateMs = 0 }: AwardStanding, { awards, blind }: Recording): string {
  if (blind === 'no-lists' && lateMs < LATE_MS) return MISLED;
  const told = awards.find((award) => award.receipt === receipt)?.copiesTold ?? 0;
  const late = `Also counted late: one try was carried out ${formatMs(lateMs)} after it was sent, and the bot had sent it again meanwhile.`;
  return `${late} ${toStaff(told, blind)} ${LIMIT}`;
}

function toStaff(told: number, blind: Blind | undefined): string {
  if (told > 0) return 'Staff are asked about the copy.';
  return blind === undefined
    ? 'In this recording staff are not asked about it.'
    : `Staff are not asked: ${UNSEEN[blind]}.`;
}

/** What the verdict adds. */
export function countTwice({ accounts }: Standing): string {
  const twice = accounts.flatMap(({ awards }) => awards).filter(({ applied }) => applied > 1).length;
  if (twice === 0) return '';
  return ` ${twice === 1 ? 'One award was' : `${twice} awards were`} counted more than once, within the limits that docs/promises.md names.`;
}
