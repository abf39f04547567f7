/**
 * Lists of histories that show something else than was sent and confirmed. +5 and +7.5 settle, then the answer to +10.5
 * gets lost after it was applied: whatever the list shows, it counts once, or staff are asked, and never twice.
 */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../sandbox/returning-ai/settings.ts';
import { closeUnharmed, embedOf, openScene, type Scene, seeTitle } from '../support/bot-scene.ts';

const LONG_MS = 60_000;
const HOUR_MS = 3_600_000;

let scene: Scene;
let count = 0;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => closeUnharmed(scene));

/** A bot that has seen no list yet, and a member whose list is written in some way. */
async function begin(settings: Partial<Settings>) {
  const { world } = scene;
  count += 1;
  const member = await scene.link(`member${count}`);
  await world.stop();
  world.api.configure({ ...defaultSettings(), ...settings });
  await world.start();
  return member;
}

const isOver = ({ embeds: [embed] }: APIMessage) =>
  embed?.title === '➕ Points added' || embed?.description?.includes('staff decide') === true;

async function add(member: Awaited<ReturnType<typeof begin>>, amount: number) {
  const adding = await scene.moderator.command(scene.channel, 'points add', { user: member.member, amount });
  return embedOf(await adding.waitForResponse(isOver, LONG_MS)).title;
}

it.each<[string, Partial<Settings>, 'added' | 'card']>([
  ['as it was sent', {}, 'added'],
  ['90 s earlier', { listedOffsetMs: -90_000 }, 'added'],
  ['2 h earlier', { listedOffsetMs: -2 * HOUR_MS }, 'added'],
  ['8 h earlier', { listedOffsetMs: -8 * HOUR_MS }, 'added'],
  ['2 h later', { listedOffsetMs: 2 * HOUR_MS }, 'added'],
  ['8 h later', { listedOffsetMs: 8 * HOUR_MS }, 'added'],
  ['with the total as value', { listedAs: 'totals', userInfo: 'missing' }, 'card'],
  ['with the total as value where user info shows totals', { listedAs: 'totals' }, 'added'],
  ['in hundredths', { listedAs: 'hundredths', userInfo: 'missing' }, 'card'],
  ['all as overwrites', { listedAs: 'overwrite', userInfo: 'missing' }, 'card'],
  ['with actions in capitals', { listedAs: 'capitals', userInfo: 'missing' }, 'card'],
  ['with other ids', { listedAs: 'other-ids', userInfo: 'missing' }, 'card'],
  ['with numbers as text', { listedAs: 'text', userInfo: 'missing' }, 'card'],
  ['without fractions', { listedAs: 'whole', userInfo: 'missing' }, 'card'],
  ['to the second', { listedAs: 'seconds' }, 'added'],
])(
  'a list that is written %s never makes an award count twice',
  async (_, settings, expected) => {
    const { world } = scene;
    const member = await begin(settings);
    for (const amount of [5, 7.5]) expect(await add(member, amount)).toBe('➕ Points added');
    world.api.fail({ kind: 'drop-after', method: 'POST', path: member.path });
    const title = await add(member, 10.5);
    member.expectApplied(['+5', '+7.5', '+10.5']);
    expect(title).toBe(expected === 'added' ? '➕ Points added' : '🔎 Being checked');
  },
  2 * LONG_MS,
);

it.each<[number, Partial<Settings>]>([
  [150, { listing: 'paged', pageSize: 100, pageHints: 'entries' }],
  [400, { listing: 'paged', pageSize: 100, pageHints: 'entries in meta' }],
  [400, { listing: 'paged', pageSize: 100 }],
])(
  'an account with %i old entries, listed by the page as %o, is told as soon as any other',
  async (length, settings) => {
    const { world } = scene;
    const member = await begin(settings);
    world.api.configure({ clockSkewMs: -40 * 24 * HOUR_MS });
    const past = Array.from({ length }, (_, entry) => 1 + entry);
    for (const value of past) {
      world.api.changeOutside(world.communityId, world.fieldId, member.account.id, 'increase', value);
    }
    world.api.configure({ clockSkewMs: 0 });
    expect(await add(member, 5)).toBe('➕ Points added');
    const before = world.api.requests.length;
    world.api.fail({ kind: 'drop-before', method: 'POST', path: member.path });
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: member.member, amount: 77 });
    await seeTitle(adding, '➕ Points added', 40_000);
    member.expectApplied([...past.map((value) => `outside +${value}`), '+5', '+77']);
    const pages = world.api.requests
      .slice(before)
      .filter(({ method, path }) => method === 'GET' && path.includes('page='));
    expect(pages).toEqual([]);
  },
  2 * LONG_MS,
);
