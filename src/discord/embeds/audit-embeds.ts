/** The latest deeds, for those who manage the server. */
import type { AuditEntry } from '../../audit/entry.ts';
import { toTexts } from '../../texts/texts.ts';
import type { MessagePayload } from '../command.ts';
import { toAuditLine } from './audit-line.ts';
import { toRelativeTime } from './award-text.ts';
import { renderList } from './message.ts';
import { cutText } from './text.ts';

/** Ten of these and their times fit into an embed. */
const MAX_LINE = 340;

/** @param entries - newest first */
export function renderAudit(entries: readonly AuditEntry[], locale: string): MessagePayload {
  const lines = entries.map((entry) => `${toRelativeTime(entry.at)} ${cutText(toAuditLine(entry, locale), MAX_LINE)}`);
  const { say } = toTexts(locale);
  const description = lines.length === 0 ? say('audit.nothing') : lines.join('\n');
  return renderList({ title: `📊 ${say('audit.title')}`, description });
}
