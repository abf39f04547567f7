import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOMS = ['src', 'commands'];
/** In a comment a straight apostrophe is nobody's concern. */
const COMMENT = /^\s*(?:\*|\/\/|\/\*)/;
const STRAIGHT = /[a-z]'(?:s|t|re|ve|ll)\b/;

function listLines(): { where: string; line: string }[] {
  const files = ROOMS.flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => `${room}/${file}`),
  );
  return files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => ({ where: `${file}:${index + 1}`, line })),
  );
}

it('writes every apostrophe that people read as ’', () => {
  const straight = listLines().filter(({ line }) => !COMMENT.test(line) && STRAIGHT.test(line.replace(/\/\/.*$/, '')));
  expect(straight).toEqual([]);
});
