import { expect, it } from 'vitest';
import { toFieldKeys } from '../../src/points/field-keys.ts';

const LOYALTY = { fieldId: 'f1', key: 'loyalty', name: 'Loyalty' };
const KARMA = { fieldId: 'f2', key: 'karma', name: 'Karma' };

it.each([
  ['one of its own', [LOYALTY, KARMA], { id: 'f1', key: 'loyalty', name: 'Loyalty' }],
  ['a name that another has', [LOYALTY, { ...KARMA, name: 'Loyalty' }], { id: 'f1', key: 'loyalty', name: undefined }],
  [
    'a name that is another’s key',
    [LOYALTY, { ...KARMA, key: 'Loyalty' }],
    { id: 'f1', key: 'loyalty', name: undefined },
  ],
  ['no name', [{ ...LOYALTY, name: undefined }, KARMA], { id: 'f1', key: 'loyalty', name: undefined }],
  ['nothing that is known', [KARMA], { id: 'f1', key: undefined, name: undefined }],
])('a field with %s goes by what is surely its own', (_, fields, keys) => {
  expect(toFieldKeys('f1', fields)).toEqual(keys);
});
