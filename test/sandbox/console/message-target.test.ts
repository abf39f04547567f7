import type { APIMessage } from 'discord.js';
import { expect, it } from 'vitest';
import { findTarget } from '../../../sandbox/console/message-target.ts';

const write = (id: string, author: string, more: object = {}) =>
  ({ id, author: { id: author, bot: author === 'bot' }, flags: 0, ...more }) as unknown as APIMessage;
const PRIVATE = { flags: 64 };
const MESSAGES = [
  write('1', 'ana'),
  write('2', 'ben'),
  write('3', 'bot'),
  write('4', 'ana'),
  write('5', 'mod'),
  write('6', 'bot', PRIVATE),
];
const MOD = { id: 'mod' };
const find = (author: string | undefined, back: number) =>
  findTarget(MESSAGES, MOD, { author: author === undefined ? undefined : { id: author }, back }).id;

it('means the newest message of somebody else, or counts back from there', () => {
  expect([find(undefined, 1), find(undefined, 2), find(undefined, 3)]).toEqual(['4', '2', '1']);
  expect(() => find(undefined, 4)).toThrow('There are only 3 such messages here.');
});

it('means those of one author, also of the bot and of whoever types, but nothing private', () => {
  expect([find('ana', 2), find('bot', 1), find('mod', 1)]).toEqual(['1', '3', '5']);
  expect(() => find('ben', 2)).toThrow('There is only one such message here.');
  expect(() => find('cleo', 1)).toThrow('There is no message of theirs here.');
  expect(() => findTarget([write('1', 'mod')], MOD, { author: undefined, back: 1 })).toThrow('Nobody else has written');
});
