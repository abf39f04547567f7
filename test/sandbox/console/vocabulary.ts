import type { LineVocabulary } from '../../../sandbox/console/parse-line.ts';
import { TypingError } from '../../../sandbox/console/typing-error.ts';
import type { EmojiInput } from '../../../sandbox/discord/emoji.ts';
import { OPTION_TYPES } from '../../../sandbox/discord/protocol.ts';
import type { CustomEmoji } from '../../../sandbox/discord/world.ts';

const { string, number, user, channel, boolean, attachment, subcommand, subcommandGroup } = OPTION_TYPES;

export const COIN: CustomEmoji = { id: '7', guildId: '1', name: 'coin', animated: false, text: '<:coin:7>' };

const CHANGE_OPTIONS = [
  { type: user, name: 'user', required: true },
  { type: number, name: 'amount', required: true },
  { type: string, name: 'field' },
  { type: string, name: 'reason', name_localizations: { de: 'grund', ja: '理由' } },
  { type: boolean, name: 'notify' },
];

/** Commands with an option of each kind, and a few people and channels whose id is their name. */
export const VOCABULARY: LineVocabulary = {
  commands: [
    {
      name: 'points',
      name_localizations: { de: 'punkte', ja: 'ポイント' },
      options: [
        { type: subcommand, name: 'add', name_localizations: { de: 'vergeben', ja: '付与' }, options: CHANGE_OPTIONS },
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
        { type: subcommand, name: 'import', options: [{ type: attachment, name: 'file', required: true }] },
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
      ['ideas', { id: 'ideas' }],
    ]),
    emoji: new Map<string, EmojiInput>([
      ['star', '⭐'],
      ['coin', COIN],
    ]),
    openFile: (path) => {
      if (path !== './links.csv') throw new TypingError(`There is no file ${path}.`);
      return { filename: 'links.csv', content: 'a,b' };
    },
  },
  placeNames: ['general', 'log', 'price-alerts'],
  menus: [
    { name: 'Why points?', of: 'message' },
    { name: 'Award author', of: 'message' },
    { name: 'Points history', of: 'user' },
  ],
  residentNames: ['mod', 'ana'],
  memberNames: ['ana', 'ben'],
  fieldNames: ['Loyalty Points', 'Event Coins'],
};
