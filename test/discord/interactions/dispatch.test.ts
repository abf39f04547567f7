import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Answer, Command } from '../../../src/discord/command.ts';
import { UserError } from '../../../src/errors.ts';
import { createAward } from '../award-fixture.ts';
import { createCommand, isEphemeral, startDispatcher, textOf } from '../scene.ts';

const message = (content: string, visibility: 'public' | 'ephemeral'): Answer => ({
  kind: 'message',
  payload: { content },
  visibility,
});

/** Every request about awards that the dispatcher makes, as it makes it. */
function recordAwards() {
  const calls: string[] = [];
  return {
    calls,
    acknowledged: async ({ id }: { id: number }, messageId: string | undefined) => {
      calls.push(`acknowledged ${id} ${messageId}`);
    },
    notAcknowledged: async (id: number) => {
      calls.push(`not acknowledged ${id}`);
    },
  };
}

const giveAward = (visibility: 'public' | 'ephemeral' = 'public') =>
  createCommand('give', { execute: async () => ({ kind: 'award', award: createAward(), visibility }) });

/** A command that answers when told. */
function createSlowCommand() {
  const gate = Promise.withResolvers<Answer>();
  const began = Promise.withResolvers<void>();
  const execute = () => {
    began.resolve();
    return gate.promise;
  };
  return { command: createCommand('slow', { execute }), began: began.promise, answer: gate.resolve };
}

describe('where and what', () => {
  it('answers a direct message privately that it works only in a server', async () => {
    const { mod, discord } = await startDispatcher([giveAward()]);
    const sent = await mod.command(mod.dm, 'give');
    const shown = await sent.waitForResponse();
    expect(textOf(shown)).toContain('⛔ I work only in a server');
    expect(isEphemeral(shown)).toBe(true);
    expect(discord.violations).toEqual([]);
  });

  it('answers in a server that it does not see what to do', async () => {
    const { mod, general, client, guild } = await startDispatcher([giveAward()]);
    client.guilds.cache.delete(guild.id);
    const shown = await (await mod.command(general, 'give')).waitForResponse();
    expect(textOf(shown)).toContain('I do not see this server yet');
    expect(isEphemeral(shown)).toBe(true);
  });

  it('answers an unknown command privately', async () => {
    const { mod, general } = await startDispatcher([]);
    const shown = await (await mod.command(general, 'gone', {}, { force: true })).waitForResponse();
    expect(textOf(shown)).toContain('⛔ I do not know this command any more');
    expect(isEphemeral(shown)).toBe(true);
  });

  it.each(['show:stale:x', 'gone:open', 'show:constructor', 'show', ':', 'show:'])(
    'answers a component of an older version with what to do: %s',
    async (customId) => {
      const show = createCommand('show', {
        execute: async () => ({
          kind: 'message',
          visibility: 'public',
          payload: {
            content: 'A button',
            components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Old', custom_id: customId }] }],
          },
        }),
        components: { fresh: { acknowledge: 'reply', execute: async () => ({ kind: 'nothing' }) } },
      });
      const { mod, general } = await startDispatcher([show]);
      const shown = await (await mod.command(general, 'show')).waitForResponse();
      const refused = await (await mod.press(shown, 'Old')).waitForResponse();
      expect(textOf(refused)).toContain('⛔ This button or form is from an older version');
      expect(isEphemeral(refused)).toBe(true);
    },
  );
});

