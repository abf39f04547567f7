/** Languages through the bot's process: the reader's in private, the server's in public, and what stays as it began. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeUnharmed, type LinkedMember, openScene, type Scene, seeRefusal, seeTitle } from '../support/bot-scene.ts';

let scene: Scene;
let ana: LinkedMember;
beforeAll(async () => {
  scene = await openScene();
  ana = await scene.link('ana');
});
afterAll(() => closeUnharmed(scene));

const give = () => scene.moderator.command(scene.channel, 'points add', { user: ana.member, amount: 1_000.5 });
const setUp = (options: Record<string, string>) => scene.admin.command(scene.channel, 'setup', options);

describe('a language', () => {
  it('is the reader’s in what only they see', async () => {
    const member = scene.guild.addMember({ username: 'dora', locale: 'de' });
    const asked = scene.guild
      .person(member)
      .command(scene.channel, 'points add', { user: ana.member, amount: 5 }, { force: true });
    expect(await seeRefusal(await asked)).toContain('Das darf nur das Team');
    expect(await seeRefusal(await scene.moderator.command(scene.channel, 'points undo', {}))).toContain(
      'You have no award',
    );
  });

  it('is the server’s in what everybody sees, and an award keeps the one that it began in', async () => {
    expect((await seeTitle(await setUp({ language: 'de' }), '📊 Setup')).text).toContain('Language: Deutsch');
    const german = await give();
    expect((await seeTitle(german, '➕ Punkte vergeben')).text).toMatch(/\*\*Stand: [\d.]+,5\*\*/);
    const page = await seeTitle(await setUp({ unset: 'language' }), '📊 Setup');
    expect(page.text).toContain('Language: English, as the server’s in Discord');
    const english = await give();
    await seeTitle(english, '➕ Points added');
    await seeTitle(await scene.moderator.command(scene.channel, 'points undo', {}), '↩️ Undone');
    await seeTitle(english, '↩️ Undone');
    await seeTitle(await scene.moderator.command(scene.channel, 'points undo', {}), '↩️ Undone');
    expect((await seeTitle(german, '↩️ Rückgängig gemacht')).text).toContain('Rückgängig gemacht von <@');
    ana.expectApplied(['+1000.5', '+1000.5', '-1000.5', '-1000.5']);
  });

  it('has its names of commands registered, which the doctor knows again', async () => {
    const points = scene.world.discord.commands.find(({ name }) => name === 'points');
    expect(points?.payload).toMatchObject({ name_localizations: { de: 'punkte', ja: 'ポイント' } });
    const { output } = await scene.world.run({}, { file: 'doctor.ts' });
    expect(output).toMatch(/✅ Commands: Discord has all \d+\./);
  });

  it('that is none is refused', async () => {
    const asked = scene.admin.command(scene.channel, 'setup', { language: 'tlh' }, { raw: true });
    expect(await seeRefusal(await asked)).toContain('I do not speak that language yet');
  });
});
