import { expect, it } from 'vitest';
import { userErrorOfAsync } from '../support/user-error.ts';
import { ADMIN, createServiceScene, GUILD, LOYALTY, MODERATOR, OTHER_GUILD } from './service-scene.ts';

it('shows the latest ten of its server, newest first, to who manages it alone', async () => {
  const { audit, setup, store, now } = await createServiceScene();
  for (let count = 1; count <= 12; count += 1) await setup.change(ADMIN, { perAward: count });
  await store.changeGuild(OTHER_GUILD, { perAward: 99 }, { at: now, actorId: 'other' });
  expect((await audit.latest(ADMIN)).map(({ after }) => after?.perAward)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  expect(await userErrorOfAsync(audit.latest(MODERATOR))).toMatchObject({ code: 'NOT_ALLOWED' });
});

it('tells each setting that goes with a field, and who deleted that', async () => {
  const { fieldEdits, fieldApi, fields, rules, store } = await createServiceScene();
  await fields.setDefault(ADMIN, LOYALTY.name ?? '');
  await rules.add(ADMIN, { emoji: '⭐', amount: 5, field: LOYALTY.name });
  fieldApi.outcome = 'unknown';
  await fieldEdits.delete({ ...ADMIN, userId: '302' }, { field: LOYALTY.name ?? '', confirm: LOYALTY.name });
  const entries = await store.listDeeds({ guildId: GUILD, since: 0, limit: 10 });
  expect(entries.filter(({ actorId }) => actorId === '302')).toMatchObject([
    { action: 'field-deleted', object: 'Loyalty Points', after: { outcome: 'uncertain' } },
    { action: 'rule-changed', object: '#1 ⭐', after: { enabled: false } },
    { action: 'settings', after: { defaultFieldId: null } },
  ]);
});
