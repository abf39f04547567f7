import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../src/services/sealing.ts';
import { anyText } from '../support/any-text.ts';

const OWNER = { guildId: '100', communityId: 'community' };
const KEY = 'f00dfeed'.repeat(8);
const sealer = createSealer(randomBytes(32));

describe('a sealed key', () => {
  it('opens for its guild and community, whatever it says', () => {
    const owner = fc.record({ guildId: fc.string(), communityId: fc.string() });
    fc.assert(
      fc.property(anyText(), owner, (key, whose) => {
        expect(sealer.open(sealer.seal(key, whose), whose)).toBe(key.toWellFormed());
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['another guild', { ...OWNER, guildId: '101' }],
    ['another community', { ...OWNER, communityId: 'communitz' }],
    ['both in one', { guildId: '100community', communityId: '' }],
    ['the border between them moved', { guildId: '10', communityId: '0community' }],
    ['both exchanged', { guildId: 'community', communityId: '100' }],
    ['nobody', { guildId: '', communityId: '' }],
  ])('does not open for %s', (_, other) => {
    expect(sealer.open(sealer.seal(KEY, OWNER), other)).toBeUndefined();
  });

  it('opens for nobody else, whoever that is', () => {
    const owner = fc.record({ guildId: fc.string(), communityId: fc.string() });
    fc.assert(
      fc.property(owner, owner, (whose, other) => {
        fc.pre(whose.guildId !== other.guildId || whose.communityId !== other.communityId);
        expect(sealer.open(sealer.seal(KEY, whose), other)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('does not open under another master key', () => {
    expect(createSealer(randomBytes(32)).open(sealer.seal(KEY, OWNER), OWNER)).toBeUndefined();
  });

  it('does not open when any bit of it was changed', () => {
    // 31 bytes: the text then ends in bits that base64 does not need, where a change could go unseen.
    for (const key of [KEY, KEY.slice(0, 31), KEY.slice(0, 32), '']) {
      const sealed = sealer.seal(key, OWNER);
      for (let at = 0; at < sealed.length; at++) {
        for (let bit = 0; bit < 8; bit++) {
          const changed = `${sealed.slice(0, at)}${String.fromCharCode(sealed.charCodeAt(at) ^ (1 << bit))}${sealed.slice(at + 1)}`;
          if (sealer.open(changed, OWNER) !== undefined)
            expect.fail(`bit ${bit} of character ${at} of ${sealed.length}`);
        }
      }
    }
  });

  it('does not open when it was cut, lengthened or is something else', () => {
    const sealed = sealer.seal(KEY, OWNER);
    for (let length = 0; length < sealed.length; length++)
      expect(sealer.open(sealed.slice(0, length), OWNER)).toBeUndefined();
    for (const more of ['A', '=', '.', '\n', ' ', '.AAAA']) expect(sealer.open(sealed + more, OWNER)).toBeUndefined();
    for (const text of [
      '',
      'v1',
      'v1.',
      '.',
      'v2.AAAA',
      KEY,
      sealed.slice(3),
      sealed.replace('v1', 'v2'),
      ` ${sealed}`,
    ]) {
      expect(sealer.open(text, OWNER)).toBeUndefined();
    }
  });

  it('looks different each time, and nothing of the key can be read in it', () => {
    const sealed = Array.from({ length: 50 }, () => sealer.seal(KEY, OWNER));
    expect(new Set(sealed.map((text) => text.slice(0, 19))).size).toBe(50);
    for (const text of sealed) {
      expect(text).not.toContain(KEY.slice(0, 8));
      expect(Buffer.from(text.slice(3), 'base64url').toString('latin1')).not.toContain(KEY.slice(0, 8));
    }
  });
});
