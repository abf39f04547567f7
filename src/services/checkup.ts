/** The check of the whole chain from a guild to Returning.AI: one line a link, one fix a problem. Reads only. */
import type { AwardGateway } from '../delivery/gateway.ts';
import { describeDuration } from '../points/duration.ts';
import { SECOND_PROCESS_GONE_MS } from '../points/limits.ts';
import type { ApiProfile, ApiProfiles } from '../returning-ai/for-the-bot/api-profile.ts';
import type { Guild } from '../store/guilds/guild-store.ts';
import type { Store } from '../store/store.ts';
import type { CheckLine } from './check-line.ts';
import type { Communities, Community } from './communities.ts';
import { toPlaceLines } from './place-lines.ts';
import { inspectPlaces, type PlaceFinding, type Places } from './places.ts';
import type { CommunityApi } from './returning-api.ts';

const CHECK_BUDGET_MS = 5_000;
/** The line about another process with the bot's token. */
export const SECOND_PROCESS = 'Second process';
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
      name: 'Decisions',
      state: 'warning',
      detail: `${open.review} award(s) need a decision of staff.`,
      fix: 'Press *Decide* under `/setup`, or the buttons in the staff channel.',
    });
  }
  return lines;
}

function toSecondProcessLine(since: number): CheckLine {
  return {
    name: SECOND_PROCESS,
    state: 'problem',
    detail: `Another one runs with this bot’s token and a database of its own. First seen ${new Date(since).toISOString()}.`,
    fix: `Stop one of the two: look for an old host, a second folder, a container beside a service. If it cannot be found, reset the token and start the bot that stays. This line goes ${describeDuration(SECOND_PROCESS_GONE_MS)} after its last sign.`,
  };
}

function toSwitchLine(enabled: boolean): CheckLine {
  if (enabled) return { name: 'Switch', state: 'ok', detail: 'Points are on.' };
  return {
    name: 'Switch',
    state: 'warning',
    detail: 'Points are off.',
    fix: 'Switch them on with `/setup enabled:True`.',
  };
}

async function toMissingCommunityLine(communities: Communities, guildId: string): Promise<CheckLine> {
  const communityId = await communities.findCommunityId(guildId);
  if (await communities.hasClosedKey(guildId)) {
    return {
      name: 'API key',
      state: 'problem',
      detail: 'This server’s own key is stored, but cannot be opened: it was sealed with another master key.',
      fix: 'The operator should put that one back (ENCRYPTION_KEY, or the key file beside the database) and restart. Or press *API key* under `/setup` and enter the key again.',
    };
  }
  return communityId === undefined
    ? {
        name: 'Community',
        state: 'problem',
        detail: 'No Returning.AI community is chosen.',
        fix: 'Give its id with `/setup community:…` (community settings > Appearance in Returning.AI).',
      }
    : {
        name: 'API key',
        state: 'problem',
        detail: 'This community has no API key that works.',
        fix: 'Press *API key* under `/setup` and enter one with the permissions User Fields and Get User Data.',
      };
}

type Fields = Awaited<ReturnType<CommunityApi['listFields']>>;

function toKeyLine({ communityId, keySource }: Community, answer: Fields): CheckLine {
  const name = 'API key';
  const from = keySource === 'guild' ? 'this server’s own' : 'the operator’s';
  switch (answer.kind) {
    case 'ok':
      return { name, state: 'ok', detail: `Returning.AI accepts ${from} key for community ${communityId}.` };
    case 'key-problem':
      return {
        name,
        state: 'problem',
        detail: `Returning.AI does not accept ${from} key.`,
        fix:
          keySource === 'guild'
            ? 'Enter a new key with the permission User Fields, of this community and not expired.'
            : 'The operator must put a key with the permission User Fields, of this community and not expired, into RETURNING_API_TOKEN. Or enter one of your own with *API key*.',
      };
    case 'not-found':
      return {
        name,
        state: 'warning',
        detail: `Returning.AI lists no fields for community ${communityId}.`,
        fix: 'Check the community id. If it is right, this deployment lists no fields: name fields by their id.',
      };
    default:
      return {
        name,
        state: 'problem',
        detail: describeSilence(answer.cause),
        fix: 'Try again in a minute. If it stays so, the operator should check RETURNING_API_URL and the network.',
      };
  }
}

/** Findings about the answer as a whole, not about one address. */
const UNREADABLE =
  /^(?:NOT_A_JSON_OBJECT|EMPTY_BODY|BODY_SAYS_FAILURE|NO_LIST|LIST_INCOMPLETE|CONTENT_CODING_\w+|Z_\w+)$/;

/** `HTTP_403`: what answered was not the API, or the API did not say so in its own words. */
function describeSilence(cause: string | undefined): string {
  const status = /^HTTP_(\d{3})$/.exec(cause ?? '')?.[1];
  if (status !== undefined) return `Returning.AI’s address answered HTTP ${status}, and not with what the API says.`;
  const isReached = cause !== undefined && UNREADABLE.test(cause);
  if (isReached) return `Returning.AI answered, but not in a way that I can read (${cause}).`;
  return `Returning.AI did not answer${cause === undefined ? '' : ` (${cause})`}.`;
}

