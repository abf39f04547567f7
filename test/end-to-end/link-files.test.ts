/** All links of a server as a file, out and in: shown first, confirmed once, and what waited is delivered once. */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import type { Person } from '../../sandbox/discord/person.ts';
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

const LONG_MS = 15_000;
const FORCE = { force: true } as const;
const LOOK_UP = /\/users\/info$/;
/** Nobody of the server. */
const ABSENT = '100000000000000001';

let scene: Scene;
/** A second one with Manage Server. */
let deputy: Person;

beforeAll(async () => {
  scene = await openScene();
  const { guild } = scene;
  const role = guild.addRole({ name: 'Deputies', permissions: ['ManageGuild'] });
  deputy = guild.person(guild.addMember({ username: 'deputy', roles: [role] }));
});
afterAll(async () => {
  expect(scene.world.output()).not.toMatch(/@example\.com|"level":"error"/);
  await closeUnharmed(scene);
});

const toFile = (lines: readonly string[] | string | Buffer) => ({
  filename: 'links.csv',
  content: typeof lines === 'string' || Buffer.isBuffer(lines) ? lines : `${lines.join('\n')}\n`,
});

function startImport(lines: readonly string[] | string | Buffer, person = scene.admin): Promise<SandboxInteraction> {
  return person.command(scene.channel, 'links import', { file: toFile(lines) });
}

async function preview(lines: readonly string[] | string | Buffer): Promise<APIMessage> {
  const message = await (await startImport(lines)).waitForResponse(titled('📊 Import links'), LONG_MS);
  expect(isPrivate(message)).toBe(true);
  return message;
}

async function confirm(page: APIMessage, person = scene.admin): Promise<SandboxInteraction> {
  return person.press(page, 'Confirm');
}

async function exportLinks(): Promise<string> {
  const { admin, channel, world } = scene;
  const message = await (await admin.command(channel, 'links export')).waitForResponse(titled('📊 Links'));
  expect(isPrivate(message)).toBe(true);
  return world.discord.readAttachment(message, 'links.csv');
}

async function linkOf(memberId: string): Promise<string> {
  const message = await (
    await scene.admin.command(scene.channel, 'links show', { user: { id: memberId } })
  ).waitForResponse();
  return embedOf(message).text;
}

const addMember = (username: string) => scene.guild.addMember({ username });

