/** Erasing somebody: what is stored about them, and what becomes of it. Only who manages the server sees these. */
import { ButtonStyle } from 'discord.js';
import { toMention } from '../../points/person.ts';
import { isNothing } from '../../points/personal-data.ts';
import type { StoredAbout } from '../../services/erasure.ts';
import type { PersonalData } from '../../store/people/people-store.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeAccount } from './link-embeds.ts';
import { type Button, renderList, toButtons } from './message.ts';
import { toInertText } from './text.ts';

const MAX_ACCOUNT = 254;
/** A server has one for each community that it was ever connected to; what follows must have room. */
const MAX_LINKS = 3;

/** The data about a person, the effect of erasing it, and the buttons. */
export function renderErasePreview(data: StoredAbout, memberId: string, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const who = { member: toMention(memberId, locale), id: memberId };
  const deeds = () => say('erase.deeds', { days: data.auditDays });
  if (isNothing(data)) {
    const nothing = say('erase.nothing', who);
    // Accountability outlives an erasure for a while, and whoever erases must know.
    const description = data.deeds === 0 ? nothing : `${nothing}\n${deeds()}`;
    return renderList({ title: say('erase.nothing.title'), description });
  }
  const buttons: Button[] = [
    { label: say('erase.button.erase'), customId: toCustomId('links:erase', memberId), style: ButtonStyle.Danger },
    { label: say('erase.button.keep'), customId: toCustomId('links:keep') },
  ];
  return renderList({
    title: say('erase.title'),
    description: [
      say('erase.stored', who),
      ...describeStored(data, locale).map((line) => `- ${line}`),
      ...describeConsequences(locale),
      ...(data.deeds + data.awardsBy > 0 ? ['', deeds()] : []),
    ].join('\n'),
    components: [toButtons(buttons)],
  });
}

const CONSEQUENCES = [
  { head: 'erase.goes', items: ['erase.goes.links', 'erase.goes.name', 'erase.goes.waiting'] },
  { head: 'erase.stays', items: ['erase.stays.amounts', 'erase.stays.points'] },
  { head: 'erase.elsewhere', items: ['erase.elsewhere.messages', 'erase.elsewhere.companies'] },
] as const;

function describeConsequences(locale: string): string[] {
  const { say } = toTexts(locale);
  return CONSEQUENCES.flatMap(({ head, items }) => ['', say(head), ...items.map((item) => `- ${say(item)}`)]);
}

const COUNTS = ['endedRequests', 'waiting', 'awardsTo', 'awardsBy', 'reactionsBy', 'reactionsTo', 'made'] as const;

function describeStored(data: PersonalData, locale: string): string[] {
  const { say } = toTexts(locale);
  const { openRequest } = data;
  const moreLinks = data.links.length - MAX_LINKS;
  return [
    ...data.links.slice(0, MAX_LINKS).map((link) => say('erase.stored.link', { account: describeAccount(link) })),
    ...(moreLinks > 0 ? [say('erase.stored.more-links', { count: moreLinks })] : []),
    ...(openRequest === undefined
      ? []
      : [say('erase.stored.request', { account: toInertText(openRequest.account, MAX_ACCOUNT) })]),
    ...COUNTS.filter((what) => data[what] > 0).map((what) => say(`erase.stored.${what}`, { count: data[what] })),
  ];
}

/** The outcome of an erasure. */
export function renderErased(wasThere: boolean, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  if (!wasThere) return renderList({ title: say('erase.nothing.title'), description: say('erase.nothing-any-more') });
  return renderList({ title: say('erase.erased.title'), description: say('erase.erased'), tone: 'success' });
}

/** It was looked at only. */
export function renderKept(locale: string): MessagePayload {
  const { say } = toTexts(locale);
  return renderList({ title: say('erase.kept.title'), description: say('erase.kept'), tone: 'success' });
}
