import { API_WORDS } from './parse-api.ts';
import { CONSOLE_WORDS, type LineVocabulary } from './parse-line.ts';
import { EMOJI_WORDS } from './parse-on-message.ts';

/**
 * What the last word of a line can become, as `node:readline` wants it: the candidates, and the word that they replace.
 */
export function completeLine(line: string, vocabulary: LineVocabulary): [string[], string] {
  const word = /\S*$/u.exec(line)?.[0] ?? '';
  const before = line
    .slice(0, line.length - word.length)
    .trim()
    .split(/\s+/u)
    .filter((part) => part !== '');
  const candidates = listCandidates(word, before[0] === 'force' ? before.slice(1) : before, vocabulary);
  return [candidates.filter((candidate) => candidate.toLowerCase().startsWith(word.toLowerCase())), word];
}

function listCandidates(word: string, before: readonly string[], vocabulary: LineVocabulary): string[] {
  const { directory, commands, residentNames, placeNames } = vocabulary;
  const [first, second] = before;
  if (first === undefined) return [...CONSOLE_WORDS, ...commands.map(({ name }) => `/${name}`)].map((one) => `${one} `);
  if (word.startsWith('@')) return [...directory.members.keys(), ...directory.roles.keys()].map((name) => `@${name} `);
  if (first === 'channel') return placeNames.map((name) => `#${name} `);
  if (word.startsWith('#')) return [...directory.channels.keys()].map((name) => `#${name} `);
  if (first === 'as') return residentNames.map((name) => `${name} `);
  if (first === 'api') return second === undefined ? API_WORDS.map((one) => `${one} `) : [];
  if (first === 'menu') return completeMenu(before.slice(1), vocabulary);
  if (EMOJI_WORDS.includes(first)) return second === undefined ? listEmoji(vocabulary) : [];
  const command = commands.find(({ name }) => `/${name}` === first);
  const subcommands = command?.options.filter(({ type }) => type <= 2) ?? [];
  if (subcommands.length === 0) return (command?.options ?? []).map(({ name }) => `${name}: `);
  const subcommand = subcommands.find(({ name }) => name === second);
  if (second === undefined) return subcommands.map(({ name }) => `${name} `);
  return (subcommand?.options ?? []).filter(({ name }) => !before.includes(`${name}:`)).map(({ name }) => `${name}: `);
}

/** What is left of the names that begin with these words. */
function completeMenu(words: readonly string[], { menus }: LineVocabulary): string[] {
  const typed = words.map((word) => `${word} `).join('');
  return menus
    .filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase()))
    .map(({ name }) => `${name.slice(typed.length)} `);
}

/** Emoji as they are, since not every keyboard has them, and by name. */
function listEmoji({ directory }: LineVocabulary): string[] {
  return [...directory.emoji].flatMap(([name, emoji]) =>
    typeof emoji === 'string' ? [`${emoji} `, `:${name}: `] : [`:${name}: `],
  );
}
