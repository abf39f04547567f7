import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { createLoop, type Loop } from '../loop.ts';
import { createQuarantine, toEarlier } from '../quarantine.ts';
import type { Store, UndoReport } from '../store/store.ts';
import type { Responder } from './responder.ts';
import { isUndoOver, renderUndoReport } from './undo-embeds.ts';

export interface UndoReportsOptions {
  readonly store: Pick<Store, 'listUndoReports' | 'endUndoReport'>;
  readonly responder: Pick<Responder, 'edit'>;
  readonly clock: Clock;
  readonly log: Logger;
}

/** Discord allows some five edits of a message in five seconds. */
const PAUSE_MS = 2_000;
/** Before the message cannot be changed any more. */
const LAST_WORD_MS = 30_000;
const STORE_RETRY_MS = 1_000;

interface Shown {
  /** By the monotonic clock. */
  readonly at: number;
  readonly text: string;
}

/**
 * The loop that tells the person who confirmed an undo of many awards how far it is and what came of it, also after a
 * restart, for as long as Discord lets it. Nudge it when awards change.
 */
export function createUndoReports({ store, responder, clock, log }: UndoReportsOptions): Loop {
  /** What this process has shown last, by undo. */
  const shown = new Map<number, Shown>();
  /** By undo. */
  const quarantine = createQuarantine<number>({
    clock,
    onFailure: (err, id) => log.error({ err, reason: `undo ${id}`, job: 'undo-reports' }, 'a report was set aside'),
  });

  async function tell(report: UndoReport): Promise<void> {
    const { undo, reply, counts } = report;
    const isLast = clock.confirmed() >= reply.expiresAt - LAST_WORD_MS;
    const isOver = isUndoOver(counts);
    const payload = renderUndoReport(report, isLast);
    const text = JSON.stringify(payload);
    const before = shown.get(undo.id);
    const isNew = before?.text !== text;
    const outcome = isNew ? await responder.edit(reply.token, payload) : undefined;
    const isTaken = outcome === undefined || outcome.kind === 'done';
    // What Discord did not answer is shown again after the pause.
    shown.set(undo.id, { at: clock.monotonic(), text: isTaken ? text : '' });
    if (outcome?.kind === 'refused') {
      log.warn({ receipt: undo.receipt, reason: outcome.reason }, 'what came of an undo cannot be told');
    } else if (!isTaken || !(isOver || isLast)) return;
    shown.delete(undo.id);
    await store.endUndoReport(undo.id);
  }

  return createLoop({
    clock,
    async run() {
      const steadyNow = clock.monotonic();
      const justShown = [...shown].filter(([, { at }]) => steadyNow - at < PAUSE_MS);
      const reports = await store.listUndoReports([...justShown.map(([id]) => id), ...quarantine.keys()]);
      await Promise.all(reports.map((report) => quarantine.attempt(report.undo.id, () => tell(report))));
      const waits = justShown.map(([, { at }]) => at + PAUSE_MS - steadyNow);
      if (reports.length > 0) waits.push(PAUSE_MS);
      return toEarlier(waits.length > 0 ? clock.now() + Math.min(...waits) : undefined, quarantine.nextAt());
    },
    onError: (err) => log.error({ err, job: 'undo-reports' }, 'a job failed'),
    retryMs: STORE_RETRY_MS,
  });
}
