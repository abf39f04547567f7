/** All links of a guild as a file, out and in. What comes in is shown first and changes nothing before it is confirmed. */
import { UserError } from '../errors.ts';
import { type ImportPlan, type PlannedLink, planImport, type ResolvedRow, toTakenText } from '../links/import-plan.ts';
import { type FileRow, type LineProblem, readLinkFile, writeLinkFile } from '../links/link-file.ts';
import { requireCanManage } from '../points/permission.ts';
import type { Link } from '../store/links/link-store.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import { type LookUpsOptions, lookUpAccounts } from './account-look-ups.ts';
import type { Actor } from './actor.ts';
import { type Communities, requireManagedCommunity } from './communities.ts';
import { takeDraft } from './drafts.ts';

/** The effect of an import, and the draft that would do it; undefined: there is nothing to do. */
export interface ImportPreview extends ImportPlan {
  readonly draftId: number | undefined;
  /** Those of the changes whose member is not in the server; undefined: Discord did not tell. */
  readonly strangers: readonly PlannedLink[] | undefined;
}

/** The result of an import. */
export interface ImportResult {
  readonly linked: number;
  readonly replaced: number;
  readonly unchanged: number;
  /** Awards that waited for these links. */
  readonly delivered: number;
  readonly problems: readonly LineProblem[];
}

export interface LinkExport {
  /** CSV, each with its header. */
  readonly files: readonly string[];
  /** Links in all of them. */
  readonly count: number;
}

export interface LinkFileService {
  /** All links, in as few files as hold them. */
  export(actor: Actor, maxFileBytes: number): Promise<LinkExport>;
  /**
   * Checks a file and changes nothing. Takes minutes where many accounts must be looked up.
   *
   * @param onProgress - how many of them are looked up
   */
  preview(actor: Actor, file: Uint8Array, onProgress: (done: number, total: number) => void): Promise<ImportPreview>;
  /** Does what a preview has shown, once. */
  confirm(actor: Actor, draftId: number, onProgress: (done: number, total: number) => void): Promise<ImportResult>;
  cancel(actor: Actor, draftId: number): Promise<void>;
}

/** Of a file that is written; between two of them others get their turn. */
const ROWS_PER_TURN = 500;
/** Source: Discord, resources/message, "Create Message". */
const MAX_FILES = 10;
/** Rows per commit; others get their turn between two commits. */
const ROWS_PER_COMMIT = 50;

export interface LinkFileServiceOptions extends LookUpsOptions {
  readonly store: Pick<Store, 'listLinks' | 'importLink' | 'saveDraft' | 'takeDraft' | 'recordDeed'>;
  readonly communities: Communities;
  /** Those of the members who are not in the guild; undefined: unknown at the moment. */
  readonly findAbsent: (guildId: string, memberIds: readonly string[]) => Promise<ReadonlySet<string> | undefined>;
  readonly now: () => number;
}

/** The content of a draft. */
interface LinksDraft {
  readonly communityId: string;
  readonly changes: readonly PlannedLink[];
}

export function createLinkFileService(options: LinkFileServiceOptions): LinkFileService {
  const { store, findAbsent, now } = options;
  return {
    async export(actor, maxFileBytes) {
      const { communityId } = await requireManagedCommunity(options.communities, actor);
      const links = await store.listLinks({ guildId: actor.guildId, communityId });
      const files = await writeParts(links, maxFileBytes);
      await recordLinks(options, actor, 'links-exported', links.length);
      return { files, count: links.length };
    },

    async preview(actor, file, onProgress) {
      const { communityId, key } = await requireManagedCommunity(options.communities, actor);
      const { rows, problems } = readLinkFile(file);
      const resolved = await resolveRows(options, key, rows, onProgress);
      const plan = planImport(resolved.rows, await store.listLinks({ guildId: actor.guildId, communityId }));
      const draft: LinksDraft = { communityId, changes: plan.changes };
      const { guildId, userId } = actor;
      const memberIds = plan.changes.map(({ memberId }) => memberId);
      const absent = await findAbsent(guildId, memberIds);
      const saved = { guildId, userId, kind: 'links' as const, content: JSON.stringify(draft), createdAt: now() };
      return {
        ...plan,
        problems: toSorted([...problems, ...resolved.problems, ...plan.problems]),
        strangers: absent && plan.changes.filter(({ memberId }) => absent.has(memberId)),
        draftId: plan.changes.length === 0 ? undefined : await store.saveDraft(saved),
      };
    },

    async confirm(actor, draftId, onProgress) {
      const { communityId } = await requireManagedCommunity(options.communities, actor);
      const draft = await takeImport(options, actor, draftId);
      if (draft.communityId === communityId) {
        await recordLinks(options, actor, 'import-confirmed', draft.changes.length);
        return apply(options, actor, draft, onProgress);
      }
      throw new UserError('OTHER_COMMUNITY', text('refusal.import.other-community'));
    },

    async cancel(actor, draftId) {
      requireCanManage(actor);
      await takeImport(options, actor, draftId);
    },
  };
}

