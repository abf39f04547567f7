import { DiscordAPIError } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toFirstId } from '../../../src/reactions/snowflake.ts';
import { DAY_MS, startGap } from '../catch-up-scene.ts';

const ALWAYS = Number.POSITIVE_INFINITY;

describe('what came while nobody listened', () => {
  it('is handed on with all that Discord tells, and counts as if it had just come', async () => {
    const { addRule, guild, general, ana, ben, look, taken, noted } = await startGap();
    const rule = await addRule();
    const message = guild.message(general, ana, 'I helped');
    ben.react(message, '⭐');
    await look();
    expect(taken).toEqual([
      [
        {
          kind: 'added',
          guildId: guild.id,
          channelId: general.id,
          messageId: message.id,
          emojiKey: '⭐',
          isSuper: false,
          facts: {
            giver: { id: ben.id, isBot: false, roleIds: undefined, joinedAt: undefined },
            author: { id: ana.id, isBot: false, isPresent: undefined, roleIds: undefined, isWritten: true },
            placeIds: [general.id],
          },
          ruleIds: [rule.id],
        },
      ],
    ]);
    expect(await noted(message)).toEqual(['⭐ ben']);
  });

  it('is told of in the log channel, in one line', async () => {
    const { addRule, guild, general, ana, ben, cleo, look, reports, discord } = await startGap();
    await addRule();
    for (const person of [ben, cleo]) person.react(guild.message(general, ana, 'x'), '⭐');
    guild.message(general, ana, 'without a reaction');
    await look();
    expect(reports()).toEqual([
      '✅ Caught up after a gap: 3 messages looked at, 2 reactions had been missed and go by the rules now.',
    ]);
    expect(discord.violations).toEqual([]);
    expect(discord.unknownRoutes).toEqual([]);
  });

  it('is told of in the language of the server', async () => {
    const { addRule, guild, general, ana, ben, look, reports } = await startGap(() => ({ localeOf: () => 'de' }));
    await addRule();
    ben.react(guild.message(general, ana, 'x'), '⭐');
    await look();
    expect(reports()).toEqual([expect.stringContaining('1 Reaktion war mir entgangen')]);
  });

  it('may be super, or both', async () => {
    const { addRule, guild, general, ana, ben, cleo, look, noted } = await startGap();
    await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐', { burst: true });
    for (const burst of [true, false]) cleo.react(message, '⭐', { burst });
    await look();
    expect((await noted(message)).toSorted()).toEqual(['⭐ ben (super)', '⭐ cleo (both)']);
  });

  it('may be an emoji of the server’s own, or one with a coloured look', async () => {
    const { addRule, guild, general, ana, ben, look, noted } = await startGap();
    const coin = guild.addEmoji({ name: 'coin', animated: true });
    await addRule({ emoji: coin.text });
    await addRule({ emoji: '❤' });
    const message = guild.message(general, ana, 'x');
    ben.react(message, coin);
    ben.react(message, '❤️');
    await look();
    expect(await noted(message)).toEqual([`${coin.id} ben`, '❤ ben']);
  });

  it('may be a skin tone of the emoji, beside others of the same member', async () => {
    const { addRule, guild, general, ana, ben, cleo, note, look, noted } = await startGap();
    const rules = [await addRule({ emoji: '👍' })];
    await addRule({ emoji: '👍🏽' });
    const message = guild.message(general, ana, 'x');
    await note({ message, by: ben, rules });
    for (const emoji of ['👍', '👍🏿']) ben.react(message, emoji);
    cleo.react(message, '👍🏽');
    await look();
    expect((await noted(message)).toSorted()).toEqual(['👍 ben', '👍🏽 cleo', '👍🏽 cleo', '👍🏿 ben']);
  });

  it('is nothing older than the rule, in another tone than the one that came and went', async () => {
    const { addRule, guild, general, ana, ben, cleo, note, intake, look, taken, noted, clock } = await startGap();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '👍🏽');
    ben.react(message, '👍', { burst: true });
    clock.jump(1_000);
    const rules = [await addRule({ emoji: '👍' }, clock.now())];
    cleo.react(message, '👍');
    for (const by of [ben, cleo]) await note({ message, by, rules });
    const gone = {
      kind: 'removed',
      guildId: guild.id,
      messageId: message.id,
      reactorId: ben.id,
      emojiKey: '👍',
    } as const;
    intake.take([{ ...gone, isSuper: false }]);
    await look();
    expect(taken.flat()).toEqual([]);
    expect(await noted(message)).toEqual(['👍 cleo']);
  });

  it('in the place of another tone or kind costs no flip', async () => {
    const { addRule, guild, general, ana, ben, cleo, note, noted, look, taken } = await startGap();
    const rules = [await addRule({ emoji: '👍' })];
    const message = guild.message(general, ana, 'x');
    for (const by of [ben, cleo]) await note({ message, by, rules });
    cleo.react(message, '👍', { burst: true });
    ben.react(message, '👍🏽');
    await look();
    expect(taken.map((events) => events.map(({ kind }) => kind))).toEqual([['added', 'added', 'removed', 'removed']]);
    expect((await noted(message)).toSorted()).toEqual(['👍 cleo (super)', '👍🏽 ben']);
  });

  it('by a bot says so, and so does a message of a bot or a webhook', async () => {
    const { addRule, guild, general, ana, ben, look, taken } = await startGap();
    await addRule();
    const helper = guild.addMember({ username: 'helper', bot: true });
    guild.person(helper).react(guild.message(general, ana, 'x'), '⭐');
    ben.react(guild.message(general, helper, 'x'), '⭐');
    ben.react(guild.webhookMessage(general, 'News', 'x'), '⭐');
    await look();
    expect(taken.flat()).toMatchObject([
      { facts: { giver: { isBot: true }, author: { isBot: false } } },
      { facts: { giver: { isBot: false }, author: { id: helper.id, isBot: true } } },
      { facts: { giver: { isBot: false }, author: { isBot: true } } },
    ]);
  });

  it('to a system message says that nobody wrote it', async () => {
    const { addRule, guild, general, ana, ben, look, taken } = await startGap();
    await addRule();
    ben.react(guild.systemMessage(general, ana, 7), '⭐');
    await look();
    expect(taken.flat()).toMatchObject([{ kind: 'added', facts: { author: { id: ana.id, isWritten: false } } }]);
  });

  it('is found by those rules that may look back so far', async () => {
    const { addRule, guild, general, ana, ben, look, taken, clock, reports } = await startGap();
    const rule = await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    await addRule({ hundredths: 70 }, clock.now() + 1);
    await addRule({ enabled: false });
    await look();
    expect(taken.flat()).toMatchObject([{ ruleIds: [rule.id] }]);
    expect(reports()).toHaveLength(1);
  });

  it('is nothing from before the only rule, nor from before points were switched on', async () => {
    const { addRule, guild, general, ana, ben, look, taken, clock, store, reports } = await startGap();
    ben.react(guild.message(general, ana, 'before the rule'), '⭐');
    clock.jump(1_000);
    await addRule({}, clock.now());
    ben.react(guild.message(general, ana, 'before the switch'), '⭐');
    clock.jump(1_000);
    await store.changeGuild(guild.id, { enabled: false }, { at: clock.now() });
    await store.changeGuild(guild.id, { enabled: true }, { at: clock.now() });
    await look();
    expect(taken).toEqual([]);
    expect(reports()).toEqual([]);
  });

  it('is found wherever it is: beyond a hundred messages, among more than a hundred people', async () => {
    const { addRule, guild, general, ana, ben, addPerson, look, noted } = await startGap();
    await addRule();
    const first = guild.message(general, ana, 'first');
    const people = Array.from({ length: 103 }, (_, index) => addPerson(`p${index}`));
    for (const person of people) person.react(first, '⭐');
    for (let count = 0; count < 201; count += 1) guild.message(general, ana, 'x');
    const last = guild.message(general, ana, 'last');
    ben.react(last, '⭐');
    await look();
    expect(new Set(await noted(first)).size).toBe(103);
    expect(await noted(last)).toEqual(['⭐ ben']);
  });
});

