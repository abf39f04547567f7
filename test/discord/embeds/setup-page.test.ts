import { ModalInteractionCallbackRequestSchema } from 'discord-api-spec/zod';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../../src/discord/command.ts';
import { renderSetup, type SetupPage, toKeyForm } from '../../../src/discord/embeds/setup-page.ts';
import type { GuildStatus } from '../../../src/services/setup.ts';
import type { StoredField } from '../../../src/store/guilds/field-store.ts';
import { text } from '../../../src/texts/text.ts';
import { findLiveMarkup, findProblems, hostileText, listCustomIds, toMarkdown } from '../hostile-text.ts';

const STATUS: GuildStatus = {
  guild: {
    guildId: '100',
    communityId: 'community',
    defaultFieldId: 'f1',
    logChannelId: undefined,
    staffChannelId: undefined,
    staffRoleId: undefined,
    timezone: 'Europe/Berlin',
    enabled: true,
    limits: { perAward: undefined, perModeratorHour: undefined },
    removedAt: undefined,
    enabledAt: undefined,
    hints: false,
  },
  communityId: 'community',
  keySource: 'guild',
  defaultField: { id: 'f1', name: 'Loyalty Points' },
  open: { waiting: 0, queued: 0, unknown: 0, review: 0 },
};

const field = (fieldId: string, name?: string, numeric: boolean | undefined = true): StoredField => ({
  fieldId,
  key: undefined,
  name,
  numeric,
});

function render({
  status,
  checks = [],
  fields = [],
  guildLocale = 'en-US',
}: { status?: Partial<GuildStatus> } & Partial<Omit<SetupPage, 'status'>>) {
  return renderSetup({ status: { ...STATUS, ...status }, checks, fields, guildLocale }, 'en-US');
}

const guild = (change: Partial<GuildStatus['guild']>) => ({ guild: { ...STATUS.guild, ...change } });
const optionsOf = (payload: MessagePayload) =>
  (payload.components ?? []).flatMap((row) =>
    'components' in row ? row.components.flatMap((one) => ('options' in one ? one.options : [])) : [],
  );

