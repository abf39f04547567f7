/** What a member has, and why: the API's own figures joined with what this bot knows of them. */

import type { AwardGateway } from '../delivery/gateway.ts';
import { UserError } from '../errors.ts';
import { type Award, isFinal, toLane } from '../points/award.ts';
import { toFieldKeys } from '../points/field-keys.ts';
import { type HistoryLine, mergeHistory, toPage } from '../points/history.ts';
import { canSeeOthers } from '../points/permission.ts';
import { parseSince } from '../points/since.ts';
import { toDay, toStartOfDay } from '../reactions/day.ts';
import type { Store } from '../store/store.ts';
import type { Communities, Community } from './communities.ts';
import type { Balance, Field, FieldService, HistoryPage, MemberService } from './services.ts';

const READ_BUDGET_MS = 5_000;
/** Our own awards that are joined to the list; older ones still show as entries of the API. */
const MAX_OWN_AWARDS = 1_000;

export interface MemberServiceOptions {
  readonly store: Store;
  readonly gateway: Pick<AwardGateway, 'list' | 'readTotal'>;
  readonly communities: Communities;
  readonly fields: FieldService;
  readonly now: () => number;
}

export function createMemberService(options: MemberServiceOptions): MemberService {
  const { store, communities, fields, now } = options;
  return {
    async balance(guildId, memberId, typedField) {
      const community = await communities.require(guildId);
      const field = await fields.resolve(guildId, typedField);
      const awards = await store.listMemberAwards(guildId, memberId, field.id, 0, MAX_OWN_AWARDS);
      const pending = awards.filter(({ status }) => !isFinal(status) && status !== 'recorded');
      const link = await store.getLink(guildId, community.communityId, memberId);
      if (link === undefined) return { field, total: undefined, source: 'none', at: undefined, pending, linked: false };
      const figure = await findTotal(options, guildId, community, field, link.accountId);
      return { field, ...figure, pending, linked: true };
    },

    async readSince(guildId, typed) {
      return parseSince(typed, now(), (await store.getGuild(guildId)).timezone);
    },

    async history(actor, memberId, typedField, since, page) {
      const { staffRoleId, timezone } = await store.getGuild(actor.guildId);
      if (memberId !== actor.userId && !canSeeOthers(actor, staffRoleId)) {
        throw new UserError(
          'NOT_ALLOWED',
          "You can see your own history. Another member's needs the permission Manage Messages or the staff role.",
        );
      }
      const { lines, ...history } = await loadHistory(options, actor.guildId, memberId, typedField, since, page);
      const isDay = since > 0 && toStartOfDay(since, timezone) === since;
      const related = await Promise.all(lines.map((line) => withRelations(store, line)));
      return { ...history, lines: related, sinceDay: isDay ? toDay(since, timezone) : undefined };
    },
  };
}

async function findTotal(
  { store, gateway, now }: MemberServiceOptions,
  guildId: string,
  { communityId, key }: Community,
  field: Field,
  accountId: string,
): Promise<Pick<Balance, 'total' | 'source' | 'at'>> {
  const { fields } = await store.listFields(guildId, communityId);
  const place = { communityId, fieldId: field.id, accountId };
  const total = await gateway.readTotal(place, toFieldKeys(field.id, fields), { key, budgetMs: READ_BUDGET_MS });
  if (total !== undefined) return { total, source: 'now', at: now() };
  const earlier = await store.lastKnownTotal(guildId, toLane(communityId, field.id, accountId));
  return earlier === undefined
    ? { total: undefined, source: 'none', at: undefined }
    : { total: earlier.total, source: 'earlier', at: earlier.at };
}

async function loadHistory(
  options: MemberServiceOptions,
  guildId: string,
  memberId: string,
  typedField: string | undefined,
  since: number,
  page: number,
): Promise<HistoryPage> {
  const { store, gateway, communities, fields } = options;
  const community = await communities.require(guildId);
  const field = await fields.resolve(guildId, typedField);
  const awards = await store.listMemberAwards(guildId, memberId, field.id, since, MAX_OWN_AWARDS);
  const visible = awards.filter(
    ({ status, problem, communityId }) =>
      // Nobody was ever shown that one.
      status !== 'recorded' && problem !== 'NOT_ACKNOWLEDGED' && communityId === community.communityId,
  );
  const link = await store.getLink(guildId, community.communityId, memberId);
  if (link === undefined)
    return { field, ...toPage(mergeHistory([], visible, new Map()), page), complete: true, linked: false };
  const place = { communityId: community.communityId, fieldId: field.id, accountId: link.accountId };
  const listed = await gateway.list(place, { key: community.key, budgetMs: READ_BUDGET_MS });
  const entries = listed.kind === 'listed' ? listed.entries : [];
  const lane = toLane(community.communityId, field.id, link.accountId);
  const owners = await store.listByHistoryIds(
    lane,
    entries.map(({ id }) => id),
  );
  const lines = mergeHistory(entries, visible, onlyOfGuild(owners, guildId)).filter(
    ({ at }) => at === undefined || at >= since,
  );
  return {
    field,
    ...toPage(lines, page),
    complete: listed.kind === 'listed' && (listed.extent === 'declared' || listed.extent === 'apparent'),
    linked: true,
  };
}

/** What a line takes back, and what has taken it back. */
async function withRelations(store: Relations, line: HistoryLine): Promise<HistoryLine> {
  const { award } = line;
  if (award?.status !== 'settled') return line;
  const [original, reversal] = await Promise.all([
    award.reverses === undefined ? undefined : store.getAward(award.reverses),
    findStandingReversal(store, award.id),
  ]);
  return { ...line, takesBack: original?.receipt, takenBackBy: reversal?.receipt };
}

type Relations = Pick<Store, 'findReversal' | 'getAward'>;

/** An undo that was undone itself leaves the award as it was. */
async function findStandingReversal(store: Relations, awardId: number): Promise<Award | undefined> {
  const reversal = await store.findReversal(awardId);
  if (reversal?.status !== 'settled') return undefined;
  return (await findStandingReversal(store, reversal.id)) === undefined ? reversal : undefined;
}

/** Another guild's reasons and people are none of this guild's business; that it was this bot is. */
function onlyOfGuild(owners: ReadonlyMap<string, Award>, guildId: string): ReadonlyMap<string, Award | 'elsewhere'> {
  return new Map([...owners].map(([id, award]) => [id, award.guildId === guildId ? award : 'elsewhere']));
}
