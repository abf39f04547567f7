/** Choosing another community: what hangs on the present one, and the key that is missing. */
import { ButtonStyle } from 'discord.js';
import { formatTotal } from '../points/amount.ts';
import type { CommunityChoice } from '../services/services.ts';
import type { MessagePayload } from './command.ts';
import { renderList, toButtons } from './embeds.ts';
import { cutText, toInertText } from './text.ts';

const MAX_FIELDS = 10;
const MAX_NAME = 60;

type Offered = Extract<CommunityChoice, { kind: 'offered' }>;
type KeyNeeded = Extract<CommunityChoice, { kind: 'key-needed' }>;

export function renderCommunityChoice(choice: Offered | KeyNeeded, locale: string): MessagePayload {
  return choice.kind === 'offered' ? renderOffer(choice, locale) : renderKeyNeeded(choice);
}

function renderOffer(choice: Offered, locale: string): MessagePayload {
  const { from, to, fieldNames, draftId } = choice;
  const names = fieldNames.slice(0, MAX_FIELDS).map((name) => toInertText(name, MAX_NAME));
  const more = fieldNames.length > names.length ? ` and ${fieldNames.length - names.length} more` : '';
  const lines = [
    `\`${from}\` → \`${to}\``,
    `Returning.AI confirms the new one. Its fields: ${names.length === 0 ? 'none' : names.join(', ')}${more}.`,
    '',
    '**What hangs on the present one**',
    ...listHanging(choice, locale),
    '',
    `Nothing is changed yet: \`${from}\` stays in force. **Confirm** changes it; it can be pressed for an hour. With \`/setup community:${from}\` you can go back.`,
  ];
  const buttons = [
    { label: 'Confirm', customId: `setup:community-confirm:${draftId}`, style: ButtonStyle.Danger as const },
    { label: 'Cancel', customId: `setup:community-cancel:${draftId}` },
  ];
  return renderList({ title: '📊 Another community', description: lines.join('\n'), components: [toButtons(buttons)] });
}

function listHanging({ hanging }: Offered, locale: string): string[] {
  const { links, requests, waiting, underWay, rules, hasDefaultField, hasIdentityField } = hanging;
  const lines: readonly (readonly [number, string])[] = [
    [links, 'links: kept, and not used in the new community'],
    [requests, 'open requests for a link: they have to be made again'],
    [waiting, 'awards that wait for a link: they go on waiting there'],
    [underWay, 'awards on their way: they are still delivered there'],
    [rules, 'rules: those that name a field of the present community give nothing until they are changed'],
  ];
  const shown = lines
    .filter(([count]) => count > 0)
    .map(([count, words]) => `· **${formatTotal(count, locale)}** ${words}`);
  if (hasDefaultField) shown.push('· The default field: it is unset');
  if (hasIdentityField) shown.push('· The field by which members are linked: it is unset');
  return shown.length === 0 ? ['· Nothing'] : shown;
}

function renderKeyNeeded({ from, to, failure }: KeyNeeded): MessagePayload {
  const stays = from === undefined ? 'Nothing was changed.' : `Nothing was changed: \`${from}\` stays in force.`;
  const lines = [
    `⛔ ${explain(failure, to)}`,
    stays,
    '',
    `Check the id. If \`${to}\` is right, press *API key* and enter a key of that community; you are asked once more before anything changes.`,
  ];
  return renderList({
    title: '⛔ Community not changed',
    description: lines.join('\n'),
    tone: 'refused',
    components: [toButtons([{ label: 'API key', customId: `setup:key:${to}` }])],
  });
}

function explain(failure: KeyNeeded['failure'], to: string): string {
  const community = `\`${cutText(to, MAX_NAME)}\``;
  switch (failure) {
    case undefined:
      return `There is no key with which ${community} could be tried.`;
    case 'key-problem':
      return `Returning.AI does not accept the key of this server for ${community}.`;
    case 'not-found':
      return `Returning.AI does not know ${community}.`;
    default:
      return `Returning.AI does not answer right now, so ${community} could not be tried.`;
  }
}
