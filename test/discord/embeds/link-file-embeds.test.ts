import { describe, expect, it } from 'vitest';
import type { MessagePayload } from '../../../src/discord/command.ts';
import {
  renderImportCancelled,
  renderImportPreview,
  renderImportProgress,
  renderImportResult,
  renderLinkExport,
} from '../../../src/discord/embeds/link-file-embeds.ts';
import { text } from '../../../src/texts/text.ts';
import { findProblems, listCustomIds, toMarkdown } from '../hostile-text.ts';

const change = (line: number, previousAccountId?: string) => ({
  line,
  memberId: '200',
  accountId: 'a'.repeat(24),
  label: 'ana@example.com',
  previousAccountId,
});
const problems = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ line: index + 2, text: text('links.line.no-account') }));
const preview = {
  changes: [change(2), change(3, 'b')],
  unchanged: 4,
  problems: problems(1),
  draftId: 9,
  strangers: [],
};
const result = { linked: 1, replaced: 2, unchanged: 3, delivered: 4, problems: [] };

/** What people read below the title. */
const textOf = (payload: MessagePayload) => toMarkdown(payload).trim();

/** A message without its files; those are no part of the body. */
const bodyOf = ({ files: _, ...body }: MessagePayload) => body;

describe('the preview of an import', () => {
  it('counts, names what would be replaced and what is left out, and can be confirmed or cancelled', () => {
    const page = renderImportPreview(preview, 'en-US');
    expect(textOf(page)).toMatch(
      /^Would be linked: \*\*1\*\*\nWould get another account: \*\*1\*\*\n· line 3: <@200>\nAlready linked: \*\*4\*\*\n\nLeft out: \*\*1\*\*\n· line 2: there is no account\n\nNothing is changed yet/,
    );
    expect(listCustomIds(page)).toEqual(['links:confirm:9', 'links:cancel:9']);
    expect(page.files).toBeUndefined();
  });

  it('warns of ids of nobody here, as a spreadsheet makes them', () => {
    const rounded = { ...change(2), memberId: '1576783976310240000' };
    expect(textOf(renderImportPreview({ ...preview, strangers: [rounded] }, 'en-US'))).toContain(
      '⚠️ Not in this server: **1**. They have left, or a spreadsheet has rounded their ids.\n· line 2: `1576783976310240000`\n',
    );
    const unknown = textOf(renderImportPreview({ ...preview, strangers: undefined }, 'en-US'));
    expect(unknown).toContain('⚠️ Discord did not tell which of these members are in this server.');
    const nothing = renderImportPreview({ ...preview, changes: [], strangers: undefined, draftId: undefined }, 'en-US');
    expect(textOf(nothing)).not.toContain('⚠️');
  });

  it('without anything to do has no buttons', () => {
    const page = renderImportPreview({ ...preview, changes: [], draftId: undefined }, 'en-US');
    expect(page.components).toEqual([]);
    expect(textOf(page)).toContain('There is nothing to do.');
  });

  it('has more problems than fit in a file, and fits however many there are', () => {
    const changes = Array.from({ length: 2_000 }, (_, index) => change(index + 2, 'b'));
    const page = renderImportPreview({ ...preview, changes, strangers: changes, problems: problems(2_000) }, 'en-US');
    expect(textOf(page)).toMatch(/… and 1,990 more\..*… and 1,990 more\..*… and 1,985 more\..*\*\*Confirm\*\*/su);
    expect(page.files).toMatchObject([{ name: 'problems.csv' }]);
    expect(String(page.files?.[0]?.data).trim().split('\n')).toHaveLength(2_001);
    expect(findProblems(bodyOf(page))).toEqual([]);
  });
});

describe('what an import did', () => {
  it('is counted, with what is on its way and what was left out', () => {
    expect(textOf(renderImportResult(result, 'en-US'))).toBe(
      'Linked: **1**\nGot another account: **2**\nAlready linked: **3**\n\nAwards that waited and are on their way: **4**',
    );
    const page = renderImportResult({ ...result, delivered: 0, problems: problems(20) }, 'en-US');
    expect(textOf(page)).toContain('Left out: **20**');
    expect(textOf(page)).not.toContain('on their way');
    expect(page.files).toMatchObject([{ name: 'problems.csv' }]);
  });
});

describe('other words about files', () => {
  it('are messages that Discord takes', () => {
    const exported = renderLinkExport({ files: ['member_id\n'], count: 0 }, 'en-US');
    expect(exported.files).toEqual([{ name: 'links.csv', data: 'member_id\n' }]);
    const several = renderLinkExport({ files: ['a', 'b'], count: 3 }, 'en-US');
    expect(several.files).toEqual([
      { name: 'links-1.csv', data: 'a' },
      { name: 'links-2.csv', data: 'b' },
    ]);
    expect(textOf(several)).toContain('Links in these 2 files: 3.');
    for (const page of [
      exported,
      several,
      renderImportProgress({ what: 'linked', done: 1, total: 2 }, 'en-US'),
      renderImportCancelled('en-US'),
    ]) {
      expect(findProblems(bodyOf(page))).toEqual([]);
    }
    expect(textOf(renderImportProgress({ what: 'linked', done: 1, total: 2 }, 'en-US'))).toBe('Linked: 1 of 2.');
  });
});