describe('what went while nobody listened', () => {
  it('is handed on', async () => {
    const { addRule, guild, general, ana, ben, cleo, note, noted, look, taken, reports } = await startGap();
    const rules = [await addRule()];
    const message = guild.message(general, ana, 'x');
    cleo.react(message, '⭐');
    for (const by of [ben, cleo]) await note({ message, by, rules });
    await look();
    expect(taken).toEqual([
      [
        {
          kind: 'removed',
          guildId: guild.id,
          messageId: message.id,
          reactorId: ben.id,
          emojiKey: '⭐',
          isSuper: false,
        },
      ],
    ]);
    expect(await noted(message)).toEqual(['⭐ cleo']);
    expect(reports()).toEqual([
      '✅ Caught up after a gap: 1 message looked at, 1 removed reaction had been missed and goes by the rules now.',
    ]);
  });

  it('is noticed on a message that is too old to give anything', async () => {
    const { addRule, guild, general, ana, ben, note, noted, look, pass } = await startGap();
    const rules = [await addRule({ maxAgeDays: 1 })];
    const message = guild.message(general, ana, 'x');
    await note({ message, by: ben, rules });
    await look();
    expect(await noted(message)).toEqual([]);
    await note({ message, by: ben, rules });
    await pass(2 * DAY_MS);
    await look();
    expect(await noted(message)).toEqual([]);
  });

  it('may be the last of an emoji, or one kind of two', async () => {
    const { addRule, guild, general, ana, ben, note, noted, look } = await startGap();
    const rules = [await addRule()];
    const [bare, half] = [guild.message(general, ana, 'x'), guild.message(general, ana, 'y')];
    await note({ message: bare, by: ben, rules });
    const other = guild.message(general, ana, 'z');
    ben.react(half, '⭐', { burst: true });
    ben.react(other, '⭐');
    for (const message of [half, other])
      for (const isSuper of [true, false]) await note({ message, by: ben, rules, isSuper });
    await look();
    expect(await noted(bare)).toEqual([]);
    expect(await noted(half)).toEqual(['⭐ ben (super)']);
    expect(await noted(other)).toEqual(['⭐ ben']);
  });

  it('may be one skin tone of two, or the last of them', async () => {
    const { addRule, guild, general, ana, ben, cleo, note, noted, look } = await startGap();
    const rules = [await addRule({ emoji: '👍' })];
    const message = guild.message(general, ana, 'x');
    for (const emoji of ['👍🏽', '👍🏿']) await note({ message, by: ben, rules, emoji });
    await note({ message, by: cleo, rules, emoji: '👍🏽' });
    ben.react(message, '👍🏿');
    await look();
    expect(await noted(message)).toEqual(['👍🏿 ben']);
  });

  it('may be the last of an emoji of the server’s own', async () => {
    const { addRule, guild, general, ana, ben, note, noted, look } = await startGap();
    const coin = guild.addEmoji({ name: 'coin', animated: true });
    const rules = [await addRule({ emoji: coin.text })];
    const message = guild.message(general, ana, 'x');
    await note({ message, by: ben, rules });
    await look();
    expect(await noted(message)).toEqual([]);
  });

  it.each([
    ['an emoji that was deleted', '<:coin:1100000000000000001>'],
    ['an emoji that Discord writes in another way', '✔️'],
  ])('may be the last of %s: Discord does not know that any more', async (_, emoji) => {
    const { addRule, guild, general, ana, ben, note, noted, look, discord, reports } = await startGap();
    const rules = [await addRule({ emoji })];
    const message = guild.message(general, ana, 'x');
    await note({ message, by: ben, rules });
    discord.fail({ route: /reactions/, kind: 'status', status: 400, code: 10014, times: ALWAYS });
    await look();
    expect(await noted(message)).toEqual([]);
    expect(reports()[0]).toContain('1 removed reaction had been missed');
  });

  it('is found on a message from before the rule, since that is known to have had one', async () => {
    const { addRule, guild, general, ana, ben, cleo, note, noted, look, clock } = await startGap();
    const message = guild.message(general, ana, 'x');
    clock.jump(1_000);
    const rules = [await addRule({}, clock.now())];
    await note({ message, by: ben, rules });
    cleo.react(message, '⭐');
    await look();
    // And who reacted to it meanwhile is not: it may have been before the rule.
    expect(await noted(message)).toEqual([]);
  });

  it('is not what went with its message: those points stay', async () => {
    const { addRule, guild, general, ana, ben, note, noted, look, taken } = await startGap();
    const rules = [await addRule()];
    const message = guild.message(general, ana, 'x');
    await note({ message, by: ben, rules });
    guild.deleteMessage(message);
    await look();
    expect(taken).toEqual([]);
    expect(await noted(message)).toEqual(['⭐ ben']);
  });

  it('is not what only cannot be seen any more', async () => {
    const { addRule, guild, ana, ben, note, noted, look, taken } = await startGap();
    const rules = [await addRule()];
    const channel = guild.addChannel({ name: 'closing' });
    const message = guild.message(channel, ana, 'x');
    await note({ message, by: ben, rules });
    guild.changeChannel(channel, { overwrites: [{ member: guild.bot, deny: ['ViewChannel'] }] });
    await look();
    expect(taken).toEqual([]);
    expect(await noted(message)).toEqual(['⭐ ben']);
  });
});

