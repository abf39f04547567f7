import { beforeEach, describe, expect, it } from 'vitest';
import { userErrorOfAsync } from '../support/user-error.ts';
import {
  ANA,
  COMMUNITY,
  createActor,
  createServiceScene,
  createSubject,
  GUILD,
  KARMA,
  LOYALTY,
  OTHER_GUILD,
  type ServiceScene,
} from './service-scene.ts';

let scene: ServiceScene;
beforeEach(async () => {
  scene = await createServiceScene();
  await scene.store.saveFields({ guildId: GUILD, communityId: COMMUNITY }, [LOYALTY, KARMA], { at: scene.now });
});

const ASKER = createActor({ userId: '333' });
const DAY_MS = 86_400_000;

async function give(memberId: string, amount: number, field?: string): Promise<void> {
  await scene.link(memberId, memberId.padStart(24, '0'));
  await scene.settle(await scene.record({ subject: createSubject({ memberId }), amount, field }));
}

const show = (asked: { field?: string; window?: string } = {}, page = 1) =>
  scene.boards.show(ASKER, { field: undefined, window: undefined, ...asked }, page);
const listed = ({ rows }: Awaited<ReturnType<typeof show>>) =>
  rows.map(({ rank, memberId, hundredths }) => `${rank} ${memberId} ${hundredths}`);

describe('a leaderboard', () => {
  it('is of the default field and of all time, where nothing else is asked for', async () => {
    await give(ANA, 10);
    await give('201', 20);
    await give('201', 500, 'karma');
    const board = await show();
    expect(board).toMatchObject({ field: { name: 'Loyalty Points' }, window: 'all', firstDay: undefined, page: 1 });
    expect(listed(board)).toEqual(['1 201 2000', `2 ${ANA} 1000`]);
    expect(listed(await show({ field: 'Karma' }))).toEqual(['1 201 50000']);
  });

  it('asks Returning.AI nothing', async () => {
    await give(ANA, 10);
    const asked = scene.reads.calls.length;
    scene.api.failure = 'unreachable';
    expect(listed(await show())).toHaveLength(1);
    expect(scene.reads.calls).toHaveLength(asked);
  });

  it('begins with the month, the week or the day of the server', async () => {
    // A Friday.
    expect(new Date(scene.now).toISOString()).toBe('2027-01-15T08:00:00.000Z');
    const firstDay = async (window: string) => (await show({ window })).firstDay;
    expect([await firstDay('month'), await firstDay('week'), await firstDay('day')]).toEqual([
      '2027-01-01',
      '2027-01-11',
      '2027-01-15',
    ]);
    await scene.store.changeGuild(GUILD, { timezone: 'Pacific/Kiritimati' }, { at: scene.now });
    scene.now += DAY_MS / 2;
    expect(await firstDay('day')).toBe('2027-01-16');
  });

  it('is empty on the next day, and not in the same month', async () => {
    await give(ANA, 10);
    expect(listed(await show({ window: 'day' }))).toHaveLength(1);
    scene.now += DAY_MS;
    expect(listed(await show({ window: 'day' }))).toEqual([]);
    expect(listed(await show({ window: 'month' }))).toHaveLength(1);
  });

  it('has ten members on a page, and says which is the last', async () => {
    for (let index = 0; index < 11; index += 1) await give(`${400 + index}`, 100 - index);
    const first = await show();
    expect([first.rows.length, first.isLast]).toEqual([10, false]);
    const second = await show({}, 2);
    expect([listed(second), second.isLast]).toEqual([['11 410 9000'], true]);
    expect(listed(await show({}, Number.NaN))).toHaveLength(10);
    expect(listed(await show({}, 99))).toEqual([]);
  });

  it('knows who of a page has left', async () => {
    await give(ANA, 10);
    scene.absent = new Set([ANA]);
    expect((await show()).absent).toEqual(new Set([ANA]));
  });

  it('of a server that is not set up says what to do', async () => {
    const failing = scene.boards.show({ ...ASKER, guildId: OTHER_GUILD }, { field: undefined, window: undefined }, 1);
    expect((await userErrorOfAsync(failing)).message).toContain('/setup');
  });

  it('of a field or a time that there is not says what there is', async () => {
    expect((await userErrorOfAsync(show({ field: 'Gems' }))).message).toContain('Loyalty Points');
    expect((await userErrorOfAsync(show({ window: 'year' }))).message).toContain('all, month, week, day');
  });
});

describe('jumping to oneself', () => {
  const showOwn = () => scene.boards.showOwn(ASKER, { field: undefined, window: undefined });

  it('leads to the page with oneself on it', async () => {
    for (let index = 0; index < 12; index += 1) await give(`${400 + index}`, 100 - index);
    await give(ASKER.userId, 5);
    const { board, standing } = await showOwn();
    expect(standing).toMatchObject({ rank: 13, toNext: 8_400 });
    expect([board.page, board.rows.at(-1)?.memberId]).toEqual([2, ASKER.userId]);
  });

  it('shows the first page to who is not on the board, and says whether they hide', async () => {
    await give(ANA, 5);
    expect(await showOwn()).toMatchObject({ standing: undefined, isHidden: false, board: { page: 1 } });
    await scene.store.setHidden({ guildId: GUILD, memberId: ASKER.userId }, true);
    expect(await showOwn()).toMatchObject({ isHidden: true });
  });
});

describe('a page for a picture', () => {
  const named = (page = 1) => scene.boards.showNamed(ASKER, { field: undefined, window: undefined }, page);

  it('has the same members, with the names of those who are there', async () => {
    await give(ANA, 10);
    await give('201', 20);
    await give('202', 5);
    await scene.store.setHidden({ guildId: GUILD, memberId: '202' }, true);
    scene.absent = new Set(['201']);
    const board = await named();
    expect(listed(board)).toEqual(listed(await show()));
    expect([...board.names]).toEqual([[ANA, `Member ${ANA}`]]);
    expect(board.absent).toEqual(new Set(['201']));
  });

  it('with nobody on it is refused', async () => {
    expect((await userErrorOfAsync(named())).code).toBe('BOARD_EMPTY');
    await give(ANA, 10);
    expect((await userErrorOfAsync(named(2))).code).toBe('BOARD_EMPTY');
  });
});
