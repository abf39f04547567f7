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
import { findLanguage } from '../../texts/find-language.ts';
import { LANGUAGES } from '../../texts/languages.ts';
import { text } from '../../texts/text.ts';
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
  const { say } = toTexts(locale);
  const lines = checks.map((line) => describeCheck(line, locale));
  return renderList({
    title: say('setup.title'),
    description: [...describeStatus(page, locale), '', say('setup.check'), ...lines].join('\n'),
    components: [
      ...toFieldSelect({ fields, chosen: status.defaultField?.id, locale }),
      toButtons(listButtons(status, locale)),
    ],
  });
}

function describeStatus(
  { status: { guild, communityId, keySource, defaultField, identityField }, guildLocale }: SetupPage,
  locale: string,
): string[] {
  const { say } = toTexts(locale);
  const none = say('setup.none');
  const channel = (id: string | undefined) => (id === undefined ? none : `<#${id}>`);
  const amount = (hundredths: number | undefined) =>
    hundredths === undefined ? none : formatHundredths(hundredths, locale);
  return [
    say(`setup.points-${guild.enabled ? 'on' : 'off'}`),
    say(`setup.hints-${guild.hints ? 'on' : 'off'}`),
    say('setup.community', {
      community: communityId === undefined ? none : `\`${communityId}\``,
      key: keySource === 'none' ? none : text(`setup.key.${keySource}`),
    }),
    say('setup.default-field', {
      field: defaultField === undefined ? none : toInertText(defaultField.name, MAX_NAME),
    }),
    describeLanguage(guild, guildLocale, locale),
    ...(identityField === undefined
      ? []
      : [
          say('setup.identity-field', { field: toInertText(identityField.name, MAX_NAME) }),
          say('setup.identity-field-warning'),
        ]),
    say('setup.channels', { log: channel(guild.logChannelId), staff: channel(guild.staffChannelId) }),
    say('setup.role', {
      role: guild.staffRoleId === undefined ? none : `<@&${guild.staffRoleId}>`,
      timezone: guild.timezone,
    }),
    say('setup.limits', {
      award: amount(guild.limits.perAward),
      hour: amount(guild.limits.perModeratorHour),
    }),
  ];
}

function describeLanguage(guild: GuildStatus['guild'], guildLocale: string, locale: string): string {
  const { say } = toTexts(locale);
  const language = LANGUAGES[findLanguage(guild.language ?? guildLocale)].name;
  return say(guild.language === undefined ? 'setup.language.by-discord' : 'setup.language.chosen', { language });
}

function describeCheck({ name, state, detail, note, fix }: CheckLine, locale: string): string {
  const { say, render } = toTexts(locale);
  const found = toInertText(render(detail), MAX_DETAIL);
  const line = `${STATES[state]} ${say('setup.check-line', { name: text(`check.name.${name}`), found })}`;
  const more = note === undefined ? line : `${line} ${render(note)}`;
  return fix === undefined ? more : `${more}\n-# ${render(fix)}`;
}

function listButtons({ communityId, open }: GuildStatus, locale: string): Button[] {
  const { say } = toTexts(locale);
  const decide = { label: say('setup.button.decide', { count: open.review }), customId: toCustomId('setup:decide') };
  return [
    ...(communityId === undefined ? [] : [{ label: say('setup.button.key'), customId: toCustomId('setup:key') }]),
    { label: say('setup.button.check'), customId: toCustomId('setup:check') },
    { label: say('setup.button.changes'), customId: toCustomId('setup:changes') },
    ...(open.review > 0 ? [decide] : []),
  ];
}

interface FieldChoice {
  readonly fields: readonly StoredField[];
  readonly chosen: string | undefined;
  readonly locale: string;
}

function toFieldSelect({ fields, chosen, locale }: FieldChoice): APIMessageTopLevelComponent[] {
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
          placeholder: toTexts(locale).say('check.name.default-field'),
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
  const { say } = toTexts(locale);
  return renderList({ title: say('setup.no-decision'), description: say('setup.no-decision-words'), tone: 'success' });
}

interface KeyForm {
  /** The community in force. */
  readonly inForce: string;
  /** Another community than that. */
  readonly named?: string | undefined;
  readonly locale: string;
}

/** The form for the API key: a form and not an option, because options stay readable in people's clients. */
export function toKeyForm({ inForce, named, locale }: KeyForm): APIModalInteractionResponseCallbackData {
  const { say } = toTexts(locale);
  return {
    custom_id: named === undefined ? toCustomId('setup:save-key') : toCustomId('setup:save-key', named),
    title: say('setup.key-form.title'),
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.TextInput,
            custom_id: 'key',
            label: cutText(say('setup.key-form.label', { community: named ?? inForce }), 45),
            style: TextInputStyle.Short,
            required: true,
            min_length: 1,
            max_length: 512,
            placeholder: say('setup.key-form.placeholder'),
          },
        ],
      },
    ],
  };
}
