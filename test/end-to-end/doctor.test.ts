import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BotWorld, createBotWorld } from '../support/bot-process.ts';

let world: BotWorld;
beforeAll(async () => {
  world = await createBotWorld();
});
afterAll(() => world.close());

const examine = (environment: Readonly<Record<string, string>> = {}) => world.run(environment, { file: 'doctor.ts' });

describe('npm run doctor', () => {
  it('finds nothing wrong before the first start, and makes no file', async () => {
    const { code, output } = await examine();
    expect(output).toContain('✅ Discord token');
    expect(output).toContain("Returning.AI accepts the operator's key");
    expect(output).toContain('Loyalty Points holds points');
    expect(output).toContain('No problem found.');
    expect(code).toBe(0);
  });

  it('looks into the database of a running bot', async () => {
    await world.start();
    const { code, output } = await examine();
    expect(output).toContain('points.db can be read');
    expect(code).toBe(0);
  });

  it('names the fix of each thing that is wrong, without showing a secret', async () => {
    const { code, output } = await examine({
      DISCORD_TOKEN: 'not-the-token',
      RETURNING_API_TOKEN: 'not-the-key',
      RETURNING_FIELD_ID: 'f'.repeat(24),
    });
    expect(output).toMatch(/⛔ Discord token: .*\n\s+→ Copy the token again/);
    expect(output).toMatch(/⛔ API key: .*\n\s+→ The operator must put a key/);
    expect(output).toContain('2 problem(s) found');
    expect(output).not.toMatch(/not-the-token|not-the-key/);
    expect(code).toBe(1);
  });

  it('says when Returning.AI cannot be reached', async () => {
    await world.api.setOutage('refused');
    const { code, output } = await examine();
    await world.api.setOutage(null);
    expect(output).toContain('⛔ API key: Returning.AI did not answer (ECONNREFUSED).');
    expect(code).toBe(1);
  });

  it('lists every problem of the configuration and ends with 78', async () => {
    const { code, output } = await examine({ DISCORD_TOKEN: '', HTTP_PORT: 'many' });
    expect(output).toMatch(/DISCORD_TOKEN[\s\S]*HTTP_PORT/);
    expect(code).toBe(78);
  });
});
