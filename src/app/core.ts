/** The parts that are there with or without a session of Discord: use cases, delivery, the watch for a second process. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Config } from '../configuration/config.ts';
import { createDelivery, type Delivery } from '../delivery/delivery.ts';
import { createLateCopies } from '../delivery/late-copies.ts';
import { createPaidTwice } from '../delivery/paid-twice.ts';
import { createSecondProcess, type SecondProcess } from '../discord/connection/second-process.ts';
import { createPainter, type Painter } from '../pictures/drawing/painter.ts';
import type { ReturningClient } from '../returning-ai/client.ts';
import type { ApiProfiles } from '../returning-ai/for-the-bot/api-profile.ts';
import { createBadgeApi, createFieldApi } from '../returning-ai/for-the-bot/community-api.ts';
import type { Clock } from '../runtime/clock.ts';
import type { ClockWatch } from '../runtime/clock-watch.ts';
import type { Loop } from '../runtime/loop.ts';
import { createAuditService } from '../services/audit.ts';
import { createAwardFormService } from '../services/award-forms.ts';
import { createAwardService } from '../services/awards.ts';
import { createBadgeService } from '../services/badges.ts';
import { createBalanceService } from '../services/balances.ts';
import { type BoardServiceOptions, createBoardService } from '../services/boards.ts';
import { createBulkService } from '../services/bulks/bulks.ts';
import type { Crowds } from '../services/bulks/crowd.ts';
import { type Communities, createCommunities } from '../services/communities.ts';
import { createErasureService } from '../services/erasure.ts';
import { createFieldEditService } from '../services/field-edits.ts';
import { createFieldService } from '../services/fields.ts';
import { createGuildLanguages } from '../services/guild-languages.ts';
import { createIdentityService } from '../services/identity.ts';
import { createReactionIntake, type ReactionIntake } from '../services/jobs/reaction-intake.ts';
import { createLinkFileService, type LinkFileServiceOptions } from '../services/link-files.ts';
import { createLinkRequestService } from '../services/link-requests.ts';
import { createLinkService } from '../services/links.ts';
import { createLookUpService } from '../services/look-ups.ts';
import { createPictureService } from '../services/pictures.ts';
import type { Places } from '../services/places.ts';
import { createPresence } from '../services/presence.ts';
import { createPrivacyService } from '../services/privacy.ts';
import { createReactionService } from '../services/reactions.ts';
import { createReadPauses, type ReadPauses } from '../services/reads/read-pauses.ts';
import { createRewardGuilds, type RewardGuilds } from '../services/reward-guilds.ts';
import { createRewardService } from '../services/rewards.ts';
import { createRuleService } from '../services/rules.ts';
import { createSealer, type Sealer } from '../services/sealing.ts';
import type { Services } from '../services/services.ts';
import { createSetupService } from '../services/setup.ts';
import { createUndoService } from '../services/undos.ts';
import type { Store } from '../store/store.ts';
import { findMasterKey } from './database.ts';
import { openReturning, type Returning } from './returning.ts';

/** The base that everything else is built on. */
export interface Surroundings {
  readonly config: Config;
  readonly log: Logger;
  readonly store: Store;
  readonly clock: Clock;
  readonly clockWatch: ClockWatch;
}

export interface Core {
  readonly services: Services;
  readonly delivery: Delivery;
  readonly deliveryClient: ReturningClient;
  /** For what people ask, and for look-ups that nobody waits for. */
  readonly askedClient: ReturningClient;
  readonly pauses: ReadPauses;
  readonly communities: Communities;
  readonly places: Places;
  readonly lateCopies: Loop;
  readonly paidTwice: Loop;
  readonly secondProcess: SecondProcess;
  readonly intake: ReactionIntake;
  readonly rewardGuilds: RewardGuilds;
  readonly painter: Painter;
}

interface CoreOptions extends Surroundings {
  readonly profiles: ApiProfiles;
  readonly places: Places;
  readonly isPublic: (guildId: string) => boolean;
  readonly guildIds: () => readonly string[];
  readonly findAbsent: LinkFileServiceOptions['findAbsent'];
  readonly crowds: Crowds;
  readonly nameMembers: BoardServiceOptions['nameMembers'];
}

