/** A moderator's day: taking back, looking up, linking, fields, the log channel, and messages that are hard to edit. */
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Fault as DiscordFault } from '../../sandbox/discord/faults.ts';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import type { BotWorld } from '../support/bot-process.ts';
import {
  buttonsOf,
  countSent,
  createScene,
  embedOf,
  expectUnharmed,
  isPrivate,
  type LinkedMember,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

const LONG_MS = 15_000;
const ORIGINAL = /\/messages\/(@|%40)original$/;

interface Day {
  readonly open: () => Promise<BotWorld>;
  /** What must be true of the ledger at the end. */
  readonly judge: (world: BotWorld) => Promise<void>;
}

let scene: Scene;
let log: { readonly id: string };
let gemsId: string;

async function add(linked: LinkedMember, amount: number, more: { reason?: string; field?: string } = {}) {
  const adding = await scene.moderator.command(scene.channel, 'points add', { user: linked.member, amount, ...more });
  return { adding, receipt: (await seeTitle(adding, '➕ Points added')).footer };
}

export function moderatorsDay({ open, judge }: Day): void {
  beforeAll(async () => {
    const world = await open();
    gemsId = world.api.addField(world.communityId, { field: 'gems', name: 'Shiny Gems', type: 'numerical' }).id;
    world.api.addField(world.communityId, { field: 'nickname', name: 'Nickname', type: 'text' });
    await world.start();
    scene = createScene(world);
    log = scene.guild.addChannel({ name: 'log' });
    await (await scene.admin.command(scene.channel, 'setup', { 'log-channel': log })).waitForResponse();
  });
  afterAll(async () => {
    try {
      expectUnharmed(scene);
    } finally {
      await scene.world.close();
    }
  });
  describe('/points undo', () => {
    it('takes back the caller’s latest award, and both messages say so', async () => {
      const ana = await scene.link('ana');
      await add(ana, 3);
      const { adding, receipt } = await add(ana, 10);
      const undoing = await scene.moderator.command(scene.channel, 'points undo');
      const message = await undoing.waitForResponse(titled('↩️ Undone'));
      expect(isPrivate(message)).toBe(false);
      expect(buttonsOf(message)).toEqual(['Undo', 'History']);
      const undo = embedOf(message);
      expect(undo.text).toContain('**−10** Loyalty Points');
      expect(undo.text).toContain('**Total: 3** (was 13)');
      expect(undo.text).toContain(`Takes back ${receipt}: **+10** Loyalty Points by <@${scene.moderator.id}>.`);
      expect(undo.footer).not.toBe(receipt);

      const original = await adding.waitForResponse(titled('↩️ Undone'));
      expect(embedOf(original).text).toContain('~~**+10** Loyalty Points~~');
      expect(embedOf(original).text).toContain(`Undone by <@${scene.moderator.id}> (${undo.footer}).`);
      expect(embedOf(original).text).toContain('**Total: 3**');
      expect(buttonsOf(original)).toEqual(['History']);
      ana.expectApplied(['+3', '+10', '-10']);
    });

    it('takes back a colleague’s award by its receipt, however it is typed', async () => {
      const ben = await scene.link('ben');
      for (const spell of [(text: string) => text.toLowerCase(), (text: string) => ` #${text.slice(2)} `]) {
        const { receipt } = await add(ben, 4);
        const undoing = await scene.colleague.command(scene.channel, 'points undo', { receipt: spell(receipt) });
        expect((await seeTitle(undoing, '↩️ Undone')).text).toContain(receipt);
      }
      ben.expectApplied(['+4', '-4', '+4', '-4']);
    });

    it('gives back what was removed', async () => {
      const cora = await scene.link('cora');
      await add(cora, 9);
      const removing = await scene.moderator.command(scene.channel, 'points remove', { user: cora.member, amount: 2 });
      const pressing = await scene.moderator.press(await removing.waitForResponse(titled('➖ Points removed')), 'Undo');
      expect((await seeTitle(pressing, '↩️ Undone')).text).toContain('**Total: 9**');
      cora.expectApplied(['+9', '-2', '+2']);
    });

    it('undoes a set by the difference it made, so that what came since stays, and only for those who may set', async () => {
      const { admin, moderator, channel } = scene;
      const dora = await scene.link('dora');
      await add(dora, 45);
      const setting = await admin.command(channel, 'points set', { user: dora.member, amount: 7 });
      const { footer: receipt } = await seeTitle(setting, '✏️ Points set');
      await add(dora, 3);
      const refused = await moderator.command(channel, 'points undo', { receipt });
      expect(await seeRefusal(refused)).toContain('Manage Server');
      const undoing = await admin.command(channel, 'points undo', { receipt });
      const undone = await seeTitle(undoing, '↩️ Undone');
      expect(undone.text).toContain('**Total: 48** (was 10)');
      const restoring = await moderator.command(channel, 'points undo', { receipt: undone.footer });
      expect(await seeRefusal(restoring)).toContain('Manage Server');
      dora.expectApplied(['+45', '=7', '+3', '+38']);
    });

    it('is refused the second time, and itself undone brings the points back', async () => {
      const emil = await scene.link('emil');
      const { adding, receipt } = await add(emil, 6);
      const undoing = await scene.moderator.command(scene.channel, 'points undo', { receipt });
      const { footer: undoReceipt } = await seeTitle(undoing, '↩️ Undone');
      const again = await scene.moderator.command(scene.channel, 'points undo', { receipt });
      expect(await seeRefusal(again)).toBe(
        `⛔ That was already undone by <@${scene.moderator.id}> (${undoReceipt}). \`/points undo ${undoReceipt}\` brings it back.`,
      );
      const restoring = await scene.moderator.command(scene.channel, 'points undo', { receipt: undoReceipt });
      expect((await seeTitle(restoring, '↩️ Undone')).text).toContain('**Total: 6**');
      emil.expectApplied(['+6', '-6', '+6']);
      // The award stands again.
      expect((await seeTitle(adding, '➕ Points added')).text).not.toContain('Undone');
    });

    it('of an award that was not sent yet cancels it: nothing reaches Returning.AI', async () => {
      const { world, channel, moderator } = scene;
      const fay = await scene.link('fay');
      const sent = countSent(world);
      world.api.fail({ kind: 'hang-before', method: 'POST', path: fay.path });
      const first = await moderator.command(channel, 'points add', { user: fay.member, amount: 1 });
      await world.api.waitFor(({ held }) => held.length === 1);
      // Waits for the first, which is in flight.
      const second = await moderator.command(channel, 'points add', { user: fay.member, amount: 50 });
      await seeTitle(second, '⏳ Points pending');
      const undoing = await moderator.command(channel, 'points undo');
      expect((await seeTitle(undoing, '↩️ Undone')).text).toContain('Taken back before it was sent');
      expect((await seeTitle(second, '↩️ Undone')).text).toContain('nothing reached Returning.AI');
      world.api.release();
      await seeTitle(first, '➕ Points added');
      expect(countSent(world)).toBe(sent + 1);
      fay.expectApplied(['+1']);
    });

    it('of an award that is on its way waits for it, and then takes it back', async () => {
      const { world, channel, moderator } = scene;
      const gwen = await scene.link('gwen');
      world.api.fail({ kind: 'hang-before', method: 'POST', path: gwen.path });
      const adding = await moderator.command(channel, 'points add', { user: gwen.member, amount: 5 });
      await world.api.waitFor(({ held }) => held.length === 1);
      const undoing = await moderator.command(channel, 'points undo');
      await undoing.waitForAcknowledgement();
      expect(gwen.applied()).toEqual([]);
      world.api.release();
      await seeTitle(undoing, '↩️ Undone');
      await seeTitle(adding, '↩️ Undone');
      gwen.expectApplied(['+5', '-5']);
    });

    it('takes no older award for the latest while Discord has not told whether the latest is shown', async () => {
      const { world, channel, colleague } = scene;
      const gustav = await scene.link('gustav');
      const older = await colleague.command(channel, 'points add', { user: gustav.member, amount: 5 });
      await seeTitle(older, '➕ Points added');
      const latest = await colleague.command(channel, 'points add', { user: gustav.member, amount: 50 });
      world.discord.fail({ route: new RegExp(`^/interactions/${latest.id}/`), kind: 'drop-after' });
      world.discord.fail({ route: ORIGINAL, method: 'GET', kind: 'hang' });
      await latest.waitForAcknowledgement();
      const undoing = await colleague.command(channel, 'points undo');
      expect(await seeRefusal(undoing)).toContain('only just being recorded. Try again in a few seconds.');
      world.discord.release();
      await seeTitle(latest, '➕ Points added', LONG_MS);
      gustav.expectApplied(['+5', '+50']);
    });

    it('suggests the caller’s latest receipts with what they were, and narrows them while typing', async () => {
      const { channel } = scene;
      const hugo = await scene.link('hugo');
      const { receipt } = await add(hugo, 2.5, { reason: 'Quiz night' });
      const suggest = async (typed: string) => {
        const typing = await scene.moderator.autocomplete(channel, 'points undo', { receipt: typed }, 'receipt');
        await typing.waitForAcknowledgement();
        return typing.choices ?? [];
      };
      const [latest, ...others] = await suggest('');
      expect(latest?.value).toBe(receipt);
      expect(latest?.name).toMatch(new RegExp(`^${receipt} · \\+2\\.5 Loyalty Points · .+ · Quiz night$`));
      expect(others.length).toBeGreaterThan(3);
      expect((await suggest(receipt.slice(3).toLowerCase())).map(({ value }) => value)).toEqual([receipt]);
      expect(await suggest('zzzzzzzz')).toEqual([]);
      const byColleague = await scene.colleague.autocomplete(channel, 'points undo', { receipt: receipt }, 'receipt');
      await byColleague.waitForAcknowledgement();
      expect(byColleague.choices).toEqual([]);
      hugo.expectApplied(['+2.5']);
    });
  });

  describe('/balance', () => {
    it('shows the own total in private and in the own language, another member’s in public', async () => {
      const ines = await scene.link('ines', { locale: 'de' });
      await add(ines, 1234.5);
      const own = await (await ines.person.command(scene.channel, 'balance')).waitForResponse();
      expect(isPrivate(own)).toBe(true);
      expect(embedOf(own)).toMatchObject({ title: '📊 Punktestand' });
      expect(embedOf(own).text).toContain('**Stand: 1.234,5**');
      const other = await (
        await scene.moderator.command(scene.channel, 'balance', { user: ines.member })
      ).waitForResponse();
      expect(isPrivate(other)).toBe(false);
      expect(embedOf(other).text).toContain('**Total: 1,234.5**');
      ines.expectApplied(['+1234.5']);
    });

    it('reads the total anew, names the field, and lists what is on its way', async () => {
      const { world, channel, moderator } = scene;
      const jana = await scene.link('jana');
      await add(jana, 5, { field: 'Shiny Gems' });
      world.api.changeOutside(world.communityId, gemsId, jana.account.id, 'increase', 20);
      world.api.fail({ kind: 'hang-before', method: 'POST', path: jana.path });
      const pending = await moderator.command(channel, 'points add', { user: jana.member, amount: 3, field: gemsId });
      await world.api.waitFor(({ held }) => held.length === 1);
      const asking = await jana.person.command(channel, 'balance', { field: 'shiny gems' });
      const { text } = embedOf(await asking.waitForResponse());
      expect(text).toContain('Shiny Gems');
      expect(text).toContain('**Total: 25**');
      expect(text).toMatch(/⏳ \*\*\+3\*\* Shiny Gems · points pending · R-/);
      world.api.release();
      expect((await seeTitle(pending, '➕ Points added')).text).toContain('**Total: 28**');
      jana.expectApplied(['+5', 'outside +20', '+3'], gemsId);
    });

    it('shows the last total it was told, and since when, where it cannot be read', async () => {
      const { world, channel } = scene;
      const kira = await scene.link('kira');
      await add(kira, 8);
      world.api.configure({ userInfo: 'missing' });
      const { text } = embedOf(await (await kira.person.command(channel, 'balance')).waitForResponse());
      world.api.configure({ userInfo: 'id' });
      expect(text).toMatch(
        /\*\*Total: 8\*\*, as Returning\.AI returned it <t:\d+:R>\. It could not be read just now\./,
      );
      kira.expectApplied(['+8']);
    });

    it('says what to do for a member who is not linked', async () => {
      const member = scene.guild.addMember({ username: 'nobody-yet' });
      const { text } = embedOf(
        await (await scene.guild.person(member).command(scene.channel, 'balance')).waitForResponse(),
      );
      expect(text).toContain('Your Returning.AI account is not linked yet. Ask for it with `/link request`');
    });
  });

  describe('/history', () => {
    it('joins what Returning.AI lists with our reasons and people, newest first, in pages that outlive a restart', async () => {
      const { world, channel, moderator, colleague } = scene;
      const lena = await scene.link('lena');
      await add(lena, 1, { reason: 'The very first' });
      world.api.changeOutside(world.communityId, world.fieldId, lena.account.id, 'decrease', 0.5);
      for (let amount = 3; amount <= 11; amount += 1) await add(lena, amount);
      const removing = await colleague.command(channel, 'points remove', {
        user: lena.member,
        amount: 2,
        reason: 'Typo',
      });
      const { footer: receipt } = await seeTitle(removing, '➖ Points removed');
      lena.expectApplied(['+1', 'outside -0.5', '+3', '+4', '+5', '+6', '+7', '+8', '+9', '+10', '+11', '-2']);

      const asking = await moderator.command(channel, 'history', { user: lena.member });
      const first = await asking.waitForResponse();
      expect(isPrivate(first)).toBe(true);
      expect(embedOf(first)).toMatchObject({ title: '📊 History', footer: 'Page 1 of 2' });
      const lines = linesOf(first);
      expect(lines).toHaveLength(10);
      expect(lines[0]).toMatch(
        new RegExp(`^<t:\\d+:R> · \\*\\*−2\\*\\* · total 61\\.5 · by <@${colleague.id}> · Typo · ${receipt}$`),
      );
      expect(lines.map((line) => /\*\*(.+?)\*\*/.exec(line)?.[1])).toEqual([
        '−2',
        '+11',
        '+10',
        '+9',
        '+8',
        '+7',
        '+6',
        '+5',
        '+4',
        '+3',
      ]);
      expect(buttonsOf(first)).toEqual(['Newer', 'Older', 'Chart']);

      await world.kill();
      await world.start();
      const older = await moderator.press(first, 'Older');
      await older.waitForAcknowledgement();
      const second = await asking.waitForResponse((message) => message.embeds[0]?.footer?.text === 'Page 2 of 2');
      const [outside = '', oldest = '', ...none] = linesOf(second);
      expect(none).toEqual([]);
      expect(outside).toMatch(/\*\*−0\.5\*\* · outside Discord$/);
      expect(oldest).toContain('The very first');
      await (await moderator.press(second, 'Newer')).waitForAcknowledgement();
      await asking.waitForResponse((message) => message.embeds[0]?.footer?.text === 'Page 1 of 2');
      expect(older.followUps()).toEqual([]);
    });

    it('opens from an award’s button, and shows others only to those who may see them', async () => {
      const mona = await scene.link('mona');
      const { adding } = await add(mona, 2);
      const message = await adding.waitForResponse();
      const own = await (await mona.person.press(message, 'History')).waitForResponse();
      expect(isPrivate(own)).toBe(true);
      expect(linesOf(own)).toHaveLength(1);
      const nosy = scene.guild.person(scene.guild.addMember({ username: 'nosy' }));
      expect(await seeRefusal(await nosy.press(message, 'History'))).toContain('You can see your own history');
      const asking = await nosy.command(scene.channel, 'history', { user: mona.member });
      expect(await seeRefusal(asking)).toContain('Manage Messages or the staff role');
      mona.expectApplied(['+2']);
    });

    it('begins where it is asked to', async () => {
      const nick = await scene.link('nick');
      await add(nick, 2);
      const lines = async (since: string) => {
        const asking = await nick.person.command(scene.channel, 'history', { since });
        return embedOf(await asking.waitForResponse()).text;
      };
      expect(await lines('1d')).toContain('**+2**');
      expect(await lines('2099-01-01')).toContain('2099-01-01 has not begun yet');
      nick.expectApplied(['+2']);
    });

    function linesOf(message: APIMessage): string[] {
      return embedOf(message)
        .text.split('\n')
        .filter((line) => line.startsWith('<t:'));
    }
  });

  describe('/links', () => {
    it('finds an account by id, e-mail or user name, shows it, and removes it', async () => {
      const { guild, channel, admin } = scene;
      const { account } = scene.addAccount('olga');
      for (const name of [account.id, account.email, account.username]) {
        const user = guild.addMember({ username: `linked by ${name}` });
        const linked = await (await admin.command(channel, 'links set', { user, account: name })).waitForResponse();
        expect(isPrivate(linked)).toBe(true);
        expect(embedOf(linked)).toMatchObject({ title: '✅ Linked' });
        expect(embedOf(linked).text).toContain(`\`${account.id}\``);
        expect(embedOf(linked).text).not.toContain('⚠️');
        const shown = embedOf(await (await admin.command(channel, 'links show', { user })).waitForResponse());
        expect(shown.text).toContain(account.id);
        expect(shown.text).toContain(`Linked by <@${admin.id}>`);
        const removing = await admin.command(channel, 'links remove', { user });
        await seeTitle(removing, '✅ Link removed');
        const gone = embedOf(await (await admin.command(channel, 'links show', { user })).waitForResponse());
        expect(gone.text).toContain('is not linked to an account');
      }
      const user = guild.addMember({ username: 'never' });
      const nothing = embedOf(await (await admin.command(channel, 'links remove', { user })).waitForResponse());
      expect(nothing.text).toContain('was not linked; nothing was changed');
    });

    it('delivers what waited, once and in order, and says what it will deliver', async () => {
      const { guild, channel, admin, moderator } = scene;
      const user = guild.addMember({ username: 'petra' });
      const own = scene.addAccount('petra');
      const waiting: SandboxInteraction[] = [];
      for (const amount of [7, 8]) {
        const adding = await moderator.command(channel, 'points add', { user, amount });
        await seeTitle(adding, '⏳ Points waiting');
        waiting.push(adding);
      }
      const shown = embedOf(await (await admin.command(channel, 'links show', { user })).waitForResponse());
      expect(shown.text).toMatch(/Points that wait for a link:\n⏳ \*\*\+7\*\* .*\n⏳ \*\*\+8\*\* /);
      const linking = await admin.command(channel, 'links set', { user, account: own.account.id });
      const { text } = await seeTitle(linking, '✅ Linked');
      expect(text).toMatch(/Points that waited are on their way:\n⏳ \*\*\+7\*\* .*\n⏳ \*\*\+8\*\* /);
      for (const adding of waiting) {
        await seeTitle(adding, '➕ Points added');
        expect(adding.followUps()).toEqual([]);
      }
      const again = await seeTitle(
        await admin.command(channel, 'links set', { user, account: own.account.id }),
        '✅ Linked',
      );
      expect(again.text).not.toContain('Points that waited');
      own.expectApplied(['+7', '+8']);
    });

    it('set to another account leaves what was awarded where it is', async () => {
      const { channel, admin } = scene;
      const rosa = await scene.link('rosa');
      await add(rosa, 4);
      const other = scene.addAccount('rosa the second');
      const linking = await admin.command(channel, 'links set', { user: rosa.member, account: other.account.id });
      expect((await seeTitle(linking, '✅ Linked')).text).toContain('The earlier link was replaced.');
      await add(rosa, 5);
      rosa.expectApplied(['+4']);
      other.expectApplied(['+5']);
    });
  });

  describe('/fields', () => {
    it('lists the community’s fields with their kinds and the default', async () => {
      const { text } = embedOf(await (await scene.admin.command(scene.channel, 'fields list')).waitForResponse());
      expect(text).toMatch(/Loyalty Points · \*\*default\*\*/);
      expect(text).toMatch(new RegExp(`Shiny Gems · \`${gemsId}\``));
      expect(text).toMatch(/Nickname · holds no numbers/);
    });

    it('changes the default, to a field that holds numbers only', async () => {
      const { channel, admin } = scene;
      const tina = await scene.link('tina');
      const refused = await admin.command(channel, 'fields default', { field: 'Nickname' });
      expect(await seeRefusal(refused)).toContain('does not hold numbers');
      await seeTitle(await admin.command(channel, 'fields default', { field: 'Shiny Gems' }), '✅ Default field');
      const adding = await scene.moderator.command(channel, 'points add', { user: tina.member, amount: 2 });
      expect((await seeTitle(adding, '➕ Points added')).text).toContain('**+2** Shiny Gems');
      await seeTitle(await admin.command(channel, 'fields default', { field: 'Loyalty Points' }), '✅ Default field');
      tina.expectApplied(['+2'], gemsId);
    });
  });

  describe('the log channel', () => {
    it('tells of awards in order, gathered into few messages, each with total, people, reason and receipt', async () => {
      const { guild, moderator, world } = scene;
      const uwe = await scene.link('uwe');
      const receipts: string[] = [];
      for (const amount of [1, 2, 3, 4, 5]) receipts.push((await add(uwe, amount, { reason: 'Round' })).receipt);
      const own = () =>
        guild
          .channelMessages(log)
          .map(({ content }) => content.split('\n').filter((line) => line.includes(uwe.member.id)));
      const settled = () =>
        own()
          .flat()
          .filter((line) => line.startsWith('➕'));
      await world.discord.waitFor(() => settled().length === 5, 'All lines', LONG_MS);
      expect(settled()).toEqual(
        receipts.map(
          (receipt, index) =>
            `➕ **+${index + 1}** Loyalty Points · <@${uwe.member.id}> · total ${[1, 3, 6, 10, 15][index]} · by <@${moderator.id}> · Round · ${receipt}`,
        ),
      );
      expect(own().filter((lines) => lines.length > 0).length).toBeLessThanOrEqual(3);
      expect(world.discord.pings).toEqual([]);
      uwe.expectApplied(['+1', '+2', '+3', '+4', '+5']);
    });
  });

  describe('an award’s message', () => {
    it.each<[string, Omit<DiscordFault, 'route'>]>([
      ['answers 500 twice', { kind: 'status', status: 500, times: 2 }],
      ['asks to slow down', { kind: 'status', status: 429, retryAfter: 0.5 }],
      ['cuts the connection', { kind: 'drop-before' }],
      ['takes the edit and cuts the connection', { kind: 'drop-after' }],
    ])('is finished although Discord %s', async (name, fault) => {
      const vito = await scene.link(name);
      scene.world.discord.fail({ route: ORIGINAL, method: 'PATCH', ...fault });
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: vito.member, amount: 2 });
      expect((await seeTitle(adding, '➕ Points added', LONG_MS)).text).toContain('**Total: 2**');
      expect(adding.followUps()).toEqual([]);
      vito.expectApplied(['+2']);
    });

    it('that a moderator has deleted takes nothing from the award and is not made again', async () => {
      const { world, guild, channel, moderator } = scene;
      const walt = await scene.link('walt');
      world.api.fail({ kind: 'hang-before', method: 'POST', path: walt.path });
      const adding = await moderator.command(channel, 'points add', { user: walt.member, amount: 2 });
      await world.api.waitFor(({ held }) => held.length === 1);
      const placeholder = adding.response();
      if (placeholder === undefined) throw new Error('There is no placeholder.');
      guild.deleteMessage(placeholder);
      const before = guild.channelMessages(channel).length;
      world.api.release();
      await world.discord.waitFor(
        () => world.output().includes('cannot be brought up to date'),
        'The end of the message',
      );
      expect(guild.channelMessages(channel)).toHaveLength(before);
      expect(adding.followUps()).toEqual([]);
      walt.expectApplied(['+2']);
    });
  });

  // The last, when all that a day brings has been asked.
  it('leaves nothing that is not true of its ledger', () => judge(scene.world));
}
