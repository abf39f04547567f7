/** The community's fields made, renamed and deleted through the whole bot, in two servers, with lost answers. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';
import { createScene, expectNoSecrets, type Scene, seeRefusal, seeTitle } from '../support/bot-scene.ts';

const FIELDS = /\/user-fields/;
const FORCE = { force: true, raw: true } as const;

let world: BotWorld;
let scene: Scene;
let stranger: Scene;

beforeAll(async () => {
  world = await createBotWorld();
  await world.start();
  scene = createScene(world);
  stranger = createScene(world, { guild: world.discord.addGuild({ name: 'Strangers' }) });
});
afterAll(async () => {
  expect(world.discord.violations).toEqual([]);
  expect(world.discord.unknownRoutes).toEqual([]);
  expectNoSecrets(world);
  await world.close();
});

type Values = Parameters<Scene['admin']['command']>[2];
const ask = (name: string, values: Values = {}, { admin, channel } = scene) =>
  admin.command(channel, name, values, FORCE);
const listed = async () => (await seeTitle(await ask('fields list'), '📊 Fields')).text;
const countWrites = () =>
  world.api.requests.filter(({ method, path }) => method !== 'GET' && FIELDS.test(path) && !path.endsWith('/histories'))
    .length;

async function suggest(name: string) {
  const typing = await scene.admin.autocomplete(scene.channel, name, { field: '' }, 'field');
  await typing.waitForAcknowledgement();
  return typing.choices?.map((choice) => choice.name);
}

describe('a field', () => {
  it('is made, takes points at once, is renamed, and deleted by its name', async () => {
    const made = await seeTitle(await ask('fields create', { field: 'Shiny *Gems*' }), '✅ Field created');
    expect(made.text).toMatch(/^\*\*Shiny \\\*Gems\\\*\*\* · `[0-9a-f]{24}`$/);
    const ana = await scene.link('ana');
    const adding = await scene.moderator.command(scene.channel, 'points add', {
      user: ana.member,
      amount: 5,
      field: 'Shiny *Gems*',
    });
    const { footer: receipt } = await seeTitle(adding, '➕ Points added');
    const renamed = await seeTitle(
      await ask('fields rename', { field: 'Shiny *Gems*', name: 'Gems' }),
      '✅ Field renamed',
    );
    expect(renamed.text).toMatch(/^\*\*Shiny \\\*Gems\\\*\*\* → \*\*Gems\*\* · /);
    await seeTitle(await ask('fields default', { field: 'Gems' }), '✅ Default field');
    await ask('rules add', { emoji: '⭐', amount: 5, field: 'Gems' });
    const asked = await seeTitle(await ask('fields delete', { field: 'Gems', confirm: 'gems' }), '📊 Delete field?');
    expect(asked.text).toBe(
      [
        '⚠️ That is not its name.',
        '',
        '**Gems** with everybody’s values in it. This cannot be taken back.',
        '▪️ It is the default field. Commands without `field` use **Loyalty Points** from then on: `/fields default` chooses another.',
        '▪️ These rules give points in it, by its name or as the default, and would be switched off: #1 ⭐',
        '',
        'Nothing was changed. To delete it, use the command again with `confirm:` and its name: **Gems**',
      ].join('\n'),
    );
    const deleted = await seeTitle(await ask('fields delete', { field: 'Gems', confirm: 'Gems' }), '✅ Field deleted');
    expect(deleted.text).toMatch(/It was the default field.*`\/fields default`/);
    expect(deleted.text).toContain('Switched off, since they gave points in it: #1 ⭐.');
    expect(await listed()).not.toContain('Gems');
    expect((await seeTitle(await ask('rules list'), '📊 Rules')).text).toMatch(/off/);
    const undoing = await scene.moderator.command(scene.channel, 'points undo', { receipt });
    expect(await seeRefusal(undoing)).toMatch(/"Gems" was deleted in Returning\.AI/);
    // What is left is the environment's.
    await seeTitle(
      await scene.moderator.command(scene.channel, 'points add', { user: ana.member, amount: 2 }),
      '➕ Points added',
    );
  });

  it('of text is made and suggested where it may be', async () => {
    await seeTitle(await ask('fields create', { field: 'Nickname', type: 'text' }), '✅ Field created');
    expect(await listed()).toMatch(/▫️ Nickname · holds no numbers/);
    expect(await suggest('fields delete')).toContain('Nickname');
    expect(await suggest('fields rename')).toContain('Nickname');
    expect(await suggest('fields default')).not.toContain('Nickname');
  });

  it('is not deleted while points wait for it', async () => {
    await seeTitle(await ask('fields create', { field: 'Waited' }), '✅ Field created');
    const ben = scene.guild.addMember({ username: 'ben' });
    const values = { user: ben, amount: 5, field: 'Waited' };
    await seeTitle(await scene.moderator.command(scene.channel, 'points add', values), '⏳ Points waiting');
    const shown = await seeTitle(await ask('fields delete', { field: 'Waited' }), '📊 Delete field?');
    expect(shown.text).toMatch(/Awards not settled yet: 1\n\nNothing was changed\. It can be deleted when/);
    const before = countWrites();
    expect(await seeRefusal(await ask('fields delete', { field: 'Waited', confirm: 'Waited' }))).toMatch(
      /still on their way/,
    );
    expect(countWrites()).toBe(before);
  });
});

describe('an answer that is lost', () => {
  it('is looked up: what was made, renamed or deleted is found', async () => {
    const before = countWrites();
    world.api.fail({ kind: 'drop-after', method: 'POST', path: FIELDS });
    const made = await seeTitle(await ask('fields create', { field: 'Lost' }), '✅ Field created');
    expect(made.text).toMatch(/answer was lost, but its list of fields shows that it was done/);
    world.api.fail({ kind: 'drop-after', method: 'PUT', path: FIELDS });
    await seeTitle(await ask('fields rename', { field: 'Lost', name: 'Found' }), '✅ Field renamed');
    world.api.fail({ kind: 'drop-after', method: 'DELETE', path: FIELDS });
    await seeTitle(await ask('fields delete', { field: 'Found', confirm: 'Found' }), '✅ Field deleted');
    expect(countWrites()).toBe(before + 3);
  });

  it('is said to be uncertain where the list does not show it', async () => {
    world.api.fail({ kind: 'drop-before', method: 'POST', path: FIELDS });
    const made = await seeTitle(await ask('fields create', { field: 'Never' }), '🔎 Not certain');
    expect(made.text).toMatch(/does not show the change.*\*\*look at `\/fields list` in a minute\*\*/);
    expect(await listed()).not.toContain('Never');
  });
});

