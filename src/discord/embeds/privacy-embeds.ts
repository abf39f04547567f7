/** What a member has decided for themselves. */
import type { Privacy } from '../../services/privacy.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { renderList } from './message.ts';

/** @param isChanged - just now, by this command */
export function renderPrivacy({ board, messages }: Privacy, isChanged: boolean, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const title = say(isChanged ? 'privacy.title-changed' : 'privacy.title');
  const lines = [say(`privacy.board.${board}`), say(`privacy.messages.${messages}`)];
  return renderList({ title, description: lines.join('\n\n'), tone: isChanged ? 'success' : 'list' });
}
