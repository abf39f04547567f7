import { expect, it } from 'vitest';
import type { Store } from '../../../src/store/store.ts';
import { NOW, type OpenStore, useStore } from './fixtures.ts';

export function openAnswersContract(open: OpenStore): void {
  let store: Store;
  useStore(open, (opened) => {
    store = opened;
  });
  const answer = { interactionId: 'interaction', guildId: 'guild', token: 'token', ephemeral: true, openedAt: NOW };

  it('are listed until they are forgotten', async () => {
    expect(await store.rememberAnswer(answer)).toBe(true);
    expect(await store.rememberAnswer({ ...answer, token: 'another' })).toBe(false);
    expect(await store.listOpenAnswers()).toEqual([answer]);
    await store.forgetAnswer('interaction');
    expect(await store.listOpenAnswers()).toEqual([]);
  });
}
