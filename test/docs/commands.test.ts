import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ApplicationCommandOptionType, ChannelType, PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type CommandData, renderCommandReference } from '../../bin/command-reference.ts';
import { loadCommands } from '../../src/discord/loader.ts';

const FOLDER = fileURLToPath(new URL('../../commands', import.meta.url));

describe('docs/commands.md', () => {
  it('is what `npm run docs` writes', async () => {
    const commands = [...(await loadCommands(FOLDER)).values()].map(({ data }) => data as CommandData);
    const written = readFileSync(new URL('../../docs/commands.md', import.meta.url), 'utf8');
    expect(written).toBe(renderCommandReference(commands));
    expect(written).toContain('### /points add\n');
  });
});

describe('the command reference', () => {
  const option = { name: 'what', description: 'One | or the other' };

  it('names who sees a command in the words of Discord', () => {
    const audience = (default_member_permissions?: string | null) =>
      /Shown to (.*)\./.exec(
        renderCommandReference([
          {
            name: 'a',
            description: 'Does',
            ...(default_member_permissions !== undefined && { default_member_permissions }),
          },
        ]),
      )?.[1];
    expect(audience()).toBe('everyone');
    expect(audience('0')).toBe('administrators only');
    expect(audience(PermissionFlagsBits.ManageMessages.toString())).toBe('members with **Manage Messages**');
    expect(audience(PermissionFlagsBits.ManageGuild.toString())).toBe('members with **Manage Server**');
  });

  it('shows the options of subcommands, also inside groups, under the words that are typed', () => {
    const text = renderCommandReference([
      {
        name: 'a',
        description: 'Does',
        options: [
          {
            type: ApplicationCommandOptionType.SubcommandGroup,
            name: 'b',
            description: 'Group',
            options: [
              {
                type: ApplicationCommandOptionType.Subcommand,
                name: 'c',
                description: 'Does it',
                options: [{ ...option, type: ApplicationCommandOptionType.String, required: true, max_length: 5 }],
              },
            ],
          },
        ],
      },
    ]);
    expect(text).toContain('### /a b c\n\nDoes it.\n\n| Option |');
    expect(text).toContain('| `what` | text, at most 5 characters | yes | One \\| or the other |');
  });

  it.each([
    [{ type: ApplicationCommandOptionType.Number, min_value: -1, max_value: 2_000 }, 'number, -1 to 2,000'],
    [{ type: ApplicationCommandOptionType.Integer, min_value: 3 }, 'whole number, at least 3'],
    [{ type: ApplicationCommandOptionType.Number, max_value: 0.5 }, 'number, at most 0.5'],
    [{ type: ApplicationCommandOptionType.String, autocomplete: true }, 'text, suggested while typing'],
    [
      {
        type: ApplicationCommandOptionType.String,
        choices: [
          { name: 'all', value: 'a' },
          { name: 'none', value: 'n' },
        ],
      },
      'text, one of all, none',
    ],
    [
      {
        type: ApplicationCommandOptionType.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      },
      'text or announcement channel',
    ],
  ] as const)('describes the value of %o', (given, words) => {
    const command = { name: 'a', description: 'Does', options: [{ ...option, ...given }] } as CommandData;
    expect(renderCommandReference([command])).toContain(`| \`what\` | ${words} | no |`);
  });
});
