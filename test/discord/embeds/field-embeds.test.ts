import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderFieldDeletion, renderFieldEdit, renderFields } from '../../../src/discord/embeds/field-embeds.ts';
import type { FieldDeletion, FieldEdit } from '../../../src/services/field-edits.ts';
import { createRule } from '../../support/rule-samples.ts';
import { findLiveMarkup, findProblems, hostileText, toMarkdown } from '../hostile-text.ts';

const EDIT: FieldEdit = { action: 'create', name: 'Gems', fieldId: 'a'.repeat(24), outcome: 'done', seen: 'done' };
const DELETION: FieldDeletion = {
  field: { id: 'a'.repeat(24), name: 'Gems' },
  isWrongName: false,
  isDefault: undefined,
  isIdentity: false,
  rules: [],
  unfinished: { own: 0, elsewhere: 0 },
};

describe('a change of a field', () => {
  it.each<[Partial<FieldEdit>, string, RegExp]>([
    [{}, '✅ Field created', /^\*\*Gems\*\* · `a{24}`$/],
    [
      { seen: 'not-done', fieldId: undefined },
      '✅ Field created',
      /^\*\*Gems\*\*\n.*confirmed it.*does not show it yet/,
    ],
    [{ outcome: 'unknown' }, '✅ Field created', /lost, but its list of fields shows that it was done/],
    [{ outcome: 'unknown', seen: 'not-done' }, '🔎 Not certain', /may still come.*`\/fields create` again only if/],
    [{ outcome: 'unknown', seen: 'unreadable' }, '🔎 Not certain', /cannot be listed right now.*again only if/],
    [{ action: 'rename', previousName: 'Old' }, '✅ Field renamed', /^\*\*Old\*\* → \*\*Gems\*\*/],
    [
      { action: 'delete', wasDefault: 'guild' },
      '✅ Field deleted',
      /was the default field\. Commands without `field` have \*\*none\*\*.*`\/fields default`/,
    ],
    [
      { action: 'delete', wasDefault: 'guild', nextDefault: { id: 'b', name: 'Karma' } },
      '✅ Field deleted',
      /was the default field\. Commands without `field` use \*\*Karma\*\* from then on/,
    ],
    [{ action: 'delete', wasDefault: 'environment' }, '✅ Field deleted', /RETURNING_FIELD_ID/],
    [{ action: 'delete', rulesOff: [createRule({ id: 3 })] }, '✅ Field deleted', /Switched off.*#3 /],
  ])('%o', (change, title, words) => {
    const [embed] = renderFieldEdit({ ...EDIT, ...change }, 'en-US').embeds ?? [];
    expect(embed?.title).toBe(title);
    expect(embed?.description).toMatch(words);
  });
});

describe('what deleting a field would touch', () => {
  it('says how to confirm only where that would do it', () => {
    const text = (change: Partial<FieldDeletion>) =>
      toMarkdown(renderFieldDeletion({ ...DELETION, ...change }, 'en-US'));
    expect(text({})).toMatch(
      /Nothing was changed\. To delete it, use the command again with `confirm:`.*\*\*Gems\*\*$/,
    );
    for (const unfinished of [
      { own: 2, elsewhere: 0 },
      { own: 0, elsewhere: 1 },
      { own: 1, elsewhere: 4 },
    ]) {
      expect(text({ unfinished })).toMatch(/not settled yet.*\n\nNothing was changed\. It can be deleted when these/);
    }
    expect(text({ unfinished: { own: 0, elsewhere: 4 } })).not.toContain('4');
  });

  it('lists ten rules at most', () => {
    const rules = Array.from({ length: 12 }, (_, index) => createRule({ id: index + 1 }));
    expect(toMarkdown(renderFieldDeletion({ ...DELETION, rules }, 'en-US'))).toMatch(/#10 [^#]*, and 2 more/);
  });
});

describe('the list of fields', () => {
  const toFields = (count: number, name: string) =>
    Array.from({ length: count }, (_, index) => {
      return { fieldId: `${index}`.padStart(24, '0'), key: undefined, name, numeric: true };
    });
  const list = (count: number, name: string) =>
    renderFields({ fields: toFields(count, name), defaultFieldId: undefined, stale: true }, 'en-US');

  it('ends with a whole line and says how many more there are, however long the names are', () => {
    const text = list(60, '*'.repeat(60)).embeds?.[0]?.description ?? '';
    const lines = text.split('\n');
    const shown = lines.filter((line) => /^▪️ (?:\\\*){60} · `0*\d+`$/.test(line));
    expect(lines.slice(shown.length)).toEqual([`… and ${60 - shown.length} more.`, '', expect.stringMatching(/^⚠️/)]);
    expect(shown.length).toBeGreaterThan(20);
  });

  it('is all of them where they fit', () => {
    expect(list(60, 'Gems').embeds?.[0]?.description).not.toContain('more');
  });
});

it('a field cannot speak for the bot by its name', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (name, id) => {
      for (const payload of [
        renderFieldEdit(
          { ...EDIT, name, previousName: name, fieldId: id, wasDefault: 'guild', nextDefault: { id, name } },
          'en-US',
        ),
        renderFields(
          { fields: [{ fieldId: id, key: name, name, numeric: true }], defaultFieldId: id, stale: false },
          'en-US',
        ),
        renderFieldDeletion(
          { ...DELETION, field: { id, name }, isDefault: 'guild', nextDefault: { id, name } },
          'en-US',
        ),
      ]) {
        expect(findProblems(payload)).toEqual([]);
        expect(findLiveMarkup(toMarkdown(payload))).toEqual([]);
      }
    }),
  );
});
