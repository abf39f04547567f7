// Has the fault machine play a seed. It is a program of its own, as the bot is: the sandbox starts it and reads what it says.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseRecording, type Recording } from './recording.ts';

const MACHINE_FILE = join(import.meta.dirname, '..', '..', 'test', 'torture', 'main.ts');

/**
 * Plays it. A promise that was broken is part of the recording, and no error.
 * @throws Error with the machine's last words when it breaks off
 */
export async function playSeed(seed: number, machineFile = MACHINE_FILE): Promise<Recording> {
  const machine = spawn(process.execPath, [machineFile, '--seed', String(seed), '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const failed = Promise.withResolvers<never>();
  machine.once('error', (error) =>
    failed.reject(new Error(`The fault machine could not be started: ${error.message}`)),
  );
  const [said, complaints] = await Promise.race([
    Promise.all([text(machine.stdout), text(machine.stderr)]),
    failed.promise,
  ]);
  if (!said.startsWith('{')) {
    throw new Error([`The fault machine broke off at seed ${seed}.`, complaints.trim()].join('\n').trim());
  }
  return parseRecording(said);
}
