/** What every engine's store must do. Each suite opens an empty store before each test. */
import { claimingContract } from './contract/claiming.ts';
import type { OpenStore } from './contract/fixtures.ts';
import { guildsContract } from './contract/guilds.ts';
import { laneOrderContract } from './contract/lane-order.ts';
import { messagesContract } from './contract/messages.ts';
import { outcomesContract } from './contract/outcomes.ts';
import { readingContract } from './contract/reading.ts';
import { recordingContract } from './contract/recording.ts';
import { undoingContract } from './contract/undoing.ts';

export function storeContract(open: OpenStore): void {
  recordingContract(open);
  claimingContract(open);
  laneOrderContract(open);
  outcomesContract(open);
  undoingContract(open);
  readingContract(open);
  messagesContract(open);
  guildsContract(open);
}
