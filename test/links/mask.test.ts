import { describe, expect, it } from 'vitest';
import { maskAccount } from '../../src/links/mask.ts';

const accountId = '64b0c0ffee64b0c0ffee1a2b';

describe('an account as its own member sees it', () => {
  it.each([
    ['ana@example.com', 'a•••@example.com (•••1a2b)'],
    ['ana', 'a••• (•••1a2b)'],
    ['a@b@example.com', 'a•••@example.com (•••1a2b)'],
    ['@ana', '@••• (•••1a2b)'],
    ['👩‍🚀rocket', '👩••• (•••1a2b)'],
    ['x', 'x••• (•••1a2b)'],
    ['', '•••1a2b'],
    [undefined, '•••1a2b'],
  ])('of %j is %j', (label, masked) => {
    expect(maskAccount({ accountId, label })).toBe(masked);
  });
});
