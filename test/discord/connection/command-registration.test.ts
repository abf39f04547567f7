import { describe, expect, it, onTestFinished } from 'vitest';
import { createCommandRegistration } from '../../../src/discord/connection/command-registration.ts';
import { startClient } from '../scene.ts';

const HOUR_MS = 3_600_000;
const balance = { name: 'balance', description: 'Balance' };

async function startRegistration() {
  const scene = await startClient();
  const { client, discord, clock, log } = scene;
  let foreign = 0;
  const registration = createCommandRegistration({
    rest: client.rest,
    applicationId: discord.applicationId,
    definitions: [balance],
    clock,
    log,
    onForeign: () => {
      foreign += 1;
    },
  });
  onTestFinished(() => registration.stop());
  const count = (method: string) =>
    discord.requests.filter((request) => request.method === method && request.path.endsWith('/commands')).length;
  /** Lets that time pass, once the loop waits for it. */
  const pass = async (ms: number) => {
    await new Promise((resolve) => setTimeout(resolve));
    clock.jump(ms);
  };
  const put = (body: unknown) => client.rest.put(`/applications/${discord.applicationId}/commands`, { body });
  return { ...scene, registration, count, pass, put, foreign: () => foreign };
}

describe('the list of commands', () => {
  it('that Discord refuses ends nothing: it is tried again after an hour, then later and later', async () => {
    const { registration, discord, lines, count, pass } = await startRegistration();
    discord.fail({ route: /commands/, method: 'PUT', kind: 'status', status: 400, code: 30034, times: 2 });
    registration.start();
    await registration.decided;
    const refusals = () => lines.filter((line) => line.includes('"level":"error"') && line.includes('Discord refuses'));
    expect(refusals()[0]).toContain(`"retryInMs":${HOUR_MS}`);
    await pass(HOUR_MS - 60_000);
    expect(count('PUT')).toBe(1);
    await pass(60_000);
    await expect.poll(() => refusals()[1]).toContain(`"retryInMs":${2 * HOUR_MS}`);
    await pass(2 * HOUR_MS);
    await expect.poll(() => lines.join()).toContain('commands registered');
    expect(discord.commands).toHaveLength(1);
  });

  it('is tried again soon where Discord did not answer, and decided only then', async () => {
    const { registration, discord, lines, pass } = await startRegistration();
    discord.fail({ route: /commands/, method: 'PUT', kind: 'status', status: 503, times: 2 });
    let isDecided = false;
    void registration.decided.then(() => {
      isDecided = true;
    });
    registration.start();
    await expect.poll(() => lines.join()).toContain('commands could not be registered; trying again');
    expect(isDecided).toBe(false);
    await pass(5_000);
    await registration.decided;
    expect(discord.commands).toHaveLength(1);
  });

  it('is no sign of anybody where it was another version’s before the start, nor while it stays', async () => {
    const { registration, put, count, pass, foreign } = await startRegistration();
    await put([{ name: 'old', description: 'Old' }, balance]);
    registration.start();
    await registration.decided;
    for (let hours = 1; hours <= 3; hours += 1) {
      const before = count('GET');
      await pass(HOUR_MS);
      await expect.poll(() => count('GET')).toBe(before + 1);
    }
    expect([foreign(), count('PUT')]).toEqual([0, 2]);
  });

  it('that somebody else has registered since is noticed, and put right', async () => {
    const { registration, discord, put, pass, foreign } = await startRegistration();
    registration.start();
    await registration.decided;
    await put([{ name: 'balance', description: 'Another version' }]);
    await pass(HOUR_MS);
    await discord.waitFor(() => discord.commands[0]?.payload.description === 'Balance');
    expect(foreign()).toBe(1);
  });
});