function toFieldLine(
  fieldId: string | undefined,
  fields: readonly { fieldId: string; name: string | undefined; numeric: boolean | undefined }[] | undefined,
): CheckLine {
  const name = 'Default field';
  const fix = 'Choose one under `/setup`, or with `/fields default`.';
  if (fieldId === undefined)
    return { name, state: 'warning', detail: 'None is chosen; every command must name one.', fix };
  const field = fields?.find((candidate) => candidate.fieldId === fieldId);
  if (field === undefined) {
    if (fields === undefined) return { name, state: 'skipped', detail: 'Could not be looked up.' };
    return { name, state: 'problem', detail: 'The chosen field is not in this community.', fix };
  }
  if (field.numeric === false) return { name, state: 'problem', detail: 'It does not hold numbers.', fix };
  return { name, state: 'ok', detail: `${field.name ?? fieldId} holds points.` };
}

/** How an award whose answer got lost would be found again. */
async function toHistoryLine(
  { store, gateway, profiles }: CheckupOptions,
  { communityId, key }: Community,
  hasStaffChannel: boolean,
): Promise<CheckLine> {
  const name = 'Reading back';
  const note = describeWay(profiles.find(communityId));
  const control = await store.findControlLane({ communityId, exceptLane: '' });
  if (control === undefined)
    return { name, state: 'skipped', detail: 'Nothing has been awarded yet to read back.', note };
  const place = { communityId, fieldId: control.fieldId, accountId: control.accountId };
  const listed = await gateway.list(place, { key, budgetMs: CHECK_BUDGET_MS });
  if (listed.kind === 'listed' && listed.entries.some(({ id }) => id === control.historyId)) {
    return { name, state: 'ok', detail: 'Histories can be read: a lost answer is found again by itself.', note };
  }
  const cause = listed.kind === 'failed' || listed.kind === 'unreachable' ? listed.cause : undefined;
  return {
    name,
    state: 'warning',
    detail: `Histories could not be read${cause === undefined ? '' : ` (${cause})`}: an award whose answer gets lost may need a decision of staff.`,
    note,
    ...(hasStaffChannel ? {} : { fix: 'Choose a staff channel, so that such cards reach you.' }),
  };
}

const TOTALS = {
  id: 'totals by the id of the field',
  key: 'totals by the key of the field',
  name: 'totals by the name of the field',
  none: 'no totals',
} as const;

/** The way of reading back in use, and its source. */
function describeWay(profile: ApiProfile | undefined): string {
  if (profile === undefined) return 'Not probed yet: whoever hosts the bot can run `npm run doctor -- --api` once.';
  const { histories, totals, probedAt } = profile;
  const lists = histories === 'none' ? 'no histories' : `histories of the ${histories} API`;
  return `It goes by ${lists}, ${TOTALS[totals]}, as the doctor found out on ${probedAt.slice(0, 10)}.`;
}

/** @param skewMs - how far ahead this machine's clock is @param whose - clock it differs from */
export function toClockLine(skewMs: number, whose: string): CheckLine {
  const by = Math.round(Math.abs(skewMs) / 1_000);
  return {
    name: 'Clock',
    state: 'warning',
    detail: `This machine’s clock is ${by} s ${skewMs > 0 ? 'ahead of' : 'behind'} that of ${whose}.`,
    fix: 'The operator should switch time synchronisation on (NTP), for example `timedatectl set-ntp true`.',
  };
}

/** That they are chosen, where nothing is wrong with them. */
function toStaffLines(
  { staffChannelId, logChannelId }: Guild,
  findings: readonly PlaceFinding[] | undefined,
): CheckLine[] {
  const name = 'Channels';
  if (staffChannelId === undefined) {
    return [
      {
        name,
        state: 'warning',
        detail: `No staff channel is chosen${logChannelId === undefined ? ', nor a log channel' : ''}.`,
        fix: `Choose ${logChannelId === undefined ? 'them with `/setup staff-channel:… log-channel:…`' : 'one with `/setup staff-channel:…`'}; decisions then reach all of staff.`,
      },
    ];
  }
  const isWell = findings?.every(({ kind }) => kind === 'rule' || kind === 'staff-role');
  if (isWell !== true) return [];
  const detail =
    logChannelId === undefined ? 'Staff channel chosen, no log channel.' : 'Staff and log channel are chosen.';
  return [{ name, state: 'ok', detail }];
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
  const state = 'problem';
  return [
    ...(isLost(identityFieldId)
      ? [
          {
            name: 'Identity field',
            state,
            detail: 'The chosen field is not in this community.',
            fix: 'Choose another with `/setup identity-field:…`, or none with `/setup unset:identity-field`.',
          } as const,
        ]
      : []),
    ...rules.slice(0, MAX_LOST_RULES).map(
      ({ id }) =>
        ({
          name: 'Rules',
          state,
          detail: `#${id} gives points in a field that is not in this community.`,
          fix: `Choose another with \`/rules edit rule:${id} field:…\`.`,
        }) as const,
    ),
  ];
}
