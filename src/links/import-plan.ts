import type { Link } from '../store/links/link-store.ts';
import { type Text, text } from '../texts/text.ts';
import { findRepeated, type LineProblem, withoutLines } from './link-file.ts';

/** A line whose account is known. */
export interface ResolvedRow {
  readonly line: number;
  readonly memberId: string;
  readonly accountId: string;
  readonly label: string | undefined;
}

/** A link that an import makes, as long as the member's link is what it was when the plan was made. */
export interface PlannedLink extends ResolvedRow {
  /** The account that it replaces. */
  readonly previousAccountId: string | undefined;
}

/** What an import would do. */
export interface ImportPlan {
  readonly changes: readonly PlannedLink[];
  /** Lines that are so already. */
  readonly unchanged: number;
  readonly problems: readonly LineProblem[];
}

/** Compares the lines of a file with the links that there are. */
export function planImport(rows: readonly ResolvedRow[], links: readonly Link[]): ImportPlan {
  const byMember = new Map(links.map((link) => [link.memberId, link]));
  const byAccount = new Map(links.map((link) => [link.accountId, link]));
  const twice = findRepeated(rows, ({ accountId }) => accountId, 'links.line.same-account');
  const problems = [...twice];
  const changes: PlannedLink[] = [];
  let unchanged = 0;
  for (const row of withoutLines(rows, twice)) {
    const previousAccountId = byMember.get(row.memberId)?.accountId;
    const holder = byAccount.get(row.accountId)?.memberId;
    if (previousAccountId === row.accountId) unchanged += 1;
    else if (holder === undefined) changes.push({ ...row, previousAccountId });
    else problems.push({ line: row.line, text: toTakenText(holder) });
  }
  return { changes, unchanged, problems };
}

/** @param memberId - who has the account */
export function toTakenText(memberId: string): Text {
  return text('links.line.taken', { member: `<@${memberId}>` });
}
