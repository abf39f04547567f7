import { describe, expect, it } from 'vitest';
import { parseLine } from '../../../sandbox/console/parse-line.ts';
import { TypingError } from '../../../sandbox/console/typing-error.ts';
import { COIN, VOCABULARY } from './vocabulary.ts';

const parse = (line: string) => parseLine(line, VOCABULARY);
const ANA = { id: 'ana' };

function parseValues(line: string) {
  const action = parse(line);
  if (action.kind !== 'command') throw new Error(`"${line}" was read as ${action.kind}`);
  return { [action.command.name]: action.command.values };
}

function hintOf(line: string): string {
  try {
    parse(line);
  } catch (error) {
    if (error instanceof TypingError) return error.message;
    throw error;
  }
  throw new Error(`"${line}" was taken.`);
}

describe('a slash command as it is typed', () => {
  it.each([
    ['/points add @ana 10', { 'points add': { user: ANA, amount: 10 } }],
    ['  /points   add  ana   2.5 ', { 'points add': { user: ANA, amount: 2.5 } }],
    ['/points add @ANA -3', { 'points add': { user: ANA, amount: -3 } }],
    ['/Points Add @ana 10', { 'points add': { user: ANA, amount: 10 } }],
    [
      '/points add @ana 10 reason: helped in #support',
      { 'points add': { user: ANA, amount: 10, reason: 'helped in #support' } },
    ],
    ['/punkte vergeben @ana 10 grund: danke', { 'points add': { user: ANA, amount: 10, reason: 'danke' } }],
    ['/ポイント 付与 @ana 10 理由:助けてくれた', { 'points add': { user: ANA, amount: 10, reason: '助けてくれた' } }],
    ['/points add @ana 10 reason:thanks', { 'points add': { user: ANA, amount: 10, reason: 'thanks' } }],
    [
      '/points add @ana 10 field: Event Coins reason: won: the cup, see https://a.b',
      { 'points add': { user: ANA, amount: 10, field: 'Event Coins', reason: 'won: the cup, see https://a.b' } },
    ],
    [
      '/points add @ana 10 reason: "the field: of honour" field: "x y"',
      { 'points add': { user: ANA, amount: 10, reason: 'the field: of honour', field: 'x y' } },
    ],
    ['/points add @ana 10 reason:"a b"', { 'points add': { user: ANA, amount: 10, reason: 'a b' } }],
    ['/points add amount: 10 user: @ana', { 'points add': { user: ANA, amount: 10 } }],
    ['/points add 10 user: @ana', { 'points add': { user: ANA, amount: 10 } }],
    [
      '/points add @ana 10 Reason: x NOTIFY: yes',
      { 'points add': { user: ANA, amount: 10, reason: 'x', notify: true } },
    ],
    ['/points undo', { 'points undo': {} }],
    ['/points undo receipt: R-7F3K2M', { 'points undo': { receipt: 'R-7F3K2M' } }],
    ['/links set @ana ana@example.com', { 'links set': { user: ANA, account: 'ana@example.com' } }],
    ['/links set @ana two words', { 'links set': { user: ANA, account: 'two words' } }],
    ['/balance @ana', { balance: { user: ANA } }],
    ['/setup #log', { setup: { 'log-channel': { id: 'log' } } }],
    ['/setup log-channel: #log enabled: off', { setup: { 'log-channel': { id: 'log' }, enabled: false } }],
    ['/board show best window: this WEEK', { 'board show best': { window: 'week' } }],
    ['/links import ./links.csv', { 'links import': { file: { filename: 'links.csv', content: 'a,b' } } }],
    ['/links import file: "./links.csv"', { 'links import': { file: { filename: 'links.csv', content: 'a,b' } } }],
    [
      '/points add @ana 10 reason: :star: for :coin: and :nothing:',
      { 'points add': { user: ANA, amount: 10, reason: '⭐ for <:coin:7> and :nothing:' } },
    ],
  ])('reads %s', (line, expected) => {
    expect(parseValues(line)).toEqual(expected);
  });

  it.each([
    ['/pionts add', 'There is no command /pionts. Did you mean /points?'],
    ['/points', '/points is not complete. It goes on with: add, undo.'],
    ['/points ad @ana', 'There is no /points ad. Did you mean add?'],
    ['/points add', '/points add needs user. Type it as: /points add user amount [field: …]'],
    ['/points add @ana', '/points add needs amount.'],
    ['/points add @anna 10', 'There is no member @anna. Did you mean @ana? There are: @ana, @ben.'],
    ['/points add @ana ten', 'amount takes a number such as 10 or 2.5, not "ten".'],
    ['/points add @ana Infinity', 'amount takes a number'],
    ['/points add @ana 10 thanks', 'Which option is "thanks" for? Put its name before it, e.g. reason: thanks.'],
    ['/points add @ana 10 resaon: thanks', '/points add has no option resaon:. Did you mean reason:?'],
    ['/points add @ana 10 reason: a reason: b', 'reason: is given twice.'],
    ['/points add @ana 10 reason:', 'reason: has no value.'],
    ['/points add @ana 10 notify: maybe', 'notify takes true or false, not "maybe".'],
    ['/setup log-channel: #lgo', 'There is no channel #lgo. Did you mean #log?'],
    ['/board show best window: ever', 'window is one of: This week.'],
    ['/links import ./other.csv', 'There is no file ./other.csv.'],
    ['/balance @ana @ben', '/balance takes nothing more: "@ben" is too much.'],
  ])('says what is wrong with %s', (line, hint) => {
    expect(hintOf(line)).toContain(hint);
  });

  it('lets through by force what a client would not send', () => {
    expect(parse('force /points add @ana ten')).toEqual({
      kind: 'command',
      force: true,
      command: { name: 'points add', values: { user: ANA, amount: 'ten' } },
    });
    expect(parse('force /points add')).toMatchObject({ command: { values: {} } });
    expect(hintOf('force points add')).toContain('force /points add @ana 10');
  });
});

