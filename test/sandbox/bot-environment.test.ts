import { expect, it } from 'vitest';
import { toBotEnvironment } from '../../sandbox/bot-environment.ts';
import { createTown } from '../../sandbox/town.ts';
import { parseConfig } from '../../src/configuration/config.ts';
import { ENVIRONMENT_VARIABLES } from '../../src/configuration/environment.ts';

it('names every variable of the bot, lets none of an operator’s own through, and leads nowhere but loopback', async () => {
  const town = await createTown();
  const operator = Object.fromEntries(
    Object.keys(ENVIRONMENT_VARIABLES).map((name) => [name, `the operator's ${name}`]),
  );
  const environment = toBotEnvironment(town, '/tmp/somewhere', {
    ...operator,
    PATH: '/bin',
    NODE_OPTIONS: '--inspect',
  });
  await town.close();

  expect(Object.keys(environment)).toEqual(expect.arrayContaining(Object.keys(ENVIRONMENT_VARIABLES)));
  expect(JSON.stringify(environment)).not.toContain('operator');
  expect(environment).toMatchObject({ PATH: '/bin', DATABASE_URL: 'file:/tmp/somewhere/points.db' });
  expect(environment).not.toHaveProperty('NODE_OPTIONS');
  const { discord, returning } = parseConfig(environment);
  for (const url of [discord.apiUrl, returning.apiUrl, returning.applicationUrl, returning.systemUrl]) {
    expect(new URL(url).hostname).toBe('127.0.0.1');
  }
});