describe('what is known already', () => {
  it('is no difference, and nobody is told', async () => {
    const { addRule, guild, general, ana, ben, note, look, taken, reports, finished, readings } = await startGap();
    const rules = [await addRule(), await addRule()];
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    await note({ message, by: ben, rules });
    await look();
    await look();
    expect(taken).toEqual([]);
    expect(reports()).toEqual([]);
    expect(finished()).toBe(2);
    // Listed with the others, it is not asked for once more.
    expect(readings().filter((path) => path.endsWith(`/messages/${message.id}`))).toEqual([]);
  });

  it('is not found twice', async () => {
    const { addRule, guild, general, ana, ben, look, taken, reports } = await startGap();
    await addRule();
    ben.react(guild.message(general, ana, 'x'), '⭐');
    await look();
    await look();
    expect(taken).toHaveLength(1);
    expect(reports()).toHaveLength(1);
  });
});

describe('the order', () => {
  it('is first what surely changed, then the rest, the oldest first', async () => {
    const { addRule, guild, general, ana, ben, cleo, note, look, discord } = await startGap();
    const rules = [await addRule()];
    const write = () => guild.message(general, ana, 'x');
    const messages = [write(), write(), write(), write()] as const;
    const [swapped, missed, same, missedToo] = messages;
    // One went and another came: the count is the same.
    await note({ message: swapped, by: ben, rules });
    cleo.react(swapped, '⭐');
    ben.react(missed, '⭐');
    ben.react(same, '⭐');
    await note({ message: same, by: ben, rules });
    ben.react(missedToo, '⭐');
    await look();
    const asked = discord.requests.flatMap(({ path }) => /messages\/(\d+)\/reactions/.exec(path)?.[1] ?? []);
    const order = [...new Set(asked)].map((id) => messages.findIndex((message) => message.id === id));
    expect(order).toEqual([1, 3, 0, 2]);
  });
});

