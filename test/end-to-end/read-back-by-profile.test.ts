/** An award whose answer got lost is found again by the way that the doctor has found, and by no other. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { APIMessage } from 'discord.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createBotWorld } from '../support/bot-process.ts';
import {
  closeUnharmed,
  createScene,
  embedOf,
  type LinkedMember,
  type Scene,
  seeTitle,
  titled,
} from '../support/bot-scene.ts';

const LONG_MS = 15_000;

let scene: Scene;
let member: LinkedMember;

const applicationUrl = () => ({ RETURNING_APPLICATION_URL: scene.world.api.applicationUrl });

beforeAll(async () => {
  const world = await createBotWorld();
  // Only the application API lists histories, and no totals are shown: there is one way to read back.
  world.api.configure({ listedBy: 'application', userInfo: 'missing' });
  await world.start({ RETURNING_APPLICATION_URL: world.api.applicationUrl });
  scene = createScene(world);
  member = await scene.link('vera');
  const first = await scene.moderator.command(scene.channel, 'points add', { user: member.member, amount: 100 });
  await seeTitle(first, '➕ Points added');
});
afterAll(() => closeUnharmed(scene));

/** An award that is applied, and whose answer gets lost. */
async function lose(amount: number) {
  const { world, channel, moderator } = scene;
  world.api.fail({ kind: 'drop-after', method: 'POST', path: member.path });
  return moderator.command(channel, 'points add', { user: member.member, amount });
}

const isAsked = (message: APIMessage) => message.embeds[0]?.description?.includes('staff decide') === true;

it('without a profile, staff are asked: the usual list is not there', async () => {
  const adding = await lose(7);
  expect(embedOf(await adding.waitForResponse(isAsked, LONG_MS)).title).toBe('🔎 Being checked');
  const page = await (await scene.admin.command(scene.channel, 'setup')).waitForResponse();
  expect(embedOf(page).text).toContain('Not probed yet');
});

it('once the doctor has looked, the bot finds it in the list of the application API', async () => {
  const { world, channel, admin } = scene;
  const { code, output } = await world.run(applicationUrl(), {
    file: 'doctor.ts',
    args: ['--api', '--account', member.account.id],
  });
  expect(output).toContain('The application API lists them: 2 entries');
  expect(code).toBe(0);
  await world.stop();
  await world.start(applicationUrl());
  const adding = await lose(8);
  expect((await seeTitle(adding, '➕ Points added', LONG_MS)).text).toContain('+8');
  member.expectApplied(['+100', '+7', '+8']);
  const page = await (await admin.command(channel, 'setup')).waitForResponse();
  expect(embedOf(page).text).toMatch(/Histories can be read.*It goes by histories of the application API, no totals/);
});

it('the doctor says which way is in use', async () => {
  const { output } = await scene.world.run(applicationUrl(), { file: 'doctor.ts' });
  expect(output).toMatch(
    /✅ Reading back: .* It goes by histories of the application API, no totals, as the doctor found out/,
  );
});

it('a profile that is broken, or of other addresses, is as none', async () => {
  const { world } = scene;
  const elsewhere = { RETURNING_APPLICATION_URL: `${world.api.url}/elsewhere` };
  const moved = await world.run(elsewhere, { file: 'doctor.ts' });
  expect(moved.output).toContain('Not probed yet');
  await world.stop();
  writeFileSync(join(world.folder, 'points.db.api.json'), '{"version":1,');
  const before = world.output().length;
  await world.start(applicationUrl());
  const adding = await lose(9);
  await adding.waitForResponse(titled('🔎 Being checked'), LONG_MS);
  await adding.waitForResponse(isAsked, 2 * LONG_MS);
  member.expectApplied(['+100', '+7', '+8', '+9']);
  expect(
    world
      .output()
      .slice(before)
      .match(/found out about the API cannot be used/g),
  ).toHaveLength(1);
});
