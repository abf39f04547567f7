/** Erasing somebody: what is stored about them, and what becomes of it. Only who manages the server sees these. */
import { ButtonStyle } from 'discord.js';
import { formatTotal } from '../../points/amount.ts';
import { toMention } from '../../points/person.ts';
import { isNothing } from '../../points/personal-data.ts';
import type { StoredAbout } from '../../services/erasure.ts';
import type { PersonalData } from '../../store/people/people-store.ts';
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
  const stored = describeStored(data, locale);
  if (isNothing(data)) {
    const nothing = `Nothing is stored about ${toMention(memberId)} (${memberId}) in this server that could be erased.`;
    const description = data.deeds === 0 ? nothing : `${nothing}\n${describeDeeds(data)}`;
    return renderList({ title: '📊 Nothing to erase', description });
  }
  const buttons: Button[] = [
    { label: 'Erase', customId: toCustomId('links:erase', memberId), style: ButtonStyle.Danger },
    { label: 'Keep', customId: toCustomId('links:keep') },
  ];
  return renderList({
    title: '📊 Erase a member?',
    description: [
      `This is stored about ${toMention(memberId)} (${memberId}) in this server:`,
      ...stored.map((line) => `- ${line}`),
      '',
      ...CONSEQUENCES,
      ...(data.deeds + data.awardsBy > 0 ? ['', describeDeeds(data)] : []),
    ].join('\n'),
    components: [toButtons(buttons)],
  });
}

/** Accountability outlives an erasure for a while, and whoever erases must know. */
function describeDeeds({ auditDays }: StoredAbout): string {
  return `What they did as staff stays under their id where it is kept who changed what, each for ${auditDays} days after it was done: changes, decisions, and the receipts of awards that they gave. Then it goes by itself.`;
}

const CONSEQUENCES = [
  '**Goes, and cannot be brought back**',
  '- link, requests, and the reasons of awards',
  '- the name, also in my messages about awards and requests that are still there: *a former member* takes its place',
  '- points that still wait for a link; each expires, with a notice',
  '',
  '**Stays**',
  '- amounts, totals and the account’s id in awards, so that the ledger goes on adding up',
  '- points in Returning.AI; what is on its way is still delivered',
  '',
  '**Not in my hands**',
  '- lines in the log channel, and public answers to `/badge`, `/balance` and undos of what was not sent yet: delete them by hand',
  '- what Discord and Returning.AI store',
];

function describeStored(data: PersonalData, locale: string): string[] {
  const { openRequest } = data;
  const moreLinks = data.links.length - MAX_LINKS;
  return [
    ...data.links.slice(0, MAX_LINKS).map((link) => `a link to ${describeAccount(link)}`),
    ...(moreLinks > 0 ? [`${formatTotal(moreLinks, locale)} · more links, in other communities`] : []),
    ...(openRequest === undefined
      ? []
      : [`an open request to be linked to **${toInertText(openRequest.account, MAX_ACCOUNT)}**`]),
    ...(
      [
        [data.endedRequests, 'requests for a link, ended'],
        [data.waiting, '⏳ awards that wait for a link: **they expire**'],
        [data.awardsTo, 'awards to them in all'],
        [data.awardsBy, 'awards given, taken back or decided by them'],
        [data.reactionsBy, 'reactions by them'],
        [data.reactionsTo, 'reactions to their messages'],
        [data.made, 'links, rules, keys, decisions, undos and drafts made by them, or that name them'],
      ] as const
    )
      .filter(([count]) => count > 0)
      .map(([count, what]) => `${formatTotal(count, locale)} · ${what}`),
  ];
}

/** The outcome of an erasure. */
export function renderErased(wasThere: boolean): MessagePayload {
  if (!wasThere) {
    return renderList({
      title: '📊 Nothing to erase',
      description: 'Nothing is stored about this member any more; nothing was changed.',
    });
  }
  return renderList({
    title: '✅ Erased',
    description:
      'The member is *a former member* here from now on. My messages about their awards follow within minutes. If they link again, they start fresh.',
    tone: 'success',
  });
}

/** It was looked at only. */
export function renderKept(): MessagePayload {
  return renderList({ title: '✅ Kept', description: 'Nothing was changed.', tone: 'success' });
}