describe('where it looks', () => {
  it('is threads, posts of a forum, and what was archived since', async () => {
    const { addRule, guild, general, ana, ben, look, noted } = await startGap();
    await addRule();
    const thread = guild.addChannel({ name: 'aside', type: 'publicThread', parent: general, owner: ana });
    const closed = guild.addChannel({ name: 'closed', type: 'publicThread', parent: general, owner: ana });
    const forum = guild.addChannel({ name: 'ideas', type: 'forum' });
    const voice = guild.addChannel({ name: 'talking', type: 'voice' });
    const { message: post } = guild.addPost(forum, ana, { name: 'An idea', content: 'What if?' });
    const { post: done, message: donePost } = guild.addPost(forum, ana, { name: 'Done', content: 'x' });
    const messages = [
      post,
      donePost,
      guild.message(thread, ana, 'x'),
      guild.message(closed, ana, 'x'),
      guild.message(voice, ana, 'x'),
    ];
    for (const message of messages) ben.react(message, '⭐');
    guild.archiveThread(closed);
    guild.archiveThread(done);
    await look();
    for (const message of messages) expect(await noted(message)).toEqual(['⭐ ben']);
  });

  it('is private threads that were closed, where the bot was added', async () => {
    const { addRule, guild, general, ana, ben, look, noted } = await startGap(({ client }) => {
      const get = client.rest.get.bind(client.rest);
      // What this Discord lists as public, it lists as private.
      client.rest.get = (route, options) =>
        route.endsWith('/archived/public')
          ? Promise.resolve({ threads: [], members: [], has_more: false })
          : get(
              route.replace('/users/@me/threads/archived/private', '/threads/archived/public') as typeof route,
              options,
            );
      return {};
    });
    await addRule();
    const closed = guild.addChannel({ name: 'closed', type: 'publicThread', parent: general, owner: ana });
    const message = guild.message(closed, ana, 'x');
    ben.react(message, '⭐');
    guild.archiveThread(closed);
    await look();
    expect(await noted(message)).toEqual(['⭐ ben']);
  });

  it('is not a thread that was archived before that', async () => {
    const { addRule, guild, general, ana, ben, look, taken, clock, readings } = await startGap();
    const thread = guild.addChannel({ name: 'aside', type: 'publicThread', parent: general, owner: ana });
    ben.react(guild.message(thread, ana, 'x'), '⭐');
    guild.archiveThread(thread);
    clock.jump(1_000);
    await addRule({}, clock.now());
    await look();
    expect(taken).toEqual([]);
    expect(readings().some((path) => path.includes(`/channels/${thread.id}/messages`))).toBe(false);
  });

  it('is not where nothing was posted since, nor where the bot may not look', async () => {
    const { addRule, guild, general, ana, look, clock, readings } = await startGap();
    guild.message(general, ana, 'long ago');
    const hidden = guild.addChannel({ name: 'hidden', overwrites: [{ role: guild.everyone, deny: ['ViewChannel'] }] });
    const passing = guild.addChannel({
      name: 'passing',
      overwrites: [{ role: guild.everyone, deny: ['ReadMessageHistory'] }],
    });
    clock.jump(1_000);
    await addRule({}, clock.now());
    for (const channel of [hidden, passing]) guild.message(channel, ana, 'x');
    const busy = guild.addChannel({ name: 'busy' });
    guild.message(busy, ana, 'x');
    await look();
    const listed = readings().filter((path) => path.endsWith('/messages') || path.includes('/messages?'));
    expect(listed.some((path) => path.includes(busy.id))).toBe(true);
    for (const channel of [general, hidden, passing])
      expect(readings().filter((path) => path.includes(channel.id) && path.includes('messages'))).toEqual([]);
  });

  it.each(['channel', 'category', 'forum'] as const)('is only the %s that the rules are about', async (kind) => {
    const { addRule, guild, general, ana, ben, look, noted, readings } = await startGap();
    const category = guild.addChannel({ name: 'talk', type: 'category' });
    const chat = guild.addChannel({ name: 'chat', parent: category });
    const forum = guild.addChannel({ name: 'ideas', type: 'forum', parent: category });
    const { message: post } = guild.addPost(forum, ana, { name: 'An idea', content: 'What if?' });
    const { message: done, post: closed } = guild.addPost(forum, ana, { name: 'Done', content: 'x' });
    const messages = { general: guild.message(general, ana, 'x'), chat: guild.message(chat, ana, 'x'), post, done };
    for (const message of Object.values(messages)) ben.react(message, '⭐');
    guild.archiveThread(closed);
    await addRule({ channelId: { channel: chat, category, forum }[kind].id });
    await look();
    const found = async (message: { id: string }) => (await noted(message)).length === 1;
    expect([await found(messages.chat), await found(messages.post), await found(messages.done)]).toEqual([
      kind !== 'forum',
      kind !== 'channel',
      kind !== 'channel',
    ]);
    expect(readings().some((path) => path.includes(`/channels/${general.id}/messages`))).toBe(false);
  });

  it('is as far back as the longest age of a message; farther, only for what can be taken back', async () => {
    const { addRule, guild, general, ana, ben, look, taken, clock, note, noted } = await startGap();
    const rules = [await addRule({ maxAgeDays: 1 }, clock.now() - 60_000)];
    const old = guild.message(general, ana, 'x');
    const gone = guild.message(general, ana, 'x');
    ben.react(old, '⭐');
    await note({ message: gone, by: ben, rules });
    clock.jump(DAY_MS + 1_000);
    const young = guild.message(general, ana, 'x');
    ben.react(young, '⭐');
    await look();
    expect(taken.flat()).toMatchObject([
      { kind: 'removed', messageId: gone.id },
      { kind: 'added', messageId: young.id },
    ]);
    expect(await noted(gone)).toEqual([]);
  });
});

