/** A real ledger beside a Discord on loopback: awards as commands record them, with messages that show them. */
import { type BaseInteraction, Events, InteractionResponseType } from 'discord.js';
import { onTestFinished } from 'vitest';
import type { Award } from '../../src/points/award.ts';
import type { ProblemCode } from '../../src/points/problem.ts';
import type { ClaimedAward, NewAward, NewReply, Settlement } from '../../src/store/awards/award-store.ts';
import { openMemoryStore } from '../support/migrated-store.ts';
import { startClient } from './scene.ts';

const LEASE_MS = 30_000;

export async function startLedger() {
  const scene = await startClient();
  const { clock, guild, general, mod, modMember, ana, client, discord, responder } = scene;
  const store = await openMemoryStore();
  onTestFinished(() => store.close());

  /** Channels that members see. */
  const openChannels = new Set<string>();
  const isStaffOnly = async (_guildId: string, channelId: string) => !openChannels.has(channelId);

  /** What the moderator sends, as it reaches the bot. */
  async function receive() {
    const received = Promise.withResolvers<BaseInteraction>();
    client.once(Events.InteractionCreate, received.resolve);
    const sent = await mod.command(general, 'points', {}, { force: true });
    const interaction = await received.promise;
    return { sent, id: interaction.id, token: 'token' in interaction ? String(interaction.token) : '' };
  }

  /** Recorded, but nobody was told. */
  async function record(change: Partial<NewAward> = {}, reply: Partial<NewReply> = {}) {
    const { sent, id, token } = await receive();
    const outcome = await store.recordAward(
      {
        key: `interaction:${id}`,
        guildId: guild.id,
        communityId: 'community',
        fieldId: 'field-1',
        fieldName: 'Loyalty Points',
        accountId: 'account-ana',
        memberId: ana.id,
        action: 'increase',
        hundredths: 1_000,
        reason: undefined,
        actorId: modMember.id,
        source: 'command',
        reverses: undefined,
        ...change,
      },
      {
        reply: {
          interactionId: id,
          applicationId: discord.applicationId,
          token,
          channelId: general.id,
          ephemeral: false,
          locale: 'en-US',
          notify: false,
          ...reply,
        },
        limits: { perAward: undefined, perModeratorHour: undefined },
        at: clock.now(),
      },
    );
    if (outcome.kind !== 'recorded') throw new Error(`not recorded: ${outcome.kind}`);
    return { sent, id, token, award: outcome.award };
  }

  /** Recorded and acknowledged, as the dispatcher does it. */
  async function give(change: Partial<NewAward> = {}, reply: Partial<NewReply> = {}) {
    const recorded = await record(change, reply);
    const shown = await responder.acknowledge(recorded, {
      type: InteractionResponseType.DeferredChannelMessageWithSource,
      data: reply.ephemeral === true ? { flags: 64 } : {},
    });
    const messageId = shown.kind === 'shown' ? shown.messageId : undefined;
    await store.acknowledgeAward(recorded.award.id, { messageId }, clock.now());
    return { ...recorded, messageId };
  }

  async function claim(award: Award): Promise<ClaimedAward['award']> {
    const claimed = await store.claimAwards({ at: clock.now(), limit: 10, leaseMs: LEASE_MS, heldGuilds: [] });
    const own = claimed.find(({ award: { id } }) => id === award.id);
    if (own === undefined) throw new Error(`the award ${award.id} could not be claimed`);
    await store.beginSend(
      { awardId: award.id, fence: own.award.fence },
      { anchor: { kind: 'empty' }, lastTotal: undefined, at: clock.now() },
    );
    return own.award;
  }

  async function settle(award: Award, settlement: Partial<Settlement> = {}): Promise<void> {
    const { id, fence } = await claim(award);
    await store.settleAward(
      { awardId: id, fence },
      {
        total: 260,
        totalBefore: 250,
        outsideChange: false,
        historyId: `history-${id}`,
        historyAt: undefined,
        at: clock.now(),
        ...settlement,
      },
    );
  }

  async function refuse(award: Award, problem: ProblemCode = 'REFUSED_404'): Promise<void> {
    const { id, fence } = await claim(award);
    await store.refuseAward({ awardId: id, fence }, { problem, at: clock.now() });
  }

  async function review(award: Award): Promise<void> {
    const { id, fence } = await claim(award);
    await store.markUnknown({ awardId: id, fence }, { readAt: clock.now(), at: clock.now() });
    await store.reviewAward({ awardId: id, fence }, { problem: 'AMBIGUOUS', at: clock.now() });
  }

  /** Takes an award back and delivers that. */
  async function undo(award: Award): Promise<Award> {
    const reversal = { key: `undo:${award.id}`, actorId: modMember.id, guildId: guild.id, reason: undefined };
    const outcome = await store.undoAward(award.id, reversal, { reply: undefined, at: clock.now() });
    if (outcome.kind !== 'recorded') throw new Error(`not recorded: ${outcome.kind}`);
    await store.acknowledgeAward(outcome.award.id, {}, clock.now());
    await settle(outcome.award, { total: 250, totalBefore: 260 });
    return outcome.award;
  }

  return { ...scene, store, openChannels, isStaffOnly, record, give, settle, refuse, review, undo };
}
