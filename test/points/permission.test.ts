import { describe, expect, it } from 'vitest';
import type { AwardAction } from '../../src/points/award.ts';
import { canAward, canSeeOthers, requireCanAward, requireCanManage } from '../../src/points/permission.ts';
import { userErrorOf } from '../support/user-error.ts';

const STAFF_ROLE = '900';
const WHO = {
  nobody: { canManageMessages: false, canManageGuild: false, roleIds: ['1'] },
  moderator: { canManageMessages: true, canManageGuild: false, roleIds: [] },
  admin: { canManageMessages: false, canManageGuild: true, roleIds: [] },
  staff: { canManageMessages: false, canManageGuild: false, roleIds: ['1', STAFF_ROLE] },
} as const;

type Who = keyof typeof WHO;
const ACTIONS: readonly AwardAction[] = ['increase', 'decrease', 'overwrite'];

const rules: readonly [Who, string | undefined, readonly AwardAction[], boolean][] = [
  ['nobody', undefined, [], false],
  ['nobody', STAFF_ROLE, [], false],
  ['moderator', undefined, ['increase', 'decrease'], true],
  ['moderator', STAFF_ROLE, ['increase', 'decrease'], true],
  ['admin', undefined, ACTIONS, true],
  ['admin', STAFF_ROLE, ACTIONS, true],
  ['staff', STAFF_ROLE, ACTIONS, true],
  ['staff', undefined, [], false],
];

describe.each(rules)('%s, where the staff role is %s', (who, staffRoleId, allowed, seesOthers) => {
  it.each(ACTIONS)(`with %s: only what is in [${allowed.join(', ')}]`, (action) => {
    expect(canAward(WHO[who], action, staffRoleId)).toBe(allowed.includes(action));
    if (allowed.includes(action)) requireCanAward(WHO[who], action, staffRoleId);
    else expect(userErrorOf(() => requireCanAward(WHO[who], action, staffRoleId)).code).toBe('NOT_ALLOWED');
  });

  it(`${seesOthers ? 'sees' : 'does not see'} the history of others`, () => {
    expect(canSeeOthers(WHO[who], staffRoleId)).toBe(seesOthers);
  });
});

describe('a refusal', () => {
  it('names both ways in', () => {
    const change = userErrorOf(() => requireCanAward(WHO.nobody, 'decrease', STAFF_ROLE)).message;
    expect(change).toContain('Manage Messages');
    expect(change).toContain(`<@&${STAFF_ROLE}>`);
    const total = userErrorOf(() => requireCanAward(WHO.moderator, 'overwrite', STAFF_ROLE)).message;
    expect(total).toContain('Manage Server');
    expect(total).toContain(`<@&${STAFF_ROLE}>`);
  });

  it('names no staff role where none is chosen, nor a command that its reader may not use', () => {
    expect(userErrorOf(() => requireCanAward(WHO.nobody, 'increase', undefined)).message).toBe(
      'Only staff can do this: it needs the permission Manage Messages in the whole server. Ask an admin of the server.',
    );
  });
});

describe('settings and links', () => {
  it('are open to Manage Server alone: the staff role could widen itself', () => {
    requireCanManage(WHO.admin);
    for (const who of ['nobody', 'moderator', 'staff'] as const) {
      expect(userErrorOf(() => requireCanManage(WHO[who]))).toMatchObject({
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('Manage Server'),
      });
    }
  });
});
