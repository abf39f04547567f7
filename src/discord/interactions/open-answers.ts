/**
 * Answers that were begun: "thinking" is shown, and a crash or a silent Discord would leave it there. They are noted
 * before they are shown, and what is left of them is finished with a word about it.
 */

import type { Logger } from 'pino';
import { TOKEN_LIFE_MS, toOpeningTime } from '../../points/token-life.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Loop } from '../../runtime/loop.ts';
import { createTurnLoop } from '../../runtime/turn-loop.ts';
import { BY_TOKEN, type Turns, type Work } from '../../runtime/turns.ts';
import { settlesWithin } from '../../runtime/waiting.ts';
import type { OpenAnswer } from '../../store/messages/answer-store.ts';
import type { Store } from '../../store/store.ts';
import { SOURCE_LANGUAGE } from '../../texts/languages.ts';
import { toTexts } from '../../texts/texts.ts';
import type { Delivered, InteractionRef, Responder } from '../api/responder.ts';
import type { Visibility } from '../command.ts';
import { renderRefusal } from '../embeds/message.ts';

interface OpenAnswersOptions {
  readonly store: Pick<Store, 'rememberAnswer' | 'forgetAnswer' | 'listOpenAnswers'>;
  readonly responder: Responder;
  /** The language of a server: that of whoever began an answer is not noted. */
  readonly localeOf: (guildId: string) => string | Promise<string>;
  readonly clock: Clock;
  readonly log: Logger;
}

interface GuildInteraction extends InteractionRef {
  readonly guildId: string | undefined;
}

/** Notes which interactions are being answered. Never throws: an answer must not fail over its note. */
export interface OpenAnswers {
  /** @returns false when it was begun before, by a process that died: it must not be done a second time */
  begin(interaction: GuildInteraction, visibility: Visibility): Promise<boolean>;
  /** @param isTold - false: Discord did not take what came of it, so it is finished like what a crash left */
  end(interaction: InteractionRef, isTold: boolean): Promise<void>;
  /** The loop that finishes what an earlier process began, and what Discord did not take. */
  readonly finishing: Loop;
}

const CHECK_MS = 60_000;
const NOTE_WAIT_MS = 1_000;
/** So long after a start, what an earlier process was about to show may still be landing. */
const LANDED_AFTER_MS = 4_000;

interface Finishing extends OpenAnswersOptions {
  /** By the monotonic clock. */
  readonly startedAt: number;
}

export function createOpenAnswers(options: OpenAnswersOptions): OpenAnswers {
  const { store, clock, log } = options;
  const own: Finishing = { ...options, startedAt: clock.monotonic() };
  /** The interactions this process works on, however long that takes. */
  const running = new Set<string>();

  async function run(turns: Turns): Promise<number> {
    const left = (await store.listOpenAnswers()).filter(({ interactionId }) => !running.has(interactionId));
    turns.offer(left.map((answer) => toWork(own, answer)));
    return clock.now() + CHECK_MS;
  }

  const finishing = createTurnLoop({
    ...BY_TOKEN,
    job: 'open-answers',
    setAside: 'an answer that was begun was set aside',
    clock,
    log,
    run,
    retryMs: CHECK_MS,
  });

  return {
    async begin({ id, guildId, token }, visibility) {
      running.add(id);
      const ephemeral = visibility === 'ephemeral';
      const answer = { interactionId: id, guildId, token, ephemeral, openedAt: toOpeningTime(id, clock.now()) };
      const noted = note(own, () => store.rememberAnswer(answer));
      // A database that hangs must not keep Discord waiting.
      const isFirst = (await settlesWithin(clock, noted, NOTE_WAIT_MS)) ? ((await noted) ?? true) : true;
      // The one who began it is gone: it is this loop's to finish.
      if (!isFirst) {
        running.delete(id);
        finishing.nudge();
      }
      return isFirst;
    },
    async end({ id }, isTold) {
      running.delete(id);
      if (isTold) await note(own, () => store.forgetAnswer(id));
      else finishing.nudge();
    },
    finishing,
  };
}

/** @returns undefined when it failed */
async function note<T>({ log }: Finishing, work: () => Promise<T>): Promise<T | undefined> {
  return work().catch((err: unknown) => {
    log.error({ err }, 'an answer that was begun could not be noted');
    return undefined;
  });
}

/** @returns false when it is not known yet, so that it is worth trying again */
async function finish(own: Finishing, answer: OpenAnswer): Promise<boolean> {
  const { clock, responder, startedAt } = own;
  const { token, openedAt } = answer;
  if (clock.confirmed() - openedAt >= TOKEN_LIFE_MS) return true;
  const original = await responder.original(token);
  if (original.kind === 'unknown') return false;
  if (original.kind === 'absent') return clock.monotonic() - startedAt >= LANDED_AFTER_MS;
  if (original.kind !== 'there' || !original.thinking) return true;
  const { kind } = await tell(own, answer);
  return kind === 'done' || kind === 'refused';
}

async function tell({ responder, localeOf }: Finishing, answer: OpenAnswer): Promise<Delivered> {
  const { guildId, token, ephemeral } = answer;
  const { say } = toTexts(guildId === undefined ? SOURCE_LANGUAGE : await localeOf(guildId));
  const payload = renderRefusal(say('answer.interrupted'));
  if (ephemeral) return responder.edit(token, payload);
  const removed = await responder.remove(token);
  return removed.kind === 'done' ? responder.followUp(token, payload, 'ephemeral') : removed;
}

function toWork(own: Finishing, answer: OpenAnswer): Work {
  const { store } = own;
  const { interactionId, guildId = '' } = answer;
  const end = async () => {
    if (!(await finish(own, answer))) return CHECK_MS;
    await store.forgetAnswer(interactionId);
    return undefined;
  };
  return { key: interactionId, guildId, about: { interactionId }, run: end };
}
