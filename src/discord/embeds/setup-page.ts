/** The page of `/setup`: the state of the server, the check of the whole chain, and what can be pressed. */
import {
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { formatHundredths } from '../../points/amount.ts';
import type { Award } from '../../points/award.ts';
import type { CheckLine } from '../../services/check-line.ts';
import type { GuildStatus } from '../../services/setup.ts';
import type { StoredField } from '../../store/guilds/field-store.ts';
import { findLanguage, LANGUAGES } from '../../texts/languages.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { type Button, renderList, toButtons } from './message.ts';
import { renderReviewCard } from './review-cards.ts';
import { cutText, toInertText, toPlainLine } from './text.ts';

const MAX_NAME = 60;
/** Longest detail of a check: it may hold a name from the community. */
const MAX_DETAIL = 200;
// Limits of a select. Source: Discord, components/reference, "String Select".
const MAX_CHOICES = 25;
const MAX_CHOICE_TEXT = 100;
const STATES: Readonly<Record<CheckLine['state'], string>> = { ok: '✅', warning: '⚠️', problem: '⛔', skipped: '▫️' };

export interface SetupPage {
  readonly status: GuildStatus;
  readonly checks: readonly CheckLine[];
  /** Fields that can be the default; empty while the key does not work. */
  readonly fields: readonly StoredField[];
  /** The server's own locale in Discord. */
  readonly guildLocale: string;
}

/** Renders the page. */
export function renderSetup(page: SetupPage, locale: string): MessagePayload {
  const { status, checks, fields } = page;
  const description = [...describeStatus(page, locale), '', '**Check**', ...checks.map(describeCheck)].join('\n');
  return renderList({
    title: '📊 Setup',
    description,
    components: [...toFieldSelect(fields, status.defaultField?.id), toButtons(listButtons(status))],
  });
}

function describeStatus(
  { status: { guild, communityId, keySource, defaultField, identityField }, guildLocale }: SetupPage,
  locale: string,
): string[] {
  const channel = (id: string | undefined) => (id === undefined ? 'none' : `<#${id}>`);
  const amount = (hundredths: number | undefined) =>
    hundredths === undefined ? 'none' : formatHundredths(hundredths, locale);
  const key = { guild: 'this server’s own', environment: 'the operator’s', none: 'none' }[keySource];
  return [
    `Points are **${guild.enabled ? 'on' : 'off'}**`,
    `Community: ${communityId === undefined ? 'none' : `\`${communityId}\``} · API key: ${key}`,
    `Default field: ${defaultField === undefined ? 'none' : toInertText(defaultField.name, MAX_NAME)}`,
    describeLanguage(guild, guildLocale, locale),
    ...(identityField === undefined
      ? []
      : [
          `Members are linked by their Discord id in: ${toInertText(identityField.name, MAX_NAME)}`,
          '-# ⚠️ Whoever can write this field decides whose points go to which account: members must not.',
        ]),
    `Log channel: ${channel(guild.logChannelId)} · Staff channel: ${channel(guild.staffChannelId)}`,
    `Staff role: ${guild.staffRoleId === undefined ? 'none' : `<@&${guild.staffRoleId}>`} · Time zone: ${guild.timezone}`,
    `Limit per award: ${amount(guild.limits.perAward)} · per moderator and hour: ${amount(guild.limits.perModeratorHour)}`,
  ];
}

function describeLanguage(guild: GuildStatus['guild'], guildLocale: string, locale: string): string {
  const { say } = toTexts(locale);
  const language = LANGUAGES[findLanguage(guild.language ?? guildLocale)].name;
  return say(guild.language === undefined ? 'setup.language.by-discord' : 'setup.language.chosen', { language });
}

function describeCheck({ name, state, detail, note, fix }: CheckLine): string {
  const more = note === undefined ? '' : ` ${note}`;
  const line = `${STATES[state]} ${name}: ${toInertText(detail, MAX_DETAIL)}${more}`;
  return fix === undefined ? line : `${line}\n-# ${fix}`;
}

function listButtons({ communityId, open }: GuildStatus): Button[] {
  return [
    ...(communityId === undefined ? [] : [{ label: 'API key', customId: toCustomId('setup:key') }]),
    { label: 'Check', customId: toCustomId('setup:check') },
    { label: 'Latest changes', customId: toCustomId('setup:changes') },
    ...(open.review > 0 ? [{ label: `Decide (${open.review})`, customId: toCustomId('setup:decide') }] : []),
  ];
}

function toFieldSelect(fields: readonly StoredField[], chosen: string | undefined): APIMessageTopLevelComponent[] {
  const byId = new Map(fields.map((field) => [field.fieldId, field]));
  // Discord refuses the whole page for one id that is too long, and so for two that are equal.
  const choices = [...byId.values()]
    .filter(({ fieldId, numeric }) => numeric !== false && fieldId.length <= MAX_CHOICE_TEXT)
    .slice(0, MAX_CHOICES);
  if (choices.length === 0) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: toCustomId('setup:field'),
          placeholder: 'Default field',
          options: choices.map(({ fieldId, name }) => ({
            label: toPlainLine(name ?? fieldId, MAX_NAME) || fieldId,
            value: fieldId,
            default: fieldId === chosen,
          })),
        },
      ],
    },
  ];
}

/** The first award that waits for a decision. */
export function renderDecision(award: Award | undefined, locale: string): MessagePayload {
  if (award !== undefined) return renderReviewCard(award, locale);
  const description = 'No award of this server waits for a decision.';
  return renderList({ title: '✅ Nothing to decide', description, tone: 'success' });
}

/**
 * The form for the API key: a form and not an option, because options stay readable in people's clients.
 *
 * @param named - another community than the one in force
 */
export function toKeyForm(inForce: string, named?: string): APIModalInteractionResponseCallbackData {
  const communityId = named ?? inForce;
  return {
    custom_id: named === undefined ? toCustomId('setup:save-key') : toCustomId('setup:save-key', named),
    title: 'Returning.AI API key',
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: 'key',
            label: cutText(`Key of community ${communityId}`, 45),
            style: TextInputStyle.Short,
            required: true,
            min_length: 1,
            max_length: 512,
            placeholder: 'Permissions: User Fields, Get User Data',
          },
        ],
      },
    ],
  };
}