describe('when it does not look', () => {
  it.each(['no rule', 'a rule that is off', 'points that are off'] as const)(
    'is with %s: nothing is asked',
    async (why) => {
      const { addRule, guild, general, ana, ben, look, store, clock, taken, readings, discord, client, finished } =
        await startGap();
      const abroad = discord.addGuild({ name: 'Abroad' });
      ben.react(guild.message(general, ana, 'x'), '⭐');
      if (why !== 'no rule') await addRule({ enabled: why !== 'a rule that is off' });
      if (why === 'points that are off') await store.changeGuild(guild.id, { enabled: false }, { at: clock.now() });
      const rule = { ...(await addRule({ emoji: '🔥' })), emoji: { key: '🔥', text: '🔥' }, guildId: abroad.id };
      await store.removeRule({ guildId: guild.id, ruleId: rule.id }, { at: clock.now() });
      await store.addRule(rule, { replaces: undefined, at: clock.now() });
      await look([guild.id, abroad.id]);
      expect(client.guilds.cache.size).toBe(2);
      expect(finished()).toBe(1);
      expect(taken).toEqual([]);
      expect(readings().filter((path) => path.includes(guild.id) || path.includes(general.id))).toEqual([]);
    },
  );

  it('is at a guild that is not there now', async () => {
    const { addRule, guild, general, ana, ben, look, taken, connect, client, readings, request, pass } =
      await startGap();
    await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    await connect();
    const cached = client.guilds.cache.get(guild.id);
    if (cached === undefined) throw new Error('the guild is not cached');
    cached.available = false;
    await request([guild.id, '1']);
    await pass(0);
    expect(readings()).toEqual([]);
    cached.available = true;
    await look();
    expect(taken.flat()).toMatchObject([{ messageId: message.id }]);
  });

  it('is after the stop, which ends it in the middle without a report', async () => {
    const { addRule, guild, general, ana, ben, request, taken, discord, reports, finished, pass } = await startGap();
    await addRule();
    ben.react(guild.message(general, ana, 'x'), '⭐');
    ben.react(guild.message(general, ana, 'y'), '⭐');
    discord.fail({ route: /reactions/, kind: 'hang' });
    const job = await request();
    await discord.waitFor(() => discord.requests.some(({ path }) => path.includes('/reactions/')));
    const stopping = job.stop();
    discord.release();
    await stopping;
    await request();
    await pass(0);
    expect(reports()).toEqual([]);
    expect(finished()).toBe(0);
    expect(taken.length).toBeLessThanOrEqual(1);
    expect(discord.requests.filter(({ path }) => path.includes('/reactions/'))).toHaveLength(1);
  });
});

