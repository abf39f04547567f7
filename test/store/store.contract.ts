/** What every engine's store must do. Each suite opens an empty store before each test. */
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { auditContract } from './contract/audit.ts';
import { boardsContract } from './contract/boards.ts';
import { bulksContract } from './contract/bulks.ts';
import { claimingContract } from './contract/claiming.ts';
import { deadlinesContract } from './contract/deadlines.ts';
import type { OpenStore } from './contract/fixtures.ts';
import { guildsContract } from './contract/guilds.ts';
import { identityLookUpsContract } from './contract/identity-look-ups.ts';
import { laneOrderContract } from './contract/lane-order.ts';
import { lateCopiesContract } from './contract/late-copies.ts';
import { linkRequestsContract } from './contract/link-requests.ts';
import { lookedUpContract } from './contract/looked-up.ts';
import { memberMessagesContract } from './contract/member-messages.ts';
import { messagesContract } from './contract/messages.ts';
import { notedReactionsContract } from './contract/noted-reactions.ts';
import { openAnswersContract } from './contract/open-answers.ts';
import { outcomesContract } from './contract/outcomes.ts';
import { peopleContract } from './contract/people.ts';
import { reactionsContract } from './contract/reactions.ts';
import { readingContract } from './contract/reading.ts';
import { recordingContract } from './contract/recording.ts';
import { rewardsContract } from './contract/rewards.ts';
import { rulesContract } from './contract/rules.ts';
import { undoingContract } from './contract/undoing.ts';
import { undosContract } from './contract/undos.ts';

export function storeContract(openStore: OpenStore): void {
  const called = new Set<string>();
  let operations: readonly string[] = [];
  const open: OpenStore = async (options) => {
    const store = await openStore(options);
    operations = Object.keys(store);
    return noteCalls(store, called);
  };
  describe('the beginning of an award', () => recordingContract(open));
  describe('handing out', () => claimingContract(open));
  describe('a deadline', () => deadlinesContract(open));
  describe('order', () => laneOrderContract(open));
  describe('outcomes', () => outcomesContract(open));
  describe('further copies', () => lateCopiesContract(open));
  describe('taking back', () => undoingContract(open));
  describe('undoing many', () => undosContract(open));
  describe('points for many', () => bulksContract(open));
  describe('reading', () => readingContract(open));
  describe('what staff look up', () => lookedUpContract(open));
  describe('messages', () => messagesContract(open));
  describe('direct messages to members', () => memberMessagesContract(open));
  describe('guilds', () => guildsContract(open));
  describe('people', () => peopleContract(open));
  describe('answers that were begun', () => openAnswersContract(open));
  describe('members who may be found by their Discord id', () => identityLookUpsContract(open));
  describe('rules about reactions', () => rulesContract(open));
  describe('what happens to reactions', () => notedReactionsContract(open));
  describe('the awards of reactions', () => reactionsContract(open));
  describe('boards', () => boardsContract(open));
  describe('roles for totals', () => rewardsContract(open));
  describe('who did what', () => auditContract(open));
  describe('the database', () => {
    it('is this process’s alone, as long as it is open', async () => {
      const store = await open();
      expect(store.isOurs()).toBe(true);
      await store.close();
    });
  });
  describe('links that are asked for or imported', () => linkRequestsContract(open));
  // The last, when all the others have run.
  it('has called every operation of a store', () => {
    expect(operations.length).toBeGreaterThan(100);
    expect(operations.filter((name) => !called.has(name))).toEqual([]);
  });
}

function noteCalls(store: Store, called: Set<string>): Store {
  return new Proxy(store, {
    get(target, name, receiver) {
      const operation: unknown = Reflect.get(target, name, receiver);
      if (typeof operation !== 'function') return operation;
      return (...values: unknown[]) => {
        called.add(String(name));
        return operation(...values);
      };
    },
  });
}
