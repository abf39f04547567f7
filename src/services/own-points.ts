/** Nobody gives themselves points or decides about their own awards, unless they have Manage Server and so every right. */
import { UserError } from '../errors.ts';
import { type Award, toOriginId } from '../points/award.ts';
import { toPerson } from '../points/person.ts';
import { givesBack } from '../points/undo.ts';
import type { Store } from '../store/store.ts';
import { text } from '../texts/text.ts';
import type { Actor } from './actor.ts';

type Owned = Pick<Award, 'memberId' | 'communityId' | 'accountId'>;

/** Tells which points are the actor's own: those of the member, and those of an account they have in any server. */
export async function createIsOwn(
  store: Pick<Store, 'listAccountsOf'>,
  { userId }: Actor,
): Promise<(owned: Owned) => boolean> {
  const accounts = await store.listAccountsOf(userId);
  const own = new Set(accounts.map(({ communityId, accountId }) => toName(communityId, accountId)));
  return ({ memberId, communityId, accountId }) =>
    memberId === userId || (accountId !== undefined && own.has(toName(communityId, accountId)));
}

/** Ids of accounts are the same in either case. */
function toName(communityId: string, accountId: string): string {
  return `${communityId} ${accountId.toLowerCase()}`;
}

/** @throws {@link UserError} OWN_POINTS when it would give the actor's own account points, or set its total */
export async function requireNotToSelf(
  store: Pick<Store, 'listAccountsOf'>,
  actor: Actor,
  award: Owned & Pick<Award, 'action'>,
): Promise<void> {
  if (actor.canManageGuild || award.action === 'decrease' || !(await createIsOwn(store, actor))(award)) return;
  throw new UserError(
    'OWN_POINTS',
    award.memberId === actor.userId
      ? text('refusal.own-points')
      : text('refusal.own-account', { member: toPerson(award.memberId) }),
  );
}

/** @throws {@link UserError} OWN_POINTS when taking it back would give the actor points */
export async function requireNotBackToSelf(
  store: Pick<Store, 'listAccountsOf'>,
  actor: Actor,
  award: Award,
): Promise<void> {
  if (actor.canManageGuild || !givesBack(award) || !(await createIsOwn(store, actor))(award)) return;
  throw new UserError('OWN_POINTS', text('refusal.own-undo', { receipt: award.receipt }));
}

/** An award, and those that it follows from, back to the first. */
export async function listOrigins(store: Pick<Store, 'getAward'>, award: Award): Promise<readonly [Award, ...Award[]]> {
  const chain: [Award, ...Award[]] = [award];
  for (let id = toOriginId(award); id !== undefined; ) {
    const origin = await store.getAward(id);
    if (origin === undefined) break;
    chain.push(origin);
    id = toOriginId(origin);
  }
  return chain;
}

/** @throws {@link UserError} OWN_AWARD when the actor gave it, or what it follows from, or it is to them */
export async function requireNotOwnDecision(
  store: Pick<Store, 'listAccountsOf'>,
  actor: Actor,
  chain: readonly [Award, ...Award[]],
): Promise<void> {
  const [{ receipt }] = chain;
  const part = await findOwnPart(store, actor, chain);
  if (part === undefined) return;
  throw new UserError('OWN_AWARD', text(`refusal.own-decision.${part}`, { receipt }));
}

/** The actor's own part in an award, beside deciding about it: they gave or undid it, or it is to them. Undefined: none. */
export async function findOwnPart(
  store: Pick<Store, 'listAccountsOf'>,
  actor: Actor,
  chain: readonly [Award, ...Award[]],
): Promise<'given' | 'own' | undefined> {
  if (actor.canManageGuild) return undefined;
  if (chain.some(({ actorId }) => actorId === actor.userId)) return 'given';
  const isOwn = await createIsOwn(store, actor);
  return chain.some(isOwn) ? 'own' : undefined;
}
