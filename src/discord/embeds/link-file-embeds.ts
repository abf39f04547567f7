/** All links as a file: what goes out, what an import would do, and what it did. */
import { ButtonStyle } from 'discord.js';
import { type LineProblem, writeProblemFile } from '../../links/link-file.ts';
import { PREVIEW_LIFE_MS } from '../../points/limits.ts';
import { toMention } from '../../points/person.ts';
import type { ImportPreview, ImportResult, LinkExport } from '../../services/link-files.ts';
import { duration } from '../../texts/text.ts';
import { toTexts } from '../../texts/texts.ts';
import { toProgressTitle } from '../api/sent-message.ts';
import type { MessagePayload } from '../command.ts';
import { toCustomId } from '../custom-id.ts';
import { type Button, renderList, toButtons } from './message.ts';

/** The rest is in the file that comes with them. */
const MAX_PROBLEM_LINES = 15;
const MAX_REPLACED_LINES = 10;
const MAX_STRANGER_LINES = 10;

/** The file of all links, or several where one would be too large for Discord. */
export function renderLinkExport({ files, count }: LinkExport, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const isOne = files.length === 1;
  const description = isOne
    ? say('links.export.one', { count })
    : say('links.export.several', { files: files.length, count });
  const payload = renderList({ title: say('links.export.title'), description });
  const toName = (index: number) => (isOne ? 'links.csv' : `links-${index + 1}.csv`);
  return { ...payload, files: files.map((data, index) => ({ name: toName(index), data })) };
}

interface ImportProgress {
  readonly what: 'looked-up' | 'linked';
  readonly done: number;
  readonly total: number;
}

/** How far an import is. */
export function renderImportProgress({ what, done, total }: ImportProgress, locale: string): MessagePayload {
  const description = toTexts(locale).say(`links.progress.${what}`, { done, total });
  return renderList({ title: toProgressTitle(locale), description, tone: 'pending' });
}

/** The preview of an import, with its buttons. */
export function renderImportPreview(preview: ImportPreview, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const { changes, unchanged, problems, draftId } = preview;
  const replaced = changes.filter(({ previousAccountId }) => previousAccountId !== undefined);
  const lines = [
    say('links.import.new', { count: changes.length - replaced.length }),
    say('links.import.replaced', { count: replaced.length }),
    ...cutLines(
      replaced.map(({ line, memberId }) => sayLine(line, toMention(memberId, locale), locale)),
      MAX_REPLACED_LINES,
      locale,
    ),
    say('links.import.unchanged', { count: unchanged }),
    ...listStrangers(preview, locale),
    ...listProblems(problems, locale),
    '',
    draftId === undefined
      ? say('links.import.nothing')
      : say('links.import.confirm', { life: duration(PREVIEW_LIFE_MS) }),
  ];
  const components = draftId === undefined ? [] : [toButtons(listImportButtons(draftId, locale))];
  const payload = renderList({ title: say('links.import.title'), description: lines.join('\n'), components });
  return withProblemFile(payload, problems, locale);
}

function listImportButtons(draftId: number, locale: string): Button[] {
  const { say } = toTexts(locale);
  return [
    {
      label: say('links.button.confirm'),
      customId: toCustomId('links:confirm', draftId),
      style: ButtonStyle.Success,
    },
    { label: say('links.button.cancel'), customId: toCustomId('links:cancel', draftId) },
  ];
}

/** The result of an import. */
export function renderImportResult(result: ImportResult, locale: string): MessagePayload {
  const { say } = toTexts(locale);
  const { linked, replaced, unchanged, delivered, problems } = result;
  const lines = [
    say('links.imported.linked', { count: linked }),
    say('links.imported.replaced', { count: replaced }),
    say('links.import.unchanged', { count: unchanged }),
    ...listProblems(problems, locale),
  ];
  if (delivered > 0) lines.push('', say('links.imported.delivered', { count: delivered }));
  const payload = renderList({
    title: say('links.imported.title'),
    description: lines.join('\n'),
    tone: 'success',
  });
  return withProblemFile(payload, problems, locale);
}

/** An import that was not wanted after all. */
export function renderImportCancelled(locale: string): MessagePayload {
  const { say } = toTexts(locale);
  return renderList({ title: say('links.cancelled.title'), description: say('links.cancelled'), tone: 'success' });
}

/** An id that is well formed may be nobody's all the same. */
function listStrangers({ changes, strangers }: ImportPreview, locale: string): string[] {
  const { say } = toTexts(locale);
  if (changes.length === 0) return [];
  if (strangers === undefined) return ['', say('links.import.strangers-unknown')];
  if (strangers.length === 0) return [];
  const lines = strangers.map(({ line, memberId }) => sayLine(line, `\`${memberId}\``, locale));
  return [
    '',
    say('links.import.strangers', { count: strangers.length }),
    ...cutLines(lines, MAX_STRANGER_LINES, locale),
  ];
}

/** @param count - how many there are, where not all are listed */
export function listProblems(
  problems: readonly LineProblem[],
  locale: string,
  count: number = problems.length,
): string[] {
  if (problems.length === 0) return [];
  const { say, render } = toTexts(locale);
  const lines = problems.map(({ line, text }) => sayLine(line, render(text), locale));
  return ['', say('links.import.left-out', { count }), ...cutLines(lines, MAX_PROBLEM_LINES, locale)];
}

function sayLine(line: number, what: string, locale: string): string {
  return toTexts(locale).say('links.import.line', { line: String(line), what });
}

function cutLines(lines: readonly string[], most: number, locale: string): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), toTexts(locale).say('link.more', { count: lines.length - most })];
}

/** All of them, where that is more than a message lists. */
export function withProblemFile(
  payload: MessagePayload,
  problems: readonly LineProblem[],
  locale: string,
): MessagePayload {
  if (problems.length <= MAX_PROBLEM_LINES) return payload;
  const { render } = toTexts(locale);
  const data = writeProblemFile(problems.map(({ line, text }) => ({ line, text: render(text) })));
  return { ...payload, files: [{ name: 'problems.csv', data }] };
}
