// The scene: a moderator's day, then everything that can go wrong on the way to a point.
import type { APIMessage } from 'discord.js';
import { says } from '../bot-texts.ts';
import { AWARDS, LOOK_UPS } from '../returning-ai/faults.ts';
import { COINS, LOYALTY } from '../town.ts';
import type { Step } from './scene.ts';
import { isPrivate, type Stage } from './stage.ts';

const RECEIPT = /^R-\S+$/;

/** The steps in the order in which they are played: each begins where the one before left off. */
export const STEPS: readonly Step[] = [
  { title: 'An admin sets the server up', play: setUp },
  { title: 'A moderator gives points, with a reason', play: add },
  { title: 'Takes some away', play: remove },
  { title: 'An admin sets another field’s total', play: set },
  { title: 'Returning.AI counts an award, but its answer is lost', play: loseAnswer },
  { title: 'Points for somebody who has not linked an account wait', play: waitForLink },
  { title: 'Undo, by a button', play: undo },
  { title: 'A member looks at her own points', play: look },
  { title: 'A member tries to give herself points', play: refuse },
  { title: 'Members give points with one tap', play: giveByReaction },
  { title: 'Reactions while the bot is down', play: catchUp },
  { title: 'Returning.AI is down, and an award is given all the same', play: outage },
  { title: 'kill -9 in the middle of an award', play: crash },
  { title: 'The log channel has told everything once', play: readLog },
];

async function setUp(stage: Stage): Promise<void> {
  const setup = await stage.type('admin', '/setup log-channel: #log staff-channel: #staff');
  await stage.answer(setup, says('setup.title'));
  for (const line of ['/links set @ana ana@example.com', '/links set @ben ben']) {
    await stage.answer(await stage.type('admin', line), says('link.linked.title'));
  }
  await stage.answer(await stage.type('admin', '/rules add ⭐ 5 per-giver: 2'), says('rule.title.added'));
}

async function add(stage: Stage): Promise<void> {
  const award = await stage.type('mod', '/points add @ana 10 reason: helped in #showcase');
  const message = await stage.answer(award, says('award.heading.increase'));
  checkShownTotal(stage, message, 10);
  stage.checkTotal('ana', LOYALTY, 10);
}

async function remove(stage: Stage): Promise<void> {
  const award = await stage.type('mod', '/points remove @ana 2.5 reason: posted twice');
  checkShownTotal(stage, await stage.answer(award, says('award.heading.decrease')), 7.5, 10);
  stage.checkTotal('ana', LOYALTY, 7.5);
}

async function set(stage: Stage): Promise<void> {
  const award = await stage.type('admin', `/points set @ben 100 field: ${COINS} reason: won the summer cup`);
  checkShownTotal(stage, await stage.answer(award, says('award.heading.overwrite')), 100, 0);
  stage.checkTotal('ben', COINS, 100);
}

async function loseAnswer(stage: Stage): Promise<void> {
  const { api } = stage.town;
  api.fail({ ...AWARDS, kind: 'drop-after' });
  // Slow to tell, too: else it would be over before anybody could see it.
  api.fail({ ...LOOK_UPS, kind: 'hang-before' });
  const award = await stage.type('mod', '/points add @ana 20 reason: found a bug');
  await stage.until('the bot asks for the history', () => api.held.some(({ method }) => method === 'GET'));
  stage.say(
    'Returning.AI has added the points and cut the connection without a word. The bot asks what became of them.',
  );
  await stage.answer(award, says('award.heading.being-checked'));
  api.release();
  checkShownTotal(stage, await stage.answer(award, says('award.heading.increase'), { changed: true }), 27.5, 7.5);
  stage.checkTotal('ana', LOYALTY, 27.5, 3);
}

async function waitForLink(stage: Stage): Promise<void> {
  const award = await stage.type('mod', '/points add @cleo 15 reason: wrote the welcome guide');
  const message = await stage.answer(award, says('award.heading.waiting'));
  stage.check('everybody sees it', !isPrivate(message));
  stage.checkTotal('cleo', LOYALTY, 0, 0);
  await stage.answer(await stage.type('admin', '/links set @cleo cleo@example.com'), says('link.linked.delivered'));
  checkShownTotal(stage, await stage.answer(award, says('award.heading.increase'), { changed: true }), 15);
  stage.checkTotal('cleo', LOYALTY, 15, 1);
}

async function undo(stage: Stage): Promise<void> {
  const removed = findMessage(stage, 'posted twice');
  const reversal = await stage.press('mod', removed, says('award.button.undo'));
  checkShownTotal(stage, await stage.answer(reversal, says('award.heading.undone')), 30, 27.5);
  stage.checkTotal('ana', LOYALTY, 30);
  const first = () => findMessage(stage, 'posted twice');
  await stage.until('the first message says so too', () =>
    titleOf(first()).includes(stage.toReader(first(), says('award.heading.undone'))),
  );
  stage.check(
    'the message of that award says so too, and has no Undo any more',
    !hasButton(first(), stage.toReader(first(), says('award.button.undo'))),
  );
}

async function look(stage: Stage): Promise<void> {
  const balance = await stage.answer(await stage.type('ana', '/balance'), says('balance.title'));
  checkShownTotal(stage, balance, 30);
  const history = await stage.answer(await stage.type('ana', '/history'), says('history.title'));
  const { description = '' } = history.embeds[0] ?? {};
  const totals = [10, 7.5, 27.5, 30].map((total) => stage.toReader(history, says('line.total', { total })));
  stage.check(
    'every change is there, with who and why',
    ['**+10**', ...totals, 'found a bug'].every((part) => description.includes(part)),
    description,
  );
}

