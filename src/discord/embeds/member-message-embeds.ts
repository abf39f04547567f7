/** What members are told by direct message, where nobody knows which server is meant. */

import type { Award } from '../../points/award.ts';
import { WAITING_DAYS } from '../../points/limits.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { describeSums } from './award-text.ts';
import { describeDenial } from './link-request-embeds.ts';
import { renderList, type Tone, toButtons } from './message.ts';

/** What a member is told. */
export type Telling =
  | { readonly kind: 'waiting' | 'expiring'; readonly waiting: readonly Award[] }
  | { readonly kind: 'approved' }
  /** `denial`: why, as staff typed it. */
  | { readonly kind: 'denied'; readonly denial: string | undefined };

/** The server that it is about. */
export interface ToldServer {
  readonly guildId: string;
  /** Harmless in a message. */
  readonly name: string;
}

const DAY_MS = 86_400_000;
const TONES: Readonly<Record<Telling['kind'], Tone>> = {
  waiting: 'pending',
  expiring: 'pending',
  approved: 'success',
  denied: 'refused',
};

/** A direct message, with the button that makes it the last. */
export function renderMemberMessage(
  telling: Telling,
  { guildId, name: server }: ToldServer,
  locale: string,
): MessagePayload {
  const { say } = toTexts(locale);
  const off = { label: say('direct.button.off'), customId: toCustomId('privacy:messages-off', guildId) };
  return renderList({
    title: say(`direct.${telling.kind}.title`),
    description: [...describe(telling, server, locale)].join('\n'),
    tone: TONES[telling.kind],
    components: [toButtons([off])],
  });
}

/** The reply to that button. */
export function renderMessagesOff(locale: string): MessagePayload {
  const { say } = toTexts(locale);
  return renderList({ title: say('privacy.title-changed'), description: say('direct.off'), tone: 'success' });
}

function describe(telling: Telling, server: string, locale: string): readonly string[] {
  const { say } = toTexts(locale);
  switch (telling.kind) {
    case 'waiting':
      return [
        say('direct.waiting', { server }),
        ...describeSums(telling.waiting, locale),
        say('direct.waiting.advice', { days: WAITING_DAYS }),
      ];
    case 'expiring':
      return [
        say('direct.expiring', { server, when: toEndOf(telling.waiting) }),
        ...describeSums(telling.waiting, locale),
        say('direct.expiring.advice'),
      ];
    case 'approved':
      return [say('direct.approved', { server })];
    case 'denied':
      return [say('direct.denied', { server }), ...describeDenial(telling, locale), say('direct.denied.advice')];
  }
}

/** The day on which the first of them expire. */
function toEndOf(waiting: readonly Award[]): string {
  const first = Math.min(...waiting.map(({ createdAt }) => createdAt));
  return `<t:${Math.floor((first + WAITING_DAYS * DAY_MS) / 1000)}:D>`;
}
