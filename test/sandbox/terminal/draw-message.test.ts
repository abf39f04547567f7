import type { APIEmbed, APIMessage } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { drawMessage, drawReactionLine, type MessageView } from '../../../sandbox/terminal/draw-message.ts';
import { createStyle } from '../../../sandbox/terminal/style.ts';
import { textWidth } from '../../../sandbox/terminal/width.ts';

const NOW = Date.UTC(2026, 10, 23, 12);
const SECONDS = NOW / 1000;
const PLAIN: MessageView = {
  style: createStyle(1),
  width: 80,
  now: NOW,
  names: {
    user: (id) => ({ '1': 'Ana', '2': 'Mod' })[id],
    role: (id) => ({ '3': 'Staff' })[id],
    channel: (id) => ({ '4': 'log' })[id],
  },
};

function message(parts: object): APIMessage {
  return {
    author: { id: '9', username: 'points-bot', bot: true },
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    flags: 0,
    ...parts,
  } as unknown as APIMessage;
}

const embed = (description: string, more: APIEmbed = {}) => message({ embeds: [{ description, ...more }] });
const draw = (shown: APIMessage, view: Partial<MessageView> = {}) => drawMessage(shown, { ...PLAIN, ...view });
/** Lines of the first embed without its frame. */
const body = (description: string, view: Partial<MessageView> = {}) =>
  draw(embed(description), view)
    .slice(2, -1)
    .map((line) => line.replace(/^ {2}│ (.*?) *│$/, '$1'));

