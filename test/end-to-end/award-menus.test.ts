/** Awards from the menus of a message and of a member, through the bot's process. */
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { SandboxInteraction } from '../../sandbox/discord/interaction-view.ts';
import {
  closeUnharmed,
  embedOf,
  isPrivate,
  type LinkedMember,
  openScene,
  type Scene,
  seeRefusal,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';
import { write } from '../support/reaction-scene.ts';

let scene: Scene;
let ana: LinkedMember;
let message: { readonly id: string };
beforeAll(async () => {
  scene = await openScene();
  ana = await scene.link('ana');
  message = write(scene, ana.member);
});
afterAll(() => closeUnharmed(scene));

const toLink = () => `https://discord.com/channels/${scene.guild.id}/${scene.channel.id}/${message.id}`;
const formOf = (shown: SandboxInteraction) => JSON.stringify(shown.modal);

async function openForm(menu: 'Award author' | 'Award points'): Promise<SandboxInteraction> {
  const [kind, target] = menu === 'Award author' ? (['message', message] as const) : (['user', ana.member] as const);
  const shown = await scene.moderator.menu(kind, menu, target, { channel: scene.channel });
  await shown.waitForAcknowledgement();
  return shown;
}

async function give(menu: Parameters<typeof openForm>[0], values: Record<string, string>) {
  return scene.moderator.submit(await openForm(menu), values);
}

const seeHistory = async (): Promise<APIMessage> =>
  (await scene.moderator.menu('user', 'Points history', ana.member, { channel: scene.channel })).waitForResponse(
    titled('📊 History'),
  );

describe('Award author', () => {
  it('gives the author of a message points, and the award leads to it', async () => {
    const given = await seeTitle(await give('Award author', { amount: '10', reason: 'a map' }), '➕ Points added');
    ana.expectApplied(['+10']);
    expect(given.text).toContain(`<@${ana.member.id}>`);
    expect(given.text).toContain('a map');
    expect(given.text).toContain(toLink());
    const history = await seeHistory();
    expect(isPrivate(history)).toBe(true);
    expect(embedOf(history).text).toContain(`by <@${scene.moderator.id}> for ${toLink()}`);
  });

  it('has what the moderator gave last filled in', async () => {
    expect(formOf(await openForm('Award author'))).toMatch(/"value":"10".*"default":true/);
    expect(formOf(await openForm('Award author'))).not.toContain('a map');
  });

  it('refuses what `/points add` refuses, and records nothing', async () => {
    for (const [amount, words] of [
      ['1,000', 'must be a number'],
      ['ten', 'must be a number'],
      ['0', 'from 0.01 to'],
      ['0.001', 'from 0.01 to'],
      ['1.000', 'must be a number'],
      ['2.5555', 'two decimals'],
      ['2,5555', 'two decimals'],
    ] as const) {
      expect(await seeRefusal(await give('Award author', { amount }))).toContain(words);
    }
    ana.expectApplied(['+10']);
  });

  it('opens for nobody who may not award, and for no message of a bot', async () => {
    const forced = await ana.person.menu('message', 'Award author', message, { force: true });
    expect(await seeRefusal(forced)).toContain('Only staff can do this');
    const bot = scene.guild.addMember({ username: 'robot', bot: true });
    const ofBot = await scene.moderator.menu('message', 'Award author', write(scene, bot));
    expect(await seeRefusal(ofBot)).toContain('is a bot');
  });
});

describe('Award points', () => {
  it('gives a member points, once, also where the bot dies right after', async () => {
    const form = await openForm('Award points');
    const given = await scene.moderator.submit(form, { amount: '2,5', reason: '' });
    await given.waitForAcknowledgement();
    await scene.world.kill();
    await scene.world.start();
    await seeTitle(given, '➕ Points added');
    ana.expectApplied(['+10', '+2.5']);
  });

  it('gives once by a form that is sent again, whatever it says then', async () => {
    const form = await openForm('Award points');
    await seeTitle(await scene.moderator.submit(form, { amount: '3', reason: 'once' }), '➕ Points added');
    const again = await scene.moderator.submit(form, { amount: '4', reason: 'once' });
    expect(await seeRefusal(again)).toMatch(/sent before.*`\/history receipt:R-\w{6}`/);
    ana.expectApplied(['+10', '+2.5', '+3']);
  });

  it('gives by a form that is sent again after Discord has refused the first answer', async () => {
    const form = await openForm('Award points');
    const { discord, folder } = scene.world;
    const ledger = new DatabaseSync(join(folder, 'points.db'), { readOnly: true });
    onTestFinished(() => ledger.close());
    const countCancelled = () => ledger.prepare("select count(*) as n from awards where status = 'cancelled'").get()?.n;
    let cancelled = 0;
    for (const amount of ['5', '6']) {
      discord.fail({ route: /callback/, kind: 'status', status: 404, code: 10062 });
      await scene.moderator.submit(form, { amount, reason: 'twice' });
      cancelled += 1;
      await expect.poll(countCancelled, { timeout: 20_000 }).toBe(cancelled);
    }
    await seeTitle(await scene.moderator.submit(form, { amount: '7', reason: 'twice' }), '➕ Points added');
    ana.expectApplied(['+10', '+2.5', '+3', '+7']);
  });

  it('refuses somebody who has left, at once', async () => {
    const gone = scene.guild.addMember({ username: 'gone' });
    scene.guild.removeMember(gone);
    const asked = await scene.moderator.menu('user', 'Award points', gone, { channel: scene.channel });
    expect(await seeRefusal(asked)).toContain('not in this server any more');
  });
});

describe('/history by and receipt', () => {
  const ask = async (options: Record<string, string | { readonly id: string }>) =>
    (await scene.moderator.command(scene.channel, 'history', options)).waitForResponse();

  it('shows what a moderator gave, each leading to its message, and one award with all about it', async () => {
    const by = await ask({ by: { id: scene.moderator.id } });
    expect(isPrivate(by)).toBe(true);
    const [latest] = embedOf(by).text.split('\n').slice(2);
    expect(latest).toContain(`**+7** Loyalty Points · <@${ana.member.id}>`);
    const [, receipt = '', place = ''] =
      /\[(R-\w{6})\]\(https:\/\/discord\.com\/channels\/([\d/]+)\)/.exec(latest ?? '') ?? [];
    expect(
      scene.guild.channelMessages(scene.channel).map(({ id }) => `${scene.guild.id}/${scene.channel.id}/${id}`),
    ).toContain(place);
    const one = await ask({ receipt });
    expect(embedOf(one).title).toBe('➕ Points added');
    expect(one.embeds[0]?.fields?.[0]?.value).toMatch(/asked for\n.*sent.*\n.*arrived\n/s);
  });

  it('suggests receipts with whose they are', async () => {
    const typed = await scene.moderator.autocomplete(scene.channel, 'history', { receipt: '' }, 'receipt');
    await typed.waitForAcknowledgement();
    expect(JSON.stringify(typed.choices)).toContain('ana');
  });
});

describe('Points history', () => {
  it('is for staff', async () => {
    const asked = await ana.person.menu('user', 'Points history', scene.guild.owner, {
      channel: scene.channel,
      force: true,
    });
    expect(await seeRefusal(asked)).toContain('needs the permission Manage Messages');
  });

  it('does not take back with **Undo points here** what was given by hand', async () => {
    const undo = await scene.moderator.menu('message', 'Undo points here', message);
    const shown = await undo.waitForResponse();
    expect(embedOf(shown).text).toBe('There is nothing to undo.');
  });
});