describe('the other words', () => {
  it.each([
    ['', { kind: 'nothing' }],
    ['as ana', { kind: 'as', name: 'ana' }],
    ['as @ana', { kind: 'as', name: 'ana' }],
    ['channel #log', { kind: 'channel', name: 'log' }],
    ['CHANNEL log', { kind: 'channel', name: 'log' }],
    ['channel #price-alerts', { kind: 'channel', name: 'price-alerts' }],
    ['say hello  there', { kind: 'say', text: 'hello  there' }],
    ['say :star: and <:coin:7>', { kind: 'say', text: '⭐ and <:coin:7>' }],
    ['press It arrived', { kind: 'press', label: 'It arrived' }],
    ['press', { kind: 'press', label: '' }],
    ['choose Event Coins', { kind: 'choose', choice: 'Event Coins' }],
    ['kill', { kind: 'bot', deed: 'kill' }],
    ['start', { kind: 'bot', deed: 'start' }],
    ['ledger', { kind: 'look', at: 'ledger' }],
    ['?', { kind: 'look', at: 'help' }],
    ['quit', { kind: 'exit' }],
  ])('reads "%s"', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });

  it.each([
    ['hepl', 'I do not know "hepl". Did you mean help?'],
    ['points add @ana 10', 'Did you mean /points?'],
    ['xyzzy', 'I do not know "xyzzy". Commands of the bot begin with a slash'],
    ['as bem', 'There is no member @bem.'],
    ['as', 'There are: @mod, @ana.'],
    ['channel #genral', 'Did you mean #general?'],
    ['say', 'Type for example: say hello everybody'],
  ])('says what is wrong with "%s"', (line, hint) => {
    expect(hintOf(line)).toContain(hint);
  });
});