describe('an import', () => {
  it('says by line what it would do and what is wrong, and changes nothing', async () => {
    const { world } = scene;
    const [ana, ben, cleo, twin] = [addMember('ana'), addMember('ben'), addMember('cleo'), addMember('twin')];
    const [one, two] = [scene.addAccount('one'), scene.addAccount('two')];
    const holder = await scene.link('holder');
    const moved = await scene.link('moved');
    const page = await preview([
      'member_id,account',
      `${ana.id},one@example.com`,
      `ben,two@example.com`,
      `${ben.id},nobody@example.com`,
      `${cleo.id},${holder.account.id}`,
      `${holder.member.id},${holder.account.id}`,
      `${moved.member.id},two`,
      `${twin.id},three`,
      `${twin.id},four`,
      '',
      `${cleo.id}`,
      `${ABSENT},two words`,
      `100000000000000002,${'a'.repeat(24)}`,
      `100000000000000003,${'A'.repeat(24)}`,
    ]);
    const { text } = embedOf(page);
    expect(text).toContain('Would be linked: **1**');
    expect(text).toContain(`Would get another account: **1**\n· line 7: <@${moved.member.id}>`);
    expect(text).toContain('Already linked: **0**');
    expect(text.match(/· line \d+: .*/g)?.slice(1)).toEqual([
      '· line 3: member_id is not a Discord user id (17 to 20 digits)',
      '· line 4: Returning.AI knows no account by that name',
      '· line 5: the same account is on line 6 too',
      '· line 6: the same account is on line 5 too',
      '· line 8: the same member is on line 9 too',
      '· line 9: the same member is on line 8 too',
      '· line 11: there is no account',
      '· line 12: account cannot be an account of Returning.AI',
      '· line 13: the same account is on line 14 too',
      '· line 14: the same account is on line 13 too',
    ]);
    expect(text).not.toContain('example.com');
    expect(buttonsOf(page)).toEqual(['Confirm', 'Cancel']);
    expect(await linkOf(ana.id)).toContain('is not linked');
    const cancelling = await scene.admin.press(page, 'Cancel');
    await cancelling.waitForAcknowledgement();
    await world.discord.waitFor(() => embedNow(page)?.title === '✅ Import cancelled', 'The cancelled page');
    const confirming = await scene.admin.press(page, customId(page, 'Confirm'), FORCE);
    expect(await seeRefusal(confirming)).toContain('was confirmed or cancelled already');
    expect(await linkOf(ana.id)).toContain('is not linked');
    one.expectApplied([]);
    two.expectApplied([]);
  });

  it('warns of ids of nobody here before it is confirmed, and their accounts can be freed again', async () => {
    const { account } = scene.addAccount('rounded');
    const [nobody, here] = ['1576783976310240000', addMember('real')];
    const page = await preview(['member_id,account', `${nobody},${account.id}`, `${here.id},${'9'.repeat(24)}`]);
    const { text } = embedOf(page);
    expect(text).toContain(`⚠️ Not in this server: **1**.`);
    expect(text).toContain(`· line 2: \`${nobody}\``);
    expect(text).not.toContain(here.id);
    await seeTitle(await scene.admin.press(page, 'Confirm'), '✅ Links imported');
    const { admin, channel } = scene;
    expect(await seeRefusal(await admin.command(channel, 'links set', { user: here, account: account.id }))).toContain(
      '`/links remove account`',
    );
    const both = await admin.command(channel, 'links remove', { user: here, account: account.id });
    expect(await seeRefusal(both)).toContain('Give either the member or the account, not both.');
    expect(await seeRefusal(await admin.command(channel, 'links remove', {}))).toContain('Give `user` or `account`.');
    await seeTitle(await admin.command(channel, 'links remove', { account: account.id }), '✅ Link removed');
    await seeTitle(await admin.command(channel, 'links set', { user: here, account: account.id }), '✅ Linked');
  });

  it('confirmed links once and delivers once what waited, for its own person only', async () => {
    const { moderator, channel, world } = scene;
    const dora = addMember('dora');
    const own = scene.addAccount('dora');
    const moved = await scene.link('to-move');
    const target = scene.addAccount('target');
    const adding = await moderator.command(channel, 'points add', { user: dora, amount: 8 });
    await seeTitle(adding, '⏳ Points waiting');
    // What Excel writes in some countries.
    const page = await preview(
      `\ufeffmember_id;account\r\n"${dora.id}";"dora@example.com"\r\n${moved.member.id};target\r\n`,
    );
    const foreign = await deputy.press(page, customId(page, 'Confirm'), FORCE);
    expect(await seeRefusal(foreign)).toContain('is not yours');
    const powerless = await moderator.press(page, customId(page, 'Confirm'), FORCE);
    expect(await seeRefusal(powerless)).toContain('Manage Server');
    const presses = [await confirm(page), await confirm(page)];
    const answers = await Promise.all(presses.map((press) => press.waitForResponse()));
    const [done, ...others] = answers.filter(titled('✅ Links imported'));
    expect(others).toEqual([]);
    expect(embedOf(done).text).toContain('Linked: **1**\nGot another account: **1**\nAlready linked: **0**');
    expect(embedOf(done).text).toContain('on their way: **1**');
    await seeTitle(adding, '➕ Points added', LONG_MS);
    own.expectApplied(['+8']);
    target.expectApplied([]);
    const again = await preview([`member_id,account`, `${dora.id},dora@example.com`]);
    expect(embedOf(again).text).toMatch(/Already linked: \*\*1\*\*.*There is nothing to do/s);
    expect(buttonsOf(again)).toEqual([]);
    expect(world.isRunning()).toBe(true);
  });

  it('can be confirmed after a restart; what has changed since is left out, with its line', async () => {
    const { world, admin, channel } = scene;
    const [eve, fay, gus] = [addMember('eve'), addMember('fay'), addMember('gus')];
    const [ofEve, ofFay, ofGus] = [scene.addAccount('eve'), scene.addAccount('fay'), scene.addAccount('gus')];
    const other = scene.addAccount('other');
    const page = await preview([
      'member_id,account',
      `${eve.id},eve@example.com`,
      `${fay.id},fay`,
      `${gus.id},${ofGus.account.id}`,
    ]);
    await world.kill();
    await world.start();
    // Another account for one, and the account of the other to somebody else.
    await seeTitle(await admin.command(channel, 'links set', { user: fay, account: other.account.id }), '✅ Linked');
    const thief = addMember('thief');
    await seeTitle(await admin.command(channel, 'links set', { user: thief, account: ofGus.account.id }), '✅ Linked');
    const { text } = await seeTitle(await confirm(page), '✅ Links imported');
    expect(text).toContain('Linked: **1**');
    expect(text).toContain('· line 3: the link of this member was changed meanwhile');
    expect(text).toContain(`· line 4: that account is linked to <@${thief.id}> already`);
    expect(await linkOf(eve.id)).toContain(ofEve.account.id);
    expect(await linkOf(fay.id)).toContain(other.account.id);
    expect(ofFay.applied()).toEqual([]);
  });

  it('says how far it is while it looks up, and after a crash that it was interrupted', async () => {
    const { world } = scene;
    const names = Array.from({ length: 16 }, (_, index) => `slow-${index}@example.com`);
    const lines = ['member_id,account', ...names.map((name, index) => `${BigInt(ABSENT) + BigInt(index)},${name}`)];
    world.api.fail({ kind: 'delay', ms: 1_200, path: LOOK_UP, times: 8 });
    const slow = await startImport(lines);
    const progress = await slow.waitForResponse(titled('⏳ Working on it'), LONG_MS);
    expect(textOf(progress)).toMatch(/^Accounts looked up: \d+ of 16\.$/);
    const page = await slow.waitForResponse(titled('📊 Import links'), LONG_MS);
    expect(textOf(page)).toContain('Left out: **16**');
    expect(textOf(page)).toContain('… and 1 more.');
    const problems = world.discord.readAttachment(page, 'problems.csv');
    expect(problems.trim().split('\n')).toHaveLength(17);
    expect(problems).toContain('"17","Returning.AI knows no account by that name"');

    world.api.fail({ kind: 'delay', ms: 2_500, path: LOOK_UP, times: 4 });
    world.api.fail({ kind: 'hang-before', path: LOOK_UP, times: 4 });
    const interrupted = await startImport(lines);
    await interrupted.waitForResponse(titled('⏳ Working on it'), LONG_MS);
    await world.kill();
    world.api.release();
    await world.start();
    const isTold = (message: APIMessage) => textOf(message).includes('I was interrupted');
    await interrupted.waitForResponse(isTold, LONG_MS);
  });

  it('is refused as a whole when Returning.AI does not answer', async () => {
    const { world } = scene;
    world.api.fail({ kind: 'status', status: 503, path: LOOK_UP, times: 20 });
    const lines = Array.from({ length: 20 }, (_, index) => `${BigInt(ABSENT) + BigInt(index)},down-${index}`);
    expect(await seeRefusal(await startImport(['member_id,account', ...lines]), LONG_MS)).toContain(
      'does not answer right now, so nothing was changed',
    );
    world.api.clearFaults();
  });

  it.each<[string, string | Buffer, RegExp]>([
    ['that is empty', '', /must name its columns/],
    ['without a header', `${ABSENT},ana\n`, /must name its columns/],
    ['that is no text', Buffer.from([0xff, 0xfe, 0x00, 0xd8]), /not text in UTF-8/],
    ['with an open quote', `member_id,account\n${ABSENT},"ana\n`, /cannot be read as CSV: line \d/],
    ['of too many lines', `member_id,account\n${`${ABSENT},ana\n`.repeat(2_001)}`, /more than 2,000 lines/],
    ['of one endless line', `member_id,account\n${'x'.repeat(1_000_000)}`, /cannot be read as CSV/],
    ['larger than 1 MiB', Buffer.alloc(1024 * 1024 + 1, 'a'), /larger than 1 MiB/],
  ])('refuses a file %s', async (_, content, words) => {
    expect(await seeRefusal(await startImport(content), LONG_MS)).toMatch(words);
  });

  it('takes 2,000 lines', async () => {
    const lines = Array.from({ length: 2_000 }, (_, index) => {
      const id = `b${index.toString(16).padStart(23, '0')}`;
      return `${BigInt(ABSENT) + 10_000n + BigInt(index)},${id}`;
    });
    const page = await preview(['member_id,account', ...lines]);
    expect(textOf(page)).toContain('Would be linked: **2,000**');
    const confirming = await confirm(page);
    expect((await seeTitle(confirming, '✅ Links imported', LONG_MS)).text).toContain('Linked: **2,000**');
  });

  it('is for Manage Server only, and reads no file of anybody else', async () => {
    const { world, moderator, channel } = scene;
    const reads = () => world.discord.requests.filter(({ path }) => path.startsWith('/attachments/')).length;
    const before = reads();
    const values = { file: toFile(['member_id,account']) };
    expect(await seeRefusal(await moderator.command(channel, 'links import', values, FORCE))).toContain(
      'Manage Server',
    );
    expect(await seeRefusal(await moderator.command(channel, 'links export', {}, FORCE))).toContain('Manage Server');
    const raw = { ...FORCE, raw: true };
    for (const file of ['links.csv', { type: 11, value: 'nothing' }, { type: 11, value: null }, 5]) {
      const hostile = await scene.admin.command(channel, 'links import', { file }, raw);
      expect(await seeRefusal(hostile)).toContain('must be a file');
    }
    const { discord } = world;
    expect(reads()).toBe(before);
    discord.fail({ route: /^\/attachments\//, kind: 'status', status: 404 });
    expect(await seeRefusal(await startImport(['member_id,account']))).toContain('could not read the file');
    for (const id of ['links:confirm:', 'links:confirm:x', 'links:confirm:1e99', 'links:cancel:undefined']) {
      const page = await (await scene.admin.command(channel, 'setup')).waitForResponse();
      expect(await seeRefusal(await scene.admin.press(page, id, FORCE))).toContain(
        'I cannot read that button any more',
      );
    }
  });
});

describe('an export', () => {
  it('has all links, no formula, and is read back as it was', async () => {
    const { admin, channel, world } = scene;
    const sly = addMember('sly');
    const own = world.api.addUser(world.communityId, {
      username: '=1+2',
      email: 'sly@example.com',
      displayName: 'Sly',
    });
    await seeTitle(await admin.command(channel, 'links set', { user: sly, account: '=1+2' }), '✅ Linked');
    const file = await exportLinks();
    const [header, ...rows] = file.trim().split('\n');
    expect(header).toBe('"member_id","account_id","account","linked_by","linked_at"');
    const row = rows.find((one) => one.startsWith(`"${sly.id}"`));
    expect(row).toMatch(new RegExp(`^"${sly.id}","${own.id}","'=1\\+2","${admin.id}","20\\d\\d-`));
    expect(file).not.toMatch(/(^|,)"?[=+@-]/m);
    await seeTitle(await admin.command(channel, 'links remove', { user: sly }), '✅ Link removed');
    // Small enough to be read back in one go.
    const page = await preview([header ?? '', row ?? '', ...rows.filter((one) => one !== row).slice(0, 500)]);
    expect(textOf(page)).toContain('Would be linked: **1**');
    expect(textOf(page)).toContain('Already linked: **500**');
    await seeTitle(await confirm(page), '✅ Links imported');
    const stripDate = (text: string | undefined) => text?.replace(/,[^,]*$/, '');
    const after = (await exportLinks()).split('\n').find((one) => one.startsWith(`"${sly.id}"`));
    expect(stripDate(after)).toBe(stripDate(row));
  });
});

const textOf = (message: APIMessage) => message.embeds[0]?.description ?? '';

/** What a private page shows now. */
function embedNow(page: APIMessage) {
  return scene.admin.sees(scene.channel).find(({ id }) => id === page.id)?.embeds[0];
}

function customId(page: APIMessage, label: string): string {
  for (const row of page.components ?? []) {
    for (const one of 'components' in row ? row.components : []) {
      if ('label' in one && one.label === label && 'custom_id' in one) return one.custom_id;
    }
  }
  throw new Error(`There is no button ${label}.`);
}
