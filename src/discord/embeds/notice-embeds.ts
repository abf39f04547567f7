/** Notices to staff: told once about something that lasts, and once when it is over. */

import { SECOND_PROCESS_GONE_MS } from '../../points/limits.ts';
import type { Notice } from '../../store/guilds/notice-store.ts';
import { duration, type Text, text } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toRelativeTime } from './award-text.ts';
import { toMessage } from './message.ts';

const HELD_UP = ['held-up', 'delivered-again'] as const;

const TITLES = {
  key: HELD_UP,
  route: HELD_UP,
  outage: HELD_UP,
  'second-process': ['running-twice', 'running-once'],
  'staff-channel-open': ['cards-held', 'cards-again'],
  'staff-channel': ['no-staff-channel', 'put-right'],
  'log-channel': ['no-log-channel', 'put-right'],
  'staff-role': ['no-staff-role', 'put-right'],
  'rule-paused': ['rules-paused', 'put-right'],
  'rule-idle': ['rules-idle', 'put-right'],
  'reward-paused': ['reward-paused', 'put-right'],
} as const satisfies Readonly<Record<Notice['kind'], readonly [open: string, closed: string]>>;

/** A notice to staff, open or closed. */
export function renderNotice(notice: Notice, locale: string): MessagePayload {
  const { say, render } = toTexts(locale);
  const since = toRelativeTime(notice.openedAt);
  const [open, closed] = TITLES[notice.kind];
  const isOpen = notice.closedAt === undefined;
  const words = render(isOpen ? toOpenText(notice.kind) : toClosedText(notice.kind));
  const description = [
    notice.subject === '' ? words : say('notice.about', { subject: notice.subject, words }),
    say(isOpen ? 'notice.since' : 'notice.began', { since }),
  ].join('\n');
  return toMessage({
    title: say(`notice.title.${isOpen ? open : closed}`),
    description,
    colour: isOpen ? 'refused' : 'success',
  });
}

function toOpenText(kind: Notice['kind']): Text {
  if (kind === 'key') return text('notice.open.key', { problem: text('problem.KEY_PROBLEM') });
  if (kind === 'route') return text('notice.open.route', { problem: text('problem.ROUTE_MOVED') });
  return text(`notice.open.${kind}`);
}

function toClosedText(kind: Notice['kind']): Text {
  if (kind !== 'second-process') return text(`notice.closed.${kind}`);
  return text('notice.closed.second-process', { time: duration(SECOND_PROCESS_GONE_MS) });
}
