/** `/points add`, `remove` and `set` when everything works: what is sent, and what the embed says about it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBotWorld } from '../support/bot-process.ts';
import {
  buttonsOf,
  closeUnharmed,
  countSent,
  createScene,
  embedOf,
  isPrivate,
  type LinkedMember,
  type Scene,
  seeTitle,
} from '../support/bot-scene.ts';

let scene: Scene;
let german: Scene;
let gemsId: string;

beforeAll(async () => {
  const world = await createBotWorld();
  const germanGuild = world.discord.addGuild({ name: 'Händler', locale: 'de' });
  gemsId = world.api.addField(world.communityId, { field: 'gems', name: 'Shiny Gems', type: 'numerical' }).id;
  await world.start({ DISCORD_GUILDS: `${world.guild.id},${germanGuild.id}` });
  scene = createScene(world);
  german = createScene(world, { guild: germanGuild });
});
afterAll(() => closeUnharmed(scene, german));

/** What the bot sent last to create a history, as the API read it. */
function lastSent(): unknown {
  return scene.world.api.requests.findLast(({ method, path }) => method === 'POST' && path.endsWith('/histories'))
    ?.body;
}

describe('the embed', () => {
  it('shows an added amount with the total that Returning.AI returned, who, why, and the receipt', async () => {
    const ana = await scene.link('ana');
    const adding = await scene.moderator.command(scene.channel, 'points add', {
      user: ana.member,
      amount: 10,
      reason: 'Helped a newcomer',
    });
    const message = await adding.waitForResponse();
    const { title, text, footer } = embedOf(message);
    expect(title).toBe('➕ Points added');
    expect(text.split('\n')).toEqual([
      `**+10** Loyalty Points · <@${ana.member.id}>`,
      '**Total: 10**',
      'Reason: Helped a newcomer',
      expect.stringMatching(new RegExp(`^By <@${scene.moderator.id}> · <t:\\d+:R>$`)),
    ]);
    expect(footer).toMatch(/^R-[2-9A-Z]{6}$/);
    expect(isPrivate(message)).toBe(false);
    expect(buttonsOf(message)).toEqual(['Undo', 'History']);
    expect(lastSent()).toEqual({ value: 10, action: 'increase' });
    ana.expectApplied(['+10']);
  });

  it('shows a removed amount with the total before it', async () => {
    const ben = await scene.link('ben');
    const adding = await scene.moderator.command(scene.channel, 'points add', { user: ben.member, amount: 12.5 });
    await seeTitle(adding, '➕ Points added');
    const removing = await scene.moderator.command(scene.channel, 'points remove', { user: ben.member, amount: 2.25 });
    const { text } = await seeTitle(removing, '➖ Points removed');
    expect(text).toContain('**−2.25** Loyalty Points');
    expect(text).toContain('**Total: 10.25** (was 12.5)');
    expect(text).not.toContain('Reason');
    expect(lastSent()).toEqual({ value: 2.25, action: 'decrease' });
    ben.expectApplied(['+12.5', '-2.25']);
  });

  it('shows a set total with the one it replaced, also where that was changed outside Discord', async () => {
    const cleo = await scene.link('cleo');
    const first = await scene.admin.command(scene.channel, 'points set', { user: cleo.member, amount: 40 });
    expect((await seeTitle(first, '✏️ Points set')).text).toContain('Loyalty Points set to **40**');
    scene.world.api.changeOutside(scene.world.communityId, scene.world.fieldId, cleo.account.id, 'increase', 5);
    const second = await scene.admin.command(scene.channel, 'points set', { user: cleo.member, amount: 7 });
    expect((await seeTitle(second, '✏️ Points set')).text).toContain('**Total: 7** (was 45)');
    expect(lastSent()).toEqual({ value: 7, action: 'overwrite' });
    cleo.expectApplied(['=40', 'outside +5', '=7']);
  });

  it('never computes a total: what others changed in between is in it, and is said', async () => {
    const dora = await scene.link('dora');
    const first = await scene.moderator.command(scene.channel, 'points add', { user: dora.member, amount: 10 });
    await seeTitle(first, '➕ Points added');
    scene.world.api.changeOutside(scene.world.communityId, scene.world.fieldId, dora.account.id, 'increase', 100);
    const second = await scene.moderator.command(scene.channel, 'points add', { user: dora.member, amount: 1 });
    const { text } = await seeTitle(second, '➕ Points added');
    expect(text).toContain('**Total: 111**\n');
    expect(text).not.toContain('(was');
    expect(text).toContain('also changed outside Discord');
    dora.expectApplied(['+10', 'outside +100', '+1']);
  });

  it('adds tenths without the dust of floating point', async () => {
    const emil = await scene.link('emil');
    for (const amount of [0.1, 0.2]) {
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: emil.member, amount });
      await seeTitle(adding, '➕ Points added');
    }
    const removing = await scene.moderator.command(scene.channel, 'points remove', { user: emil.member, amount: 0.3 });
    expect((await seeTitle(removing, '➖ Points removed')).text).toContain('**Total: 0** (was 0.3)');
    emil.expectApplied(['+0.1', '+0.2', '-0.3']);
  });

  it('speaks the language of the guild, numbers included', async () => {
    const frieda = await german.link('frieda');
    const adding = await german.moderator.command(german.channel, 'points add', {
      user: frieda.member,
      amount: 12345.67,
    });
    const { text } = await seeTitle(adding, '➕ Punkte vergeben');
    expect(text).toContain('**+12.345,67** Loyalty Points');
    expect(text).toContain('**Stand: 12.345,67**');
    frieda.expectApplied(['+12345.67']);
  });
});

