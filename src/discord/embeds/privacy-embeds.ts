/** What a member has decided for themselves. */
import type { Privacy } from '../../services/privacy.ts';
import type { MessagePayload } from '../command.ts';
import { renderList } from './message.ts';

const BOARDS: Readonly<Record<Privacy['board'], string>> = {
  hidden:
    '**Boards: hidden.** No leaderboard of this server shows you, and you have no place on it. Your points stay as they are. `/privacy board:shown` puts you back.',
  shown: '**Boards: shown.** Leaderboards of this server show you. `/privacy board:hidden` takes you off them.',
};

/** @param isChanged - just now, by this command */
export function renderPrivacy({ board }: Privacy, isChanged: boolean): MessagePayload {
  const title = isChanged ? '✅ Saved' : '📊 Your choices here';
  return renderList({ title, description: BOARDS[board], tone: isChanged ? 'success' : 'list' });
}
