import { describe, expect, it } from 'vitest';
import { findPeopleTexts } from '../support/people-texts.ts';
import { parseSource, readSources } from '../support/source.ts';

/** Files whose texts are not in the catalogue yet. It only ever gets shorter. */
const NOT_YET: readonly string[] = [
  // Links, files of links, erasing and privacy.
  'commands/links.ts',
  'src/discord/embeds/erase-embeds.ts',
  'src/discord/embeds/link-embeds.ts',
  'src/discord/embeds/link-file-embeds.ts',
  'src/discord/embeds/link-request-embeds.ts',
  'src/discord/embeds/privacy-embeds.ts',
  'src/discord/messages/link-request-cards.ts',
  'src/discord/options/attachment-options.ts',
  'src/discord/options/link-options.ts',
  'src/discord/options/members.ts',
  'src/links/account.ts',
  'src/links/import-plan.ts',
  'src/links/link-file.ts',
  'src/points/person.ts',
  'src/services/account-look-ups.ts',
  'src/services/drafts.ts',
  'src/services/erasure.ts',
  'src/services/identity.ts',
  'src/services/link-files.ts',
  'src/services/link-requests.ts',
  'src/services/links.ts',
  'src/services/privacy.ts',
  // Fields, badges, boards, balances, histories, the log channel.
  'commands/fields.ts',
  'src/audit/words.ts',
  'src/discord/embeds/audit-embeds.ts',
  'src/discord/embeds/badge-embeds.ts',
  'src/discord/embeds/board-embeds.ts',
  'src/discord/embeds/field-embeds.ts',
  'src/discord/embeds/log-line.ts',
  'src/discord/embeds/look-up-embeds.ts',
  'src/discord/embeds/member-embeds.ts',
  'src/discord/messages/log-channel.ts',
  'src/points/field-name.ts',
  'src/services/badges.ts',
  'src/services/balances.ts',
  'src/services/boards.ts',
  'src/services/field-edits.ts',
  'src/services/field-names.ts',
  'src/services/fields.ts',
  'src/services/reads/asked-reads.ts',
  // Settings, the check of a server, notices, answers.
  'src/discord/api/guild-places.ts',
  'src/discord/api/sent-message.ts',
  'src/discord/custom-id.ts',
  'src/discord/embeds/community-embeds.ts',
  'src/discord/embeds/notice-embeds.ts',
  'src/discord/embeds/setup-page.ts',
  'src/discord/interactions/conversation.ts',
  'src/discord/interactions/open-answers.ts',
  'src/discord/messages/staff-notices.ts',
  'src/discord/options/channel-options.ts',
  'src/discord/options/options.ts',
  'src/discord/options/setup-options.ts',
  'src/services/checkup.ts',
  'src/services/communities.ts',
  'src/services/community-choice.ts',
  'src/services/place-lines.ts',
  'src/services/setup.ts',
];

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
  it('comes from the catalogue, but in files that are known', () => {
    const sources = readSources(['commands', 'src']).filter(({ path }) =>
      /^(commands|src\/(discord|services|points|reactions|links|audit))\//.test(path),
    );
    const found = new Map(sources.map((source) => [source.path, findPeopleTexts(source)]));
    const unexpected = [...found].flatMap(([path, texts]) => (NOT_YET.includes(path) ? [] : texts));
    expect(unexpected).toEqual([]);
    expect(NOT_YET.filter((path) => (found.get(path) ?? []).length === 0)).toEqual([]);
  });
});
