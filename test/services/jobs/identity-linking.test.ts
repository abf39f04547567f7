import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { createIdentityLinking } from '../../../src/services/jobs/identity-linking.ts';
import { createReadPauses, type ReadPauses } from '../../../src/services/reads/read-pauses.ts';
import type { IdentityApi } from '../../../src/services/returning-api.ts';
import { createManualClock } from '../../support/manual-clock.ts';
import { userErrorOfAsync } from '../../support/user-error.ts';
import {
  ADMIN,
  ANA,
  ANA_ACCOUNT,
  COMMUNITY,
  COUNTRY,
  createActor,
  createServiceScene,
  createSubject,
  ENVIRONMENT_KEY,
  GUILD,
  KARMA,
  LOYALTY,
  MODERATOR,
  OTHER_GUILD,
  type ServiceScene,
} from '../service-scene.ts';

const BOT = '900';
const HOUR_MS = 3_600_000;
const MEMBER = createActor({ userId: ANA });
type Answer = Awaited<ReturnType<IdentityApi['findUsers']>>;

let scene: ServiceScene;
/** What the deployment answers about each Discord id; nobody where nothing is said. */
let answers: Map<string, Answer>;
let calls: string[];
/** What happens while a question is on its way. */
let meanwhile: (() => Promise<void>) | undefined;
let clock: ReturnType<typeof createManualClock>;
let pauses: ReadPauses;
let loop: ReturnType<typeof createIdentityLinking>;

beforeEach(async () => {
  scene = await createServiceScene();
  answers = new Map();
  calls = [];
  meanwhile = undefined;
  clock = createManualClock();
  const api: IdentityApi = {
    async findUsers(fieldKey, text, { key }) {
      calls.push(`${fieldKey}=${text} ${key}`);
      await meanwhile?.();
      return answers.get(text) ?? { kind: 'ok', users: [] };
    },
  };
  const { store, communities } = scene;
  pauses = createReadPauses(clock.monotonic);
  const log = pino({ level: 'silent' });
  loop = createIdentityLinking({ store, api, communities, pauses, botId: BOT, clock, log });
});

const users = (...ids: string[]): Answer => ({ kind: 'ok', users: ids.map((id) => ({ id, username: 'ana' })) });
const link = () => scene.store.getLink({ guildId: GUILD, communityId: COMMUNITY, memberId: ANA });
const begin = () => scene.identity.choose(ADMIN, 'Country');
const wait = (memberId = ANA) => scene.record({ subject: createSubject({ memberId }) });

/** Lets the job do what is due, and as much time pass. */
async function run(ms = 0): Promise<void> {
  loop.start();
  scene.now = clock.now();
  await clock.advance(ms);
  await loop.stop();
  scene.now = clock.now();
}