describe('the words for messages', () => {
  const newest = { author: undefined, back: 1 };
  const why = { name: 'Why points?', of: 'message' };
  it.each([
    ['react ⭐', { kind: 'react', emoji: '⭐', burst: false, target: newest }],
    ['react ❤️', { kind: 'react', emoji: '❤️', burst: false, target: newest }],
    ['REACT star', { kind: 'react', emoji: '⭐', burst: false, target: newest }],
    ['super :coin:', { kind: 'react', emoji: COIN, burst: true, target: newest }],
    ['react ⭐ 2', { kind: 'react', emoji: '⭐', burst: false, target: { ...newest, back: 2 } }],
    ['react ⭐ @ana', { kind: 'react', emoji: '⭐', burst: false, target: { author: ANA, back: 1 } }],
    ['unreact ⭐ @Ana  3', { kind: 'unreact', emoji: '⭐', target: { author: ANA, back: 3 } }],
    ['react 1️⃣ 1', { kind: 'react', emoji: '1️⃣', burst: false, target: newest }],
    ['clear', { kind: 'clear', emoji: undefined, target: newest }],
    ['clear 2', { kind: 'clear', emoji: undefined, target: { ...newest, back: 2 } }],
    ['clear ⭐ @ana', { kind: 'clear', emoji: '⭐', target: { author: ANA, back: 1 } }],
    ['menu Why points?', { kind: 'menu', menu: why, target: newest }],
    ['menu why points @ana 2', { kind: 'menu', menu: why, target: { author: ANA, back: 2 } }],
    [
      'menu points history @ana',
      { kind: 'menu', menu: { name: 'Points history', of: 'user' }, target: { author: ANA, back: 1 } },
    ],
  ])('reads "%s"', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });

  it.each([
    ['react', 'With which emoji? Type for example: react ⭐'],
    ['react 2', 'With which emoji?'],
    ['react sta', '"sta" is no emoji. Did you mean star? Type one, or a name: :star: :coin:.'],
    ['react ⭐ 0', 'Count from 1'],
    ['react ⭐ @anna', 'Did you mean @ana?'],
    ['menu', 'Which entry? There are: Why points?, Award author, Points history.'],
    ['menu Why point', 'There is no entry "Why point". Did you mean menu Why points??'],
    ['menu Points history', 'is in the menu of members. Say whose: menu Points history @ana'],
  ])('says what is wrong with "%s"', (line, hint) => {
    expect(hintOf(line)).toContain(hint);
  });
});

describe('the words for Returning.AI', () => {
  it.each([
    ['api lose-answer', { kind: 'drop-after', times: 1, method: 'POST' }],
    ['api lose-answer 3', { kind: 'drop-after', times: 3 }],
    ['api refuse', { kind: 'status', status: 400 }],
    ['api drop', { kind: 'drop-before' }],
    ['api hang', { kind: 'hang-before' }],
    ['api slow', { kind: 'delay', ms: 4000, times: 1 }],
    ['api slow 50 2', { kind: 'delay', ms: 50, times: 2 }],
    ['api 429', { kind: 'status', status: 429, headers: { 'retry-after': '3' } }],
    ['api 503 2', { kind: 'status', status: 503, times: 2 }],
  ])('reads "%s" as a fault of the next awards', (line, fault) => {
    expect(parse(line)).toMatchObject({ kind: 'api-fault', fault });
  });

  it.each([
    ['api outage on', { kind: 'api-outage', outage: 'refused' }],
    ['api outage', { kind: 'api-outage', outage: 'refused' }],
    ['api outage hang', { kind: 'api-outage', outage: 'hang' }],
    ['api outage off', { kind: 'api-outage', outage: null }],
    ['api release', { kind: 'api-release' }],
    ['api reads off', { kind: 'api-reads', on: false }],
    ['api requests', { kind: 'api-requests' }],
    ['api ok', { kind: 'api-mend' }],
    [
      'api change @ana +5',
      { kind: 'api-change', name: 'ana', action: 'increase', value: 5, fieldName: 'Loyalty Points' },
    ],
    [
      'api change ana -2.5 event coins',
      { kind: 'api-change', name: 'ana', action: 'decrease', value: 2.5, fieldName: 'Event Coins' },
    ],
    [
      'api change @ben =100 field: Event Coins',
      { kind: 'api-change', name: 'ben', action: 'overwrite', value: 100, fieldName: 'Event Coins' },
    ],
  ])('reads "%s"', (line, expected) => {
    expect(parse(line)).toEqual(expected);
  });

  it.each([
    ['api', 'What should Returning.AI do? There are: lose-answer'],
    ['api hagn', 'Returning.AI cannot "hagn". Did you mean api hang?'],
    ['api lose-answer twice', '"api lose-answer" takes how many awards it hits'],
    ['api slow down', '"api slow" takes milliseconds'],
    ['api outage maybe', 'Type: api outage on'],
    ['api reads', 'Type: api reads off'],
    ['api change @ana five', 'Type for example: api change @ana +5'],
    ['api change @cleo +5', 'There is no member with an account @cleo.'],
    ['api change @ana +5 coins', 'There is no field "coins". Did you mean Event Coins?'],
  ])('says what is wrong with "%s"', (line, hint) => {
    expect(hintOf(line)).toContain(hint);
  });
});