describe('what Discord refuses or does not answer', () => {
  async function startTwoChannels() {
    const gap = await startGap();
    const { guild, ana, ben, addRule } = gap;
    const [broken, fine] = [guild.addChannel({ name: 'broken' }), guild.addChannel({ name: 'fine' })];
    await addRule();
    const lost = guild.message(broken, ana, 'x');
    const found = guild.message(fine, ana, 'x');
    for (const message of [lost, found]) ben.react(message, '⭐');
    return { ...gap, broken, fine, lost, found };
  }

  it.each([
    [403, 50001],
    [404, 10003],
  ])('with %d costs only that channel', async (status, code) => {
    const { discord, broken, look, noted, lost, found, reports } = await startTwoChannels();
    const route = new RegExp(`channels/${broken.id}/messages`);
    discord.fail({ route, kind: 'status', status, code, times: ALWAYS });
    await look();
    expect(await noted(lost)).toEqual([]);
    expect(await noted(found)).toEqual(['⭐ ben']);
    expect(reports()).toEqual([
      '✅ Caught up after a gap: 1 message looked at, 1 reaction had been missed and goes by the rules now.',
    ]);
  });

  it.each([
    ['a channel', /messages$/],
    ['who reacted', /reactions/],
  ])('about %s costs only that, and the report says that something may be missing', async (_, what) => {
    const gap = await startTwoChannels();
    const { discord, broken, look, noted, lost, found, reports, clock, lines } = gap;
    const route = new RegExp(`channels/${broken.id}/.*${what.source}`);
    discord.fail({ route, kind: 'status', status: 500, times: ALWAYS });
    // It waits before it tries again; time flies.
    const flying = setInterval(() => clock.jump(2_000), 1);
    await look().finally(() => clearInterval(flying));
    expect(await noted(lost)).toEqual([]);
    expect(await noted(found)).toEqual(['⭐ ben']);
    expect(reports()[0]).toMatch(
      /1 reaction had been missed and goes by the rules now\. Not everything could be looked at/,
    );
    expect(lines.join()).not.toContain('a job failed');
  });

  it('about the open threads costs only those', async () => {
    const { discord, guild, look, noted, lost, found } = await startTwoChannels();
    discord.fail({ route: new RegExp(`guilds/${guild.id}/threads`), kind: 'status', status: 403, code: 50001 });
    await look();
    expect([...(await noted(lost)), ...(await noted(found))]).toEqual(['⭐ ben', '⭐ ben']);
  });

  it('about the log channel costs only the report', async () => {
    const { guild, look, noted, found, logRoom, finished } = await startTwoChannels();
    guild.removeChannel(logRoom);
    await look();
    expect(await noted(found)).toEqual(['⭐ ben']);
    expect(finished()).toBe(1);
  });

  it('is no list of people: what is noted stays as it is', async () => {
    const { discord, look, noted, lost, note, store, guild, cleo, broken, taken } = await startTwoChannels();
    const rules = await store.listRules(guild.id);
    await note({ message: lost, by: cleo, rules });
    discord.fail({
      route: new RegExp(`channels/${broken.id}/.*reactions`),
      kind: 'status',
      status: 403,
      code: 50001,
      times: ALWAYS,
    });
    await look();
    expect(await noted(lost)).toEqual(['⭐ cleo']);
    expect(taken.flat()).toHaveLength(1);
  });

  it('is tried again a minute later where it was the ledger', async () => {
    let failures = 1;
    const gap = await startGap(({ store }) => ({
      store: {
        ...store,
        listRules: async (guildId) => {
          if (failures-- > 0) throw new Error('the disk is busy');
          return store.listRules(guildId);
        },
      },
    }));
    const { addRule, guild, general, ana, ben, request, discord, lines, clock, noted, finish, finished } = gap;
    await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    await request();
    await discord.waitFor(() => lines.join().includes('the disk is busy'));
    expect(finished()).toBe(0);
    clock.jump(60_000);
    await finish(1);
    expect(await noted(message)).toEqual(['⭐ ben']);
  });
});

describe('a guild in which a channel does not answer', () => {
  it('keeps no other guild waiting for its look', async () => {
    const { discord, addRule, guild, general, ana, ben, store, clock, request, finish, taken } = await startGap();
    const other = discord.addGuild({ name: 'Other' });
    const room = other.addChannel({ name: 'room' });
    await store.changeGuild(other.id, { logChannelId: null }, { at: clock.now() - DAY_MS });
    for (const guildId of [guild.id, other.id]) await addRule({ guildId });
    ben.react(guild.message(general, ana, 'x'), '⭐');
    const message = other.message(room, other.addMember({ user: ana }), 'x');
    other.person(other.addMember({ username: 'dora' })).react(message, '⭐');
    discord.fail({ route: new RegExp(`channels/${general.id}/messages`), kind: 'hang', times: ALWAYS });
    await request([guild.id, other.id]);
    onTestFinished(() => discord.release());
    await finish(1);
    expect(taken.flat()).toMatchObject([{ guildId: other.id, messageId: message.id }]);
  });
});

