import { RateLimitError, type RESTOptions, Routes } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createRequestPace } from '../../../src/discord/api/request-pace.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { createLogBook, startClient } from '../scene.ts';

type Answer = Awaited<ReturnType<RESTOptions['makeRequest']>>;
const API = 'https://discord.test/api/v10';
const A = '200000000000000001';
const B = '200000000000000002';

/** A Discord that answers with one status. */
function createPace(status: number, headers: Record<string, string> = {}) {
  const clock = createManualClock();
  const { log, lines } = createLogBook();
  const sent: string[] = [];
  const answer = { status, headers };
  const request = async (url: string) => {
    sent.push(url.slice(API.length));
    // Undici's and the platform's own answers differ in their types alone.
    return new Response('{}', answer) as unknown as Answer;
  };
  const pace = createRequestPace({ clock, log, request });
  const ask = (path: string) => pace.forBot.makeRequest(`${API}${path}`, { method: 'POST' }).catch((error) => error);
  const answerPerson = () => pace.forAnswers.makeRequest(`${API}/interactions/1/token/callback`, { method: 'POST' });
  return { clock, lines, sent, answer, ask, answerPerson, pace };
}

describe('requests that Discord refuses', () => {
  it.each([401, 403, 429])('are never more than 5,000 in ten minutes, counted by %i', async (status) => {
    const { clock, sent, ask, lines } = createPace(status);
    for (let second = 0; second < 600; second += 1) {
      for (let count = 0; count < 40; count += 1) await ask(`/channels/${count}/messages`);
      await clock.advance(1_000);
    }
    expect(sent).toHaveLength(5_000);
    expect(lines.filter((line) => line.includes('"level":"error"'))).toEqual([
      expect.stringContaining('Discord refuses too many requests'),
    ]);
  });

  it('wait then, and go on as the ten minutes pass', async () => {
    const { clock, answer, sent, ask, lines } = createPace(403);
    for (let count = 0; count < 5_000; count += 1) await ask('/users/@me');
    const error = await ask('/users/@me');
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error.retryAfter).toBeGreaterThan(0);
    answer.status = 200;
    await clock.advance(620_000);
    expect(await ask('/users/@me')).toMatchObject({ status: 200 });
    expect(sent).toHaveLength(5_001);
    expect(lines.join()).toContain('requests to Discord go on');
  });

  it('hold up no answer to a person, whose refusals count as well', async () => {
    const { sent, ask, answerPerson } = createPace(403);
    for (let count = 0; count < 5_000; count += 1) await answerPerson();
    await ask('/users/@me');
    expect(sent).toHaveLength(5_000);
    await answerPerson();
    expect(sent).toHaveLength(5_001);
  });

  it('do not count where others have used up a shared limit, nor what is only not there', async () => {
    const shared = createPace(429, { 'x-ratelimit-scope': 'shared', 'retry-after': '1' });
    const absent = createPace(404);
    for (const { ask, sent } of [shared, absent]) {
      for (let count = 0; count < 5_100; count += 1) await ask('/users/@me');
      expect(sent).toHaveLength(5_100);
    }
  });
});

describe('a wait of minutes', () => {
  it('is kept for its route and channel, and everything else goes on', async () => {
    const { clock, answer, sent, ask } = createPace(429, { 'retry-after': '60' });
    await ask(`/channels/${A}/messages`);
    answer.status = 200;
    for (const path of [`/channels/${A}/messages`, `/channels/${B}/messages`, `/channels/${A}/messages/${B}`]) {
      await ask(path);
    }
    expect(sent).toEqual([`/channels/${A}/messages`, `/channels/${B}/messages`, `/channels/${A}/messages/${B}`]);
    await clock.advance(60_000);
    await ask(`/channels/${A}/messages`);
    expect(sent).toHaveLength(4);
  });

  it('ends a call to one channel and says so, and another channel is told at once', async () => {
    const { discord, channels, guild, general, lines } = await startClient();
    const other = guild.addChannel({ name: 'other' });
    const route = new RegExp(`^/channels/${general.id}/`);
    discord.fail({ route, kind: 'status', status: 429, retryAfter: 60 });
    const posted = await channels.post(general.id, { content: 'x' }, { cause: '1' });
    expect(posted.kind === 'rate-limited' && posted.retryAfterMs >= 60_000).toBe(true);
    expect(await channels.post(other.id, { content: 'x' }, { cause: '2' })).toMatchObject({ kind: 'done' });
    expect(lines.join()).toMatch(/"retryInMs":60\d\d\d.*Discord asks for a long wait/);
  });

  it('before the session begins is waited for, and is said with how long it is', async () => {
    const { discord, client, lines } = await startClient();
    discord.fail({ route: /gateway/, kind: 'status', status: 429, retryAfter: 3_600 });
    let isOver = false;
    void client.rest.get(Routes.gatewayBot()).finally(() => {
      isOver = true;
    });
    await expect.poll(() => lines.join()).toMatch(/"retryInMs":36000\d\d.*Discord asks for a long wait/);
    expect(isOver).toBe(false);
  });
});
