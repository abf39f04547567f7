import { describe, expect, it } from 'vitest';
import { findProblem, isAtLeast, type PlacedRole, type Reward, type RewardProblem } from '../../src/rewards/reward.ts';

const ROLE: PlacedRole = { name: 'Gold', trouble: undefined, powers: [] };

describe('what keeps a reward from being given', () => {
  it.each<[string, Partial<Reward>, PlacedRole | undefined, RewardProblem | undefined]>([
    ['nothing', {}, ROLE, undefined],
    ['the role is gone', {}, undefined, 'gone'],
    ['it is another app’s', {}, { ...ROLE, trouble: 'managed' }, 'managed'],
    ['it is @everyone', {}, { ...ROLE, trouble: 'everyone' }, 'managed'],
    ['it is out of reach', {}, { ...ROLE, trouble: 'above' }, 'above'],
    ['the bot may give no role', {}, { ...ROLE, trouble: 'no-permission' }, 'no-permission'],
    ['it has got powers', {}, { ...ROLE, powers: ['ban-members'] }, 'powers'],
    [
      'nothing: they were confirmed',
      { powers: ['ban-members', 'move-members'] },
      { ...ROLE, powers: ['ban-members'] },
      undefined,
    ],
    ['nothing can be seen, but Discord refused it', { problem: 'refused' }, ROLE, 'refused'],
    ['what was wrong is over', { problem: 'above' }, ROLE, undefined],
    [
      'what can be seen says more than that Discord refused it',
      { problem: 'refused' },
      { ...ROLE, trouble: 'above' },
      'above',
    ],
  ])('%s', (_, reward, role, problem) => {
    expect(findProblem({ powers: [], problem: undefined, ...reward }, role)).toBe(problem);
  });
});

it('a total reaches an amount also where a float is a little less', () => {
  expect(isAtLeast(0.1 + 0.2, 30)).toBe(true);
  expect(isAtLeast(0.299_999, 30)).toBe(true);
  expect(isAtLeast(0.29, 30)).toBe(false);
  expect(isAtLeast(-1, 1)).toBe(false);
});
