import { describe, expect, it } from 'vitest';
import { tolerantId, tolerantText, tolerantTexts } from '../../../src/returning-ai/http/tolerant-schema.ts';

const long = (length: number) => 'a'.repeat(length);

describe('what an answer says', () => {
  it('is taken as long as an id or a text may be, and is nothing beyond', () => {
    expect(tolerantId.parse(long(256))).toHaveLength(256);
    expect(tolerantId.parse(long(257))).toBeUndefined();
    expect(tolerantText.parse(long(10_000))).toHaveLength(10_000);
    expect(tolerantText.parse(long(10_001))).toBeUndefined();
    expect(tolerantTexts.parse(['short', long(10_001), 5])).toEqual(['short']);
  });

  it.each([' ', '', 2 ** 53, {}, null])('is no id where it is %j', (value) => {
    expect(tolerantId.parse(value)).toBeUndefined();
  });
});