describe('limits', () => {
  it('on pages of archived threads leave none out, or are told of', async () => {
    // This Discord shows no more than two on a page.
    const { addRule, guild, ana, ben, look, noted, reports } = await startGap(({ client }) => {
      const get = client.rest.get.bind(client.rest);
      client.rest.get = (route, options) => {
        if (route.includes('/threads/archived/')) options?.query?.set('limit', '2');
        return get(route, options);
      };
      return {};
    });
    await addRule();
    const forum = guild.addChannel({ name: 'ideas', type: 'forum' });
    const posts = ['a', 'b', 'c'].map((name) => guild.addPost(forum, ana, { name, content: 'What if?' }));
    for (const { message } of posts) ben.react(message, '⭐');
    for (const { post } of posts) guild.archiveThread(post);
    await look();
    const found = await Promise.all(posts.map(({ message }) => noted(message)));
    expect(found.flat().length).toBeGreaterThanOrEqual(2);
    const isComplete = found.flat().length === posts.length;
    expect(isComplete || reports().join().includes('Not everything could be looked at')).toBe(true);
  });

  it('leave calls for asking who reacted, however many messages are known from before', async () => {
    // They are gone by now, each of which is asked for; this Discord says so without a way through the network.
    const first = BigInt(toFirstId(Date.now() - 3_600_000));
    const known = Array.from({ length: 1_600 }, (_, index) => String(first + BigInt(index)));
    const gone = new DiscordAPIError({ code: 10_008, message: 'Unknown Message' }, 10_008, 404, 'GET', '', {});
    const { addRule, guild, general, ana, ben, look, noted, reports } = await startGap(({ store, client }) => {
      const get = client.rest.get.bind(client.rest);
      client.rest.get = async (route, options) => {
        if (known.some((id) => route.endsWith(`/${id}`))) throw gone;
        return get(route, options);
      };
      const listReactedMessages = async () => known.map((messageId) => ({ channelId: general.id, messageId }));
      return { store: { ...store, listReactedMessages } };
    });
    await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    await look();
    expect(await noted(message)).toEqual(['⭐ ben']);
    expect(reports().join()).toContain('Not everything could be looked at');
  });
});

describe('a look that left something out', () => {
  const MINUTE_MS = 60_000;

  async function startBrokenChannel() {
    const looks = { begun: 0 };
    const gap = await startGap(({ store }) => ({
      store: {
        ...store,
        getGuild(guildId) {
          looks.begun += 1;
          return store.getGuild(guildId);
        },
      },
    }));
    const { guild, ana, ben, addRule, discord, clock } = gap;
    const broken = guild.addChannel({ name: 'broken' });
    await addRule();
    const lost = guild.message(broken, ana, 'x');
    ben.react(lost, '⭐');
    discord.fail({ route: new RegExp(`channels/${broken.id}/messages`), kind: 'status', status: 403, times: ALWAYS });
    /** It waits before it tries again; time flies, in steps that are too small for the next look. */
    const during = async (work: Promise<void>) => {
      const flying = setInterval(() => clock.jump(1_000), 1);
      await work.finally(() => clearInterval(flying));
    };
    return { ...gap, broken, lost, during, looks };
  }

  it('is made again a minute later, and tells what it found then', async () => {
    const { look, during, discord, clock, finish, noted, lost, reports } = await startBrokenChannel();
    await during(look());
    expect(await noted(lost)).toEqual([]);
    discord.clearFaults();
    clock.jump(MINUTE_MS);
    await finish(2);
    expect(await noted(lost)).toEqual(['⭐ ben']);
    const [first, second, ...others] = reports();
    expect(first).toContain('nothing was missed there. Not everything could be looked at');
    expect(second).toMatch(/, 1 reaction had been missed and goes by the rules now\.$/);
    expect(others).toEqual([]);
  });

  it('is made five times more, later each time, and tells of one gap once', async () => {
    const { look, during, pass, finish, looks, reports } = await startBrokenChannel();
    await during(look());
    for (let repeat = 1; repeat <= 5; repeat += 1) {
      // The last few seconds have passed, or not.
      await pass(MINUTE_MS * repeat - 30_000);
      expect(looks.begun).toBe(repeat);
      await pass(30_000);
      expect(looks.begun).toBe(repeat + 1);
      await during(finish(1 + repeat));
    }
    await pass(60 * MINUTE_MS);
    expect(looks.begun).toBe(6);
    expect(reports()).toHaveLength(1);
    // A new gap is another matter.
    await during(look());
    expect(reports()).toHaveLength(2);
  });

  it('is not made again when nothing was left out', async () => {
    const { addRule, guild, general, ana, ben, look, pass, finished } = await startGap();
    await addRule();
    ben.react(guild.message(general, ana, 'x'), '⭐');
    await look();
    await pass(60 * MINUTE_MS);
    expect(finished()).toBe(1);
  });
});