describe('a command that answers at once', () => {
  it.each(['public', 'ephemeral'] as const)(
    'shows a %s message as first answer, pinging nobody',
    async (visibility) => {
      const say = createCommand('say', { execute: async () => message('hello @everyone <@1>', visibility) });
      const { mod, general, discord } = await startDispatcher([say]);
      const sent = await mod.command(general, 'say');
      const shown = await sent.waitForResponse();
      expect(sent.acknowledgement?.type).toBe(4);
      expect(isEphemeral(shown)).toBe(visibility === 'ephemeral');
      expect(discord.pings.flatMap(({ userIds, everyone }) => [...userIds, everyone])).not.toContain(true);
      expect(discord.violations).toEqual([]);
    },
  );

  it('shows a modal, and the modal comes back to its handler with its arguments', async () => {
    const seen: string[][] = [];
    const ask = createCommand('ask', {
      execute: async () => ({
        kind: 'modal',
        modal: {
          custom_id: 'ask:key:a:b',
          title: 'Key',
          components: [{ type: 18, label: 'Key', component: { type: 4, custom_id: 'key', style: 1 } }],
        },
      }),
      components: {
        key: {
          acknowledge: 'reply',
          execute: async (interaction, args) => {
            seen.push([...args, interaction.isModalSubmit() ? interaction.fields.getTextInputValue('key') : '']);
            return message('saved', 'ephemeral');
          },
        },
      },
    });
    const { mod, general, discord } = await startDispatcher([ask]);
    const sent = await mod.command(general, 'ask');
    await sent.waitForAcknowledgement();
    const submitted = await mod.submit(sent, { key: 'secret' });
    expect(textOf(await submitted.waitForResponse())).toBe('saved');
    expect(seen).toEqual([['a', 'b', 'secret']]);
    expect(discord.violations).toEqual([]);
  });

  it('changes the message of the pressed button', async () => {
    const page = (number: number): Extract<Answer, { kind: 'update' }>['payload'] => ({
      content: `page ${number}`,
      components: [
        { type: 1, components: [{ type: 2, style: 2, label: 'Next', custom_id: `list:page:${number + 1}` }] },
      ],
    });
    const list = createCommand('list', {
      execute: async () => ({ kind: 'message', payload: page(1), visibility: 'public' }),
      components: {
        page: { acknowledge: 'reply', execute: async (_, [to]) => ({ kind: 'update', payload: page(Number(to)) }) },
      },
    });
    const { mod, general, guild, discord } = await startDispatcher([list]);
    const shown = await (await mod.command(general, 'list')).waitForResponse();
    await (await mod.press(shown, 'Next')).waitForAcknowledgement();
    expect(guild.channelMessages(general).map(textOf)).toEqual(['page 2']);
    expect(discord.violations).toEqual([]);
  });

  it('says nothing to an interaction that was answered before', async () => {
    const twice = createCommand('twice', { execute: async () => ({ kind: 'nothing' }) });
    const { mod, general, dispatcher, discord } = await startDispatcher([twice]);
    const sent = await mod.command(general, 'twice');
    await expect.poll(() => dispatcher.drain(0)).toBe(0);
    expect(sent.state).toBe('sent');
    expect(discord.requests.filter(({ path }) => path.startsWith('/interactions'))).toEqual([]);
  });

  it('shows a private "thinking" when it needs longer than Discord waits, and its answer later', async () => {
    const slow = createSlowCommand();
    const { mod, general, clock } = await startDispatcher([slow.command]);
    const sent = await mod.command(general, 'slow');
    await slow.began;
    clock.jump(2_400);
    expect(await sent.waitForAcknowledgement()).toMatchObject({ type: 5, ephemeral: true });
    slow.answer(message('at last', 'public'));
    expect(textOf(await sent.waitForResponse())).toBe('at last');
  });
});

