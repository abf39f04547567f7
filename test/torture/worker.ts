/** Plays every so manieth seed on a thread of its own, and tells of each as it ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { openLedger } from './ledger.ts';
import { play } from './play.ts';
import type { Share } from './schedules.ts';

const { from, to, step } = workerData as Share;
const ledger = await openLedger();
for (let seed = from; seed < to; seed += step) {
  const { problems, counts } = await play(seed, ledger);
  parentPort?.postMessage({ seed, problems, counts });
}
await ledger.close();
