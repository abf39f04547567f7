/** Leaderboards: who got most through this bot. Read from the ledger alone; Returning.AI is asked nothing. */
import { UserError } from '../errors.ts';
import { BOARD_PAGE_SIZE, BOARD_WINDOWS, type BoardWindow, toFirstDay, toPeriod } from '../points/board.ts';
import { toDay } from '../reactions/day.ts';
import type { BoardRow, Standing } from '../store/boards/board-store.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';
import type { Communities } from './communities.ts';
import type { Field } from './field-names.ts';
import type { FieldService } from './fields.ts';
import type { Presence } from './presence.ts';

export interface BoardAsked {
  /** As typed; undefined: the default. */
  readonly field: string | undefined;
  /** As typed; undefined: all. */
  readonly window: string | undefined;
}

export interface Board {
  readonly field: Field;
  readonly window: BoardWindow;
  /** The day that it counts from, in the server's time zone; undefined: it counts all. */
  readonly firstDay: string | undefined;
  readonly rows: readonly BoardRow[];
  /** From 1. */
  readonly page: number;
  readonly isLast: boolean;
  /** Those of the rows who have left the server. */
  readonly absent: ReadonlySet<string>;
}

/** A page, with what its members are called. */
export interface NamedBoard extends Board {
  /** By member; who has left, or whom Discord did not name, is not among them. */
  readonly names: ReadonlyMap<string, string>;
}

/** The page on which somebody is, and where. */
export interface OwnBoard {
  readonly board: Board;
  /** Undefined: they are not on it. */
  readonly standing: Standing | undefined;
  readonly isHidden: boolean;
}

export interface BoardService {
  /** @param page - from 1; one behind the last is empty */
  show(actor: Actor, asked: BoardAsked, page: number): Promise<Board>;
  /**
   * The same page, for a picture.
   *
   * @throws {@link UserError} BOARD_EMPTY where nobody is on it
   */
  showNamed(actor: Actor, asked: BoardAsked, page: number): Promise<NamedBoard>;
  /** The page with the actor on it, or the first. */
  showOwn(actor: Actor, asked: BoardAsked): Promise<OwnBoard>;
}

export interface BoardServiceOptions {
  readonly store: Pick<Store, 'listBoard' | 'findStanding' | 'isHidden' | 'getGuild'>;
  readonly communities: Communities;
  readonly fields: FieldService;
  readonly presence: Presence;
  /** What members are called; who is not told of is left out. */
  readonly nameMembers: (guildId: string, memberIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly now: () => number;
}

export function createBoardService(options: BoardServiceOptions): BoardService {
  const { store } = options;
  return {
    async show({ guildId }, asked, page) {
      return readPage(options, await findBoard(options, guildId, asked), page);
    },
    async showNamed({ guildId }, asked, page) {
      const board = await readPage(options, await findBoard(options, guildId, asked), page);
      if (board.rows.length === 0) throw new UserError('BOARD_EMPTY', text('refusal.board-empty'));
      const present = board.rows.map(({ memberId }) => memberId).filter((memberId) => !board.absent.has(memberId));
      return { ...board, names: await options.nameMembers(guildId, present) };
    },
    async showOwn({ guildId, userId: memberId }, asked) {
      const found = await findBoard(options, guildId, asked);
      const standing = await store.findStanding(found.place, memberId);
      const page = Math.floor((standing?.position ?? 0) / BOARD_PAGE_SIZE) + 1;
      const board = await readPage(options, found, page);
      return { board, standing, isHidden: await store.isHidden({ guildId, memberId }) };
    },
  };
}

/** A board and what it is called. */
interface FoundBoard extends Pick<Board, 'field' | 'window' | 'firstDay'> {
  readonly place: Parameters<Store['listBoard']>[0];
}

async function findBoard(
  { store, communities, fields, now }: BoardServiceOptions,
  guildId: string,
  asked: BoardAsked,
): Promise<FoundBoard> {
  const window = toWindow(asked.window);
  const community = await communities.require(guildId);
  const field = await fields.resolve(guildId, community, asked.field);
  const today = toDay(now(), (await store.getGuild(guildId)).timezone);
  const { communityId } = community;
  const place = { guildId, communityId, fieldId: field.id, period: toPeriod(window, today) };
  return { place, field, window, firstDay: toFirstDay(window, today) };
}

function toWindow(typed = 'all'): BoardWindow {
  const window = BOARD_WINDOWS.find((word) => word === typed);
  if (window !== undefined) return window;
  throw new UserError('UNKNOWN_WINDOW', text('refusal.unknown-window', { windows: BOARD_WINDOWS.join(', ') }));
}

/** One row more is read than is shown: whether there is another page. */
async function readPage(
  { store, presence }: BoardServiceOptions,
  { place, ...described }: FoundBoard,
  asked: number,
): Promise<Board> {
  const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
  const offset = (page - 1) * BOARD_PAGE_SIZE;
  const found = await store.listBoard(place, { offset, limit: BOARD_PAGE_SIZE + 1 });
  const rows = found.slice(0, BOARD_PAGE_SIZE);
  const absent = await presence.findAbsent(
    place.guildId,
    rows.map(({ memberId }) => memberId),
  );
  return { ...described, rows, page, isLast: found.length <= BOARD_PAGE_SIZE, absent };
}