describe('an award', () => {
  it.each(['public', 'ephemeral'] as const)('goes on once its %s placeholder is shown', async (visibility) => {
    const awards = recordAwards();
    const { mod, general, dispatcher, discord } = await startDispatcher([giveAward(visibility)], awards);
    const sent = await mod.command(general, 'give');
    const acknowledgement = await sent.waitForAcknowledgement();
    await expect.poll(() => dispatcher.drain(0)).toBe(0);
    expect(acknowledgement).toMatchObject({ type: 5, ephemeral: visibility === 'ephemeral' });
    expect(awards.calls).toEqual([`acknowledged 7 ${sent.response()?.id}`]);
    expect(discord.violations).toEqual([]);
  });

  it('never happens when Discord calls its acknowledgement too late', async () => {
    const awards = recordAwards();
    const { mod, general, discord } = await startDispatcher([giveAward()], awards);
    discord.fail({ route: /callback/, kind: 'status', status: 404, code: 10062 });
    const sent = await mod.command(general, 'give');
    await expect.poll(() => awards.calls).toEqual(['not acknowledged 7']);
    expect(sent.state).toBe('sent');
  });

  it('goes on when the answer to its acknowledgement is lost but the placeholder is there', async () => {
    const awards = recordAwards();
    const { mod, general, discord } = await startDispatcher([giveAward()], awards);
    discord.fail({ route: /callback/, kind: 'drop-after' });
    const sent = await mod.command(general, 'give');
    await expect.poll(() => awards.calls).toHaveLength(1);
    expect(awards.calls).toEqual([`acknowledged 7 ${sent.response()?.id}`]);
  });

  it('is acknowledged once more when the first try never reached Discord', async () => {
    const awards = recordAwards();
    const { mod, general, discord } = await startDispatcher([giveAward()], awards);
    discord.fail({ route: /callback/, kind: 'drop-before' });
    const sent = await mod.command(general, 'give');
    await expect.poll(() => awards.calls).toHaveLength(1);
    expect(awards.calls).toEqual([`acknowledged 7 ${sent.response()?.id}`]);
  });

  it('never happens when no try reached Discord in time, and says so only after the last could have landed', async () => {
    const awards = recordAwards();
    const { mod, general, discord, clock } = await startDispatcher([giveAward()], awards);
    discord.fail({ route: /callback/, kind: 'drop-before', times: Number.POSITIVE_INFINITY });
    await mod.command(general, 'give');
    await discord.waitFor(() => discord.requests.some(({ path }) => path.endsWith('original')));
    clock.jump(3_100);
    await discord.waitFor(() => discord.requests.filter(({ path }) => path.endsWith('original')).length > 1);
    expect(awards.calls).toEqual([]);
    clock.jump(1_000);
    await expect.poll(() => awards.calls).toEqual(['not acknowledged 7']);
  });

  it('stays recorded while Discord cannot be asked', async () => {
    const awards = recordAwards();
    const { mod, general, discord, clock, dispatcher, lines } = await startDispatcher([giveAward()], awards);
    const times = Number.POSITIVE_INFINITY;
    discord.fail({ route: /callback/, kind: 'status', status: 502, times });
    discord.fail({ route: /original/, kind: 'status', status: 503, times });
    await mod.command(general, 'give');
    await discord.waitFor(() => discord.requests.some(({ path }) => path.endsWith('original')));
    clock.jump(9_000);
    await expect.poll(() => dispatcher.drain(0)).toBe(0);
    expect(awards.calls).toEqual([]);
    expect(lines.join()).toContain('stays recorded');
  });

  it('never happens when its person was told something else in its place', async () => {
    const awards = recordAwards();
    const gate = Promise.withResolvers<void>();
    const give = createCommand('give', {
      execute: async () => {
        await gate.promise;
        return { kind: 'award', award: createAward(), visibility: 'public' };
      },
    });
    const { mod, general, discord, responder, client } = await startDispatcher([give], awards);
    client.once('interactionCreate', async (interaction) => {
      const { id } = interaction;
      const token = 'token' in interaction ? String(interaction.token) : '';
      await responder.acknowledge({ id, token }, { type: 4, data: { content: 'another process said no' } });
      gate.resolve();
    });
    await mod.command(general, 'give');
    await expect.poll(() => awards.calls).toEqual(['not acknowledged 7']);
    expect(discord.violations).toEqual([]);
  });

  it('goes on in a placeholder that was shown because recording it took long', async () => {
    const awards = recordAwards();
    const slow = createSlowCommand();
    const { mod, general, clock } = await startDispatcher([slow.command], awards);
    const sent = await mod.command(general, 'slow');
    await slow.began;
    clock.jump(2_400);
    await sent.waitForAcknowledgement();
    slow.answer({ kind: 'award', award: createAward(), visibility: 'public' });
    await expect.poll(() => awards.calls).toHaveLength(1);
    expect(awards.calls).toEqual([`acknowledged 7 ${sent.response()?.id}`]);
  });

  it('is left to the recovery job when the ledger fails after the acknowledgement', async () => {
    const broken = { acknowledged: () => Promise.reject(new Error('disk full')) };
    const { mod, general, dispatcher, lines } = await startDispatcher([giveAward()], broken);
    const sent = await mod.command(general, 'give');
    await sent.waitForAcknowledgement();
    await expect.poll(() => dispatcher.drain(0)).toBe(0);
    expect(sent.response()?.flags).toBe(128);
    expect(lines.join()).toContain('disk full');
  });
});

