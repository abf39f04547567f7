/** Choosing another community: what hangs on the present one, and the key that is missing. */

import { ButtonStyle } from 'discord.js';
import { formatTotal } from '../../points/amount.ts';
import { describeDuration } from '../../points/duration.ts';
import { PREVIEW_LIFE_MS, WAITING_DAYS } from '../../points/limits.ts';
import type { CommunityChoice, HangingOnCommunity } from '../../services/community-choice.ts';
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
      return renderKeyNeeded(choice);
  }
}

function renderUnsetOffer(choice: UnsetOffered, locale: string): MessagePayload {
  const { from, to, hanging, draftId } = choice;
  const lines = [
    to === undefined
      ? `\`${from}\` → none: no points can be given until another one is chosen.`
      : `\`${from}\` → \`${to}\`, the community of whoever hosts this bot.`,
    '',
    '**What hangs on the present one**',
    ...listHanging(hanging, locale, to === undefined ? WITHOUT : WITH_ANOTHER),
    ...describeKey(hanging),
    '',
    `The community is not changed yet: \`${from}\` stays in force. **Confirm** takes it away. The button works for ${describeDuration(PREVIEW_LIFE_MS)}.`,
  ];
  return renderList({
    title: '📊 Unset the community?',
    description: lines.join('\n'),
    components: [toConfirmButtons(draftId)],
  });
}

const NOT_UNDOABLE = 'What was awarded there cannot be undone without a key.';

function describeKey({ hasKey, waiting, underWay }: HangingOnCommunity): string[] {
  if (!hasKey) return [];
  return waiting + underWay === 0
    ? [`· This server’s API key is deleted. ${NOT_UNDOABLE}`]
    : [
        `· This server’s API key stays: these awards need it. Use \`/setup unset:community\` again afterwards to delete it. ${NOT_UNDOABLE}`,
      ];
}

function toConfirmButtons(draftId: number) {
  return toButtons([
    { label: 'Confirm', customId: toCustomId('setup:community-confirm', draftId), style: ButtonStyle.Danger },
    { label: 'Cancel', customId: toCustomId('setup:community-cancel', draftId) },
  ]);
}

function renderOffer(choice: Offered, locale: string): MessagePayload {
  const { from, to, fieldNames, draftId, hanging } = choice;
  const names = fieldNames.slice(0, MAX_FIELDS).map((name) => toInertText(name, MAX_NAME));
  const more = fieldNames.length > names.length ? ` and ${fieldNames.length - names.length} more` : '';
  const lines = [
    `\`${from}\` → \`${to}\``,
    `Returning.AI confirms the new one. Its fields: ${names.length === 0 ? 'none' : names.join(', ')}${more}.`,
    '',
    '**What hangs on the present one**',
    ...listHanging(hanging, locale, WITH_ANOTHER),
    '',
    `The community is not changed yet: \`${from}\` stays in force. **Confirm** changes it. The button works for ${describeDuration(PREVIEW_LIFE_MS)}. With \`/setup community:${from}\` you can go back.`,
  ];
  return renderList({
    title: '📊 Another community',
    description: lines.join('\n'),
    components: [toConfirmButtons(draftId)],
  });
}

type Counted = 'links' | 'requests' | 'waiting' | 'underWay' | 'rules';

const LABELS: Readonly<Record<Counted, string>> = {
  links: 'Links',
  requests: 'Open requests for a link',
  waiting: 'Awards that wait for a link',
  underWay: 'Awards on their way',
  rules: 'Rules',
};

const WITH_ANOTHER: Readonly<Record<Counted, string>> = {
  links: 'kept, and not used in the new community',
  requests: 'they have to be made again',
  waiting: 'they go on waiting there',
  underWay: 'still delivered there',
  rules: 'those that name a field of the present community give nothing until they are changed',
};

const WITHOUT: Readonly<Record<Counted, string>> = {
  ...WITH_ANOTHER,
  links: 'kept, and used again if you choose it again',
  requests: 'they end',
  waiting: `nobody can be linked meanwhile, and they expire after ${WAITING_DAYS} days`,
  rules: 'they give nothing meanwhile',
};

function listHanging(hanging: HangingOnCommunity, locale: string, words: typeof WITHOUT): string[] {
  const { hasDefaultField, hasIdentityField } = hanging;
  const counted: readonly Counted[] = ['links', 'requests', 'waiting', 'underWay', 'rules'];
  const shown = counted
    .filter((name) => hanging[name] > 0)
    .map((name) => `· ${LABELS[name]}: **${formatTotal(hanging[name], locale)}** (${words[name]})`);
  if (hasDefaultField) shown.push('· The default field is cleared.');
  if (hasIdentityField) shown.push('· The field by which members are linked is cleared.');
  return shown.length === 0 ? ['· Nothing'] : shown;
}

function renderKeyNeeded({ from, to, failure }: KeyNeeded): MessagePayload {
  const stays = from === undefined ? 'Nothing was changed.' : `Nothing was changed: \`${from}\` stays in force.`;
  const lines = [
    explain(failure, to),
    stays,
    '',
    `Check the id. If \`${to}\` is right, press *API key* and enter a key of that community; you are asked once more before anything changes.`,
  ];
  return renderList({
    title: '⛔ Community not changed',
    description: lines.join('\n'),
    tone: 'refused',
    components: [toButtons([{ label: 'API key', customId: toCustomId('setup:key', to) }])],
  });
}

function explain(failure: KeyNeeded['failure'], to: string): string {
  const community = `\`${cutText(to, MAX_NAME)}\``;
  switch (failure) {
    case undefined:
      return `I have no API key to try ${community} with.`;
    case 'key-problem':
      return `Returning.AI does not accept the key of this server for ${community}.`;
    case 'not-found':
      return `Returning.AI does not know ${community}.`;
    default:
      return `Returning.AI does not answer right now, so ${community} could not be tried.`;
  }
}
