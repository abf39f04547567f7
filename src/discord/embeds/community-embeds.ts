/** Choosing another community: what hangs on the present one, and the key that is missing. */

import { ButtonStyle } from 'discord.js';
import { PREVIEW_LIFE_MS, WAITING_DAYS } from '../../points/limits.ts';
import type { CommunityChoice, HangingOnCommunity } from '../../services/community-choice.ts';
import { duration, listOf, type Text, text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { renderList, toButtons } from './message.ts';
import { cutText, toInertText } from './text.ts';

const MAX_FIELDS = 10;
const MAX_NAME = 60;

type Offered = Extract<CommunityChoice, { kind: 'offered' }>;
type UnsetOffered = Extract<CommunityChoice, { kind: 'unset-offered' }>;
type KeyNeeded = Extract<CommunityChoice, { kind: 'key-needed' }>;

/** An offered choice that is not made yet: the data that depends on it, or the missing key. */
export function renderCommunityChoice(choice: Offered | UnsetOffered | KeyNeeded, locale: string): MessagePayload {
  switch (choice.kind) {
    case 'offered':
      return renderOffer(choice, locale);
    case 'unset-offered':
      return renderUnsetOffer(choice, locale);
    case 'key-needed':
      return renderKeyNeeded(choice, locale);
  }
}

function renderUnsetOffer(choice: UnsetOffered, locale: string): MessagePayload {
  const { from, to, hanging, draftId } = choice;
  const { say } = toTexts(locale);
  const lines = [
    to === undefined ? say('community.unset-to-none', { from }) : say('community.unset-to-operator', { from, to }),
    '',
    say('community.hanging'),
    ...listHanging(hanging, locale, to === undefined ? 'without' : 'with-another'),
    ...describeKey(hanging, locale),
    '',
    say('community.unset-confirm', { from, life: duration(PREVIEW_LIFE_MS) }),
  ];
  return renderList({
    title: say('community.unset-title'),
    description: lines.join('\n'),
    components: [toConfirmButtons(draftId, locale)],
  });
}

function describeKey({ hasKey, waiting, underWay }: HangingOnCommunity, locale: string): string[] {
  if (!hasKey) return [];
  return [toTexts(locale).say(waiting + underWay === 0 ? 'community.key-deleted' : 'community.key-stays')];
}

function toConfirmButtons(draftId: number, locale: string) {
  const { say } = toTexts(locale);
  return toButtons([
    {
      label: say('community.button.confirm'),
      customId: toCustomId('setup:community-confirm', draftId),
      style: ButtonStyle.Danger,
    },
    { label: say('community.button.cancel'), customId: toCustomId('setup:community-cancel', draftId) },
  ]);
}

function renderOffer(choice: Offered, locale: string): MessagePayload {
  const { from, to, draftId, hanging } = choice;
  const { say } = toTexts(locale);
  const lines = [
    `\`${from}\` → \`${to}\``,
    describeFields(choice, locale),
    '',
    say('community.hanging'),
    ...listHanging(hanging, locale, 'with-another'),
    '',
    say('community.confirm', { from, life: duration(PREVIEW_LIFE_MS) }),
  ];
  return renderList({
    title: say('community.title'),
    description: lines.join('\n'),
    components: [toConfirmButtons(draftId, locale)],
  });
}

function describeFields({ fieldNames }: Offered, locale: string): string {
  const { say } = toTexts(locale);
  if (fieldNames.length === 0) return say('community.no-fields');
  const named = listOf(
    fieldNames.slice(0, MAX_FIELDS).map((name) => toInertText(name, MAX_NAME)),
    'commas',
  );
  const more = fieldNames.length - MAX_FIELDS;
  return say('community.fields', { fields: more > 0 ? text('list.more', { items: named, more }) : named });
}

type Counted = 'links' | 'requests' | 'waiting' | 'underWay' | 'rules';

const KEYS = {
  links: 'links',
  requests: 'requests',
  waiting: 'waiting',
  underWay: 'under-way',
  rules: 'rules',
} as const satisfies Readonly<Record<Counted, string>>;

/** What comes after the present community. */
type After = 'with-another' | 'without';

function listHanging(hanging: HangingOnCommunity, locale: string, after: After): string[] {
  const { hasDefaultField, hasIdentityField } = hanging;
  const { say } = toTexts(locale);
  const counted: readonly Counted[] = ['links', 'requests', 'waiting', 'underWay', 'rules'];
  const shown = counted
    .filter((name) => hanging[name] > 0)
    .map((name) =>
      say(`community.hanging.${KEYS[name]}`, { count: hanging[name], consequence: toConsequence(name, after) }),
    );
  if (hasDefaultField) shown.push(say('community.hanging.default-field'));
  if (hasIdentityField) shown.push(say('community.hanging.identity-field'));
  return shown.length === 0 ? [say('community.hanging.nothing')] : shown;
}

function toConsequence(name: Counted, after: After): Text {
  if (name === 'underWay') return text('community.with-another.under-way');
  if (name !== 'waiting') return text(`community.${after}.${name}`);
  if (after === 'with-another') return text('community.with-another.waiting');
  return text('community.without.waiting', { days: WAITING_DAYS });
}

function renderKeyNeeded({ from, to, failure }: KeyNeeded, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const lines = [
    say(`community.failure.${toFailure(failure)}`, { community: `\`${cutText(to, MAX_NAME)}\`` }),
    from === undefined ? say('community.nothing-changed') : say('community.stays', { from }),
    '',
    say('community.check-id', { to }),
  ];
  return renderList({
    title: say('community.not-changed'),
    description: lines.join('\n'),
    tone: 'refused',
    components: [toButtons([{ label: say('setup.button.key'), customId: toCustomId('setup:key', to) }])],
  });
}

function toFailure(failure: KeyNeeded['failure']) {
  switch (failure) {
    case undefined:
      return 'no-key';
    case 'key-problem':
    case 'not-found':
      return failure;
    default:
      return 'no-answer';
  }
}
