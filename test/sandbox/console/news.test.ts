import type { APIMessage } from 'discord.js';
import { expect, it } from 'vitest';
import { createNewsReader } from '../../../sandbox/console/news.ts';
import type { Person } from '../../../sandbox/discord/person.ts';
import type { Channel } from '../../../sandbox/discord/world.ts';

const GENERAL = { id: '1', name: 'general' } as Channel;
const LOADING = 128;

it('tells each message once, and again when it changes, but not that an answer was being thought about', () => {
  let shown: Partial<APIMessage>[] = [];
  const person = { sees: () => shown } as unknown as Person;
  const news = createNewsReader([GENERAL]);
  const read = () => news.read(person).map(({ message, changed }) => [message.content, changed]);

  shown = [{ id: '1', content: '', flags: LOADING as number }];
  expect(read()).toEqual([['', false]]);
  shown = [{ id: '1', content: 'pending' }];
  expect(read()).toEqual([['pending', false]]);
  expect(read()).toEqual([]);
  shown = [
    { id: '1', content: 'settled' },
    { id: '2', content: 'other' },
  ];
  expect(read()).toEqual([
    ['settled', true],
    ['other', false],
  ]);
  shown = [];
  expect(read()).toEqual([]);
});
