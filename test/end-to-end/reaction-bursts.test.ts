/** Very many reactions in one moment. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeUnharmed, embedOf, openScene, type Scene } from '../support/bot-scene.ts';
import { addRule, seeApplied, seeMany, write } from '../support/reaction-scene.ts';

const BURST = 1_000;
const COMMANDS_MEANWHILE = 5;

describe('very many reactions at once', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene({ environment: { LOG_LEVEL: 'info' } });
    await addRule(scene, { emoji: '⭐', amount: 1 });
  });
  afterAll(() => closeUnharmed(scene));

  const countApplied = () => scene.world.api.requests.filter(({ applied }) => applied).length;

  async function expectCommandsAnswered(): Promise<void> {
    const ana = await scene.link(`busy-${scene.promises.size}`);
    const changes: string[] = [];
    for (let amount = 1; amount <= COMMANDS_MEANWHILE; amount += 1) {
      const adding = await scene.moderator.command(scene.channel, 'points add', { user: ana.member, amount });
      const shown = await adding.waitForResponse((message) => message.embeds.length > 0);
      expect(['➕ Points added', '⏳ Points pending']).toContain(embedOf(shown).title);
      changes.push(`+${amount}`);
    }
    await seeApplied(scene, ana, changes);
  }

  it('on one author are all paid once, while commands go on', async () => {
    const ana = await scene.link('ana');
    const message = write(scene, ana.member);
    const people = Array.from({ length: BURST }, (_, index) =>
      scene.guild.person(scene.guild.addMember({ username: `fan-${index}` })),
    );
    for (const person of people) person.react(message, '⭐');
    await expectCommandsAnswered();
    await seeMany(scene, () => ana.applied().length, BURST);
    ana.expectApplied(people.map(() => '+1'));
  });

  it('on a thousand authors are all paid once, while commands go on', async () => {
    const links: string[] = ['member_id,account_id'];
    const fans = Array.from({ length: BURST }, (_, index) => {
      const member = scene.guild.addMember({ username: `author-${index}` });
      const account = scene.addAccount(`author-${index}`);
      links.push(`${member.id},${account.account.id}`);
      return { account, message: write(scene, member) };
    });
    const file = { filename: 'links.csv', content: links.join('\n') };
    const importing = await scene.admin.command(scene.channel, 'links import', { file });
    const preview = await importing.waitForResponse((answer) => (answer.components ?? []).length > 0, 20_000);
    const confirmed = await scene.admin.press(preview, 'Confirm');
    await confirmed.waitForResponse((answer) => answer.embeds[0]?.title === '✅ Links imported', 20_000);
    const before = countApplied() + COMMANDS_MEANWHILE;
    for (const { message } of fans) scene.moderator.react(message, '⭐');
    await expectCommandsAnswered();
    await seeMany(scene, countApplied, before + BURST);
    for (const { account } of fans) account.expectApplied(['+1']);
  });
});
