import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Commands } from '../../src/discord/command.ts';
import { parseCustomId, readDiscordId, readRowId, toCustomId } from '../../src/discord/custom-id.ts';
import { findDirectHandler, findHandler } from '../../src/discord/interactions/find-task.ts';
import { loadCommands } from '../../src/discord/loader.ts';
import { userErrorOf } from '../support/user-error.ts';
import { listSamples } from './every-message/every-message.ts';
import { ORDINARY } from './every-message/world.ts';
import { listCustomIds } from './hostile-text.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LOCALE = 'en-US';
const MEMBER = '200000000000000002';

/** Of everything that is shown with a button, a menu or a form. */
function listShown(): readonly string[] {
  return Object.values(listSamples(ORDINARY)).flatMap((show) => {
    const shown = show(LOCALE);
    if (typeof shown === 'string' || 'value' in shown) return [];
    return 'custom_id' in shown ? [shown.custom_id] : listCustomIds(shown);
  });
}

/** Each `<command>:<action>` for which the sources make an id. */
function listMade(): string[] {
  const folders = [join(ROOT, 'src', 'discord'), join(ROOT, 'commands')];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  );
  const sources = files.filter((name) => name.endsWith('.ts')).map((name) => readFileSync(name, 'utf8'));
  const made = sources.flatMap((source) =>
    [...source.matchAll(/toCustomId\(\s*'([^']+)'/g)].map(([, handler]) => handler),
  );
  return [...new Set(made.filter((handler) => handler !== undefined))].sort();
}

const isHandled = (commands: Commands, customId: string) =>
  findHandler(commands, customId) !== undefined || findDirectHandler(commands, customId) !== undefined;

const toHandlerName = (customId: string) => customId.split(':').slice(0, 2).join(':');

/**
 * Each that a message in some Discord may carry. A line is never taken away: old messages keep their buttons. A new action
 * gets its line when it is released.
 */
const POSTED = [
  ...['award-author:give', 'award-points:give'],
  ...[
    'badge:page',
    'history:chart',
    'history:given',
    'history:open',
    'history:page',
    'leaderboard:chart',
    'leaderboard:me',
    'leaderboard:page',
    'link:approve',
    'link:deny',
    'link:deny-because',
  ],
  ...['links:cancel', 'links:confirm', 'links:erase', 'links:keep'],
  ...['points:bulk-cancel', 'points:bulk-confirm'],
  ...['points:late-compensate', 'points:late-ignore', 'points:review-again', 'points:review-arrived'],
  ...['rewards:cancel', 'rewards:confirm', 'rewards:page'],
  ...['privacy:messages-off'],
  ...['points:review-drop', 'points:show-account', 'points:undo', 'rules:open', 'rules:page', 'rules:switch'],
  ...['setup:changes', 'setup:check', 'setup:community-cancel', 'setup:community-confirm', 'setup:decide'],
  ...['setup:field', 'setup:key', 'setup:save-key'],
  ...['undo-points-here:again', 'undo-points-here:cancel', 'undo-points-here:confirm', 'why-points:page'],
];

describe('the custom ids of what the bot shows', () => {
  let commands: Commands;
  let shown: readonly string[];
  beforeAll(async () => {
    commands = await loadCommands(join(ROOT, 'commands'));
    shown = listShown();
  });

  it('each have a handler among the commands', () => {
    expect(shown.filter((customId) => !isHandled(commands, customId))).toEqual([]);
  });

  it('are all made here: a new one is shown to this test', () => {
    expect([...new Set(shown.map(toHandlerName))].sort()).toEqual(listMade());
  });

  it('are understood for ever, once posted', () => {
    expect(POSTED.filter((handler) => !isHandled(commands, handler))).toEqual([]);
    expect(listMade().filter((handler) => !POSTED.includes(handler))).toEqual([]);
  });

  it('are parsed into what they were made of', () => {
    const customId = toCustomId('history:page', 2, MEMBER, 'f1');
    expect(customId).toBe(`history:page:2:${MEMBER}:f1`);
    expect(parseCustomId(customId)).toEqual({ command: 'history', action: 'page', args: ['2', MEMBER, 'f1'] });
    expect(parseCustomId('')).toEqual({ command: '', action: '', args: [] });
    expect(findHandler(commands, 'points:constructor')).toBeUndefined();
    expect(findHandler(commands, 'constructor:undo')).toBeUndefined();
  });

  it('carry numbers of rows that are whole numbers, and nothing else', () => {
    expect([readRowId('1'), readRowId('9007199254740991')]).toEqual([1, Number.MAX_SAFE_INTEGER]);
    for (const arg of [
      undefined,
      '',
      '0',
      '-1',
      '1.5',
      '1e3',
      ' 1',
      '0x1',
      'NaN',
      '9007199254740993',
      '1'.repeat(30),
    ]) {
      expect(userErrorOf(() => readRowId(arg)).code).toBe('BAD_ID');
    }
    expect(userErrorOf(() => readDiscordId(undefined)).code).toBe('BAD_ID');
  });
});
