import { describe, expect, it } from 'vitest';
import { isNode, readSources, visit } from '../../support/source.ts';
import { GROUPS, listSamples } from './every-message.ts';
import { ORDINARY } from './world.ts';

/** What a message, a form, a choice or a line is made by. */
const RENDERER = /^(?:render\w*|to\w+(?:Form|Page|Choice|Line)|describeCatchUp)$/;

function listRenderers(): string[] {
  const sources = readSources(['src/discord']).filter(({ path }) => /\/(?:embeds|options|reactions)\//.test(path));
  const exported = sources.flatMap(({ body }) => body.filter(({ type }) => type === 'ExportNamedDeclaration'));
  return exported.flatMap(({ declaration }) => {
    const { id } = (declaration ?? {}) as { readonly id?: { readonly name?: string } };
    return id?.name !== undefined && RENDERER.test(id.name) ? [id.name] : [];
  });
}

function listCalled(): ReadonlySet<string> {
  const called = new Set<string>();
  for (const { body } of readSources(['test/discord/every-message'])) {
    for (const statement of body) {
      visit(statement, ({ type, callee }) => {
        if (type === 'CallExpression' && isNode(callee) && typeof callee.name === 'string') called.add(callee.name);
      });
    }
  }
  return called;
}

/** Text made harmless, and of no message by itself. */
const PARTS = ['toPlainLine'];

describe('the samples of messages', () => {
  it('have everything that is rendered', () => {
    const called = listCalled();
    expect(listRenderers().length).toBeGreaterThan(45);
    expect(listRenderers().filter((name) => !called.has(name) && !PARTS.includes(name))).toEqual([]);
  });

  it('have one name each', () => {
    const names = Object.values(GROUPS).flatMap((toSamples) => Object.keys(toSamples(ORDINARY)));
    expect(names).toEqual([...new Set(names)]);
    expect(Object.keys(listSamples(ORDINARY))).toEqual(names);
  });
});
