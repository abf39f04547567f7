import { describe, expect, it } from 'vitest';
import { planImport, type ResolvedRow } from '../../src/links/import-plan.ts';
import type { Link } from '../../src/store/links/link-store.ts';
import { text } from '../../src/texts/text.ts';

const row = (line: number, memberId: string, accountId: string): ResolvedRow => ({
  line,
  memberId,
  accountId,
  label: undefined,
});
const link = (memberId: string, accountId: string): Link => ({
  guildId: '1',
  communityId: 'c',
  memberId,
  accountId,
  label: undefined,
  linkedBy: '3',
  linkedAt: 0,
});

describe('the plan of an import', () => {
  it('links, replaces, and leaves alone what is so already', () => {
    const plan = planImport(
      [row(2, 'ana', 'a'), row(3, 'ben', 'b2'), row(4, 'cleo', 'c')],
      [link('ben', 'b'), link('cleo', 'c')],
    );
    expect(plan).toEqual({
      changes: [
        { ...row(2, 'ana', 'a'), previousAccountId: undefined },
        { ...row(3, 'ben', 'b2'), previousAccountId: 'b' },
      ],
      unchanged: 1,
      problems: [],
    });
  });

  it('leaves out what somebody else has, also when they would get another one', () => {
    const plan = planImport([row(2, 'ana', 'b'), row(3, 'ben', 'new')], [link('ben', 'b')]);
    expect(plan.problems).toEqual([{ line: 2, text: text('links.line.taken', { member: '<@ben>' }) }]);
    expect(plan.changes).toEqual([{ ...row(3, 'ben', 'new'), previousAccountId: 'b' }]);
  });

  it('leaves out an account that two members would have, whoever has it now', () => {
    const plan = planImport([row(2, 'ana', 'a'), row(3, 'ben', 'a'), row(4, 'cleo', 'c')], [link('ana', 'a')]);
    expect(plan).toMatchObject({ changes: [{ line: 4 }], unchanged: 0, problems: [{ line: 2 }, { line: 3 }] });
  });
});
