import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { loadCommands } from '../../src/discord/loader.ts';

/** A folder of commands with these files. */
async function createFolder(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'commands-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

const command = (name: string, rest = '') =>
  `export default { data: { name: '${name}', description: 'x' }, acknowledge: () => 'reply', execute: async () => ({ kind: 'nothing' }), ${rest} };`;

/** An entry of a message's menu. */
const menu = (name: string, rest = '') =>
  `export default { data: { name: '${name}', type: 3 }, acknowledge: () => 'ephemeral', execute: async () => ({ kind: 'nothing' }), ${rest} };`;

describe('loading commands', () => {
  it('finds every command by its name and leaves other files alone', async () => {
    const folder = await createFolder({
      'points.ts': command(
        'points',
        "components: { 'review-drop': { acknowledge: 'reply', execute: async () => ({}) } }",
      ),
      'balance.ts': command('balance'),
      'notes.md': 'not a command',
    });
    const commands = await loadCommands(folder);
    expect([...commands.keys()]).toEqual(['balance', 'points']);
    expect(commands.get('points')?.components?.['review-drop']?.acknowledge).toBe('reply');
  });

  it.each([
    ['no default export', 'export const data = 1;', 'has no default export'],
    ['a default export that is no command', 'export default { data: { name: "broken" } };', 'execute'],
    ['a name unlike the file', command('other'), 'exports the command "other"'],
    ['a kind that Discord may add', command('broken').replace("'x'", "'x', type: 9"), 'must be a slash command'],
    ['an entry of a menu without a handler', menu('Broken').replace('execute', 'run'), 'execute'],
    ['an entry of a menu named unlike the file', menu('Why points?'), 'exports the command "Why points?"'],
    ['an entry of a menu with a name that Discord refuses', menu('B'.repeat(33)), 'must be 1 to 32 letters'],
    ['an entry of a menu with a name for nobody', menu('Broken:'), 'must be 1 to 32 letters'],
    ['a slash command with the name of a menu', command('Broken'), 'must be 1 to 32 lower-case'],
    ['a slash command without a description', command('broken').replace("'x'", "''"), 'description'],
    ['an action that no custom id can carry', command('broken', "components: { 'a:b': {} }"), 'components'],
    ['a component without handler', command('broken', "components: { a: { acknowledge: 'reply' } }"), 'a'],
    ['a file that cannot be imported', 'export default {{{', 'cannot be imported'],
    ['a file that throws', 'throw new Error("at import");', 'cannot be imported'],
  ])('names the file with %s', async (_, text, words) => {
    const folder = await createFolder({ 'fine.ts': command('fine'), 'broken.ts': text });
    const error = await loadCommands(folder).catch((thrown: unknown) => thrown);
    expect(String(error)).toContain('broken.ts');
    expect(String(error)).toContain(words);
  });

  it('finds an entry of a message’s menu by its file, which is named like it', async () => {
    const folder = await createFolder({
      'why-points.ts': menu(
        'Why points?',
        "components: { page: { acknowledge: 'update', execute: async () => ({}) } }",
      ),
      'don-t_-go.ts': menu("Don\\'t_! go"),
      'why.ts': command('why'),
      'award-points.ts': menu('Award points').replace('type: 3', 'type: 2'),
    });
    const commands = await loadCommands(folder);
    expect([...commands.keys()]).toEqual(['award-points', 'don-t_-go', 'why-points', 'why']);
    expect(commands.get('award-points')?.data).toMatchObject({ type: 2 });
    expect(commands.get('why-points')?.data).toMatchObject({ name: 'Why points?', type: 3 });
    expect(commands.get('why-points')?.components?.page?.acknowledge).toBe('update');
  });

  it('loads the commands of this project', async () => {
    const commands = await loadCommands(join(import.meta.dirname, '..', '..', 'commands'));
    for (const name of ['points', 'rules', 'why-points']) expect(commands.has(name)).toBe(true);
  });
});
