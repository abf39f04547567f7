import { beforeEach, expect, it } from 'vitest';
import { renderPrivacy } from '../../src/discord/embeds/privacy-embeds.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import { createActor, createServiceScene, OTHER_GUILD, type ServiceScene } from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
});

const ANA = createActor({ userId: '200' });

it('a member hides from the boards of a server and is shown again, and sees how it is', async () => {
  const show = () => scene.privacy.choose(ANA, undefined);
  expect(await show()).toEqual({ board: 'shown' });
  expect(await scene.privacy.choose(ANA, 'hidden')).toEqual({ board: 'hidden' });
  expect(await show()).toEqual({ board: 'hidden' });
  expect(await scene.privacy.choose({ ...ANA, guildId: OTHER_GUILD }, undefined)).toEqual({ board: 'shown' });
  expect(await scene.privacy.choose(createActor({ userId: '201' }), undefined)).toEqual({ board: 'shown' });
  await scene.privacy.choose(ANA, 'shown');
  expect(await show()).toEqual({ board: 'shown' });
});

it('a choice that there is not changes nothing', async () => {
  await scene.privacy.choose(ANA, 'hidden');
  expect((await userErrorOfAsync(scene.privacy.choose(ANA, 'maybe'))).message).toContain('`hidden` or `shown`');
  expect(await scene.privacy.choose(ANA, undefined)).toEqual({ board: 'hidden' });
});

it('what staff are told is stored about somebody counts it', async () => {
  await scene.privacy.choose(ANA, 'hidden');
  const person = { guildId: ANA.guildId, memberId: ANA.userId };
  expect(await scene.store.getPersonalData(person)).toMatchObject({ made: 1 });
});

it('the answer says how it is, what that means, and how to change it', () => {
  const textOf = (board: 'hidden' | 'shown', isChanged: boolean) => {
    const { title, description } = renderPrivacy({ board }, isChanged, 'en-US').embeds?.[0] ?? {};
    return `${title}\n${description}`;
  };
  expect(textOf('hidden', true)).toMatch(/^✅ Saved\n\*\*Boards: hidden\.\*\* .*`\/privacy board:shown`/);
  expect(textOf('shown', false)).toMatch(/^📊 Your choices here\n\*\*Boards: shown\.\*\* .*`\/privacy board:hidden`/);
});
