/** The check of the whole chain from a guild to Returning.AI: one line a link, one fix a problem. Reads only. */
import type { AwardGateway } from '../delivery/gateway.ts';
import { SECOND_PROCESS_GONE_MS } from '../points/limits.ts';
import type { ApiProfile, ApiProfiles } from '../returning-ai/for-the-bot/api-profile.ts';
import type { Guild } from '../store/guilds/guild-store.ts';
import type { Store } from '../store/store.ts';
import { duration, type Text, text } from '../texts/text.ts';
import type { CheckLine } from './check-line.ts';
import type { Communities, Community } from './communities.ts';
import { toPlaceLines } from './place-lines.ts';
import { inspectPlaces, type PlaceFinding, type Places } from './places.ts';
import type { CommunityApi } from './returning-api.ts';

const CHECK_BUDGET_MS = 5_000;
/** The page has room for a few. */
const MAX_LOST_RULES = 3;

export interface CheckupOptions {
  readonly store: Store;
  readonly api: CommunityApi;
  readonly gateway: Pick<AwardGateway, 'list'>;
  readonly profiles: ApiProfiles;
  readonly communities: Communities;
  readonly places: Places;
}

/** Runs the check for one guild. Never throws for what it finds. */
export async function checkGuild(options: CheckupOptions, guildId: string): Promise<CheckLine[]> {
  const { store, communities } = options;
  const guild = await store.getGuild(guildId);
  const community = await communities.find(guildId);
  const lines: CheckLine[] = [toSwitchLine(guild.enabled)];
  const findings = await inspectPlaces(options, guildId);
  const placeLines = toPlaceLines(findings, guildId);
  if (community === undefined) {
    return [...lines, await toMissingCommunityLine(communities, guildId), ...placeLines];
  }
  const fields = await options.api.listFields(community.communityId, { key: community.key, budgetMs: CHECK_BUDGET_MS });
  lines.push(toKeyLine(community, fields));
  lines.push(toFieldLine(community.defaultFieldId, fields.kind === 'ok' ? fields.fields : undefined));
  lines.push(...(await toLostFieldLines(options, guild, fields)));
  lines.push(await toHistoryLine(options, community, guild.staffChannelId !== undefined));
  lines.push(...toStaffLines(guild, findings), ...placeLines);
  const second = await store.findOpenNotice(guildId, 'second-process');
  if (second !== undefined) lines.push(toSecondProcessLine(second.openedAt));
  const open = await store.countOpen(guildId);
  if (open.review > 0) {
    lines.push({
      name: 'decisions',
      state: 'warning',
      detail: text('check.decisions', { count: open.review }),
      fix: text('check.decisions.fix'),
    });
  }
  return lines;
}

function toSecondProcessLine(since: number): CheckLine {
  return {
    name: 'second-process',
    state: 'problem',
    detail: text('check.second-process', { since: new Date(since).toISOString() }),
    fix: text('check.second-process.fix', { time: duration(SECOND_PROCESS_GONE_MS) }),
  };
}

function toSwitchLine(enabled: boolean): CheckLine {
  if (enabled) return { name: 'switch', state: 'ok', detail: text('check.switch.on') };
  return { name: 'switch', state: 'warning', detail: text('check.switch.off'), fix: text('check.switch.fix') };
}

async function toMissingCommunityLine(communities: Communities, guildId: string): Promise<CheckLine> {
  const state = 'problem';
  if (await communities.hasClosedKey(guildId)) {
    return { name: 'api-key', state, detail: text('check.key.closed'), fix: text('check.key.closed-fix') };
  }
  return (await communities.findCommunityId(guildId)) === undefined
    ? { name: 'community', state, detail: text('check.community.none'), fix: text('check.community.none-fix') }
    : { name: 'api-key', state, detail: text('check.key.none'), fix: text('check.key.none-fix') };
}

type Fields = Awaited<ReturnType<CommunityApi['listFields']>>;

function toKeyLine({ communityId, keySource }: Community, answer: Fields): CheckLine {
  const name = 'api-key';
  switch (answer.kind) {
    case 'ok':
      return { name, state: 'ok', detail: text(`check.key.accepted.${keySource}`, { community: communityId }) };
    case 'key-problem':
      return {
        name,
        state: 'problem',
        detail: text(`check.key.refused.${keySource}`),
        fix: text(`check.key.refused-fix.${keySource}`),
      };
    case 'not-found':
      return {
        name,
        state: 'warning',
        detail: text('check.key.no-fields', { community: communityId }),
        fix: text('check.key.no-fields-fix'),
      };
    default:
      return { name, state: 'problem', detail: describeSilence(answer.cause), fix: text('check.key.silence-fix') };
  }
}

/** Findings about the answer as a whole, not about one address. */
const UNREADABLE =
  /^(?:NOT_A_JSON_OBJECT|EMPTY_BODY|BODY_SAYS_FAILURE|NO_LIST|LIST_INCOMPLETE|CONTENT_CODING_\w+|Z_\w+)$/;

