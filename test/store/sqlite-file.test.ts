import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe } from 'vitest';
import { openSqliteStore } from '../../src/store/open-sqlite.ts';
import { storeContract } from './store.contract.ts';
import { useFolder } from './temporary-folder.ts';

describe('a store in a file', () => {
  const folder = useFolder();
  // Making a schema flushes the disk many times over; copying an empty database does not.
  const template = () => join(folder(), 'template.db');
  beforeAll(async () => {
    const store = await openSqliteStore({ path: template() });
    await store.close();
  });

  let count = 0;
  storeContract((options) => {
    count += 1;
    const path = join(folder(), `${count}.db`);
    copyFileSync(template(), path);
    return openSqliteStore({ path, ...options });
  });
});
