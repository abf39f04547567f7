import type { APIEmbed } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { renderErasePreview } from '../../../src/discord/embeds/erase-embeds.ts';
import { renderUndoPreview, renderUndoReport } from '../../../src/discord/embeds/undo-embeds.ts';
import type { Award } from '../../../src/points/award.ts';
import { previewUndo } from '../../../src/points/undo-preview.ts';
import type { Standing, Undo, UndoCount } from '../../../src/store/undos/undo-store.ts';
import { createAward } from '../../support/award-samples.ts';

const UNDO: Undo = {
  id: 7,
  receipt: 'U-7F3K2M',
  guildId: 'guild',
  actorId: 'moderator',
  ofOthers: false,
  needs: 'increase',
  state: 'preview',
  createdAt: 0,
};

function textOf({ embeds }: { readonly embeds?: readonly unknown[] }): string {
  const embed = JSON.parse(JSON.stringify(embeds?.[0])) as APIEmbed;
  return `${embed.title}\n${embed.description}`;
}

function createStanding(change: Partial<Award> = {}, more: Partial<Standing> = {}): Standing {
  const award = createAward({ status: 'settled', action: 'increase', hundredths: 500, ...change });
  return {
    awardId: award.id,
    how: 'back',
    award,
    rootAction: award.action,
    isOutrun: false,
    countedAt: undefined,
    ...more,
  };
}

function preview(standing: readonly Standing[], { locale = 'en-US', mayUndoSets = true, isCut = false } = {}) {
  const shown = previewUndo(standing, { mayUndoSets, isOwn: () => false, hasKey: () => true, room: undefined });
  return renderUndoPreview({ ...shown, isCut, undo: shown.undoable.length > 0 ? UNDO : undefined }, locale);
}

function report(counts: readonly UndoCount[], { locale = 'en-US', isLast = false } = {}): string {
  const reply = { token: 'token', expiresAt: 0, locale };
  return textOf(renderUndoReport({ undo: UNDO, counts, reply }, isLast));
}

const toMember = (index: number) => ({ memberId: `20000000000000${1_000 + index}` });

describe('what an undo of many would do', () => {
  it('is nothing where nothing stands, without buttons', () => {
    const shown = preview([]);
    expect(textOf(shown)).toBe('📊 Undo\nThere is nothing to undo.');
    expect(shown.components).toEqual([]);
  });

  it('says of what stays why it does, also where that is all', () => {
    const text = textOf(preview([createStanding({ action: 'overwrite' })], { mayUndoSets: false }));
    expect(text).toContain('⛔ Left as they are: **1**. Undoing a set total needs Manage Server or the staff role.');
    expect(text).not.toContain('Awards:');
    expect(text).toContain('There is nothing to undo.');
  });

  it('has all numbers as its reader writes them, and names the newest ten', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => createStanding(toMember(index)));
    const text = textOf(preview(many, { locale: 'de', isCut: true }));
    expect(text).toContain('Vergaben: **5.000**, an **5.000** Mitglieder\nInsgesamt: **−25.000** Loyalty Points');
    expect(text.match(/^· /gm)).toHaveLength(10);
    expect(text).toContain('… und 4.990 weitere.');
    expect(text).toContain('Es gibt noch mehr.');
  });

  it('has its last words also where fields are many and their names long', () => {
    const fieldName = `**[x](https://example.com)** @everyone ${'Ω'.repeat(300)}`;
    const fields = Array.from({ length: 30 }, (_, index) => createStanding({ fieldId: `${index}`, fieldName }));
    const text = textOf(preview(fields));
    expect(text.length).toBeLessThan(4_096);
    expect(text).toContain('… and 20 more kinds of points.');
    expect(text).toContain('**Confirm** takes back whatever still stands then');
    expect(text).not.toContain('**[x]');
  });
});

describe('what came of an undo of many', () => {
  const all: readonly UndoCount[] = [
    { result: 'reversed', status: 'settled', count: 1_000 },
    { result: 'cancelled', status: 'cancelled', count: 8 },
    { result: 'restored', status: 'waiting', count: 7 },
    { result: 'reversed', status: 'review', count: 6 },
    { result: 'reversed', status: 'refused', count: 5 },
    { result: 'reversed', status: 'cancelled', count: 4 },
    { result: 'restored', status: 'expired', count: 3 },
    { result: 'gone', status: undefined, count: 2 },
    { result: 'impossible', status: undefined, count: 1 },
  ];

  it('adds up: each is in one of the parts, and what did not come about is not undone', () => {
    const [title, ...lines] = report(all).split('\n');
    expect(title).toBe('↩️ Undone');
    expect(lines.slice(0, 9)).toEqual([
      'Undone: **1,015** of 1,036',
      'Confirmed by Returning.AI: **1,000**',
      'Cancelled before they were sent: **8**',
      'Wait for the member’s link: **7**',
      'Staff must decide: **6**',
      'Not taken by Returning.AI: **5**',
      'Cancelled or expired since: **7**',
      'Changed meanwhile, so left alone: **2**',
      'Cannot be undone any more: **1**',
    ]);
  });

  it('is nothing yet where staff must decide about all of it, and can be undone again', () => {
    const text = report([{ result: 'reversed', status: 'review', count: 5 }]);
    expect(text).toContain('🔎 Being checked\nUndone: **0** of 5\nStaff must decide: **5**');
    expect(text).toContain('undoes this again');
  });

  it('is nothing where all of it failed, and then there is nothing to undo again', () => {
    const text = report([{ result: 'reversed', status: 'refused', count: 5 }]);
    expect(text).toContain('⛔ Not undone\nUndone: **0** of 5');
    expect(text).not.toContain('again');
  });

  it('says, when Discord lets nothing be changed after this, where to look', () => {
    const text = report([{ result: 'reversed', status: 'queued', count: 2_000 }], { locale: 'de', isLast: true });
    expect(text).toContain('⏳ Punkte unterwegs\nRückgängig gemacht: **0** von 2.000');
    expect(text).toContain('kann sich nicht mehr ändern');
  });
});

describe('what erasing would do', () => {
  it('is told in full, whatever the member has', () => {
    const label = `**[x](https://example.com)** ${'x'.repeat(300)}`;
    const links = Array.from({ length: 30 }, (_, index) => ({
      guildId: 'guild',
      communityId: `${index}`,
      memberId: '200',
      accountId: 'a'.repeat(300),
      label,
      linkedBy: 'admin',
      linkedAt: 0,
    }));
    const counts = { endedRequests: 2, waiting: 1, awardsTo: 1_234_567, awardsBy: 2, reactionsBy: 2, reactionsTo: 2 };
    const data = { links, openRequest: undefined, ...counts, made: 2, deeds: 3, auditDays: 90 };
    const text = textOf(renderErasePreview(data, '200', 'en-US'));
    expect(text.length).toBeLessThan(4_096);
    expect(text).toContain('27 · more links, in other communities');
    expect(text).toContain('1,234,567 · awards to them in all');
    expect(text).toContain('**Goes, and cannot be brought back**');
    expect(text).toContain('**Not in my hands**');
  });
});