/** `HTTP_403`: what answered was not the API, or the API did not say so in its own words. */
function describeSilence(cause: string | undefined): Text {
  const status = /^HTTP_(\d{3})$/.exec(cause ?? '')?.[1];
  if (status !== undefined) return text('check.silence.http', { status });
  if (cause === undefined) return text('check.silence');
  return text(`check.silence.${UNREADABLE.test(cause) ? 'unreadable' : 'cause'}`, { cause });
}

function toFieldLine(
  fieldId: string | undefined,
  fields: readonly { fieldId: string; name: string | undefined; numeric: boolean | undefined }[] | undefined,
): CheckLine {
  const name = 'default-field';
  const fix = text('check.field.fix');
  if (fieldId === undefined) return { name, state: 'warning', detail: text('check.field.none'), fix };
  const field = fields?.find((candidate) => candidate.fieldId === fieldId);
  if (field === undefined) {
    if (fields === undefined) return { name, state: 'skipped', detail: text('check.field.not-looked-up') };
    return { name, state: 'problem', detail: text('check.field.lost'), fix };
  }
  if (field.numeric === false) return { name, state: 'problem', detail: text('check.field.not-numeric'), fix };
  return { name, state: 'ok', detail: text('check.field.ok', { field: field.name ?? fieldId }) };
}

/** How an award whose answer got lost would be found again. */
async function toHistoryLine(
  { store, gateway, profiles }: CheckupOptions,
  { communityId, key }: Community,
  hasStaffChannel: boolean,
): Promise<CheckLine> {
  const name = 'reading-back';
  const note = describeWay(profiles.find(communityId));
  const control = await store.findControlLane({ communityId, exceptLane: '' });
  if (control === undefined) return { name, state: 'skipped', detail: text('check.history.nothing'), note };
  const place = { communityId, fieldId: control.fieldId, accountId: control.accountId };
  const listed = await gateway.list(place, { key, budgetMs: CHECK_BUDGET_MS });
  if (listed.kind === 'listed' && listed.entries.some(({ id }) => id === control.historyId)) {
    return { name, state: 'ok', detail: text('check.history.ok'), note };
  }
  const cause = listed.kind === 'failed' || listed.kind === 'unreachable' ? listed.cause : undefined;
  return {
    name,
    state: 'warning',
    detail: cause === undefined ? text('check.history.unread') : text('check.history.unread-cause', { cause }),
    note,
    ...(hasStaffChannel ? {} : { fix: text('check.history.fix') }),
  };
}

/** The way of reading back in use, and its source. */
function describeWay(profile: ApiProfile | undefined): Text {
  if (profile === undefined) return text('check.way.unknown');
  const { histories: api, totals, probedAt } = profile;
  return text('check.way', {
    histories: api === 'none' ? text('check.way.no-histories') : text('check.way.histories', { api }),
    totals: text(`check.way.totals.${totals}`),
    date: probedAt.slice(0, 10),
  });
}

/** @param skewMs - how far ahead this machine's clock is of the servers' */
export function toClockLine(skewMs: number): CheckLine {
  const seconds = String(Math.round(Math.abs(skewMs) / 1_000));
  return {
    name: 'clock',
    state: 'warning',
    detail: text(`check.clock.${skewMs > 0 ? 'ahead' : 'behind'}`, { seconds }),
    fix: text('check.clock.fix'),
  };
}

/** That they are chosen, where nothing is wrong with them. */
function toStaffLines(
  { staffChannelId, logChannelId }: Guild,
  findings: readonly PlaceFinding[] | undefined,
): CheckLine[] {
  const name = 'channels';
  if (staffChannelId === undefined) {
    const lacking = logChannelId === undefined ? 'none' : 'no-staff';
    return [
      { name, state: 'warning', detail: text(`check.channels.${lacking}`), fix: text(`check.channels.${lacking}-fix`) },
    ];
  }
  const isWell = findings?.every(({ kind }) => kind === 'rule' || kind === 'reward' || kind === 'staff-role');
  if (isWell !== true) return [];
  return [{ name, state: 'ok', detail: text(`check.channels.${logChannelId === undefined ? 'no-log' : 'both'}`) }];
}

/** Fields beside the default one that were chosen and that the community does not have. */
async function toLostFieldLines(
  { store }: CheckupOptions,
  { guildId, identityFieldId }: Guild,
  answer: Fields,
): Promise<CheckLine[]> {
  if (answer.kind !== 'ok' || !answer.complete) return [];
  const known = new Set(answer.fields.map(({ fieldId }) => fieldId));
  const isLost = (fieldId: string | undefined) => fieldId !== undefined && !known.has(fieldId);
  const rules = (await store.listRules(guildId)).filter((rule) => rule.enabled && isLost(rule.fieldId));
  const lines: CheckLine[] = rules.slice(0, MAX_LOST_RULES).map(({ id }) => ({
    name: 'rules',
    state: 'problem',
    detail: text('check.rules.lost-field', { rule: String(id) }),
    fix: text('check.rules.lost-field-fix', { rule: String(id) }),
  }));
  if (!isLost(identityFieldId)) return lines;
  const fix = text('check.identity-field.fix');
  return [{ name: 'identity-field', state: 'problem', detail: text('check.field.lost'), fix }, ...lines];
}