async function takeImport(options: LinkFileServiceOptions, actor: Actor, id: number): Promise<LinksDraft> {
  return JSON.parse(await takeDraft(options, actor, { id, kind: 'links' }));
}

/** @returns files of at most so many bytes, each with its header */
async function writeParts(links: readonly Link[], maxBytes: number): Promise<readonly string[]> {
  const parts: string[] = [];
  let part = writeLinkFile([]);
  for (let start = 0; start < links.length; start += ROWS_PER_TURN) {
    const rows = links.slice(start, start + ROWS_PER_TURN);
    const written = writeLinkFile(rows, { hasHeader: false });
    if (Buffer.byteLength(part) + Buffer.byteLength(written) > maxBytes) {
      parts.push(part);
      part = writeLinkFile([]);
    }
    part += written;
    // A turn for everybody else.
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  if (parts.length < MAX_FILES) return [...parts, part];
  throw new UserError('TOO_MANY_LINKS', text('refusal.too-many-links', { count: links.length, files: MAX_FILES }));
}

/** One entry for all; of an import each link has one of its own as well, in its commit. */
function recordLinks(
  { store, now }: LinkFileServiceOptions,
  { guildId, userId: actorId }: Actor,
  action: 'links-exported' | 'import-confirmed',
  links: number,
): Promise<void> {
  return store.recordDeed({ guildId, actorId, action, after: { links }, at: now() });
}

/** Ids are taken as they are; other names are looked up. */
async function resolveRows(
  options: LookUpsOptions,
  key: string,
  rows: readonly FileRow[],
  onProgress: (done: number, total: number) => void,
): Promise<{ rows: readonly ResolvedRow[]; problems: readonly LineProblem[] }> {
  const names = rows.flatMap(({ account }) => (account.kind === 'id' ? [] : [account]));
  const found = await lookUpAccounts(options, key, names, onProgress);
  const resolved: ResolvedRow[] = [];
  const problems: LineProblem[] = [];
  for (const { line, memberId, account, label } of rows) {
    const result = account.kind === 'id' ? { id: account.id } : found.get(account.text);
    if (result !== undefined && 'id' in result) resolved.push({ line, memberId, accountId: result.id, label });
    else problems.push({ line, text: result?.problem ?? text('links.line.not-looked-up') });
  }
  return { rows: resolved, problems };
}

async function apply(
  { store, now }: LinkFileServiceOptions,
  actor: Actor,
  { communityId, changes }: LinksDraft,
  onProgress: (done: number, total: number) => void,
): Promise<ImportResult> {
  const result: Tally = { linked: 0, replaced: 0, unchanged: 0, delivered: 0, problems: [] };
  const made = { guildId: actor.guildId, communityId, linkedBy: actor.userId, linkedAt: now() };
  const applyRow = async ({ line, previousAccountId, ...row }: PlannedLink) =>
    note(result, line, await store.importLink({ ...made, ...row }, previousAccountId));
  for (let start = 0; start < changes.length; start += ROWS_PER_COMMIT) {
    const chunk = changes.slice(start, start + ROWS_PER_COMMIT);
    await Promise.all(chunk.map(applyRow)).catch((cause: unknown) => failHalfway(start, cause));
    onProgress(start + chunk.length, changes.length);
  }
  return { ...result, problems: toSorted(result.problems) };
}

/** The counts of an import under way. */
interface Tally extends Record<Exclude<keyof ImportResult, 'problems'>, number> {
  readonly problems: LineProblem[];
}

function note(result: Tally, line: number, outcome: Awaited<ReturnType<Store['importLink']>>): void {
  switch (outcome.kind) {
    case 'linked':
      result[outcome.previousAccountId === undefined ? 'linked' : 'replaced'] += 1;
      result.delivered += outcome.delivered.length;
      return;
    case 'unchanged':
      result.unchanged += 1;
      return;
    case 'changed':
      result.problems.push({ line, text: text('links.line.changed-meanwhile') });
      return;
    case 'account-taken':
      result.problems.push({ line, text: toTakenText(outcome.by.memberId) });
  }
}

function failHalfway(done: number, cause: unknown): never {
  throw new UserError('IMPORT_STOPPED', text('refusal.import.stopped', { done }), { cause });
}

function toSorted(problems: readonly LineProblem[]): LineProblem[] {
  return problems.toSorted((a, b) => a.line - b.line);
}
