// Things to try: each begins wherever the one before left off, breaks something, mends it, and checks what became of it.
import type { APIMessage } from 'discord.js';
import { says } from '../../bot-texts.ts';
import { readRow } from '../../ledger.ts';
import { AWARDS } from '../../returning-ai/faults.ts';
import { isPrivate, type Stage } from '../../scene/stage.ts';
import { COINS, findResident, LOYALTY } from '../../town.ts';

/** Something to try. */
export interface Thing {
  readonly id: string;
  readonly title: string;
  readonly play: (stage: Stage) => Promise<void>;
}

/** In the order of *Play all*. */
export const THINGS: readonly Thing[] = [
  { id: 'give', title: 'Give points, with a reason', play: give },
  { id: 'take', title: 'Take some away', play: take },
  { id: 'set', title: 'Set a total of another field', play: set },
  { id: 'lose', title: 'Lose the answer of Returning.AI', play: loseAnswer },
  { id: 'wait', title: 'Give points to somebody without an account', play: waitForLink },
  { id: 'undo', title: 'Undo, by a button', play: undo },
  { id: 'look', title: 'Look at your own points', play: look },
  { id: 'tamper', title: 'Give yourself points with a tampered client', play: tamper },
  { id: 'react', title: 'Give points with one tap, and take them back', play: react },
  { id: 'catch-up', title: 'React while the bot is down', play: catchUp },
  { id: 'outage', title: 'Give points while Returning.AI is down', play: outage },
  { id: 'kill', title: 'kill -9 in the middle of an award', play: crash },
  { id: 'limit', title: 'Be told to slow down', play: slowDown },
  { id: 'outside', title: 'Let another writer change a total', play: changeOutside },
];

/** What Returning.AI has now, to be compared with later. */
function remember({ town }: Stage, who: string, field = LOYALTY): { total: number; entries: number } {
  const { total, entries } = readRow(town, findResident(town, who), field);
  return { total, entries: entries.length };
}

