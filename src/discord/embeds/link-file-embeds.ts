/** All links as a file: what goes out, what an import would do, and what it did. */
import { ButtonStyle } from 'discord.js';
import { type LineProblem, writeProblemFile } from '../../links/link-file.ts';
import { describeDuration } from '../../points/duration.ts';
import { PREVIEW_LIFE_MS } from '../../points/limits.ts';
import { toMention } from '../../points/person.ts';
import type { ImportPreview, ImportResult, LinkExport } from '../../services/link-files.ts';
import { PROGRESS_TITLE } from '../api/sent-message.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { type Button, renderList, toButtons } from './message.ts';

/** The rest is in the file that comes with them. */
const MAX_PROBLEM_LINES = 15;
const MAX_REPLACED_LINES = 10;
const MAX_STRANGER_LINES = 10;

/** The file of all links, or several where one would be too large for Discord. */
export function renderLinkExport({ files, count }: LinkExport): MessagePayload {
  const isOne = files.length === 1;
  const lines = [
    `Links in ${isOne ? 'this file' : `these ${files.length} files`}: ${count}. Accounts may be e-mails, so keep ${isOne ? 'it' : 'them'} to yourself.`,
    `\`/links import\` reads ${isOne ? 'it' : 'each of them'}. Edit it as text: spreadsheets round the long ids.`,
  ];
  const payload = renderList({ title: '📊 Links', description: lines.join('\n') });
  const toName = (index: number) => (isOne ? 'links.csv' : `links-${index + 1}.csv`);
  return { ...payload, files: files.map((data, index) => ({ name: toName(index), data })) };
}

/** How far an import is. */
export function renderImportProgress(what: string, done: number, total: number): MessagePayload {
  return renderList({ title: PROGRESS_TITLE, description: `${what}: ${done} of ${total}.`, tone: 'pending' });
}

/** The preview of an import, with its buttons. */
export function renderImportPreview(preview: ImportPreview): MessagePayload {
  const { changes, unchanged, problems, draftId } = preview;
  const replaced = changes.filter(({ previousAccountId }) => previousAccountId !== undefined);
  const lines = [
    `Would be linked: **${changes.length - replaced.length}**`,
    `Would get another account: **${replaced.length}**`,
    ...cutLines(
      replaced.map(({ line, memberId }) => `· line ${line}: ${toMention(memberId)}`),
      MAX_REPLACED_LINES,
    ),
    `Already linked: **${unchanged}**`,
    ...listStrangers(preview),
    ...listProblems(problems),
    '',
    draftId === undefined
      ? 'There is nothing to do.'
      : `Nothing is changed yet. **Confirm** makes these links and delivers the points that waited for them. The button works for ${describeDuration(PREVIEW_LIFE_MS)}.`,
  ];
  const components = draftId === undefined ? [] : [toButtons(listImportButtons(draftId))];
  return withProblemFile(renderList({ title: '📊 Import links', description: lines.join('\n'), components }), problems);
}

function listImportButtons(draftId: number): Button[] {
  return [
    { label: 'Confirm', customId: toCustomId('links:confirm', draftId), style: ButtonStyle.Success },
    { label: 'Cancel', customId: toCustomId('links:cancel', draftId) },
  ];
}

/** The result of an import. */
export function renderImportResult({ linked, replaced, unchanged, delivered, problems }: ImportResult): MessagePayload {
  const lines = [
    `Linked: **${linked}**`,
    `Got another account: **${replaced}**`,
    `Already linked: **${unchanged}**`,
    ...listProblems(problems),
  ];
  if (delivered > 0) lines.push('', `Awards that waited and are on their way: **${delivered}**`);
  const payload = renderList({ title: '✅ Links imported', description: lines.join('\n'), tone: 'success' });
  return withProblemFile(payload, problems);
}

/** An import that was not wanted after all. */
export function renderImportCancelled(): MessagePayload {
  return renderList({ title: '✅ Import cancelled', description: 'Nothing was changed.', tone: 'success' });
}

/** An id that is well formed may be nobody's all the same. */
function listStrangers({ changes, strangers }: ImportPreview): string[] {
  if (changes.length === 0) return [];
  if (strangers === undefined) return ['', '⚠️ Discord did not tell which of these members are in this server.'];
  if (strangers.length === 0) return [];
  return [
    '',
    `⚠️ Not in this server: **${strangers.length}**. They have left, or a spreadsheet has rounded their ids.`,
    ...cutLines(
      strangers.map(({ line, memberId }) => `· line ${line}: \`${memberId}\``),
      MAX_STRANGER_LINES,
    ),
  ];
}

function listProblems(problems: readonly LineProblem[]): string[] {
  if (problems.length === 0) return [];
  const lines = problems.map(({ line, text }) => `· line ${line}: ${text}`);
  return ['', `Left out: **${problems.length}**`, ...cutLines(lines, MAX_PROBLEM_LINES)];
}

function cutLines(lines: readonly string[], most: number): string[] {
  return lines.length <= most ? [...lines] : [...lines.slice(0, most), `… and ${lines.length - most} more.`];
}

function withProblemFile(payload: MessagePayload, problems: readonly LineProblem[]): MessagePayload {
  if (problems.length <= MAX_PROBLEM_LINES) return payload;
  return { ...payload, files: [{ name: 'problems.csv', data: writeProblemFile(problems) }] };
}
