import type { APIMessage } from 'discord.js';
import { expect, it } from 'vitest';
import { createNewsReader } from '../../../sandbox/console/news.ts';
import type { Person } from '../../../sandbox/discord/person.ts';
import type { Channel } from '../../../sandbox/discord/world.ts';

const GENERAL = { id: '1', name: 'general' } as Channel;
const LOADING = 128;

it('tells a change of reactions as such, and a new message once with those that it has', () => {
  let shown: Partial<APIMessage>[] = [];
  const person = { sees: () => shown } as unknown as Person;
  const news = createNewsReader([GENERAL]);
  const read = () => news.read(person).map(({ changed, onlyReactions }) => [changed, onlyReactions]);
  const reactions = (count: number) => [{ count }] as APIMessage['reactions'] & object;

  shown = [{ id: '1', content: 'x', reactions: reactions(1) }];
  expect(read()).toEqual([[false, false]]);
  shown = [{ id: '1', content: 'x', reactions: reactions(2) }];
  expect(read()).toEqual([[true, true]]);
  expect(read()).toEqual([]);
  shown = [{ id: '1', content: 'y' }];
  expect(read()).toEqual([[true, false]]);
});

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