/** Waits until so much was added by so many entries, and no more. */
async function expectChange(stage: Stage, who: string, before: ReturnType<typeof remember>, by: number, entries = 1) {
  await stage.seeTotal(who, LOYALTY, round(before.total + by), before.entries + entries);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

async function give(stage: Stage): Promise<void> {
  const before = remember(stage, 'ana');
  await stage.answer(
    await stage.type('mod', '/points add @ana 10 reason: helped in #showcase'),
    says('award.heading.increase'),
  );
  await expectChange(stage, 'ana', before, 10);
}

async function take(stage: Stage): Promise<void> {
  const before = remember(stage, 'ana');
  await stage.answer(
    await stage.type('mod', '/points remove @ana 2.5 reason: posted twice'),
    says('award.heading.decrease'),
  );
  await expectChange(stage, 'ana', before, -2.5);
}

async function set(stage: Stage): Promise<void> {
  const { entries } = remember(stage, 'ben', COINS);
  const award = await stage.type('admin', `/points set @ben 100 field: ${COINS} reason: won the summer cup`);
  await stage.answer(award, says('award.heading.overwrite'));
  await stage.seeTotal('ben', COINS, 100, entries + 1);
}

async function loseAnswer(stage: Stage): Promise<void> {
  const before = remember(stage, 'ana');
  stage.town.api.fail({ ...AWARDS, kind: 'drop-after' });
  await stage.answer(
    await stage.type('mod', '/points add @ana 20 reason: found a bug'),
    says('award.heading.increase'),
  );
  await expectChange(stage, 'ana', before, 20);
}

async function waitForLink(stage: Stage): Promise<void> {
  const before = remember(stage, 'cleo');
  const removal = await stage.type('admin', '/links remove @cleo');
  await removal.waitForResponse();
  const award = await stage.type('mod', '/points add @cleo 15 reason: wrote the welcome guide');
  stage.check('everybody sees it', !isPrivate(await stage.answer(award, says('award.heading.waiting'))));
  stage.checkTotal('cleo', LOYALTY, before.total, before.entries);
  await stage.answer(await stage.type('admin', '/links set @cleo cleo@example.com'), says('link.linked.delivered'));
  await stage.answer(award, says('award.heading.increase'));
  await expectChange(stage, 'cleo', before, 15);
}

async function undo(stage: Stage): Promise<void> {
  const before = remember(stage, 'ben');
  const message = await stage.answer(
    await stage.type('mod', '/points add @ben 4 reason: by mistake'),
    says('award.heading.increase'),
  );
  await stage.answer(await stage.press('mod', message, says('award.button.undo')), says('award.heading.undone'));
  await expectChange(stage, 'ben', before, 0, 2);
}

async function look(stage: Stage): Promise<void> {
  const { total } = remember(stage, 'ana');
  const balance = await stage.answer(await stage.type('ana', '/balance'), says('balance.title'));
  const { description = '' } = balance.embeds[0] ?? {};
  const shown = stage.toReader(balance, says('award.total', { total }));
  stage.check(`it says ${total}`, description.includes(shown), description);
  stage.check('only she sees it', isPrivate(balance));
}

async function tamper(stage: Stage): Promise<void> {
  const before = remember(stage, 'ana');
  const attempt = await stage.type('ana', '/points add @ana 1000', { force: true });
  stage.check('only she sees the refusal', isPrivate(await stage.answer(attempt, says('refusal.may-not-award'))));
  stage.checkTotal('ana', LOYALTY, before.total, before.entries);
}

async function react(stage: Stage): Promise<void> {
  const before = remember(stage, 'ben');
  const message = stage.write('ben', 'Here is how I keep a trading journal.');
  stage.react('ana', message, '⭐');
  await expectChange(stage, 'ben', before, 5);
  stage.unreact('ana', message, '⭐');
  await expectChange(stage, 'ben', before, 0, 2);
}

async function catchUp(stage: Stage): Promise<void> {
  const before = remember(stage, 'ana');
  const message = stage.write('ana', 'My second chart is out.');
  await stage.bot.kill();
  stage.react('mod', message, '⭐');
  await stage.restart();
  await expectChange(stage, 'ana', before, 5);
}

async function outage(stage: Stage): Promise<void> {
  const { api } = stage.town;
  const before = remember(stage, 'ben');
  await api.setOutage('refused');
  try {
    const award = await stage.type('mod', '/points add @ben 5 reason: hosted the call');
    await stage.answer(award, says('award.heading.pending'));
    stage.checkTotal('ben', LOYALTY, before.total, before.entries);
  } finally {
    await api.setOutage(null);
  }
  await expectChange(stage, 'ben', before, 5);
}

async function crash(stage: Stage): Promise<void> {
  const { api } = stage.town;
  const before = remember(stage, 'ana');
  api.fail({ ...AWARDS, kind: 'hang-after' });
  const award = await stage.type('mod', '/points add @ana 12 reason: translated the rules');
  await stage.until('the award is on its way', () => api.held.some(({ fault }) => fault === 'hang-after'));
  await stage.bot.kill();
  api.release();
  await stage.restart();
  const message: APIMessage = await stage.answer(award, says('award.heading.increase'));
  stage.check('the same message completed itself', message.id === award.response()?.id);
  await expectChange(stage, 'ana', before, 12);
}

async function slowDown(stage: Stage): Promise<void> {
  const before = remember(stage, 'ben');
  stage.town.api.fail({ ...AWARDS, kind: 'status', status: 429, headers: { 'retry-after': '2' } });
  await stage.answer(
    await stage.type('mod', '/points add @ben 1 reason: welcomed a newcomer'),
    says('award.heading.increase'),
  );
  await expectChange(stage, 'ben', before, 1);
}

async function changeOutside(stage: Stage): Promise<void> {
  const { api, communityId, fields } = stage.town;
  const before = remember(stage, 'ana');
  const { accountId = '' } = findResident(stage.town, 'ana');
  api.changeOutside(communityId, fields[0]?.id ?? '', accountId, 'increase', 3);
  await stage.answer(await stage.type('mod', '/points add @ana 1 reason: said thanks'), says('award.heading.increase'));
  await expectChange(stage, 'ana', before, 4, 2);
}
