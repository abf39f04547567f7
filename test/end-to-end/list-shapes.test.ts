/**
 * Lists of histories that show something else than was sent and confirmed. +5 and +7.5 settle, then the answer to +10.5
 * gets lost after it was applied: whatever the list shows, it counts once, or staff are asked, and never twice.
 */
import type { APIMessage } from 'discord.js';
import { describe, expect, it, type TestContext, vi } from 'vitest';
import type { Settings } from '../../sandbox/returning-ai/settings.ts';
import { closeUnharmed, embedOf, type LinkedMember, openScene, type Scene, seeTitle } from '../support/bot-scene.ts';

const LONG_MS = 60_000;
const HOUR_MS = 3_600_000;

// Several at once: most of the time is waiting.
vi.setConfig({ maxConcurrency: 6 });

/** A bot that has seen no list yet, and a member whose list is written in some way. */
async function begin(settings: Partial<Settings>, { onTestFinished }: TestContext) {
  const scene = await openScene();
  onTestFinished(() => closeUnharmed(scene));
  const member = await scene.link('member');
  scene.world.api.configure(settings);
  return { scene, world: scene.world, member };
}

const isOver = ({ embeds: [embed] }: APIMessage) =>
  embed?.title === '➕ Points added' || embed?.description?.includes('staff decide') === true;

async function add(scene: Scene, { member }: LinkedMember, amount: number) {
  const adding = await scene.moderator.command(scene.channel, 'points add', { user: member, amount });
  return embedOf(await adding.waitForResponse(isOver, LONG_MS)).title;
}

describe.concurrent('a list of histories', () => {
  it.for<[string, Partial<Settings>, 'added' | 'card']>([
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
  ])('that is written %s never makes an award count twice', async ([_, settings, expected], context) => {
    const { scene, world, member } = await begin(settings, context);
    for (const amount of [5, 7.5]) expect(await add(scene, member, amount)).toBe('➕ Points added');
    world.api.fail({ kind: 'drop-after', method: 'POST', path: member.path });
    const title = await add(scene, member, 10.5);
    member.expectApplied(['+5', '+7.5', '+10.5']);
    expect(title).toBe(expected === 'added' ? '➕ Points added' : '🔎 Being checked');
  });

  it.for<[number, Partial<Settings>]>([
    [150, { listing: 'paged', pageSize: 100, pageHints: 'entries' }],
    [400, { listing: 'paged', pageSize: 100, pageHints: 'entries in meta' }],
    [400, { listing: 'paged', pageSize: 100 }],
  ])('with %i old entries, listed by the page as %o, holds up no award', async ([length, settings], context) => {
    const { scene, world, member } = await begin(settings, context);
    world.api.configure({ clockSkewMs: -40 * 24 * HOUR_MS });
    const past = Array.from({ length }, (_, entry) => 1 + entry);
    for (const value of past) {
      world.api.changeOutside(world.communityId, world.fieldId, member.account.id, 'increase', value);
    }
    world.api.configure({ clockSkewMs: 0 });
    expect(await add(scene, member, 5)).toBe('➕ Points added');
    const before = world.api.requests.length;
    world.api.fail({ kind: 'drop-before', method: 'POST', path: member.path });
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: member.member, amount: 77 });
    await seeTitle(adding, '➕ Points added', 40_000);
    member.expectApplied([...past.map((value) => `outside +${value}`), '+5', '+77']);
    const pages = world.api.requests
      .slice(before)
      .filter(({ method, path }) => method === 'GET' && path.includes('page='));
    expect(pages).toEqual([]);
  });
});
