/** Returning.AI takes its time: people are answered at once, are told that it is pending, and see the end of it. */
import { describe, expect, it } from 'vitest';
import { createClock } from '../../sandbox/discord/clock.ts';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import {
  buttonsOf,
  embedOf,
  expectUnharmed,
  isPrivate,
  openScene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

/** Discord waits three seconds; this leaves room for a slow machine on the way. */
const SOON_MS = 2_300;
const LONG_MS = 15_000;

describe.concurrent('while Returning.AI does not answer at all', () => {
  it('acknowledges everything in time, tells that an award is pending, and edits that message to the total', async ({
    onTestFinished,
  }) => {
    const scene = await openScene();
    const { world, channel, moderator, admin } = scene;
    const { api } = world;
    onTestFinished(() => world.close());
    const ana = await scene.link('ana');
    const otto = await scene.link('otto');
    await api.setOutage('hang');
    // The very first award: not even the field's name is known yet.
    const adding = await moderator.command(channel, 'points add', { user: ana.member, amount: 10 });
    const others = [
      await moderator.command(channel, 'balance', { user: otto.member }),
      await otto.person.command(channel, 'balance'),
      await moderator.command(channel, 'history', { user: otto.member }),
      await admin.command(channel, 'fields list'),
      await admin.command(channel, 'links set', { user: otto.member, account: 'otto@example.com' }),
      await admin.command(channel, 'setup'),
    ];
    for (const interaction of [adding, ...others]) await expectAcknowledgedSoon(interaction);

    const pending = await adding.waitForResponse(titled('⏳ Points pending'));
    expect(Date.now() - adding.sentAt).toBeGreaterThan(2_000);
    expect(Date.now() - adding.sentAt).toBeLessThan(5_000);
    expect(embedOf(pending).text).toContain('changes by itself as soon as Returning.AI has confirmed it');
    expect(embedOf(pending).text).not.toContain('Total');
    expect(buttonsOf(pending)).toEqual([]);

    await api.waitFor(({ held }) => held.some(({ method }) => method === 'POST'), LONG_MS);
    for (const interaction of others) await interaction.waitForResponse(undefined, LONG_MS);
    await api.setOutage(null);
    const settled = await adding.waitForResponse(titled('➕ Points added'), LONG_MS);
    expect(settled.id).toBe(pending.id);
    expect(embedOf(settled).text).toContain('**Total: 10**');
    expect(embedOf(settled).footer).toBe(embedOf(pending).footer);
    ana.expectApplied(['+10']);
    expectUnharmed(scene);
  });

  it('refuses in time what it cannot look up, and suggests nothing rather than nothing in time', async ({
    onTestFinished,
  }) => {
    const scene = await openScene();
    const { world, channel, moderator } = scene;
    onTestFinished(() => world.close());
    const ben = await scene.link('ben');
    await world.api.setOutage('hang');
    const values = { user: ben.member, amount: 1, field: 'Karma' };
    const adding = await moderator.command(channel, 'points add', values);
    const typing = await moderator.autocomplete(channel, 'points add', values, 'field');
    for (const interaction of [adding, typing]) await expectAcknowledgedSoon(interaction);
    expect(typing.choices).toEqual([]);
    expect(await seeRefusal(adding)).toContain('Returning.AI does not answer right now. Try again in a minute.');
    expectUnharmed(scene);
  });
});

async function expectAcknowledgedSoon(interaction: SandboxInteraction): Promise<void> {
  const { at } = await interaction.waitForAcknowledgement();
  expect(at - interaction.sentAt).toBeLessThan(SOON_MS);
}

describe.concurrent('an award that is pending', () => {
  it('is finished in the same message after a crash, sent once whether or not the first try had arrived', async ({
    onTestFinished,
  }) => {
    const scene = await openScene();
    const { world, channel, moderator } = scene;
    onTestFinished(() => world.close());
    const arrived = await scene.link('arrived');
    const lost = await scene.link('lost');
    // With an entry to read back from, one missing after it is known to be missing.
    await seeTitle(await moderator.command(channel, 'points add', { user: lost.member, amount: 1 }), '➕ Points added');
    world.api.fail({ kind: 'hang-after', method: 'POST', path: arrived.path });
    world.api.fail({ kind: 'hang-before', method: 'POST', path: lost.path });
    const adding = [];
    for (const { member } of [arrived, lost]) {
      adding.push(await moderator.command(channel, 'points add', { user: member, amount: 4 }));
    }
    const pending = [];
    for (const interaction of adding) pending.push(await interaction.waitForResponse(titled('⏳ Points pending')));
    await world.api.waitFor(({ held }) => held.length === 2);
    await world.kill();
    await world.start();
    for (const [index, interaction] of adding.entries()) {
      const settled = await interaction.waitForResponse(titled('➕ Points added'), LONG_MS);
      expect(settled.id).toBe(pending[index]?.id);
      expect(embedOf(settled).text).toContain(`**Total: ${4 + index}**`);
    }
    arrived.expectApplied(['+4']);
    lost.expectApplied(['+1', '+4']);
    expectUnharmed(scene);
  });

  it('is finished past the 15 minutes of its interaction by the bot itself, also where it waited for a link', async ({
    onTestFinished,
  }) => {
    const clock = createClock();
    const scene = await openScene({ now: clock.now });
    const { world, guild, channel, moderator, admin } = scene;
    const { api, discord } = world;
    onTestFinished(() => world.close());
    const log = guild.addChannel({ name: 'log' });
    await (await admin.command(channel, 'setup', { 'log-channel': log })).waitForResponse(undefined, LONG_MS);
    const cora = await scene.link('cora');
    const dirk = await scene.link('dirk');
    const nina = guild.addMember({ username: 'nina' });
    const own = scene.addAccount('nina');

    await api.setOutage('refused');
    const add = { user: cora.member, amount: 6, notify: true };
    const adding = await moderator.command(channel, 'points add', add);
    const doomed = await moderator.command(channel, 'points add', { user: dirk.member, amount: 3 });
    const waiting = await moderator.command(channel, 'points add', { user: nina, amount: 2 });
    const pending = await adding.waitForResponse(titled('⏳ Points pending'));
    await seeTitle(doomed, '⏳ Points pending');
    const unlinked = await waiting.waitForResponse(titled('⏳ Points waiting'));
    expect(isPrivate(unlinked)).toBe(false);

    clock.jump(16 * 60_000);
    api.fail({ kind: 'status', status: 400, method: 'POST', path: dirk.path });
    await api.setOutage(null);
    const linking = await admin.command(channel, 'links set', { user: nina, account: own.account.id });
    await seeTitle(linking, '✅ Linked', LONG_MS);

    const settled = await adding.waitForResponse(titled('➕ Points added'), LONG_MS);
    expect(settled.id).toBe(pending.id);
    expect(embedOf(settled).text).toContain('**Total: 6**');
    const ping = await discord.waitFor(() => discord.pings[0], 'The ping after the 15 minutes');
    expect(ping).toMatchObject({ channelId: channel.id, userIds: [cora.member.id] });
    expect(embedOf(await doomed.waitForResponse(titled('⛔ Points not added'), LONG_MS)).text).toContain(
      'did not accept the change',
    );

    const told = () => guild.channelMessages(log).map(({ content }) => content);
    await discord.waitFor(
      () => told().some((text) => text.includes(`➕ **+2** Loyalty Points · <@${nina.id}>`)),
      'The line',
      LONG_MS,
    );
    const linked = await waiting.waitForResponse(titled('➕ Points added'), LONG_MS);
    expect(linked.id).toBe(unlinked.id);
    // What everybody sees in the channel: the three answers and the ping.
    const shown = guild.channelMessages(channel);
    const ids = [pending.id, doomed.response()?.id, unlinked.id, ping.messageId];
    expect(shown.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    own.expectApplied(['+2']);
    cora.expectApplied(['+6']);
    expectUnharmed(scene);
  });
});