describe('a member for whom points wait', () => {
  beforeEach(async () => {
    scene.now = clock.now();
  });

  it('is linked where their Discord id stands with exactly one user, and the points go', async () => {
    await begin();
    const award = await wait();
    answers.set(ANA, users(ANA_ACCOUNT));
    scene.takeWritten();
    await run();
    expect(calls).toEqual([`country=${ANA} ${ENVIRONMENT_KEY}`]);
    expect(await link()).toMatchObject({ accountId: ANA_ACCOUNT, label: 'ana', linkedBy: BOT });
    expect((await scene.audit.latest(ADMIN))[0]).toMatchObject({
      actorId: 'identity-field',
      action: 'link-set',
      memberId: ANA,
    });
    expect((await scene.get(award)).status).toBe('queued');
    expect(scene.takeWritten()).toContain('awards queued');
    await run(3 * HOUR_MS);
    expect(calls).toHaveLength(1);
  });

  it.each<[string, Answer]>([
    ['nobody', users()],
    ['several users', users(ANA_ACCOUNT, 'b'.repeat(24))],
    ['an answer that does not show it', { kind: 'unconfirmed' }],
    ['a deployment that cannot tell', { kind: 'not-found' }],
    ['a refused key', { kind: 'key-problem' }],
    ['no answer', { kind: 'no-answer' }],
  ])('stays as they are with %s, and is asked about again after an hour', async (_, answer) => {
    await begin();
    const award = await wait();
    answers.set(ANA, answer);
    await run(HOUR_MS - 10_000);
    expect(calls).toHaveLength(1);
    expect(await link()).toBeUndefined();
    expect((await scene.get(award)).status).toBe('waiting');
    answers.set(ANA, users(ANA_ACCOUNT));
    await run(20_000);
    expect(calls).toHaveLength(2);
    expect(await link()).toBeDefined();
  });

  it('is asked about by nobody where no field is chosen, or another server has chosen one', async () => {
    await wait();
    await scene.store.changeGuild(OTHER_GUILD, { identityFieldId: COUNTRY.fieldId }, { at: scene.now });
    await run(HOUR_MS);
    expect(calls).toEqual([]);
    await begin();
    await scene.identity.choose(ADMIN, ' OFF ');
    await run(HOUR_MS);
    expect(calls).toEqual([]);
  });

  it('never gets an account that somebody else has', async () => {
    await begin();
    await scene.link('299', ANA_ACCOUNT);
    await wait();
    answers.set(ANA, users(ANA_ACCOUNT));
    await run(HOUR_MS / 2);
    expect(await link()).toBeUndefined();
    expect(calls).toHaveLength(1);
  });

  it('keeps the link that staff make while the question is on its way', async () => {
    await begin();
    await wait();
    const other = 'b'.repeat(24);
    answers.set(ANA, users(ANA_ACCOUNT));
    meanwhile = () => scene.link(ANA, other);
    await run(HOUR_MS / 2);
    expect(calls).toHaveLength(1);
    expect(await link()).toMatchObject({ accountId: other });
  });

  it('is one of many who are asked about a few at a time', async () => {
    await begin();
    for (let member = 0; member < 23; member += 1) await wait(`${400 + member}`);
    await run();
    expect(calls).toHaveLength(1);
    await run(1_000);
    expect(calls).toHaveLength(6);
    await run(10_000);
    expect(calls).toHaveLength(23);
    await run(HOUR_MS / 2);
    expect(calls).toHaveLength(23);
  });

  it('is not held up by another server, however many wait there and however slow its answers are', async () => {
    await begin();
    for (let member = 0; member < 30; member += 1) await wait(`${400 + member}`);
    await scene.store.changeGuild(
      OTHER_GUILD,
      { communityId: 'own', identityFieldId: COUNTRY.fieldId },
      { at: scene.now },
    );
    const own = { guildId: OTHER_GUILD, communityId: 'own' };
    const key = { sealed: scene.sealer.seal('own-key', own), setBy: '1', verifiedAt: 1 };
    await scene.store.saveGuildKey({ guildId: OTHER_GUILD, communityId: 'own' }, key, 1);
    await scene.store.saveFields({ guildId: OTHER_GUILD, communityId: 'own' }, [COUNTRY], { at: 1 });
    scene.now += 1;
    await clock.advance(1);
    await scene.store.wishIdentityLookUp({ ...own, memberId: ANA }, true, scene.now);
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    meanwhile = () => gate;
    loop.start();
    await clock.advance(0);
    expect(calls).toEqual([`country=400 ${ENVIRONMENT_KEY}`, `country=${ANA} own-key`]);
    open();
    await loop.stop();
  });

  it('is asked about once Returning.AI does not ask to slow down any more', async () => {
    await begin();
    await wait();
    answers.set(ANA, users(ANA_ACCOUNT));
    pauses.slowDown(ENVIRONMENT_KEY, 30_000);
    await run(29_000);
    expect(calls).toEqual([]);
    await run(2_000);
    expect(await link()).toBeDefined();
  });

  it('is not asked about one by one of a deployment that has no such look-up', async () => {
    await begin();
    answers.get = () => ({ kind: 'not-found' });
    for (let member = 0; member < 12; member += 1) await wait(`${400 + member}`);
    await run(HOUR_MS / 2);
    expect(calls).toHaveLength(1);
  });
});

describe('a member who asks', () => {
  beforeEach(async () => {
    scene.now = clock.now();
    await begin();
    answers.set(ANA, users(ANA_ACCOUNT));
  });

  it('is looked up once and linked', async () => {
    await scene.identity.wish(MEMBER, false);
    await scene.identity.wish(MEMBER, false);
    await run();
    expect(calls).toHaveLength(1);
    expect(await link()).toBeDefined();
    await scene.identity.wish(MEMBER, false);
    await run(HOUR_MS);
    expect(calls).toHaveLength(1);
  });

  it('is not linked again after the link was ended, unless they ask for one', async () => {
    await scene.link();
    await scene.linkRequests.remove(MEMBER);
    await wait();
    await scene.identity.wish(MEMBER, false);
    await run(HOUR_MS);
    expect(calls).toEqual([]);
    await scene.identity.wish(MEMBER, true);
    await run();
    expect(await link()).toBeDefined();
  });

  it('is not linked again after staff ended the link, whatever they ask for, until staff link them', async () => {
    await scene.link();
    await scene.links.remove(ADMIN, ANA);
    await wait();
    await scene.linkRequests.request(MEMBER, ANA_ACCOUNT);
    await scene.identity.wish(MEMBER, true);
    await run(HOUR_MS);
    expect([calls, await link()]).toEqual([[], undefined]);
    await scene.link();
    await scene.linkRequests.remove(MEMBER);
    await scene.identity.wish(MEMBER, true);
    await run();
    expect(await link()).toBeDefined();
  });

  it('is noted or not, but never refused for it', async () => {
    await scene.store.close();
    await scene.identity.wish(MEMBER, true);
  });
});