describe('is refused in private, and nothing is sent:', () => {
  it.each<[string, string, Values, RegExp]>([
    ['a name of nothing', 'fields create', { field: ' ' }, /name is empty/],
    ['a name that is left out', 'fields create', {}, /name is empty/],
    ['a name that is a number', 'fields create', { field: { type: 10, value: 5 } }, /must be text/],
    ['a name with something unseen', 'fields create', { field: 'a\u200bb' }, /cannot be seen/],
    ['a name that is there', 'fields create', { field: 'loyalty points' }, /that as its name/],
    ['a type of its own', 'fields create', { field: 'New', type: 'select' }, /a `number` or a `text`/],
    ['a field that is none', 'fields rename', { field: 'Nonsense', name: 'New' }, /no such field/],
    ['another that is none', 'fields delete', { field: '../..', confirm: '../..' }, /no such field/],
  ])('%s', async (_, name, values, words) => {
    const before = countWrites();
    expect(await seeRefusal(await ask(name, values))).toMatch(words);
    expect(countWrites()).toBe(before);
  });

  it('a moderator, and a server that is not set up', async () => {
    const before = world.api.requests.length;
    for (const [name, values] of [
      ['fields create', { field: 'New' }],
      ['fields rename', { field: 'Loyalty Points', name: 'New' }],
      ['fields delete', { field: 'Loyalty Points', confirm: 'Loyalty Points' }],
    ] as const) {
      const byModerator = await scene.moderator.command(scene.channel, name, values, FORCE);
      expect(await seeRefusal(byModerator)).toMatch(/permission Manage Server/);
      expect(await seeRefusal(await ask(name, values, stranger))).toMatch(/not connected/);
    }
    expect(world.api.requests).toHaveLength(before);
  });

  it('what Returning.AI refuses', async () => {
    world.api.fail({ kind: 'status', status: 403, method: 'POST', path: FIELDS });
    expect(await seeRefusal(await ask('fields create', { field: 'New' }))).toMatch(
      /may not change fields.*User Fields/,
    );
  });
});
