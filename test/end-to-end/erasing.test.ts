/** Members who ask to be forgotten: what staff see, what is left of them in Discord and in the database, and `kill -9` in between. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { APIMessage } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { isFormerMember } from '../../src/points/person.ts';
import {
  buttonsOf,
  closeUnharmed,
  embedOf,
  isPrivate,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';
import { addRule, seeApplied, write } from '../support/reaction-scene.ts';

/** Some hundred chunks. */
const MANY = 10_000;

let scene: Scene;
beforeEach(async () => {
  scene = await openScene();
});
afterEach(() => closeUnharmed(scene));

const textOf = (message: APIMessage) => message.embeds[0]?.description ?? '';

async function preview(values: Record<string, string | { readonly id: string }>) {
  const asked = await scene.admin.command(scene.channel, 'links erase', values);
  return asked.waitForResponse(titled('📊 Erase a member?'));
}

async function erase(member: { readonly id: string }): Promise<void> {
  const pressed = await scene.admin.press(await preview({ user: member }), 'Erase');
  await pressed.waitForResponse(titled('✅ Erased'));
}

/** Reads the bot's own file, beside the bot. */
function query<T>(sql: string, ...values: string[]): T[] {
  const database = new DatabaseSync(join(scene.world.folder, 'points.db'), { readOnly: true });
  try {
    return database.prepare(sql).all(...values) as T[];
  } finally {
    database.close();
  }
}

/** Tables in which a text is. */
function tablesWith(text: string): string[] {
  const tables = query<{ name: string }>("select name from sqlite_schema where type = 'table'");
  return tables
    .map(({ name }) => name)
    .filter((name) =>
      query<object>(`select * from ${name}`).some((row) => Object.values(row).join('\n').includes(text)),
    );
}

describe('a member who asks to be forgotten', () => {
  it('is a former member in every message, card and line, and nowhere in the database', async () => {
    const { world, guild, channel, admin, moderator } = scene;
    const log = guild.addChannel({ name: 'log' });
    await seeTitle(await admin.command(channel, 'setup', { 'log-channel': log }), '📊 Setup');
    const ana = await scene.link('ana');
    const given = await moderator.command(channel, 'points add', {
      user: ana.member,
      amount: 10,
      reason: 'helped with everything',
      notify: true,
    });
    await seeTitle(given, '➕ Points added');
    const ping = await world.discord.waitFor(() =>
      guild.channelMessages(channel).find(({ content }) => content.startsWith(`<@${ana.member.id}>`)),
    );
    await seeTitle(await admin.command(channel, 'links remove', { user: ana.member }), '✅ Link removed');
    const waiting = await moderator.command(channel, 'points add', { user: ana.member, amount: 3 });
    await seeTitle(waiting, '⏳ Points waiting');

    const shown = await preview({ user: ana.member });
    expect(isPrivate(shown)).toBe(true);
    expect(buttonsOf(shown)).toEqual(['Erase', 'Keep']);
    expect(textOf(shown)).toContain('1 · ⏳ awards that wait for a link: **they expire**');
    expect(textOf(shown)).toContain('2 · awards to them in all');
    await erase(ana.member);

    const after = await given.waitForResponse((message) => textOf(message).includes('a former member'));
    expect(textOf(after)).toContain('**Total: 10**');
    expect(textOf(after)).not.toMatch(new RegExp(`${ana.member.id}|helped with everything`));
    await world.discord.waitFor(() =>
      guild
        .channelMessages(channel)
        .find(({ id, content }) => id === ping.id && content.startsWith('a former member:')),
    );
    const line = await world.discord.waitFor(() =>
      guild
        .channelMessages(log)
        .flatMap(({ content }) => content.split('\n'))
        .find((one) => one.includes('expired without a link')),
    );
    expect(line).toContain('a former member');
    for (const text of [ana.member.id, 'helped with everything']) expect(tablesWith(text)).toEqual([]);
    ana.expectApplied(['+10']);
    const again = await admin.command(channel, 'links erase', { user: ana.member });
    await seeTitle(again, '📊 Nothing to erase');
  });

  it('is erased by id after they have left, and linked anew when they come back', async () => {
    const { guild, channel, admin, moderator } = scene;
    const ana = await scene.link('ana');
    await seeTitle(await moderator.command(channel, 'points add', { user: ana.member, amount: 10 }), '➕ Points added');
    guild.removeMember(ana.member);
    await (await admin.press(await preview({ id: ana.member.id }), 'Erase')).waitForResponse(titled('✅ Erased'));
    expect(tablesWith(ana.member.id)).toEqual([]);
    const ben = guild.addMember({ username: 'ben' });
    await seeTitle(await admin.command(channel, 'links set', { user: ben, account: ana.account.id }), '✅ Linked');
    const history = await admin.command(channel, 'history', { user: ben });
    const { text } = embedOf(await history.waitForResponse(titled('📊 History')));
    expect(text).toContain(`by <@${scene.moderator.id}>`);
    ana.expectApplied(['+10']);
  });

  it('is kept when staff look and decide otherwise, and by whoever may not decide', async () => {
    const { channel, admin, moderator } = scene;
    const ana = await scene.link('ana');
    const shown = await preview({ user: ana.member });
    expect(await seeRefusal(await moderator.press(shown, 'Erase', { force: true }))).toContain('Manage Server');
    await (await admin.press(shown, 'Keep')).waitForResponse(titled('✅ Kept'));
    expect(tablesWith(ana.member.id)).toEqual(['links', 'audit_entries']);
    const bad = await admin.command(channel, 'links erase', { id: 'ana' });
    expect(await seeRefusal(bad)).toContain('give their id');
  });

  it('has a request for a link whose card loses name and account', async () => {
    const { world, guild, channel, admin } = scene;
    const staff = guild.addChannel({
      name: 'staff',
      overwrites: [
        { role: guild.everyone, deny: ['ViewChannel'] },
        { member: guild.bot, allow: ['ViewChannel'] },
      ],
    });
    await (await admin.command(channel, 'setup', { 'staff-channel': staff })).waitForResponse();
    const ana = guild.addMember({ username: 'ana' });
    await guild.person(ana).command(channel, 'link request', { account: 'ana@example.com' });
    const findCard = (words: string) => guild.channelMessages(staff).find((card) => textOf(card).includes(words));
    await world.discord.waitFor(() => findCard(ana.id), undefined, 15_000);
    await erase(ana);
    const card = await world.discord.waitFor(() => findCard('a former member asked'), undefined, 15_000);
    expect(textOf(card)).not.toContain('example');
    expect(buttonsOf(card)).toEqual([]);
    for (const text of [ana.id, 'ana@example.com']) expect(tablesWith(text)).toEqual([]);
  });

  it('has awards that staff still decide about and undo, and that name nobody in between', async () => {
    const { world, guild, channel, admin, moderator } = scene;
    const staff = guild.addChannel({
      name: 'staff',
      overwrites: [
        { role: guild.everyone, deny: ['ViewChannel'] },
        { member: guild.bot, allow: ['ViewChannel'] },
      ],
    });
    await (await admin.command(channel, 'setup', { 'staff-channel': staff })).waitForResponse();
    const ana = await scene.link('ana');
    const given = await moderator.command(channel, 'points add', { user: ana.member, amount: 10 });
    const { footer: receipt } = await seeTitle(given, '➕ Points added');
    world.api.configure({ listing: 'missing', userInfo: 'missing' });
    world.api.fail({ kind: 'drop-before', method: 'POST', path: ana.path });
    const lost = await moderator.command(channel, 'points add', { user: ana.member, amount: 7 });
    const findCard = (words: string) => guild.channelMessages(staff).find((card) => textOf(card).includes(words));
    await world.discord.waitFor(() => findCard(ana.member.id), 'The card', 20_000);
    await erase(ana.member);
    const card = await world.discord.waitFor(() => findCard('a former member'), 'The card without a name', 20_000);
    expect(textOf(card)).not.toContain(ana.member.id);

    const undone = await moderator.command(channel, 'points undo', { receipt });
    const { text } = await seeTitle(undone, '↩️ Undone');
    expect(text).toContain('a former member');
    await (await admin.press(card, 'Send again')).waitForAcknowledgement();
    await seeTitle(lost, '➕ Points added');
    ana.expectApplied(['+10', '-10', '+7']);
    for (const message of [given.response(), lost.response(), undone.response()]) {
      expect(JSON.stringify(message)).not.toContain(ana.member.id);
    }
    expect(tablesWith(ana.member.id)).toEqual([]);
  });

  it('is not paid for a second time by catching up on what they had reacted to', async () => {
    const { world } = scene;
    await addRule(scene, { emoji: '⭐', amount: 5 });
    const ana = await scene.link('ana');
    const message = write(scene, ana.member);
    scene.moderator.react(message, '⭐');
    await seeApplied(scene, ana, ['+5']);
    await erase(scene.moderator);
    await world.kill();
    await world.start();
    // Another message shows when all has been looked at: the oldest go first.
    const later = write(scene, ana.member);
    scene.colleague.react(later, '⭐');
    await seeApplied(scene, ana, ['+5', '+5']);
    expect(tablesWith(scene.moderator.id)).toEqual([]);
  });
});

