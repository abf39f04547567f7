import { expect, it } from 'vitest';
import {
  CALLBACK_TIMEOUT_MS,
  CALLBACK_WINDOW_MS,
  EXECUTE_GUARD_MS,
  FIELD_LOOK_UP_MS,
  RETRY_MARGIN_MS,
  SUGGEST_GUARD_MS,
} from '../../src/points/three-seconds.ts';

/** What the way to Discord takes, there and back, where it is slow. */
const WAY_MS = 500;
/** What a busy disk and a busy process take for a record. */
const RECORD_MS = 400;

it.each([
  ['a command that answers at once, on a slow way', EXECUTE_GUARD_MS + WAY_MS],
  ['suggestions, on a slow way each time', SUGGEST_GUARD_MS + 2 * WAY_MS],
  ['a first answer that told nothing, and another try', CALLBACK_TIMEOUT_MS + RETRY_MARGIN_MS],
])('%s fits into three seconds', (_, sumMs) => expect(sumMs).toBeLessThanOrEqual(CALLBACK_WINDOW_MS));

it('a look-up of a field leaves a command time to record what it does', () => {
  expect(FIELD_LOOK_UP_MS + RECORD_MS).toBeLessThanOrEqual(EXECUTE_GUARD_MS);
});
