import type { Logger } from 'pino';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import { BY_TOKEN, type Turns, type Work } from '../../runtime/turns.ts';
import type { Store } from '../../store/store.ts';
import type { UndoReport } from '../../store/undos/undo-store.ts';
import type { Responder } from '../api/responder.ts';
import { isUndoOver, renderUndoReport } from '../embeds/undo-embeds.ts';

interface UndoReportsOptions {
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

/**
 * The loop that tells the person who confirmed an undo of many awards how far it is and what came of it, also after a
 * restart, for as long as Discord lets it.
 */
export function createUndoReports({ store, responder, clock, log }: UndoReportsOptions): Loop {
  /** The report shown last by this process, by undo. */
  const shown = new Map<number, string>();

  /** @returns how long nothing of it is shown then */
  async function tell(report: UndoReport): Promise<number | undefined> {
    const { undo, reply, counts } = report;
    const isLast = clock.confirmed() >= reply.expiresAt - LAST_WORD_MS;
    const isOver = isUndoOver(counts);
    const payload = renderUndoReport(report, isLast);
    const text = JSON.stringify(payload);
    const outcome = shown.get(undo.id) === text ? undefined : await responder.edit(reply.token, payload);
    const isTaken = outcome === undefined || outcome.kind === 'done';
    // Without an answer of Discord it is shown again after the pause.
    if (isTaken) shown.set(undo.id, text);
    else shown.delete(undo.id);
    if (outcome?.kind === 'refused') {
      log.warn({ receipt: undo.receipt, reason: outcome.reason }, 'what came of an undo cannot be told');
    } else if (!isTaken || !(isOver || isLast)) return PAUSE_MS;
    shown.delete(undo.id);
    await store.endUndoReport(undo.id);
    return undefined;
  }

  function toWork(report: UndoReport): Work {
    const { id, guildId } = report.undo;
    return { key: String(id), guildId, about: { reason: `undo ${id}` }, run: () => tell(report) };
  }

  /** Undos that rest are not even counted. */
  async function run(turns: Turns): Promise<undefined> {
    turns.offer((await store.listUndoReports(turns.taken().map(Number))).map(toWork));
  }

  const wokenBy = ['undos'] as const;
  const job = { wokenBy, job: 'undo-reports', setAside: 'a report was set aside', retryMs: STORE_RETRY_MS };
  return createTurnLoop({ ...BY_TOKEN, ...job, clock, log, run });
}
