/** Notices to staff: told once about something that lasts, and once when it is over. */

import { describeDuration } from '../../points/duration.ts';
import { SECOND_PROCESS_GONE_MS } from '../../points/limits.ts';
import type { Notice } from '../../store/guilds/notice-store.ts';
import type { MessagePayload } from '../command.ts';
import { toRelativeTime } from './award-text.ts';
import { toMessage } from './message.ts';
import { describeProblem } from './problems.ts';

interface NoticeText {
  readonly open: string;
  readonly closed: string;
  /** For notices that are not about held-up awards. */
  readonly titles?: readonly [open: string, closed: string];
}

const PUT_RIGHT = '✅ Put right';

const NOTICES: Readonly<Record<Notice['kind'], NoticeText>> = {
  key: {
    open: `${describeProblem('KEY_PROBLEM')} Awards are accepted and wait.`,
    closed: 'Returning.AI accepts the API key of this server again. What waited is being delivered.',
  },
  route: {
    open: `${describeProblem('ROUTE_MOVED')} Awards are accepted and wait.`,
    closed: 'Returning.AI knows the address that I use again. What waited is being delivered.',
  },
  outage: {
    open: 'Returning.AI cannot be reached right now, or something else answers in its place; the messages of the awards say which. I keep trying. Awards are accepted and wait.',
    closed: 'Returning.AI answers again. What waited is being delivered.',
  },
  'second-process': {
    open: 'Another copy of me works here, with my token and a database of its own. Points of reactions count twice as long as both run, and what one of us did is not known to the other. The operator has to stop one of the two; `npm run doctor` says more. Undo what counted twice by hand.',
    closed: `For ${describeDuration(SECOND_PROCESS_GONE_MS)} I have seen no sign of another copy of me.`,
    titles: ['⛔ I am running twice', '✅ I am running once'],
  },
  'staff-channel-open': {
    open: 'Members who are not staff can see the staff channel. New cards wait. Those of requests for a link lose the account or e-mail address meanwhile; those about awards name none, and stay. `/setup` says who sees it and how to close it; `/links pending` shows the requests.',
    closed: 'The staff channel is closed to members again, or another choice was made. Cards that waited come now.',
    titles: ['⛔ Cards are held', '✅ Cards come again'],
  },
  'staff-channel': {
    open: 'The staff channel is gone, or I may not write there. Cards wait. `/setup` says what to do.',
    closed: 'The staff channel is in order again, or another choice was made. Cards that waited come now.',
    titles: ['⛔ No staff channel', PUT_RIGHT],
  },
  'log-channel': {
    open: 'The log channel is gone, or I may not write there. What I could not tell waits. `/setup` says what to do.',
    closed: 'The log channel is in order again, or another choice was made.',
    titles: ['⛔ No log channel', PUT_RIGHT],
  },
  'staff-role': {
    open: 'The staff role is gone. Who had it can award only with *Manage Messages*. `/setup` says what to do.',
    closed: 'There is a staff role again, or none is chosen any more.',
    titles: ['⛔ No staff role', PUT_RIGHT],
  },
  'rule-paused': {
    open: 'This role is gone. It was the `deny-role` of rules, which would now give to those whom it kept out: they are paused. `/rules list` shows them and what to do.',
    closed: 'No rule asks for this role any more.',
    titles: ['⛔ Rules are paused', PUT_RIGHT],
  },
  'rule-idle': {
    open: 'This is gone. Rules ask for it, and give to nobody. `/rules list` shows them and what to do.',
    closed: 'No rule asks for it any more.',
    titles: ['⛔ Rules give to nobody', PUT_RIGHT],
  },
};

const HELD_UP = ['⛔ Awards are held up', '✅ Awards are delivered again'] as const;

/** A notice to staff, open or closed. */
export function renderNotice(notice: Notice): MessagePayload {
  const since = toRelativeTime(notice.openedAt);
  const { open, closed, titles = HELD_UP } = NOTICES[notice.kind];
  const about = notice.subject === '' ? '' : `${notice.subject}: `;
  return notice.closedAt === undefined
    ? toMessage({ title: titles[0], description: `${about}${open}\nSince ${since}.`, colour: 'refused' })
    : toMessage({
        title: titles[1],
        description: `${about}${closed}\nIt began ${since}.`,
        colour: 'success',
      });
}