describe('the page of /setup', () => {
  it('shows the settings, or that there are none', () => {
    const text = toMarkdown(render({}));
    expect(text).toContain('Points are **on**');
    expect(text).toContain('Community: `community` · API key: this server’s own');
    expect(text).toContain('Default field: Loyalty Points');
    expect(text).toContain('Log channel: none · Staff channel: none');
    expect(text).toContain('Staff role: none · Time zone: Europe/Berlin');
    expect(text).toContain('Limit per award: none · per moderator and hour: none');
    const set = {
      logChannelId: '5',
      staffChannelId: '6',
      staffRoleId: '7',
      enabled: false,
      limits: { perAward: 150_000, perModeratorHour: 1_050 },
    };
    const full = toMarkdown(render({ status: guild(set) }));
    expect(full).toContain('Points are **off**');
    expect(full).toContain('Log channel: <#5> · Staff channel: <#6>');
    expect(full).toContain('Staff role: <@&7>');
    expect(full).toContain('Limit per award: 1,500 · per moderator and hour: 10.5');
    const empty = toMarkdown(
      render({ status: { communityId: undefined, keySource: 'none', defaultField: undefined } }),
    );
    expect(empty).toContain('Community: none · API key: none');
    expect(empty).toContain('Default field: none');
  });

  it('shows a command in the note of a check as code, and its detail letter by letter', () => {
    const check = {
      name: 'reading-back',
      state: 'ok',
      detail: text('check.field.ok', { field: '`x`' }),
      note: text('check.way.unknown'),
    } as const;
    expect(toMarkdown(render({ checks: [check] }))).toContain(
      'Reading back: \\`x\\` holds points. Not probed yet: whoever hosts the bot can run `npm run doctor -- --api` once.',
    );
  });

  it('shows each check with its state, and what to do about it', () => {
    const shown = toMarkdown(
      render({
        checks: [
          { name: 'switch', state: 'ok', detail: text('check.switch.on') },
          { name: 'api-key', state: 'problem', detail: text('check.key.none'), fix: text('check.key.none-fix') },
          {
            name: 'channels',
            state: 'warning',
            detail: text('check.channels.no-staff'),
            fix: text('check.history.fix'),
          },
          { name: 'reading-back', state: 'skipped', detail: text('check.history.nothing') },
        ],
      }),
    );
    expect(shown).toContain('✅ Switch: Points are on.');
    expect(shown).toContain('⛔ API key: This community has no API key that works.\n-# Press *API key* under `/setup`');
    expect(shown).toContain('⚠️ Channels: No staff channel is chosen.\n-# Choose a staff channel, so');
    expect(shown).toContain('▫️ Reading back: Nothing has been awarded yet to read back.');
  });

  it('has the buttons that are of use now', () => {
    expect(listCustomIds(render({}))).toEqual(['setup:key', 'setup:check', 'setup:changes']);
    expect(listCustomIds(render({ status: { communityId: undefined } }))).toEqual(['setup:check', 'setup:changes']);
    const open = { waiting: 0, queued: 0, unknown: 0, review: 3 };
    expect(listCustomIds(render({ status: { open } }))).toEqual([
      'setup:key',
      'setup:check',
      'setup:changes',
      'setup:decide',
    ]);
  });

  it('offers the fields that may hold numbers, with the default chosen', () => {
    const payload = render({
      fields: [field('f1', 'Loyalty'), field('f2', 'Country', false), field('f3', undefined, undefined)],
    });
    expect(listCustomIds(payload)[0]).toBe('setup:field');
    expect(optionsOf(payload)).toEqual([
      { label: 'Loyalty', value: 'f1', default: true },
      { label: 'f3', value: 'f3', default: false },
    ]);
    expect(findProblems(payload)).toEqual([]);
  });

  it('offers no select where there is nothing to choose', () => {
    expect(listCustomIds(render({ fields: [field('f2', 'Country', false)] }))).not.toContain('setup:field');
  });

  it('offers as many fields as Discord shows', () => {
    const payload = render({ fields: Array.from({ length: 40 }, (_, index) => field(`f${index}`, `Field ${index}`)) });
    expect(optionsOf(payload)).toHaveLength(25);
    expect(findProblems(payload)).toEqual([]);
  });

  it('leaves out a field whose id no choice can carry, and takes each once', () => {
    const payload = render({
      fields: [field('x'.repeat(101), 'Too long'), field('f1', 'One'), field('f1', 'One again')],
    });
    expect(optionsOf(payload).map(({ value }) => value)).toEqual(['f1']);
    expect(findProblems(payload)).toEqual([]);
  });

  it('is a message that Discord takes, whatever names and ids from elsewhere say', () => {
    const id = fc
      .oneof(fc.string({ minLength: 1, maxLength: 110 }), fc.constantFrom('a', 'b'))
      .filter((text) => /\S/.test(text));
    const anyField = fc.record({
      fieldId: id,
      key: fc.constant(undefined),
      name: fc.option(hostileText, { nil: undefined }),
      numeric: fc.constantFrom(true, undefined),
    });
    const check = fc.record({
      name: fc.constant('default-field' as const),
      state: fc.constantFrom('ok' as const, 'problem' as const),
      detail: hostileText.map((field) => text('check.field.ok', { field })),
      fix: fc.constant(text('check.field.fix')),
    });
    fc.assert(
      fc.property(
        fc.array(anyField, { maxLength: 30 }),
        fc.array(check, { maxLength: 7 }),
        hostileText,
        (fields, checks, name) => {
          const payload = render({ fields, checks, status: { defaultField: { id: 'a', name } } });
          expect(findProblems(payload)).toEqual([]);
          expect(findLiveMarkup(toMarkdown(payload))).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the form for the API key', () => {
  it.each(['community', 'c'.repeat(64), 'e'.repeat(500)])('is one that Discord takes, for %s', (communityId) => {
    const data = toKeyForm({ inForce: communityId, locale: 'en-US' });
    const result = ModalInteractionCallbackRequestSchema.safeParse({ type: 9, data });
    expect(result.error?.issues).toBeUndefined();
    expect(data.custom_id).toBe('setup:save-key');
    expect(JSON.stringify(data)).toContain(`Key of community ${communityId.slice(0, 20)}`.slice(0, 30));
  });
});
