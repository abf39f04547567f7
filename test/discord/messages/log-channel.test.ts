import { describe, expect, it, onTestFinished } from 'vitest';
import { toLogLine } from '../../../src/discord/embeds/log-line.ts';
import { createLogChannel } from '../../../src/discord/messages/log-channel.ts';
import type { AwardEvent, LogEvent } from '../../../src/store/messages/log-store.ts';
import { createAward } from '../award-fixture.ts';
import { startLedger } from '../ledger-scene.ts';

async function startLog() {
  const ledger = await startLedger();
  const { store, channels, clock, log, guild } = ledger;
  const logChannel = guild.addChannel({ name: 'log' });
  await store.changeGuild(guild.id, { logChannelId: logChannel.id }, { at: clock.now() });
  const start = (changed: Partial<typeof store> = {}) => {
    const loop = createLogChannel({ store: { ...store, ...changed }, channels, localeOf: () => 'en-US', clock, log });
    loop.start();
    onTestFinished(() => loop.stop());
    return loop;
  };
  const posts = () => guild.channelMessages(logChannel).map(({ content }) => content);
  const behind = async () => (await store.listEvents(guild.id, 100)).length;
  return { ...ledger, logChannel, start, posts, behind };
}

describe('the log channel', () => {
  it('tells what happened in order, gathered into one message, pinging nobody', async () => {
    const { give, settle, refuse, start, posts, behind, discord, clock, guild, logChannel } = await startLog();
    const first = await give({ reason: 'first' });
    await settle(first.award);
    const loop = start();
    await expect.poll(posts).toHaveLength(1);
    const second = await give({ reason: 'second', action: 'decrease' });
    await settle(second.award, { total: 250 });
    const third = await give();
    await refuse(third.award);
    loop.nudge();
    await expect
      .poll(() => {
        clock.jump(500);
        return posts();
      })
      .toHaveLength(2);
    const [before = 0, after = 0] = guild.channelMessages(logChannel).map(({ timestamp }) => Date.parse(timestamp));
    expect(after - before).toBeGreaterThanOrEqual(3_000);
    const lines = posts().join('\n').split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['➕', '➖', '⛔']);
    expect(lines[0]).toContain('total 260');
    expect(lines[0]).toContain('first');
    expect(
      discord.pings.filter(({ userIds, roleIds, everyone }) => userIds.length + roleIds.length > 0 || everyone),
    ).toEqual([]);
    await expect.poll(behind).toBe(0);
    expect(discord.violations).toEqual([]);
  });

  it('names what an undo takes back', async () => {
    const { give, settle, start, posts, store, clock, guild } = await startLog();
    const { award } = await give();
    await settle(award);
    const undo = { key: 'undo', actorId: '300', guildId: guild.id, reason: undefined };
    const undone = await store.undoAward(award.id, undo, { reply: undefined, at: clock.now() });
    if (undone.kind !== 'recorded') throw new Error(undone.kind);
    await store.acknowledgeAward(undone.award.id, {}, clock.now());
    await settle(undone.award);
    start();
    await expect.poll(() => posts().join('\n')).toContain(` · takes back ${award.receipt} · ${undone.award.receipt}`);
  });

  it('fits into messages whatever people wrote, and loses no line', async () => {
    const { give, settle, start, posts, behind, clock, discord } = await startLog();
    for (let index = 0; index < 12; index += 1) {
      const { award } = await give({ reason: '_'.repeat(400), fieldName: '*'.repeat(60) });
      await settle(award);
    }
    start();
    await expect
      .poll(() => {
        clock.jump(3_100);
        return behind();
      })
      .toBe(0);
    expect(posts().join('\n').split('\n')).toHaveLength(12);
    expect(Math.max(...posts().map(({ length }) => length))).toBeLessThanOrEqual(2_000);
    expect(discord.violations).toEqual([]);
  });

  it('keeps its place while the channel cannot be written to, and goes on from there', async () => {
    const { give, settle, start, posts, behind, guild, logChannel, clock, lines, discord } = await startLog();
    guild.changeChannel(logChannel, { overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    await settle((await give()).award);
    start();
    await expect.poll(() => lines.join()).toContain('the log channel cannot be written to');
    expect(await behind()).toBe(1);
    guild.changeChannel(logChannel, { overwrites: [] });
    await expect
      .poll(() => {
        clock.jump(10_000);
        return posts();
      })
      .toHaveLength(1);
    await expect.poll(behind).toBe(0);
    const tries = discord.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/channels'));
    expect((tries[1]?.at ?? 0) - (tries[0]?.at ?? 0)).toBeGreaterThanOrEqual(60_000);
  });

  it('doubles no line and loses none when the answer was lost and more has happened since', async () => {
    const { give, settle, start, posts, behind, discord, clock, lines: logged } = await startLog();
    await settle((await give()).award);
    discord.fail({ route: /channels\/\d+\/messages$/, method: 'POST', kind: 'drop-after' });
    const loop = start();
    await expect.poll(posts).toHaveLength(1);
    await settle((await give({ action: 'decrease' })).award);
    await expect.poll(() => logged.join()).toContain('the log channel cannot be written to');
    await loop.stop();
    start();
    await expect
      .poll(() => {
        clock.jump(3_100);
        return behind();
      })
      .toBe(0);
    const lines = posts().join('\n').split('\n');
    expect(lines).toHaveLength(2);
    expect(lines.map((line) => line.split(' ')[0])).toEqual(['➕', '➖']);
  });

  it('swallows nothing and doubles nothing where a restored ledger begins as a message that is there already', async () => {
    const { give, settle, start, posts, behind, store, guild, clock } = await startLog();
    await settle((await give({ reason: 'kept' })).award);
    const lost = (await give({ reason: 'lost' })).award;
    await settle(lost);
    const told = start({ advanceLogCursor: async () => undefined });
    await expect.poll(posts).toHaveLength(1);
    await told.stop();
    // The backup was made between the two.
    await store.recordDeed({ guildId: guild.id, actorId: 'system', action: 'ledger-restored', at: clock.now() });
    await settle((await give({ reason: 'since' })).award);
    const isKnown = (event: LogEvent) => event.kind === 'audit' || event.award.id !== lost.id;
    start({ listEvents: async (...asked) => (await store.listEvents(...asked)).filter(isKnown) });
    await expect
      .poll(() => {
        clock.jump(3_100);
        return behind();
      })
      .toBe(0);
    const lines = posts().map((post) =>
      post.split('\n').map((line) => /kept|lost|restored|since \W/.exec(line)?.[0]?.trim()),
    );
    expect(lines).toEqual([
      ['kept', 'lost'],
      ['restored', 'since ·'],
    ]);
  });
});

describe('a line', () => {
  const line = (kind: AwardEvent['kind'], change = {}) =>
    toLogLine({ id: 1, kind, at: 0, award: createAward(change) }, 'en-US');

  it('says change, member, total, actor, reason and receipt', () => {
    expect(line('settled', { reason: 'helped' })).toBe(
      '➕ **+10** Loyalty Points · <@200000000000000002> · total 260 · by <@300000000000000003> · helped · R-7F3K2M',
    );
  });

  it.each<[AwardEvent['kind'], string]>([
    ['waiting', '⏳ waits'],
    ['queued', '⏳ on its way'],
    ['refused', '⛔ refused'],
    ['cancelled', '↩️ taken back'],
    ['expired', '⛔ expired'],
    ['review', '🔎 staff must decide'],
    ['decided', '🔎 staff: it arrived'],
    ['sent-again', '🔎 it had not arrived'],
  ])('begins with symbol and words for %s', (kind, words) => {
    expect(line(kind).startsWith(words)).toBe(true);
    expect(line(kind).includes('total')).toBe(kind === 'decided');
  });

  it('says what staff decided, and that an undo came to nothing', () => {
    expect(line('decided', { status: 'refused' })).toContain('staff: dropped');
    expect(line('decided', { status: 'queued' })).toContain('staff: sent again');
    expect(line('cancelled', { status: 'cancelled', problem: 'ORIGINAL_REFUSED' })).toContain('⛔ not undone');
  });

  it('names who decided, and shows a reversal as one', () => {
    expect(line('decided', { decidedBy: '5' })).toContain('by <@5>');
    expect(line('settled', { reverses: 3 }).startsWith('↩️')).toBe(true);
  });

  it('is one line whatever people wrote', () => {
    expect(line('settled', { reason: `@everyone\n\u202E${'x'.repeat(400)}` }).split('\n')).toHaveLength(1);
    expect(line('settled', { reason: `@everyone ${'x'.repeat(400)}` })).toContain('\\@everyone');
  });
});
