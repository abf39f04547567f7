import { describe, expect, it } from 'vitest';
import { toLogLine } from '../../../src/discord/embeds/log-line.ts';
import type { Award } from '../../../src/points/award.ts';
import type { AwardEvent } from '../../../src/store/messages/log-store.ts';
import { createAward } from '../award-fixture.ts';

const ORIGIN = { channelId: '500', messageId: '600', emoji: '⭐' };

function write(kind: AwardEvent['kind'], award: Partial<Award>): string {
  return toLogLine({ id: 1, kind, at: 0, award: createAward({ status: 'settled', ...award }) }, 'en-US');
}

describe('a line of the log channel', () => {
  it.each([
    [25, '⚠️ +25 outside Discord before it'],
    [-2.5, '⚠️ −2.5 outside Discord before it'],
  ])('tells that others changed the total by %d in between', (outsideBy, words) => {
    expect(write('settled', { outsideBy, outsideChange: true })).toContain(words);
    expect(write('settled', {})).not.toContain('outside');
  });

  it('tells that a total stopped at zero', () => {
    expect(write('settled', { action: 'decrease', total: 0, totalBefore: 3 })).toContain('⚠️ stopped at zero');
    expect(write('settled', { action: 'decrease', total: 0, totalBefore: 10 })).not.toContain('stopped');
  });

  it('tells which reaction gave the points, who took it away, and that nobody knows who cleared it', () => {
    const link = 'https://discord.com/channels/';
    expect(write('settled', { source: 'reaction', origin: ORIGIN, actorId: '7' })).toContain(`by <@7> with ⭐ ${link}`);
    const removed = write('settled', { source: 'reaction-removed', origin: ORIGIN, actorId: '7', reverses: 1 });
    expect(removed).toContain(`by <@7>, who removed ⭐ ${link}`);
    const cleared = write('settled', { source: 'reactions-cleared', origin: ORIGIN, actorId: '7', reverses: 1 });
    expect(cleared).toContain(`by a moderator who cleared ⭐ ${link}`);
    expect(cleared).not.toContain('<@7>');
  });

  it('tells what an undo takes back', () => {
    const award = createAward({ status: 'settled', source: 'undo', reverses: 1 });
    const line = toLogLine({ id: 1, kind: 'settled', at: 0, award, takesBack: 'R-AAAAAA' }, 'en-US');
    expect(line).toContain(` · takes back R-AAAAAA · ${award.receipt}`);
    expect(write('settled', {})).not.toContain('takes back');
  });

  it('tells of a second copy and who decided about it', () => {
    const found = { state: 'found', entryId: 'e2', number: 1, total: undefined, decidedBy: undefined } as const;
    expect(write('late-copy', { lateCopy: found })).toContain('🔎 a second copy has turned up, staff must decide:');
    const compensated = { ...found, state: 'compensated', decidedBy: '9' } as const;
    expect(write('late-decided', { lateCopy: compensated })).toMatch(/second copy is taken off: .* by <@9>/);
    const ignored = { ...found, state: 'ignored', decidedBy: '9' } as const;
    expect(write('late-decided', { lateCopy: ignored })).toMatch(/no second copy: .* by <@9>/);
  });
});
