import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../src/audit/entry.ts';
import { type AuditStyle, describeActor, describeDeed, describeValues, isReading } from '../../src/audit/words.ts';
import { toTexts } from '../../src/texts/texts.ts';

const STYLE: AuditStyle = {
  texts: toTexts('en-US'),
  user: (id) => `user ${id}`,
  channel: (id) => `channel ${id}`,
  role: (id) => `role ${id}`,
  amount: (hundredths) => `${hundredths / 100} points`,
  account: (id) => `account ${id}`,
  text: (text) => `"${text}"`,
};

function describeEntry(change: Partial<AuditEntry>): string {
  const entry: AuditEntry = { id: 1, guildId: '1', actorId: '7', action: 'settings', at: 0, ...change };
  return [describeDeed(entry, STYLE), describeValues(entry, STYLE)].filter(Boolean).join(' · ');
}

describe('a deed in words', () => {
  it.each<[Partial<AuditEntry>, string]>([
    [
      { before: { perAward: 500, logChannelId: '5' }, after: { perAward: null, logChannelId: '6' } },
      'settings changed · award-limit 5 points → none, log-channel channel 5 → channel 6',
    ],
    [
      { before: { staffRoleId: null, enabled: true }, after: { staffRoleId: '9', enabled: false } },
      'settings changed · staff-role none → role 9, enabled on → off',
    ],
    [{ action: 'key', after: { communityId: 'c', key: 'replaced' } }, 'API key · community "c", key "replaced"'],
    [{ action: 'rule-added', object: '#3 ⭐', after: { hundredths: 500 } }, 'rule added: "#3 ⭐" · amount 5 points'],
    [{ action: 'rule-removed', object: '#3 ⭐', before: { perGiver: 3 } }, 'rule removed: "#3 ⭐" · per-giver "3"'],
    [
      { action: 'link-set', memberId: '8', before: { account: 'a' }, after: { account: 'b' } },
      'linked: user 8 · account account a → account b',
    ],
    [{ action: 'member-erased', memberId: 'former-x' }, 'erased: user former-x'],
    [
      { action: 'badge-awarded', object: 'Star', memberId: '8', after: { outcome: 'uncertain' } },
      'badge awarded: "Star" user 8 · outcome "uncertain"',
    ],
    [
      { action: 'settings', before: { language: 'de' }, after: { language: null } },
      'settings changed · language Deutsch → none',
    ],
    [{ action: 'links-exported', after: { links: 2 } }, 'all links exported · links "2"'],
  ])('says %j', (entry, words) => {
    expect(describeEntry(entry)).toBe(words);
  });

  it('is said in the language of its place; what another version wrote stays as it is', () => {
    const style = { ...STYLE, texts: toTexts('de') };
    const say = (entry: AuditEntry) => `${describeDeed(entry, style)} · ${describeValues(entry, style)}`;
    const entry = { id: 1, guildId: '1', actorId: 'system', action: 'badge-awarded', object: 'Star', at: 0 } as const;
    expect(say({ ...entry, after: { outcome: 'uncertain' } })).toBe(
      'Abzeichen verliehen: "Star" · Ergebnis "nicht sicher"',
    );
    expect(say({ ...entry, after: { outcome: 'lost', mood: 'good' } })).toBe(
      'Abzeichen verliehen: "Star" · Ergebnis "lost", mood "good"',
    );
    expect(describeActor('system', style)).toBe('dem Betreiber oder dem Bot selbst');
  });

  it('says who, also where that is nobody of Discord', () => {
    expect(['7', 'system', 'identity-field'].map((id) => describeActor(id, STYLE))).toEqual([
      'user 7',
      'the operator or the bot itself',
      'the identity field',
    ]);
  });

  it('tells looking from changing', () => {
    expect((['settings', 'links-exported', 'member-shown'] as const).map(isReading)).toEqual([false, true, true]);
  });
});
