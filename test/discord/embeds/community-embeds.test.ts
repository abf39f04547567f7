import { describe, expect, it } from 'vitest';
import { renderCommunityChoice } from '../../../src/discord/embeds/community-embeds.ts';
import type { CommunityChoice, HangingOnCommunity } from '../../../src/services/community-choice.ts';
import { toMarkdown } from '../hostile-text.ts';

type Shown = Exclude<CommunityChoice, { kind: 'chosen' }>;

const HANGING: HangingOnCommunity = {
  links: 1,
  requests: 1,
  waiting: 0,
  underWay: 0,
  rules: 1,
  hasKey: true,
  hasDefaultField: true,
  hasIdentityField: false,
};

const textOf = (choice: Shown) => toMarkdown(renderCommunityChoice(choice, 'en-US'));
const toUnset = (change: Partial<HangingOnCommunity> = {}): Shown => ({
  kind: 'unset-offered',
  from: 'old',
  to: undefined,
  draftId: 1,
  hanging: { ...HANGING, ...change },
});

describe('the offer to unset the community', () => {
  it('counts what hangs on it, and says what cannot be undone afterwards', () => {
    const text = textOf(toUnset());
    expect(text).toContain('· Links: **1** (kept');
    expect(text).toContain('· Open requests for a link: **1** (they end)');
    expect(text).toContain('· Rules: **1** (they give nothing meanwhile)');
    expect(text).toContain('· The default field is cleared.');
    expect(text).toContain('API key is deleted. What was awarded there cannot be undone without a key.');
    expect(textOf(toUnset({ waiting: 1 }))).toMatch(/API key stays.*cannot be undone without a key/);
    expect(textOf(toUnset({ hasKey: false }))).not.toContain('API key');
  });

  it('speaks of the community alone: other settings of the same command are changed', () => {
    const another: Shown = { kind: 'offered', from: 'old', to: 'new', draftId: 1, fieldNames: [], hanging: HANGING };
    for (const choice of [toUnset(), another]) {
      expect(textOf(choice)).toContain('The community is not changed yet: `old` stays in force.');
      expect(textOf(choice)).not.toContain('Nothing is changed');
    }
  });
});

it('a community for which there is no key to try is refused with one sign', () => {
  const choice: Shown = { kind: 'key-needed', from: 'old', to: 'abc', failure: undefined };
  const { title, description = '' } = renderCommunityChoice(choice, 'en-US').embeds?.[0] ?? {};
  expect(title).toBe('⛔ Community not changed');
  expect(description).toMatch(/^I have no API key to try `abc` with\./);
  expect(description).not.toContain('⛔');
});
