/** What no bug and no careless hand takes from the audit: the database itself refuses. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/audit/entry.ts';
import { openSqliteStore } from '../../../src/store/engine/sqlite/open-sqlite.ts';
import type { Store } from '../../../src/store/store.ts';
import { NOW } from '../contract/fixtures.ts';
import { useFolder } from '../temporary-folder.ts';

describe('the table of the audit', () => {
  const folder = useFolder();
  let count = 0;
  let store: Store;
  let database: DatabaseSync;
  const noted: AuditEntry[] = [];
  beforeEach(async () => {
    count += 1;
    noted.length = 0;
    const path = join(folder(), `${count}.db`);
    store = await openSqliteStore({ path, onDeed: (entry) => noted.push(entry) });
    await store.changeGuild('guild', { perAward: 5 }, { at: NOW, actorId: 'admin' });
    database = new DatabaseSync(path);
  });
  afterEach(async () => {
    database.close();
    await store.close();
  });

  it.each([
    ["update audit_entries set actor_id = 'other'", 'never changed'],
    ["update audit_entries set value_after = '{}'", 'never changed'],
    ['update audit_entries set at = 0', 'never changed'],
    ["update audit_entries set member_id = 'former-x', value_before = null, value_after = null", 'never changed'],
    [
      "insert into erasures (guild_id, member_id, pseudonym, begun_at) values ('guild', 'ana', 'former-x', 1); update audit_entries set actor_id = 'former-x'",
      'never changed',
    ],
    ['delete from audit_entries', 'never deleted before its time'],
    ['update audit_retention set kept_since = 7; delete from audit_entries', 'never deleted before its time'],
    [
      "replace into audit_entries (id, guild_id, actor_id, action, is_quiet, event_id, at) values (1, 'guild', 'other', 'key', 0, 0, 0)",
      'never replaced',
    ],
  ])('refuses %s', (sql, words) => {
    expect(() => database.exec(sql)).toThrow(words);
    expect(database.prepare('select actor_id, at from audit_entries').all()).toEqual([{ actor_id: 'admin', at: NOW }]);
  });

  it('has nothing of what was not committed, and tells nobody of it', async () => {
    const link = {
      guildId: 'guild',
      communityId: 'c',
      accountId: 'a',
      label: undefined,
      linkedBy: 'admin',
      linkedAt: NOW,
    };
    const failing = store.removeLink(
      { guildId: 'guild', communityId: 'c', memberId: 'ana' },
      { kind: 'staff', id: undefined as unknown as string },
      NOW,
    );
    await store.saveLink({ ...link, memberId: 'ana' });
    await failing;
    // A deed without a name is refused by the table, and takes its change with it.
    await expect(
      store.saveLink({ ...link, memberId: 'ben', accountId: 'b', linkedBy: null as unknown as string }),
    ).rejects.toThrow();
    expect(await store.getLink({ guildId: 'guild', communityId: 'c', memberId: 'ben' })).toBeUndefined();
    expect(noted.map(({ action, memberId }) => [action, memberId])).toEqual([
      ['settings', undefined],
      ['link-set', 'ana'],
    ]);
    expect(noted.map(({ id }) => id)).toEqual(
      (await store.listDeeds({ guildId: undefined, since: 0, limit: 9 })).map(({ id }) => id),
    );
  });
});
