import { describe, expect, it, onTestFinished } from 'vitest';
import { createLogChannel } from '../../src/discord/log-channel.ts';
import { toLogLine } from '../../src/discord/log-line.ts';
import type { AwardEvent } from '../../src/store/store.ts';
import { createAward } from './award-fixture.ts';
import { startLedger } from './ledger-scene.ts';

async function startLog() {
  const ledger = await startLedger();
  const { store, channels, clock, log, guild } = ledger;
  const logChannel = guild.addChannel({ name: 'log' });
  await store.changeGuild(guild.id, { logChannelId: logChannel.id }, clock.now());
  const create = () => createLogChannel({ store, channels, localeOf: () => 'en-US', clock, log });
  const start = () => {
    const loop = create();
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
    const { give, settle, start, posts, behind, discord, clock } = await startLog();
    const loop = start();
    const first = await give({ reason: 'first' });
    loop.nudge();
    await expect.poll(posts).toHaveLength(1);
    await settle(first.award);
    const second = await give({ reason: 'second', action: 'decrease' });
    await settle(second.award, { total: 250 });
    loop.nudge();
    await expect.poll(behind).toBeGreaterThan(1);
    expect(posts()).toHaveLength(1);
    clock.jump(3_100);
    await expect.poll(posts).toHaveLength(2);
    const lines = posts().join('\n').split('\n');
    expect(lines.map((line) => [line.split(' ')[0], line.includes('first')])).toEqual([
      ['⏳', true],
      ['➕', true],
      ['⏳', false],
      ['➖', false],
    ]);
    expect(lines[1]).toContain('total 260');
    expect(
      discord.pings.filter(({ userIds, roleIds, everyone }) => userIds.length + roleIds.length > 0 || everyone),
    ).toEqual([]);
    expect(await behind()).toBe(0);
    expect(discord.violations).toEqual([]);
  });

  it('fits into messages whatever people wrote, and loses no line', async () => {
    const { record, store, start, posts, behind, clock, discord } = await startLog();
    for (let index = 0; index < 12; index += 1) {
      const { award } = await record({ reason: '_'.repeat(400), fieldName: '*'.repeat(60) });
      await store.acknowledgeAward(award.id, {}, clock.now());
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
    const { give, start, posts, behind, guild, logChannel, clock, lines } = await startLog();
    guild.changeChannel(logChannel, { overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    await give();
    start();
    await expect.poll(() => lines.join()).toContain('the log channel cannot be written to');
    expect(await behind()).toBe(1);
    guild.changeChannel(logChannel, { overwrites: [] });
    clock.jump(30_000);
    expect(posts()).toEqual([]);
    clock.jump(31_000);
    await expect.poll(posts).toHaveLength(1);
    await expect.poll(behind).toBe(0);
  });

  it('doubles no line and loses none when the answer was lost and more has happened since', async () => {
    const { give, settle, start, posts, behind, discord, clock, lines: logged } = await startLog();
    const { award } = await give();
    discord.fail({ route: /channels\/\d+\/messages$/, method: 'POST', kind: 'drop-after' });
    const loop = start();
    await expect.poll(posts).toHaveLength(1);
    await settle(award);
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
    expect(lines[1]).toMatch(/^➕/);
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
    ['decided', '🔎 decided'],
    ['sent-again', '🔎 sent again'],
  ])('begins with symbol and words for %s', (kind, words) => {
    expect(line(kind).startsWith(words)).toBe(true);
    expect(line(kind)).not.toContain('total');
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
