import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openEnvelope } from '../../../src/returning-ai/http/envelope.ts';
import { describeList, describeObject } from '../../../src/returning-ai/probing/shape.ts';

describe('the shape of an answer', () => {
  it('is the names and types of its entries', () => {
    const rows = [
      { _id: 'a'.repeat(24), value: 5, createdAt: '2026-01-02T03:04:05Z', by: null },
      { _id: 'b'.repeat(24), value: '5', createdAt: 'soon', by: { name: 'Ana' }, tags: [], last: true },
    ];
    const pagination = { page: 1, total_pages: 3, total: 25 };
    const { entries, properties, unnamed, pageHints } = describeList(
      openEnvelope({ data: rows, meta: { pagination } }),
    );
    expect([entries, unnamed, pageHints]).toEqual([2, 0, ['page', 'total_pages']]);
    expect(properties).toEqual([
      { name: '_id', types: ['id'], optional: false },
      { name: 'value', types: ['number', 'text'], optional: false },
      { name: 'createdAt', types: ['date-time', 'text'], optional: false },
      { name: 'by', types: ['null', 'object'], optional: false },
      { name: 'tags', types: ['array'], optional: true },
      { name: 'last', types: ['boolean'], optional: true },
    ]);
  });

  it.each([
    'ana@example.com',
    'Ana Lima',
    'a'.repeat(24),
    '5ec4e7a9d3b1f08c',
    'user_104523',
    '',
    'x'.repeat(33),
    '‮evil',
  ])('does not show the name %j, which may be data itself', (name) => {
    const shape = describeObject(openEnvelope({ data: { [name]: 1, xp: 2 } }));
    expect(shape).toMatchObject({ properties: [{ name: 'xp' }], unnamed: 1 });
  });

  it('holds no value of any answer', () => {
    const value = fc.string({ minLength: 6 }).map((text) => `Canary ${text}`);
    fc.assert(
      fc.property(fc.array(fc.dictionary(fc.constantFrom('a', 'b', 'Canary key'), value)), (data) => {
        expect(JSON.stringify(describeList(openEnvelope({ data })))).not.toContain('Canary');
      }),
      { seed: 7 },
    );
  });

  it('of an answer that should be a list and is none cannot be told', () => {
    expect(() => describeList(openEnvelope({ data: { name: 'Ana' } }))).toThrow('NO_LIST');
  });
});