describe('what happens during the look', () => {
  /** Something happens at a moment of the look, and the ledger hears of it before the look goes on. */
  async function startRace(when: 'after the messages were listed' | 'after who reacted was listed') {
    let act: () => Promise<void> = async () => undefined;
    let isListed = false;
    const once = async () => {
      const acting = act;
      act = async () => undefined;
      await acting();
    };
    const gap = await startGap(({ store, client }) => {
      client.rest.on('response', ({ path }) => {
        if (path.includes('/reactions/')) isListed = true;
      });
      return {
        store: {
          ...store,
          async listReactedMessages(...args) {
            if (when === 'after the messages were listed') await once();
            return store.listReactedMessages(...args);
          },
          async listReactions(...args) {
            if (when === 'after who reacted was listed' && isListed) await once();
            return store.listReactions(...args);
          },
        },
      };
    });
    const { discord, client, intake } = gap;
    /** Does it and waits until the ledger knows. */
    const live = async (what: () => void) => {
      const heard = new Promise<void>((resolve) => {
        const listener = ({ t }: { t: string | null }) => {
          if (t?.startsWith('MESSAGE_REACTION') !== true) return;
          client.off('raw', listener);
          resolve();
        };
        client.on('raw', listener);
      });
      what();
      await heard;
      await new Promise(setImmediate);
      await intake.flush();
    };
    return {
      ...gap,
      meanwhile: (what: () => void) => {
        act = () => live(what);
      },
      discord,
    };
  }

  it('is not undone by an older list: it came', async () => {
    const { addRule, guild, general, ana, ben, cleo, meanwhile, look, noted } =
      await startRace('after who reacted was listed');
    await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    meanwhile(() => cleo.react(message, '⭐'));
    await look();
    expect((await noted(message)).toSorted()).toEqual(['⭐ ben', '⭐ cleo']);
  });

  it('is not undone by an older list: it went', async () => {
    const { addRule, guild, general, ana, ben, meanwhile, look, noted } =
      await startRace('after who reacted was listed');
    await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    meanwhile(() => ben.unreact(message, '⭐'));
    await look();
    expect(await noted(message)).toEqual([]);
  });

  it('is not reported as caught up on', async () => {
    const { addRule, guild, general, ana, ben, meanwhile, look, taken, reports } =
      await startRace('after who reacted was listed');
    await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    meanwhile(() => ben.unreact(message, '⭐'));
    await look();
    expect(taken).toEqual([]);
    expect(reports()).toEqual([]);
  });

  it('is not undone by an older list: all was cleared', async () => {
    const { addRule, guild, general, ana, ben, meanwhile, look, noted } =
      await startRace('after who reacted was listed');
    await addRule();
    const message = guild.message(general, ana, 'x');
    ben.react(message, '⭐');
    meanwhile(() => guild.clearReactions(message));
    await look();
    expect(await noted(message)).toEqual([]);
  });

  it.each<['the first of its emoji' | 'the first super one', boolean, boolean]>([
    ['the first of its emoji', false, false],
    ['the first super one', true, true],
  ])('is not undone by counts from before it came: %s', async (_, isSuper, hasOther) => {
    const race = await startRace('after the messages were listed');
    const { addRule, guild, general, ana, ben, cleo, meanwhile, look, noted, taken } = race;
    await addRule();
    const message = guild.message(general, ana, 'x');
    if (hasOther) cleo.react(message, '⭐');
    meanwhile(() => ben.react(message, '⭐', { burst: isSuper }));
    await look();
    expect((await noted(message)).filter((one) => one.includes('ben'))).toHaveLength(1);
    expect(taken.flat().filter(({ kind }) => kind === 'removed')).toEqual([]);
  });

  it('takes nothing back where the list of another tone cannot be read: that may be in its place', async () => {
    const { addRule, guild, general, ana, ben, note, noted, look, discord } = await startGap();
    const rules = [await addRule({ emoji: '👍' })];
    const message = guild.message(general, ana, 'x');
    await note({ message, by: ben, rules });
    ben.react(message, '👍🏽');
    const route = new RegExp(`reactions/${encodeURIComponent('👍🏽')}`);
    discord.fail({ route, method: 'GET', kind: 'status', status: 403, times: 100 });
    await look();
    expect(await noted(message)).toEqual(['👍 ben']);
  });
});
