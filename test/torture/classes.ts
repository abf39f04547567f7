/** What may come up in a schedule. What never does proves nothing, so the suite counts each. */
import { CLOCK_STEPS } from './clock-steps.ts';
import { DEAD, LISTED_AS } from './mood.ts';
import { ACKNOWLEDGEMENT_FAULTS, MESSAGE_FAULTS } from './town.ts';
import { OUTAGES, READ_FAULTS, SEND_FAULTS } from './wire.ts';

/** Notes that something came up. */
export type Count = (what: string) => void;

/** What a few hundred schedules may miss, and ten thousand never do. */
export const RARE_CLASSES = ['a copy beyond the second'];

export const CLASSES: readonly string[] = [
  ...SEND_FAULTS,
  ...READ_FAULTS.map((fault) => `a read: ${fault}`),
  ...OUTAGES.map((outage) => `outage, ${outage}`),
  'a revoked key',
  ...[
    'newest-first',
    'oldest-first',
    'nested',
    'paged',
    'paged-oldest-first',
    'a page and a total',
    'stale',
    'empty',
    'missing',
    'behind',
    'by a clock minutes apart',
    'by the clock of another zone',
    ...LISTED_AS.map((as) => `written as ${as}`),
  ].map((list) => `a list: ${list}`),
  'somebody else writes',
  'somebody else writes our very change',
  ...ACKNOWLEDGEMENT_FAULTS.map((fault) => `an acknowledgement: ${fault}`),
  ...MESSAGE_FAULTS.map((fault) => `a message: ${fault}`),
  'a replay of a command',
  'a replay of a reaction',
  'a gap of the gateway',
  ...CLOCK_STEPS.map(({ name }) => `a clock put ${name}`),
  'a clock that is set while no process runs',
  ...DEAD.map((what) => `a ${what} that is dead for good`),
  'a death at a step',
  'a death at any moment',
  ...['add', 'remove', 'set', 'undo', 'undo by', 'undo of an undo', 'undo here'].map((name) => `a command: ${name}`),
  'an undo of many, confirmed',
  'an undo of all that stands',
  'a reaction',
  'a reaction taken away',
  'reactions cleared',
  'a link that comes later',
  'an erasure',
  'staff: it arrived',
  'staff: send again',
  'staff: drop',
  'staff: take it off',
  'staff: leave it',
  ...RARE_CLASSES,
];
