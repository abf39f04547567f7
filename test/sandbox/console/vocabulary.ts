import type { LineVocabulary } from '../../../sandbox/console/parse-line.ts';
import { OPTION_TYPES } from '../../../sandbox/discord/protocol.ts';

const { string, number, user, channel, boolean, subcommand, subcommandGroup } = OPTION_TYPES;

const CHANGE_OPTIONS = [
  { type: user, name: 'user', required: true },
  { type: number, name: 'amount', required: true },
  { type: string, name: 'field' },
  { type: string, name: 'reason' },
  { type: boolean, name: 'notify' },
];

/** Commands with an option of each kind, and a few people and channels whose id is their name. */
export const VOCABULARY: LineVocabulary = {
  commands: [
    {
      name: 'points',
      options: [
        { type: subcommand, name: 'add', options: CHANGE_OPTIONS },
        { type: subcommand, name: 'undo', options: [{ type: string, name: 'receipt' }] },
      ],
    },
    {
      name: 'links',
      options: [
        {
          type: subcommand,
          name: 'set',
          options: [
            { type: user, name: 'user', required: true },
            { type: string, name: 'account', required: true },
          ],
        },
      ],
    },
    { name: 'balance', options: [{ type: user, name: 'user' }] },
    {
      name: 'setup',
      options: [
        { type: channel, name: 'log-channel' },
        { type: boolean, name: 'enabled' },
      ],
    },
    {
      name: 'board',
      options: [
        {
          type: subcommandGroup,
          name: 'show',
          options: [
            {
              type: subcommand,
              name: 'best',
              options: [{ type: string, name: 'window', choices: [{ name: 'This week', value: 'week' }] }],
            },
          ],
        },
      ],
    },
  ],
  directory: {
    members: new Map([
      ['ana', { id: 'ana' }],
      ['ben', { id: 'ben' }],
    ]),
    roles: new Map([['staff', { id: 'staff' }]]),
    channels: new Map([
      ['general', { id: 'general' }],
      ['log', { id: 'log' }],
    ]),
  },
  residentNames: ['mod', 'ana'],
  memberNames: ['ana', 'ben'],
  fieldNames: ['Loyalty Points', 'Event Coins'],
};
