import { beforeEach, describe, expect, it } from 'vitest';
import { renderPrivacy } from '../../src/discord/embeds/privacy-embeds.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import { createActor, createServiceScene, OTHER_GUILD, type ServiceScene } from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
});

const ANA = createActor({ userId: '200' });
const choose = (board: string | undefined, actor = ANA) => scene.privacy.choose(actor, { board, messages: undefined });

it('a member hides from the boards of a server and is shown again, and sees how it is', async () => {
  const show = () => choose(undefined);
  expect(await show()).toMatchObject({ board: 'shown' });
  expect(await choose('hidden')).toMatchObject({ board: 'hidden' });
  expect(await show()).toMatchObject({ board: 'hidden' });
  expect(await choose(undefined, { ...ANA, guildId: OTHER_GUILD })).toMatchObject({ board: 'shown' });
  expect(await choose(undefined, createActor({ userId: '201' }))).toMatchObject({ board: 'shown' });
  await choose('shown');
  expect(await show()).toMatchObject({ board: 'shown' });
});

it('a choice that there is not changes nothing', async () => {
  await choose('hidden');
  expect((await userErrorOfAsync(choose('maybe'))).message).toContain('`hidden` or `shown`');
  expect(await choose(undefined)).toMatchObject({ board: 'hidden' });
});

it('what staff are told is stored about somebody counts it', async () => {
  await choose('hidden');
  const person = { guildId: ANA.guildId, memberId: ANA.userId };
  expect(await scene.store.getPersonalData(person)).toMatchObject({ made: 1 });
});

it('the answer says how it is, what that means, and how to change it', () => {
  const textOf = (board: 'hidden' | 'shown', isChanged: boolean) => {
    const { title, description } = renderPrivacy({ board, messages: 'on' }, isChanged, 'en-US').embeds?.[0] ?? {};
    return `${title}\n${description}`;
  };
  expect(textOf('hidden', true)).toMatch(/^✅ Saved\n\*\*Boards: hidden\.\*\* .*`\/privacy board:shown`/);
  expect(textOf('shown', false)).toMatch(/^📊 Your choices here\n\*\*Boards: shown\.\*\* .*`\/privacy board:hidden`/);
});

describe('direct messages of the bot', () => {
  const person = { guildId: ANA.guildId, memberId: ANA.userId };
  const turn = (messages: string | undefined) => scene.privacy.choose(ANA, { board: undefined, messages });

  it('are on until the member switches them off, and leave the board as it is', async () => {
    await choose('hidden');
    expect(await turn(undefined)).toEqual({ board: 'hidden', messages: 'on' });
    expect(await turn('off')).toEqual({ board: 'hidden', messages: 'off' });
    expect(await turn(undefined)).toEqual({ board: 'hidden', messages: 'off' });
    const elsewhere = { ...ANA, guildId: OTHER_GUILD };
    expect(await scene.privacy.choose(elsewhere, { board: undefined, messages: undefined })).toMatchObject({
      messages: 'on',
    });
    expect(await scene.store.getPersonalData(person)).toMatchObject({ made: 2 });
  });

  it('that Discord does not show are said to be closed, and tried again once the member asks for them', async () => {
    await scene.record();
    const [message] = await scene.store.listDueMemberMessages({ at: scene.now + 60_000, limit: 5 });
    await scene.store.endMemberMessage(message?.id ?? 0, { how: 'closed', at: scene.now });
    expect(await turn(undefined)).toMatchObject({ messages: 'closed' });
    expect(await turn('on')).toMatchObject({ messages: 'on' });
    expect(await turn(undefined)).toMatchObject({ messages: 'on' });
  });

  it('of a choice that there is not change nothing, and neither does the board beside it', async () => {
    const wrong = scene.privacy.choose(ANA, { board: 'hidden', messages: 'perhaps' });
    expect((await userErrorOfAsync(wrong)).message).toContain('`on` or `off`');
    expect(await turn(undefined)).toEqual({ board: 'shown', messages: 'on' });
  });

  it('are named with what the state means, and how to change it', () => {
    const textOf = (messages: 'on' | 'off' | 'closed') =>
      renderPrivacy({ board: 'shown', messages }, false, 'en-US').embeds?.[0]?.description;
    expect(textOf('on')).toContain('`/privacy messages:off`');
    expect(textOf('off')).toContain('`/privacy messages:on`');
    expect(textOf('closed')).toMatch(/closed\..*does not try again.*`\/privacy messages:on`/);
  });
});