describe('the field that holds Discord ids', () => {
  it('is a text field of the community, chosen by who runs the server', async () => {
    expect(await begin()).toEqual({ id: COUNTRY.fieldId, name: 'Country' });
    expect((await scene.store.getGuild(GUILD)).identityFieldId).toBe(COUNTRY.fieldId);
    expect((await scene.setup.status(ADMIN)).identityField).toEqual({ id: COUNTRY.fieldId, name: 'Country' });
    expect(await scene.identity.choose(ADMIN, 'off')).toBeUndefined();
    expect((await scene.store.getGuild(GUILD)).identityFieldId).toBeUndefined();
  });

  it.each([
    ['', 'UNKNOWN_FIELD'],
    ['Nonsense', 'UNKNOWN_FIELD'],
    ['Karma', 'FIELD_NOT_TEXT'],
    ['Nameless', 'FIELD_WITHOUT_KEY'],
    ['Untold', 'FIELD_NOT_TEXT'],
    ['Odd', 'FIELD_NOT_TEXT'],
    ['Choice', 'FIELD_NOT_TEXT'],
    ['User', 'FIELD_OF_EVERYBODY'],
    ['First', 'FIELD_OF_EVERYBODY'],
    ['Mail', 'FIELD_OF_EVERYBODY'],
    ['Identity', 'FIELD_OF_EVERYBODY'],
  ])('is not %j', async (typed, code) => {
    const toText = (name: string, key: string | undefined, type: string | undefined = 'text') => {
      return { fieldId: name.padEnd(24, '0'), key, name, type, numeric: undefined };
    };
    scene.api.fields.set(COMMUNITY, [
      ...[LOYALTY, KARMA, COUNTRY, toText('Nameless', undefined)],
      ...[
        { ...toText('Untold', 'untold'), type: undefined },
        toText('Odd', 'odd', 'blob'),
        toText('Choice', 'c', 'select'),
      ],
      ...[
        toText('User', 'username'),
        toText('First', 'first_name'),
        toText('Mail', 'E-Mail'),
        toText('Identity', '_id'),
      ],
    ]);
    expect((await userErrorOfAsync(scene.identity.choose(ADMIN, typed))).code).toBe(code);
    expect((await scene.store.getGuild(GUILD)).identityFieldId).toBeUndefined();
  });

  it('is not for moderators to choose, and stays while the fields cannot be listed', async () => {
    for (const typed of ['Country', 'off']) {
      expect((await userErrorOfAsync(scene.identity.choose(MODERATOR, typed))).code).toBe('NOT_ALLOWED');
    }
    scene.api.failure = 'no-answer';
    expect((await userErrorOfAsync(begin())).code).toBe('FIELDS_UNAVAILABLE');
  });

  it('does not outlive another community, nor its own deletion', async () => {
    await begin();
    expect(await scene.fieldEdits.delete(ADMIN, { field: 'Country', confirm: undefined })).toMatchObject({
      deletion: { isIdentity: true },
    });
    await scene.fieldEdits.delete(ADMIN, { field: 'Country', confirm: 'Country' });
    expect((await scene.store.getGuild(GUILD)).identityFieldId).toBeUndefined();
    scene.api.fields.set(COMMUNITY, [{ ...COUNTRY, type: 'string' }]);
    await begin();
    scene.api.keys.set('another', new Set(['another-key']));
    await scene.setup.saveKey(ADMIN, { key: 'another-key', communityId: 'another' });
    const choice = await scene.setup.chooseCommunity(ADMIN, 'another');
    if (choice.kind !== 'offered') throw new Error(choice.kind);
    await scene.setup.confirmCommunity(ADMIN, choice.draftId);
    expect((await scene.store.getGuild(GUILD)).identityFieldId).toBeUndefined();
  });
});