describe('an erasure that kill -9 interrupts', () => {
  it('is finished after the next start, under one name', async () => {
    const { world, channel, moderator } = scene;
    const ana = await scene.link('ana');
    await seeTitle(await moderator.command(channel, 'points add', { user: ana.member, amount: 10 }), '➕ Points added');
    await world.stop();
    multiplyAwards(MANY);
    await world.start();
    await scene.admin.press(await preview({ user: ana.member }), 'Erase');
    const countLeft = () => query<object>('select id from awards where member_id = ?', ana.member.id).length;
    await vi.waitFor(() => expect(countLeft()).toBeLessThan(MANY), { timeout: 20_000, interval: 5 });
    await world.kill();
    const left = countLeft();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(MANY);
    expect(tablesWith(ana.member.id)).toContain('erasures');

    await world.start();
    await vi.waitFor(() => expect(query('select id from erasures')).toEqual([]), { timeout: 40_000, interval: 50 });
    expect(tablesWith(ana.member.id)).toEqual([]);
    const names = query<{ member_id: string }>('select distinct member_id from awards');
    expect(names.map(({ member_id }) => isFormerMember(member_id))).toEqual([true]);
    ana.expectApplied(['+10']);
  });
});

/** Copies of the only award, as a long life in a server leaves them. */
function multiplyAwards(count: number): void {
  const database = new DatabaseSync(join(scene.world.folder, 'points.db'));
  const names = database
    .prepare("select name from pragma_table_info('awards') where name not in ('id', 'key', 'receipt', 'history_id')")
    .all()
    .map(({ name }) => String(name));
  database.exec(`
    with recursive copies(n) as (select 1 union all select n + 1 from copies where n < ${count - 1})
    insert into awards (key, receipt, ${names.join(', ')})
    select 'copy:' || n, 'R-' || replace(replace(printf('%06d', n), '0', 'Z'), '1', 'Y'), ${names.join(', ')} from awards, copies;
    insert into award_events (award_id, guild_id, kind, at)
    select id, guild_id, 'settled', settled_at from awards where key like 'copy:%'`);
  database.close();
}
