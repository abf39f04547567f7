import { expect, it } from 'vitest';
import { playProcesses } from './processes.ts';

const KILLS = 20;

it('the real process keeps every promise through kill -9 at any moment', async () => {
  const { played, kills } = await playProcesses(1, KILLS);
  const broken = played.filter(({ problems }) => problems.length > 0);
  expect(broken.map(({ lines, problems }) => [...lines, ...problems].join('\n'))).toEqual([]);
  expect(kills).toBe(KILLS);
  // What nobody asked for cannot be lost.
  expect(played.every(({ awards }) => awards > 0)).toBe(true);
}, 600_000);
