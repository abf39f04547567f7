// Two minutes' guide: one hint at a time, each with the button that does it and the state that ends it.
import type { PageState } from '../wire.ts';
import { attempt, become, openChannel, setDraft } from './actions.ts';
import { writeCommand } from './draft.ts';
import type { App } from './model.ts';

/** One hint. */
export interface Hint {
  readonly says: string;
  /** The words of its button, if there is something to do it with. */
  readonly does: string | undefined;
  readonly act: (app: App) => void;
  /** Whether it has been done since the hint came up. */
  readonly isDone: (state: PageState, before: Landmark) => boolean;
}

/** What was so when a hint came up. */
export interface Landmark {
  readonly awards: number;
  readonly pid: number | undefined;
  readonly you: string;
}

/** Reads where things stand. */
export function markLand({ foot, bot, you }: PageState): Landmark {
  return { awards: foot.settled + foot.open, pid: bot.pid, you };
}

const fill = (app: App, user: string, amount: string, reason: string) =>
  setDraft(app, writeCommand('points add', { user, amount, reason }), 'reason');

const hasSettled = ({ foot }: PageState, before: Landmark) => foot.settled > before.awards && foot.open === 0;

/** In their order. */
export const HINTS: readonly Hint[] = [
  {
    says: 'You are a moderator. Press Enter.',
    does: undefined,
    act: () => undefined,
    isDone: hasSettled,
  },
  {
    says: 'Now lose Returning.AI’s answer, and press Enter.',
    does: 'Lose answer',
    act: (app) => {
      void attempt(app, { do: 'break', how: 'lose-answer' });
      fill(app, '@Ana', '20', 'found a bug');
    },
    isDone: hasSettled,
  },
  {
    says: 'Kill the bot in the middle: press Enter, then kill -9, then Start.',
    does: 'Hold the answer',
    act: (app) => {
      void attempt(app, { do: 'break', how: 'hold' });
      fill(app, '@Ben', '12', 'translated the rules');
    },
    isDone: (state, before) =>
      hasSettled(state, before) && state.bot.state === 'running' && state.bot.pid !== before.pid,
  },
  {
    says: 'Be Ana, and react with ⭐ to what Ben showed: the number moves.',
    does: 'Be Ana',
    act: (app) => {
      void become(app, 'ana').then(() => {
        const showcase = app.model.state?.channels.find(({ name }) => name === 'showcase');
        if (showcase !== undefined) openChannel(app, showcase.id);
      });
    },
    isDone: hasSettled,
  },
  {
    says: 'Be Guest: what Discord would not show is grey. Type /points and send it anyway.',
    does: 'Be Guest',
    act: (app) =>
      void become(app, 'guest').then(() =>
        setDraft(app, writeCommand('points add', { user: '@Guest', amount: '1000' }), 'amount'),
      ),
    isDone: ({ you }, before) => you === 'guest' && before.you === 'guest',
  },
];