export function createCore(options: CoreOptions): Core {
  const { config, log, store, clock, places } = options;
  const sealer = createSealer(findMasterKey(config));
  const pauses = createReadPauses(clock.monotonic);
  const returning = openReturning({ ...options, pauses });
  const { gateway, deliveryClient, askedClient } = returning;
  const communities = createCommunities({
    store,
    sealer,
    environment: toEnvironment(config),
    isPublic: options.isPublic,
  });
  const credentials = { find: communities.findKey };
  const delivery = createDelivery({ store, gateway, credentials, clock, random: Math.random, log });
  const intake = createReactionIntake({ store, clock, log });
  const painter = createPainter({ clock, log });
  const services = createServices({ ...options, returning, pauses, sealer, communities, delivery, intake, painter });
  const secondProcess = createSecondProcess({ store, guildIds: options.guildIds, clock, log });
  const onPaidTwice = (guildId: string) => secondProcess.noticed('paid for reactions', guildId);
  return {
    ...{ services, delivery, deliveryClient, askedClient, pauses, communities, places, secondProcess, intake, painter },
    rewardGuilds: createRewardGuilds({ store }),
    lateCopies: createLateCopies({ store, gateway, credentials, clock, log }),
    paidTwice: createPaidTwice({ store, gateway, credentials, clock, log, onPaidTwice }),
  };
}

function toEnvironment({ returning, discord }: Config) {
  const { communityId, token: key, fieldId, systemKey } = returning;
  return { communityId, key, fieldId, systemKey, guildIds: discord.guildIds };
}

interface ServicesOptions extends CoreOptions {
  readonly returning: Returning;
  readonly pauses: ReadPauses;
  readonly sealer: Sealer;
  readonly communities: Communities;
  readonly delivery: Delivery;
  readonly intake: ReactionIntake;
  readonly painter: Painter;
}

function createServices(options: ServicesOptions): Services {
  const { config, log, store, clock, clockWatch, places, pauses, sealer, communities, delivery } = options;
  const { api, reads, profiles, askedClient } = options.returning;
  const { now, monotonic } = clock;
  const onRules = options.intake.forgetRules;
  const fields = createFieldService({ store, api, communities, now, monotonic });
  const common = { store, api, communities, fields, now, monotonic, log };
  return {
    fields,
    fieldEdits: createFieldEditService({ ...common, fieldApi: createFieldApi(askedClient), onRules }),
    awards: createAwardService({ ...common, gateway: reads, findHold: delivery.findHold }),
    awardForms: createAwardFormService(common),
    undos: createUndoService(common),
    bulks: createBulkService({ ...common, crowds: options.crowds }),
    balances: createBalanceService({ ...common, gateway: reads, pauses }),
    boards: createBoardService({
      ...common,
      presence: createPresence({ ask: options.findAbsent, clock }),
      nameMembers: options.nameMembers,
    }),
    pictures: createPictureService(options),
    lookUps: createLookUpService({ store }),
    links: createLinkService(common),
    linkRequests: createLinkRequestService(common),
    linkFiles: createLinkFileService({
      ...common,
      findAbsent: options.findAbsent,
      wait: (delayMs) => sleep(delayMs),
    }),
    erasure: createErasureService({ store, auditDays: config.retention.audit, now }),
    audit: createAuditService({ store }),
    setup: createSetupService({
      ...common,
      gateway: reads,
      profiles,
      places,
      sealer,
      findSkewMs: clockWatch.findSkewMs,
    }),
    rules: createRuleService({ ...common, places, onRules }),
    rewards: createRewardService({ ...common, places }),
    reactions: createReactionService(common),
    identity: createIdentityService(common),
    privacy: createPrivacyService({ store }),
    languages: createGuildLanguages({ store }),
    badges: createBadgeService({ ...common, badges: createBadgeApi(askedClient) }),
  };
}
