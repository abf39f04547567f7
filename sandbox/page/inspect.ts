// What developers want to see of one message or award: the requests to both APIs, and the bot's own log.
import { readFileSync } from 'node:fs';
import type { Evidence } from './record/truth.ts';
import type { InspectView, RequestView } from './wire.ts';

const SHOWN_LINES = 60;

/** What is asked about. */
export interface Question {
  readonly receipt: string | undefined;
  readonly messageId: string | undefined;
}

/** Collects it. Interaction tokens and keys are in none of the records. */
export function inspect({ town, book, awards }: Evidence, logPath: string, question: Question): InspectView {
  const message = town.discord.listMessages().find(({ id }) => id === question.messageId);
  const text = JSON.stringify([message?.content, message?.embeds]);
  const receipt = question.receipt ?? awards.find((award) => text.includes(award.receipt))?.receipt;
  const messages = town.discord.listMessages().filter((one) => one === message || isAbout(one, receipt));
  const subjects = new Set(messages.flatMap(({ id, interaction_metadata }) => [id, interaction_metadata?.id ?? id]));
  const sends = new Set(receipt === undefined ? [] : book.sendsOf(receipt));
  const requests: RequestView[] = [
    ...town.discord.requests
      .filter(({ subject }) => subject !== undefined && subjects.has(subject))
      .map(({ method, path, at, status, body }) => ({
        to: 'Discord' as const,
        method,
        path,
        at,
        status: String(status ?? 'no answer'),
        body,
      })),
    ...town.api.requests
      .filter(({ number }) => sends.has(number))
      .map(({ method, path, at, status, outcome, body, applied }) => ({
        to: 'Returning.AI' as const,
        method,
        path,
        at,
        status: `${status ?? outcome}${applied ? ', counted' : ', not counted'}`,
        body,
      })),
  ];
  return { requests: requests.sort((one, other) => one.at - other.at), log: readLog(logPath, receipt) };
}

function isAbout(
  { embeds }: { embeds: readonly { footer?: { text: string } }[] },
  receipt: string | undefined,
): boolean {
  return receipt !== undefined && embeds.some(({ footer }) => footer?.text.includes(receipt));
}

function readLog(path: string, receipt: string | undefined): string[] {
  if (receipt === undefined) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  return lines.filter((line) => line.includes(receipt)).slice(-SHOWN_LINES);
}
