/** The clients of Returning.AI, and the adapters on them that several parts share. */
import type { Logger } from 'pino';
import manifest from '../../package.json' with { type: 'json' };
import type { Config } from '../configuration/config.ts';
import type { AwardGateway } from '../delivery/gateway.ts';
import { listInsecureUrls } from '../operations/insecure-urls.ts';
import { createReturningClient, type ReturningClient } from '../returning-ai/client.ts';
import type { ApiProfiles } from '../returning-ai/for-the-bot/api-profile.ts';
import { createAwardGateway } from '../returning-ai/for-the-bot/award-gateway.ts';
import { createCommunityApi } from '../returning-ai/for-the-bot/community-api.ts';
import type { ClockWatch } from '../runtime/clock-watch.ts';
import { type ReadPauses, withPauses } from '../services/reads/read-pauses.ts';
import type { CommunityApi } from '../services/returning-api.ts';

/** To each host. Room for the look before and the send of each lane in flight. */
const DELIVERY_CONNECTIONS = 32;
/** Reads that people ask for have their own: however many, and however slow, no delivery waits for them. */
const ASKED_CONNECTIONS = 16;
/** A member's whole history may come in one answer: some 200 bytes an entry. */
const MAX_BODY_BYTES = 4 * 1024 * 1024;

export interface Returning {
  readonly deliveryClient: ReturningClient;
  /** For what people ask, and for look-ups that nobody waits for. */
  readonly askedClient: ReturningClient;
  /** Delivery's. */
  readonly gateway: AwardGateway;
  /** The same for what people ask. */
  readonly reads: AwardGateway;
  readonly api: CommunityApi;
  readonly profiles: ApiProfiles;
}

interface ReturningOptions {
  readonly config: Config;
  readonly clockWatch: ClockWatch;
  readonly pauses: ReadPauses;
  readonly profiles: ApiProfiles;
  readonly log: Logger;
}

export function openReturning(options: ReturningOptions): Returning {
  const { config, pauses, profiles, log } = options;
  const deliveryClient = openClient(options, DELIVERY_CONNECTIONS);
  const askedClient = openClient(options, ASKED_CONNECTIONS);
  for (const variable of listInsecureUrls(config.returning)) {
    log.warn({ variable }, 'Returning.AI is reached by http on another machine: API keys go there in clear text');
  }
  return {
    deliveryClient,
    askedClient,
    gateway: createAwardGateway(deliveryClient, profiles),
    reads: createAwardGateway(askedClient, profiles),
    api: withPauses(createCommunityApi(askedClient), pauses),
    profiles,
  };
}

function openClient({ config, clockWatch, pauses }: ReturningOptions, connections: number): ReturningClient {
  return createReturningClient({
    baseUrl: config.returning.apiUrl,
    applicationUrl: config.returning.applicationUrl,
    systemUrl: config.returning.systemUrl,
    allowInsecure: true,
    connections,
    maxBodyBytes: MAX_BODY_BYTES,
    userAgent: `${manifest.name}/${manifest.version}`,
    onDate: (date) => clockWatch.heard('Returning.AI', date),
    onSlowDown: pauses.slowDown,
  });
}
