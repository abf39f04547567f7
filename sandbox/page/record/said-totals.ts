// Which total Discord tells of each award, as anybody could read it there.
import type { APIMessage } from 'discord.js';

const RECEIPT = /R-[0-9A-Z]{4,}/g;
const TOTAL = /\btotal:?\s*([−-]?[\d.,]*\d)/i;

/** Reads messages, and remembers those that have not changed. */
export interface SaidTotals {
  /** The total told for each receipt. What the log channel says counts before what an answer says. */
  readonly read: (messages: readonly APIMessage[]) => ReadonlyMap<string, number>;
}

/** Creates a reader that has read nothing yet. */
export function createSaidTotals(): SaidTotals {
  const known = new WeakMap<APIMessage, ReadonlyMap<string, number>>();
  return {
    read: (messages) => {
      const said = new Map<string, number>();
      for (const message of messages) {
        const own = known.get(message) ?? readMessage(message);
        known.set(message, own);
        for (const [receipt, total] of own) said.set(receipt, total);
      }
      return said;
    },
  };
}

function readMessage({ content, embeds }: APIMessage): ReadonlyMap<string, number> {
  const lines = content.split('\n').filter((line) => !line.startsWith('⏳'));
  const cards = embeds.map(({ description = '', footer }) => `${description}\n${footer?.text ?? ''}`);
  return new Map([...cards, ...lines].flatMap((text) => readText(text.replaceAll('*', ''))));
}

function readText(text: string): [string, number][] {
  const receipt = text.match(RECEIPT)?.at(-1);
  const shown = TOTAL.exec(text)?.[1];
  if (receipt === undefined || shown === undefined) return [];
  return [[receipt, Number(shown.replaceAll(',', '').replace('−', '-'))]];
}
