/** What the delivery of many awards costs the ledger, counted: what is done together is written together. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDeliveryWorld, type DeliveryWorld } from '../support/delivery-world.ts';
import { type Recording, recordStatements } from '../support/recorded-statements.ts';

const BATCH = 32;
/** What a start asks, however much waits. */
const AT_START = 60;
const MOST_OF_ONE = 16;
const MOST_COMMITS = 12;
/** By which this test sees that all is over. */
const LOOK = 'select * from "awards" where "id" = ?';

let world: DeliveryWorld;
let recording: Recording | undefined;
let ran: string[];
beforeEach(async () => {
  ran = [];
  recording = recordStatements({ onRun: (sql) => ran.push(sql) });
  world = await createDeliveryWorld();
});
afterEach(async () => {
  await world.close();
  recording?.end();
});

/** One award for each of as many accounts, all waiting when delivery begins. */
async function deliverBatch(): Promise<readonly string[]> {
  world.kill();
  for (let account = 0; account < BATCH; account += 1) {
    await world.ask({ accountId: `account ${account}`, memberId: `member ${account}`, hundredths: 100 });
  }
  ran.length = 0;
  await world.start();
  const awards = await world.finish();
  expect(awards.filter(({ status }) => status === 'settled')).toHaveLength(awards.length);
  return ran.filter((sql) => sql !== LOOK);
}

describe('a batch of 32 awards', () => {
  it('shares its commits, and costs few statements for each, from the start of delivery to the last total', async () => {
    await deliverBatch();
    const statements = await deliverBatch();
    const list = statements.join('\n');
    expect(statements.filter((sql) => sql.startsWith('insert into "board_sums"'))).toHaveLength(BATCH);
    expect(statements.length, list).toBeLessThanOrEqual(AT_START + MOST_OF_ONE * BATCH);
    expect(statements.filter((sql) => sql === 'commit').length, list).toBeLessThanOrEqual(MOST_COMMITS);
  });
});