describe('a command that shows "thinking" first', () => {
  const later = (visibility: 'public' | 'ephemeral', execute: Command['execute']) =>
    createCommand('later', { acknowledge: () => visibility, execute });

  it.each(['public', 'ephemeral'] as const)('replaces a %s placeholder by its answer', async (visibility) => {
    const { mod, general, discord } = await startDispatcher([
      later(visibility, async () => message('done', visibility)),
    ]);
    const sent = await mod.command(general, 'later');
    const shown = await sent.waitForResponse();
    expect(sent.acknowledgement).toMatchObject({ type: 5, ephemeral: visibility === 'ephemeral' });
    expect(textOf(shown)).toBe('done');
    expect(discord.violations).toEqual([]);
  });

  it('takes a public placeholder back before it refuses privately', async () => {
    const refuse = later('public', () => Promise.reject(new UserError('NO_FIELD', 'Choose a field.')));
    const { mod, general, guild, discord } = await startDispatcher([refuse]);
    const sent = await mod.command(general, 'later');
    const shown = await sent.waitForFollowUp();
    expect(textOf(shown)).toBe('⛔ Choose a field.');
    expect(isEphemeral(shown)).toBe(true);
    expect(guild.channelMessages(general)).toEqual([]);
    expect(discord.violations).toEqual([]);
  });

  it('says nothing of the reason in public when the placeholder cannot be taken back', async () => {
    const refuse = later('public', () => Promise.reject(new UserError('NO_FIELD', 'Ana has no account.')));
    const { mod, general, discord, clock } = await startDispatcher([refuse]);
    discord.fail({ route: /original/, method: 'DELETE', kind: 'status', status: 500, times: 3 });
    const sent = await mod.command(general, 'later');
    const ticking = setInterval(() => clock.jump(500), 20);
    const shown = await sent.waitForResponse().finally(() => clearInterval(ticking));
    expect(textOf(shown)).toContain('⛔ That did not work');
    expect(textOf(shown)).not.toContain('Ana');
  });

  it('shows a refusal in its private placeholder', async () => {
    const refuse = later('ephemeral', () => Promise.reject(new UserError('NO_FIELD', 'Choose a field.')));
    const { mod, general } = await startDispatcher([refuse]);
    const shown = await (await mod.command(general, 'later')).waitForResponse();
    expect(textOf(shown)).toBe('⛔ Choose a field.');
    expect(isEphemeral(shown)).toBe(true);
  });

  it('does not run when nobody sees the placeholder', async () => {
    let runs = 0;
    const count = later('ephemeral', async () => {
      runs += 1;
      return message('done', 'ephemeral');
    });
    const { mod, general, discord, dispatcher } = await startDispatcher([count]);
    discord.fail({ route: /callback/, kind: 'status', status: 404, code: 10062 });
    await mod.command(general, 'later');
    await discord.waitFor(() => discord.requests.some(({ path }) => path.includes('callback')));
    await expect.poll(() => dispatcher.drain(0)).toBe(0);
    expect(runs).toBe(0);
  });

  it('runs once when the gateway sends the interaction twice', async () => {
    let runs = 0;
    const count = later('ephemeral', async () => {
      runs += 1;
      return message('done', 'ephemeral');
    });
    const { mod, general, discord, dispatcher } = await startDispatcher([count]);
    const sent = await mod.command(general, 'later');
    await sent.waitForResponse();
    discord.replayInteraction(sent);
    // What came after it has been handled, so it has been as well.
    await (await mod.command(general, 'later')).waitForResponse();
    await expect.poll(() => dispatcher.drain(0)).toBe(0);
    expect(runs).toBe(2);
    expect(discord.requests.filter(({ path }) => path.includes('callback'))).toHaveLength(2);
  });

  it('tries an answer again that Discord did not take', async () => {
    const { mod, general, discord, clock } = await startDispatcher([
      later('ephemeral', async () => message('done', 'ephemeral')),
    ]);
    discord.fail({ route: /original/, method: 'PATCH', kind: 'status', status: 500 });
    const sent = await mod.command(general, 'later');
    await discord.waitFor(() => discord.requests.some(({ method, status }) => method === 'PATCH' && status === 500));
    clock.jump(600);
    expect(textOf(await sent.waitForResponse())).toBe('done');
  });

  it('takes the click of a button first, then changes its message or answers beside it', async () => {
    const row = (action: string) => ({
      type: 1 as const,
      components: [{ type: 2 as const, style: 2 as const, label: action, custom_id: `later:${action}` }],
    });
    const board = createCommand('later', {
      execute: async () => ({
        kind: 'message',
        payload: { content: 'board', components: [row('change'), row('tell'), row('refuse')] },
        visibility: 'public',
      }),
      components: {
        change: { acknowledge: 'update', execute: async () => ({ kind: 'update', payload: { content: 'changed' } }) },
        tell: { acknowledge: 'update', execute: async () => message('beside', 'ephemeral') },
        refuse: { acknowledge: 'update', execute: () => Promise.reject(new UserError('NO', 'Not you.')) },
      },
    });
    const { mod, general, guild, discord } = await startDispatcher([board]);
    const shown = await (await mod.command(general, 'later')).waitForResponse();
    const told = await (await mod.press(shown, 'tell')).waitForFollowUp();
    const refused = await (await mod.press(shown, 'refuse')).waitForFollowUp();
    expect([textOf(told), isEphemeral(told)]).toEqual(['beside', true]);
    expect([textOf(refused), isEphemeral(refused)]).toEqual(['⛔ Not you.', true]);
    const pressed = await mod.press(shown, 'change');
    await pressed.waitForResponse(({ content }) => content === 'changed');
    expect(pressed.acknowledgement?.type).toBe(6);
    expect(guild.channelMessages(general).map(textOf)).toEqual(['changed']);
    expect(discord.violations).toEqual([]);
  });
});

