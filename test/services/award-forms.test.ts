import { beforeEach, describe, expect, it } from 'vitest';
import { toAwardForm } from '../../src/discord/embeds/award-form.ts';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ADMIN,
  COMMUNITY,
  createActor,
  createServiceScene,
  createSubject,
  GUILD,
  KARMA,
  LOYALTY,
  MODERATOR,
  type ServiceScene,
} from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY, KARMA], { at: scene.now });
});

const prepare = (actor = MODERATOR, subject = createSubject()) => scene.awardForms.prepare(actor, subject);

describe('the form of a menu', () => {
  it('offers the fields with numbers, and the server’s default', async () => {
    expect(await prepare()).toMatchObject({
      fields: [{ name: 'Loyalty Points' }, { name: 'Karma' }],
      defaultFieldId: LOYALTY.fieldId,
      last: undefined,
    });
  });

  it('has filled in what this moderator gave last in this server, undone or not given by hand aside', async () => {
    await scene.link();
    await scene.record({ actor: ADMIN, amount: 7 });
    await scene.record({ amount: 2.5, field: 'karma', reason: 'helped' });
    const undone = await scene.record({ amount: 9 });
    await scene.awards.undo({ actor: MODERATOR, receipt: undone.receipt, key: 'undo', reply: scene.ask().reply });
    expect((await prepare()).last).toMatchObject({ hundredths: 250, fieldId: KARMA.fieldId, reason: 'helped' });
    expect((await prepare(ADMIN)).last).toMatchObject({ hundredths: 700 });
  });

  it('opens for nobody who may not award, while points are off, or for a bot or somebody who left', async () => {
    const codeOf = async (asked: Promise<unknown>) => (await userErrorOfAsync(asked)).code;
    expect(await codeOf(prepare(createActor()))).toBe('NOT_ALLOWED');
    expect(await codeOf(prepare(MODERATOR, createSubject({ isBot: true })))).toBe('BOT_MEMBER');
    expect(await codeOf(prepare(MODERATOR, createSubject({ isPresent: false })))).toBe('NOT_A_MEMBER');
    await scene.store.changeGuild(GUILD, { enabled: false }, { at: scene.now });
    expect(await codeOf(prepare())).toBe('DISABLED');
  });

  it('fits Discord’s limits, whatever fields, reasons and members are called', async () => {
    const fields = Array.from({ length: 40 }, (_, index) => ({ id: `f${index}`, name: 'x'.repeat(300) }));
    const last = { hundredths: 1, fieldId: 'f3', reason: 'r'.repeat(400) };
    const form = toAwardForm(
      { fields, defaultFieldId: 'f1', last },
      { customId: 'award-points:give:1', name: 'n'.repeat(80) },
      'en-US',
    );
    expect(form.title).toHaveLength(45);
    const text = JSON.stringify(form);
    expect(text.match(/"label":"x{99}…"/g)).toHaveLength(25);
    expect(text.match(/"value":"f3","default":true/g)).toHaveLength(1);
    expect(text).toContain('"value":"0.01"');
  });

  it('has no select where no field is known', () => {
    const form = toAwardForm(
      { fields: [], defaultFieldId: undefined, last: undefined },
      { customId: 'award-points:give:1', name: 'Ana' },
      'en-US',
    );
    expect(JSON.stringify(form)).not.toContain('"custom_id":"field"');
  });
});

describe('an award that is for a message', () => {
  it('keeps which one, and `/points add` none', async () => {
    const origin = { channelId: '5', messageId: '6' };
    expect((await scene.record({ origin })).origin).toEqual({ ...origin, emoji: undefined });
    expect((await scene.record()).origin).toBeUndefined();
  });

  it('is not taken back with what reactions to the message gave', async () => {
    await scene.record({ origin: { channelId: '5', messageId: '6' } });
    const asked = scene.undos.preview(ADMIN, { kind: 'message', messageId: '6' });
    expect((await asked).undo).toBeUndefined();
  });
});
