// How the page begins: people have been talking, and an admin has set the server up, by commands like anybody's.
import { parseCommand } from '../console/parse-command.ts';
import { readVocabulary } from '../console/vocabulary.ts';
import { findChannel, findResident, type Town } from '../town.ts';

const TALK = [
  ['cleo', 'I drew a map of all our channels, it is in #showcase.'],
  ['ben', 'Nice! Ana helped me for an hour in #showcase yesterday, that deserves some points.'],
  ['ana', 'You are welcome 🙂'],
] as const;

const SET_UP = [
  '/setup log-channel: #log staff-channel: #staff',
  '/links set @ana ana@example.com',
  '/links set @ben ben',
  '/rules add ⭐ 5 per-giver: 2',
] as const;

/** People talk; it needs no bot. */
export function talk(town: Town): void {
  const general = findChannel(town, 'general');
  for (const [who, words] of TALK) findResident(town, who).person.say(general, words);
}

/** The admin connects the server, links two members and makes a rule. The bot must be running. */
export async function setUp(town: Town): Promise<void> {
  const general = findChannel(town, 'general');
  const { person } = findResident(town, 'admin');
  for (const line of SET_UP) {
    const { name, values } = parseCommand(line, readVocabulary(town), false);
    const sent = await person.command(general, name, values);
    await sent.waitForResponse();
  }
}