describe('the amount', () => {
  it('is taken at both of its bounds by add and remove', async () => {
    const gwen = await scene.link('gwen');
    for (const [name, amount] of [
      ['points add', 0.01],
      ['points add', 1_000_000],
      ['points remove', 1_000_000],
      ['points remove', 0.01],
    ] as const) {
      const interaction = await scene.moderator.command(scene.channel, name, { user: gwen.member, amount });
      const { text } = embedOf(await interaction.waitForResponse());
      expect(text).toContain(amount === 0.01 ? '0.01** Loyalty' : '1,000,000** Loyalty');
    }
    gwen.expectApplied(['+0.01', '+1000000', '-1000000', '-0.01']);
  });

  it('is taken at both of its bounds and at zero by set', async () => {
    const hugo = await scene.link('hugo');
    for (const amount of [1e9, -1e9, 0]) {
      const setting = await scene.admin.command(scene.channel, 'points set', { user: hugo.member, amount });
      await seeTitle(setting, '✏️ Points set');
    }
    hugo.expectApplied(['=1000000000', '=-1000000000', '=0']);
  });
});

describe('the field', () => {
  it('is the default one, or found by its display name in any case', async () => {
    const ines = await scene.link('ines');
    const byDefault = await scene.moderator.command(scene.channel, 'points add', { user: ines.member, amount: 1 });
    expect((await seeTitle(byDefault, '➕ Points added')).text).toContain('Loyalty Points');
    const byName = await scene.moderator.command(scene.channel, 'points add', {
      user: ines.member,
      amount: 2,
      field: 'shiny gems',
    });
    expect((await seeTitle(byName, '➕ Points added')).text).toContain('**+2** Shiny Gems');
    ines.expectApplied(['+1']);
    ines.expectApplied(['+2'], gemsId);
  });

  it('is suggested by its display name while somebody types, and the suggestion works', async () => {
    const jana = await scene.link('jana');
    const typed = { user: jana.member, amount: 3, field: 'GEM' };
    const typing = await scene.moderator.autocomplete(scene.channel, 'points add', typed, 'field');
    await typing.waitForAcknowledgement();
    expect(typing.choices).toEqual([{ name: 'Shiny Gems', value: gemsId }]);
    const field = String(typing.choices?.[0]?.value);
    const adding = await scene.moderator.command(scene.channel, 'points add', { ...typed, field });
    expect((await seeTitle(adding, '➕ Points added')).text).toContain('**+3** Shiny Gems');
    jana.expectApplied(['+3'], gemsId);
  });
});

describe('notify', () => {
  it('pings the member once, by a message of its own, only after the points have arrived', async () => {
    const { api, discord } = scene.world;
    const kira = await scene.link('kira');
    api.fail({ kind: 'hang-before', method: 'POST', path: kira.path });
    const adding = await scene.moderator.command(scene.channel, 'points add', {
      user: kira.member,
      amount: 5,
      notify: true,
    });
    await seeTitle(adding, '⏳ Points pending');
    expect(adding.followUps()).toEqual([]);
    api.release();
    await seeTitle(adding, '➕ Points added');
    const ping = await adding.waitForFollowUp();
    expect(ping.content).toBe(`<@${kira.member.id}>: **+5** Loyalty Points · **Total: 5**`);
    expect(isPrivate(ping)).toBe(false);
    // The only ping of all awards so far.
    expect(discord.pings.map(({ messageId, userIds }) => ({ messageId, userIds }))).toEqual([
      { messageId: ping.id, userIds: [kira.member.id] },
    ]);
    kira.expectApplied(['+5']);
  });
});

describe('awards to one member at the same moment', () => {
  it('arrive one after the other, in the order in which they were asked for', async () => {
    const { api } = scene.world;
    const lena = await scene.link('lena');
    const before = countSent(scene.world);
    api.fail({ kind: 'hang-before', method: 'POST', path: lena.path });
    const first = await scene.moderator.command(scene.channel, 'points add', { user: lena.member, amount: 1 });
    await api.waitFor(({ held }) => held.length === 1);
    const others = [];
    for (const amount of [2, 3, 4, 5]) {
      const adding = await scene.colleague.command(scene.channel, 'points add', { user: lena.member, amount });
      await adding.waitForAcknowledgement();
      others.push(adding);
    }
    expect(countSent(scene.world)).toBe(before + 1);
    api.release();
    for (const adding of [first, ...others]) await seeTitle(adding, '➕ Points added');
    lena.expectApplied(['+1', '+2', '+3', '+4', '+5']);
  });

  it('are acknowledged in time and all arrive, forty to five members at once', async () => {
    const members: LinkedMember[] = [];
    for (const name of ['mia', 'nora', 'oskar', 'paul', 'quinn']) members.push(await scene.link(name));
    const adding = [];
    for (let amount = 1; amount <= 8; amount += 1) {
      for (const { member } of members) {
        adding.push(await scene.moderator.command(scene.channel, 'points add', { user: member, amount }));
      }
    }
    for (const interaction of adding) {
      const { at } = await interaction.waitForAcknowledgement();
      expect(at - interaction.sentAt).toBeLessThan(2_500);
    }
    for (const interaction of adding) await seeTitle(interaction, '➕ Points added', 15_000);
    for (const one of members) {
      expect(one.applied().toSorted()).toEqual(['+1', '+2', '+3', '+4', '+5', '+6', '+7', '+8']);
      one.expectApplied(one.applied());
    }
  });
});
