import { describe, expect, it } from 'vitest';
import { findPeopleTexts } from '../support/people-texts.ts';
import { parseSource, readSources } from '../support/source.ts';

const find = (code: string, path = 'src/services/x.ts') => findPeopleTexts(parseSource(path, code));

describe('the search for texts', () => {
  it.each([
    "throw new UserError('CODE', 'You may not.');",
    'const x = `There are ` + n;',
    "const x = { label: 'Undo' };",
    "const x = { title: '✅ Done' };",
    "const x = cond ? 'no points here' : '';",
    "renderList({ description: 'Nothing here' });",
  ])('finds %s', (code) => expect(find(code)).toHaveLength(1));

  it.each([
    "import x from './two words.ts';",
    "log.warn({ x }, 'a thing happened');",
    "throw new Error('It is broken.');",
    "type X = 'two words';",
    "say('award.by', { actor, when });",
    "const x = 'award.by';",
    "createTurnLoop({ setAside: 'a card was set aside' });",
  ])('leaves %s alone', (code) => expect(find(code)).toEqual([]));

  it('leaves the English of commands with them', () => {
    const command =
      "const x = { name: 'points', description: 'Give points', options: [userOption('The member', true)] };";
    expect(find(command, 'commands/x.ts')).toEqual([]);
    expect(find("const x = { kind: 'message', title: 'The member' };", 'commands/x.ts')).toHaveLength(1);
  });
});

describe('every text for people', () => {
  it('comes from the catalogue', () => {
    const sources = readSources(['commands', 'src']).filter(({ path }) =>
      /^(commands|src\/(discord|services|points|reactions|links|audit))\//.test(path),
    );
    expect(sources.flatMap(findPeopleTexts)).toEqual([]);
  });
});
