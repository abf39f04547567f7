/** Commands in texts, by the names that their readers see. Pure. */
import type { Translation } from './translation.ts';

/** `/points undo`, with options after it: `/points add amount:5`. */
const COMMAND = /`\/([a-z][^`]*)`/g;

/** A text with the commands in it, which every language's file writes in English, named as in its language. */
export function nameCommands(text: string, translation: Translation): string {
  return text.replace(COMMAND, (_, written: string) => `\`/${nameCommand(written, translation)}\``);
}

function nameCommand(written: string, translation: Translation): string {
  let path: `command.${string}` | 'command' = 'command';
  const words = written.split(' ').map((word) => {
    const [name = '', ...values] = word.split(':');
    const own = translation[`${path as 'command.'}.${name}.name`];
    if (values.length === 0) path = `${path}.${name}` as `command.${string}`;
    const choices = `${path as 'command.'}.${name}.choice` as const;
    return [own ?? name, ...values.map((value) => translation[`${choices}.${value}.name`] ?? value)].join(':');
  });
  return words.join(' ');
}