describe('errors', () => {
  it('shows a refusal privately as first answer and logs its code', async () => {
    const refuse = createCommand('refuse', {
      execute: () => Promise.reject(new UserError('NO_FIELD', 'Choose a field.')),
    });
    const { mod, general, lines } = await startDispatcher([refuse]);
    const shown = await (await mod.command(general, 'refuse')).waitForResponse();
    expect(textOf(shown)).toBe('⛔ Choose a field.');
    expect(isEphemeral(shown)).toBe(true);
    expect(lines.some((line) => line.includes('"code":"NO_FIELD"'))).toBe(true);
  });

  it('shows a reference instead of what went wrong, and logs the cause without tokens', async () => {
    const fail = createCommand('fail', {
      execute: () => {
        throw new Error('the secret thing broke', { cause: new Error('deep down') });
      },
    });
    const { mod, general, lines, discord } = await startDispatcher([fail]);
    const sent = await mod.command(general, 'fail');
    const shown = await sent.waitForResponse();
    expect(textOf(shown)).toContain(`\`${sent.id}\``);
    expect(textOf(shown)).toContain('No points were awarded');
    expect(textOf(shown)).not.toContain('secret');
    expect(isEphemeral(shown)).toBe(true);
    expect(lines.join()).toContain('deep down');
    expect(lines.join()).not.toContain(discord.token);
  });

  it('tells in words when its own answer is one that Discord refuses', async () => {
    const wrong = createCommand('wrong', { execute: async () => message('x'.repeat(2_001), 'public') });
    const { mod, general, lines } = await startDispatcher([wrong]);
    const shown = await (await mod.command(general, 'wrong')).waitForResponse();
    expect(textOf(shown)).toContain('Something went wrong here');
    expect(lines.join()).toContain('Discord refused an answer: 50035');
    expect(lines.join()).not.toMatch(/callback|\/webhooks\//);
  });

  it('says so when a modal comes too late to be the first answer', async () => {
    const late = createCommand('late', {
      acknowledge: () => 'ephemeral',
      execute: async () => ({ kind: 'modal', modal: { custom_id: 'late:x', title: 'Late', components: [] } }),
    });
    const { mod, general } = await startDispatcher([late]);
    expect(textOf(await (await mod.command(general, 'late')).waitForResponse())).toContain('Something went wrong');
  });
});

describe('autocomplete', () => {
  const suggesting = (autocomplete: NonNullable<Command['autocomplete']>): Command => ({
    ...createCommand('pick', { execute: async () => ({ kind: 'nothing' }) }),
    data: {
      name: 'pick',
      description: 'Pick',
      options: [{ type: ApplicationCommandOptionType.String, name: 'field', description: 'Field', autocomplete: true }],
    },
    autocomplete,
  });
  const choicesOf = async (autocomplete: NonNullable<Command['autocomplete']>) => {
    const scene = await startDispatcher([suggesting(autocomplete)]);
    const sent = await scene.mod.autocomplete(scene.general, 'pick', { field: 'po' }, 'field');
    return { ...scene, sent };
  };

  it('offers names as plain lines, and none of which nothing is to be seen', async () => {
    const names = ['Gold\u202e dlog', 'two\nlines', '\u001b[31mred', '\u200b\u2060', 'zero\u200bwidth'];
    const { sent, discord } = await choicesOf(async () => names.map((name, index) => ({ name, value: String(index) })));
    await sent.waitForAcknowledgement();
    expect(sent.choices).toEqual([
      { name: 'Gold dlog', value: '0' },
      { name: 'two lines', value: '1' },
      { name: '[31mred', value: '2' },
      { name: 'zerowidth', value: '4' },
    ]);
    expect(discord.violations).toEqual([]);
  });

  it('offers at most 25 choices within the limits of length, cut between characters', async () => {
    const { sent, discord } = await choicesOf(async () => [
      { name: '  ', value: 'blank' },
      { name: 'too long to send back', value: 'v'.repeat(101) },
      { name: '😀'.repeat(60), value: 'long' },
      ...Array.from({ length: 30 }, (_, index) => ({ name: `n${index}`, value: `v${index}` })),
    ]);
    await sent.waitForAcknowledgement();
    expect(sent.choices).toHaveLength(25);
    expect(sent.choices?.[0]?.name).toBe(`${'😀'.repeat(49)}…`);
    expect(discord.violations).toEqual([]);
  });

  it.each([
    ['fails', () => Promise.reject(new Error('no'))],
    [
      'throws',
      () => {
        throw new UserError('NO', 'no');
      },
    ],
  ])('offers nothing when it %s', async (_, autocomplete) => {
    const { sent, lines } = await choicesOf(autocomplete);
    await sent.waitForAcknowledgement();
    expect(sent.choices).toEqual([]);
    expect(lines.join()).toContain('suggestions failed');
  });

  it('offers nothing when it takes too long', async () => {
    const began = Promise.withResolvers<void>();
    const { sent, clock } = await choicesOf(() => {
      began.resolve();
      return new Promise(() => undefined);
    });
    await began.promise;
    clock.jump(2_000);
    await sent.waitForAcknowledgement();
    expect(sent.choices).toEqual([]);
  });
});

describe('a stop', () => {
  it('waits for the handlers that run, and no longer than told', async () => {
    const slow = createSlowCommand();
    const { mod, general, dispatcher } = await startDispatcher([slow.command]);
    const sent = await mod.command(general, 'slow');
    await slow.began;
    expect(await dispatcher.drain(1)).toBe(1);
    const drained = dispatcher.drain(5_000);
    slow.answer(message('done', 'public'));
    expect(await drained).toBe(0);
    expect(textOf(sent.response())).toBe('done');
  });
});
