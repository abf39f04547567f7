/** What texts and documents say of the numbers in `src/points/limits.ts` and `amount.ts`. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHANGE_BOUNDS, describeRange, TOTAL_BOUNDS } from '../../src/points/amount.ts';
import {
  MOST_IMPORT_LINES,
  MOST_REWARDS,
  MOST_RULES,
  PENDING_AFTER_MS,
  PREVIEW_LIFE_MS,
  SECOND_PROCESS_GONE_MS,
  WAITING_DAYS,
} from '../../src/points/limits.ts';
import { duration } from '../../src/texts/text.ts';
import { readSources, type SyntaxNode, visit } from '../support/source.ts';

const lines = MOST_IMPORT_LINES.toLocaleString('en-US');
const life = duration(PREVIEW_LIFE_MS).english;
const waiting = `${WAITING_DAYS} days`;

/** By document: what it says. */
const STATED: readonly (readonly [document: string, phrase: string])[] = [
  ['awards.md', `waiting --> expired: ${waiting}`],
  ['awards.md', `Waited ${waiting} for a link`],
  ['reactions.md', `The points wait, for ${waiting}`],
  ['reactions.md', `have ${MOST_RULES} rules`],
  ['moderators.md', `can have ${MOST_REWARDS} roles for totals`],
  ['reactions.md', describeRange(CHANGE_BOUNDS)],
  ['moderators.md', `these points wait for ${waiting}`],
  ['moderators.md', `\`amount\` is ${describeRange(CHANGE_BOUNDS)}`],
  ['moderators.md', `has not answered within ${duration(PENDING_AFTER_MS).english}`],
  ['moderators.md', `at most 1 MiB and ${lines} lines`],
  ['moderators.md', `**Confirm**, within ${life}`],
  ['moderators.md', `is older than ${life}`],
  ['security.md', `in that server, for ${life}, once`],
  ['security.md', `once, within ${life}`],
  ['security.md', `a preview that nobody confirms, ${life}`],
  ['commands.md', `at most ${lines} lines`],
  ['commands.md', `number, ${describeRange(CHANGE_BOUNDS)}`],
];

/** Numbers that a text of the bot must not have by hand. */
const BY_HAND = [
  waiting,
  `works for ${life}`,
  `older than ${life}`,
  `${lines} lines`,
  describeRange(CHANGE_BOUNDS),
  describeRange(TOTAL_BOUNDS),
  `For ${duration(SECOND_PROCESS_GONE_MS).english}`,
];

describe('a number of the product', () => {
  it.each(STATED)('is the same in docs/%s: "%s"', (document, phrase) => {
    const text = readFileSync(new URL(`../../docs/${document}`, import.meta.url), 'utf8').replace(/\s+/g, ' ');
    expect(text).toContain(phrase);
  });

  it('is written by hand in no text of the bot', () => {
    const texts = readSources(['src', 'commands']).flatMap(({ path, body }) =>
      body.flatMap((statement) => listTexts(statement).map((text) => `${path}: ${text}`)),
    );
    expect(texts.length).toBeGreaterThan(1_000);
    expect(texts.filter((text) => BY_HAND.some((phrase) => text.includes(phrase)))).toEqual([]);
  });

  it.each([
    [3_600_000, 'an hour'],
    [7_200_000, '2 hours'],
    [86_400_000, 'a day'],
    [90_000, '90 seconds'],
    [2_500, '2.5 seconds'],
    [60_000, 'a minute'],
  ])('of %d ms is said as %s', (ms, words) => expect(duration(ms).english).toBe(words));
});

function listTexts(statement: SyntaxNode): string[] {
  const texts: string[] = [];
  visit(statement, (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') texts.push(node.value);
    if (node.type === 'TemplateElement') texts.push((node.value as { readonly cooked: string }).cooked);
  });
  return texts;
}