async function refuse(stage: Stage): Promise<void> {
  stage.say('Discord does not show her the command. A tampered client sends it all the same.');
  const attempt = await stage.type('ana', '/points add @ana 1000', { force: true });
  const message = await stage.answer(attempt, says('refusal.may-not-award'));
  stage.check('only she sees the refusal', isPrivate(message));
  stage.checkTotal('ana', LOYALTY, 30);
}

async function giveByReaction(stage: Stage): Promise<void> {
  const message = stage.write('cleo', 'I drew a map of all our channels.');
  stage.react('ana', message, '⭐');
  await stage.seeTotal('cleo', LOYALTY, 20, 2);
  stage.react('cleo', message, '⭐');
  stage.react('ben', message, '⭐');
  await stage.seeTotal('cleo', LOYALTY, 25, 3);
  stage.unreact('ana', message, '⭐');
  await stage.seeTotal('cleo', LOYALTY, 20, 4);
  const why = await stage.answer(await stage.menu('cleo', message, 'Why points?'), says('why.title'));
  const { description = '' } = why.embeds[0] ?? {};
  const parts = ['↩️', says('why.state.added'), says('why.not.not-self')].map((part) =>
    typeof part === 'string' ? part : stage.toReader(why, part),
  );
  stage.check(
    'everybody can see why, and why not',
    parts.every((part) => description.includes(part)),
    description,
  );
}

async function catchUp(stage: Stage): Promise<void> {
  const message = stage.write('cleo', 'And here is one of the whole town.');
  await stage.bot.kill();
  stage.say('The bot is gone. Discord goes on without it.');
  stage.react('ana', message, '⭐');
  stage.react('mod', message, '⭐');
  await stage.restart();
  stage.say('It asks Discord what it has missed.');
  await stage.seeTotal('cleo', LOYALTY, 30, 6);
}

async function outage(stage: Stage): Promise<void> {
  const { api } = stage.town;
  await api.setOutage('refused');
  const award = await stage.type('mod', '/points add @ben 5 reason: hosted the call');
  await stage.answer(award, says('award.heading.pending'));
  stage.checkTotal('ben', LOYALTY, 0, 0);
  await api.setOutage(null);
  stage.say('Returning.AI is back.');
  checkShownTotal(stage, await stage.answer(award, says('award.heading.increase'), { changed: true }), 5);
  stage.checkTotal('ben', LOYALTY, 5, 1);
}

async function crash(stage: Stage): Promise<void> {
  const { bot } = stage;
  const { api } = stage.town;
  api.fail({ ...AWARDS, kind: 'hang-after' });
  const award = await stage.type('mod', '/points add @ana 12 reason: translated the rules');
  await stage.until('the award is on its way', () => api.held.some(({ fault }) => fault === 'hang-after'));
  await stage.answer(award, () => '');
  await bot.kill();
  stage.say('The bot is gone, killed between sending and hearing the answer.');
  api.release();
  await stage.restart();
  stage.say('It was started again, and finishes what it had begun.');
  checkShownTotal(stage, await stage.answer(award, says('award.heading.increase'), { changed: true }), 42, 30);
  stage.checkTotal('ana', LOYALTY, 42, 5);
}

async function readLog(stage: Stage): Promise<void> {
  const receipts = [
    ...new Set(readGeneral(stage).flatMap(({ embeds }) => embeds[0]?.footer?.text.match(RECEIPT) ?? [])),
  ];
  const lines = () => stage.read('mod', 'log').flatMap(({ content }) => content.split('\n'));
  const ends = (receipt: string) => lines().filter((line) => !line.includes('⏳') && line.endsWith(receipt));
  await stage.until('the log channel gathers its lines', () => receipts.every((receipt) => ends(receipt).length > 0));
  stage.show('mod', 'log');
  stage.check(
    `the end of each of the ${receipts.length} awards in #general is told exactly once`,
    receipts.length > 0 && receipts.every((receipt) => ends(receipt).length === 1),
  );
  const { violations, unknownRoutes } = stage.town.discord;
  const refused = [
    ...violations.map(({ method, path, problems }) => `${method} ${path}: ${problems.join(', ')}`),
    ...unknownRoutes,
  ];
  stage.check('Discord understood everything that the bot sent', refused.length === 0, refused.join('; '));
}

function readGeneral(stage: Stage): readonly APIMessage[] {
  return stage.read('mod', 'general');
}

/** The newest message in the moderator's channel that has these words. */
function findMessage(stage: Stage, words: string): APIMessage {
  const found = readGeneral(stage).findLast(({ embeds }) => embeds[0]?.description?.includes(words));
  if (found === undefined) throw new Error(`There is no message with "${words}".`);
  return found;
}

function titleOf({ embeds }: APIMessage): string {
  return embeds[0]?.title ?? '';
}

function hasButton({ components }: APIMessage, label: string): boolean {
  return JSON.stringify(components ?? []).includes(`"label":"${label}"`);
}

/** The message must say the total that Returning.AI has, and the one before where the bot knows it. */
function checkShownTotal(stage: Stage, message: APIMessage, total: number, before?: number): void {
  const words = before === undefined ? says('award.total', { total }) : says('award.total-before', { total, before });
  const { description = '' } = message.embeds[0] ?? {};
  const shown = stage.toReader(message, words);
  stage.check(`the message says the total: ${total}`, description.split('\n').includes(shown), description);
}