describe('a message in a terminal', () => {
  it('draws an award as a box with its title, body, footer and buttons', () => {
    const award = message({
      embeds: [
        {
          title: '➕ Points added',
          description: `**+10** Loyalty Points · <@1>\n**Total: 10** (was 0)\nBy <@2> · <t:${SECONDS - 120}:R>`,
          footer: { text: 'R-7F3K2M' },
          color: 0x00ff00,
        },
      ],
      components: [
        {
          type: 1,
          components: [
            { type: 2, style: 2, label: 'Undo', custom_id: 'a' },
            { type: 2, style: 2, label: 'Older', custom_id: 'b', disabled: true },
          ],
        },
      ],
    });
    expect(draw(award).map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
      '  points-bot BOT',
      '  ╭───────────────────────────╮',
      '  │ ➕ Points added           │',
      '  │ +10 Loyalty Points · @Ana │',
      '  │ Total: 10 (was 0)         │',
      '  │ By @Mod · 2 minutes ago   │',
      '  │ R-7F3K2M                  │',
      '  ╰───────────────────────────╯',
      '  [ Undo ] (Older)',
    ]);
  });

  it('says who sees it and what became of it', () => {
    expect(draw(message({ flags: 64, content: 'hi' }), { note: 'changed' })).toEqual([
      '  points-bot BOT · only you see this · changed',
      '  hi',
    ]);
    expect(draw(message({ flags: 128 }))).toEqual(['  points-bot BOT', '  … is thinking']);
  });

  const reaction = (name: string, normal: number, burst = 0, id: string | null = null) => ({
    emoji: { id, name },
    count: normal + burst,
    count_details: { normal, burst },
  });

  it('shows files by name and size, and reactions under everything', () => {
    const shown = message({
      content: 'All links',
      attachments: [
        { filename: 'links.csv', size: 18, url: 'http://127.0.0.1/a' },
        { filename: 'points.csv', size: 12_345, url: 'http://127.0.0.1/b' },
      ],
      embeds: [{ description: 'x' }],
      reactions: [reaction('⭐', 2, 1), reaction('🔥', 1), reaction('coin', 1, 0, '7')],
    });
    const lines = draw(shown).map((line) => line.replaceAll('\u00A0', ' '));
    expect(lines.slice(0, 4)).toEqual([
      '  points-bot BOT',
      '  All links',
      '  📎 links.csv (18 bytes)',
      '  📎 points.csv (12.3 kB)',
    ]);
    expect(lines.at(-1)).toBe('  ⭐ 3 (1 super)  🔥 1  :coin: 1');
    const coloured = draw(shown, { style: createStyle(24) })[2];
    expect(coloured).toBe('  \u001B]8;;http://127.0.0.1/a\u001B\\📎 links.csv (18 bytes)\u001B]8;;\u001B\\');
  });

  it('keeps each button and each reaction in one piece', () => {
    const buttons = Array.from({ length: 4 }, (_, index) => ({
      type: 2,
      style: 2,
      label: `A label ${index}`,
      custom_id: `${index}`,
    }));
    const [, , ...rows] = draw(message({ content: 'x', components: [{ type: 1, components: buttons }] }), {
      width: 40,
    });
    expect(rows.map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
      '  [ A label 0 ] [ A label 1 ]',
      '  [ A label 2 ] [ A label 3 ]',
    ]);

    const many = Array.from({ length: 20 }, (_, index) => reaction(String.fromCodePoint(0x1f34a + index), 10));
    for (const line of draw(message({ content: 'x', reactions: many }), { width: 40 }).slice(2)) {
      expect(textWidth(line)).toBeLessThanOrEqual(40);
      expect(line.replaceAll('\u00A0', '_')).toMatch(/^ {2}(\S+_10 {0,2})+$/u);
    }
  });

  it('draws a change of reactions as one line that tells which message', () => {
    const reactions = [reaction('⭐', 1)];
    const line = (parts: object, width = 60) => drawReactionLine(message(parts), { ...PLAIN, width });
    expect(line({ content: 'I **helped** <@1>', reactions })).toBe('  ⭐ 1 · points-bot: I helped @Ana');
    expect(line({ content: 'x' })).toBe('  no reactions · points-bot: x');
    expect(line({ embeds: [{ title: 'Points added' }], reactions })).toBe('  ⭐ 1 · points-bot: Points added');
    expect(line({ reactions })).toBe('  ⭐ 1 · points-bot');
    expect(textWidth(line({ content: 'word\n'.repeat(40), reactions }))).toBe(60);
  });

  it('shows what is chosen in a select', () => {
    const select = {
      type: 3,
      custom_id: 'f',
      placeholder: 'Field',
      options: [{ label: 'Coins', value: 'c', default: true }],
    };
    const lines = draw(message({ content: 'x', components: [{ type: 1, components: [select] }] }));
    expect(lines.at(-1)?.replaceAll('\u00A0', ' ')).toBe('  [ Field: Coins ▾ ]');
  });

  it.each([
    [
      'names behind ids',
      '<@1> <@!2> <@&3> <#4> <@77> <#78> <@&79>',
      '@Ana @Mod @Staff #log @unknown-user #unknown @unknown-role',
    ],
    [
      'links to channels and messages',
      'https://discord.com/channels/1/4/5, https://discord.com/channels/1/4',
      '#log › message, #log',
    ],
    ['escapes', '\\*\\*not bold\\*\\* \\<@1\\> \\# \\`', '**not bold** <@1> # `'],
    ['weights without their signs', '**a** *b* _c_ __d__ `e *f*` **g \\* h**', 'a b c d e *f* g * h'],
    ['underscores inside a word', 'snake_case_name', 'snake_case_name'],
    ['text that is struck out', '~~+10 **x**~~', '~~+10 ~~~~x~~'],
    ['emoji of a server', '<:coin:123> <a:spin:456>', ':coin: :spin:'],
    ['small text', '-# the fix', 'the fix'],
    ['dates', `<t:${SECONDS}:d>`, '23/11/2026'],
  ])('reads %s', (_, markup, expected) => {
    expect(body(markup)).toEqual([expected]);
  });

  it.each([
    [-2, 'just now'],
    [-59, '59 seconds ago'],
    [-3_600, '1 hour ago'],
    [-200_000, '2 days ago'],
    [90, 'in 2 minutes'],
  ])('tells a time %d seconds away as "%s"', (seconds, expected) => {
    expect(body(`<t:${SECONDS + seconds}:R>`)).toEqual([expected]);
  });

  it.each([
    ['words', 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen'],
    ['East Asian text', '日本語のとても長い文章がここにあります。改行は空白なしで必要です。テスト、テスト、テスト。'],
    ['emoji', '➕ ✏️ ↩️ 👩‍👩‍👧‍👦 🇸🇬 ⏳ 🔎 ⛔ 📊 ✅ ⚠️ ▫️ 1️⃣ 👍🏽 ❤️ '.repeat(3)],
    ['half-width forms and combining marks', 'ﾊﾝｶｸ e\u0301\u0323 ｆｕｌｌ 한국어 ไทย '.repeat(4)],
    ['one long word', 'x'.repeat(200)],
    ['control characters', 'a\u001B[31mred\u0007 \u202Eright to left\u202C b'],
  ])('keeps the box straight and within the screen around %s', (_, text) => {
    for (const width of [40, 57, 80]) {
      const lines = draw(embed(text), { width }).slice(1);
      expect(new Set(lines.map(textWidth)).size).toBe(1);
      expect(textWidth(lines[0] ?? '')).toBeLessThanOrEqual(width);
    }
  });

  it('loses no word in breaking lines', () => {
    const text = 'The **quick** brown fox, ~~jumps~~ over the `lazy` dog. '.repeat(5).trim();
    expect(body(text, { width: 40 }).join(' ').replaceAll('~~', '')).toBe(text.replace(/[*`~]/g, ''));
  });

  it('lets no control character through, whoever wrote it', () => {
    const hostile = message({
      content: 'a\u001B[2J\u009B31m',
      embeds: [{ title: '\u001B]0;x\u0007', footer: { text: '\u001B[2J' } }],
    });
    expect(draw({ ...hostile, author: { ...hostile.author, username: 'x\u001B[2J' } }).join('')).not.toMatch(
      /(?!\n)\p{Cc}/u,
    );
  });

  it('adds colours and weights only where the terminal has them', () => {
    const award = embed('**+10** <@1> ~~gone~~', { title: 'T', color: 0x2ecc71 });
    expect(draw(award).join('')).not.toContain('\u001B');
    const coloured = draw(award, { style: createStyle(24) }).join('\n');
    expect(coloured).toContain('\u001B[38;2;46;204;113m╭');
    expect(coloured).toContain('\u001B[1m+10\u001B[22m');
    expect(coloured).toContain('\u001B[9mgone\u001B[29m');
    expect(coloured).not.toContain('~~');
    expect(draw(award, { style: createStyle(8) }).join('\n')).toContain('\u001B[38;5;');
    expect(draw(award, { style: createStyle(4) }).join('\n')).not.toContain('\u001B[38;');
  });
});
