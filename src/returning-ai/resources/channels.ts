/** The community's channels, as the integration API lists them. */
import { z } from 'zod';
import type { Api } from '../http/call.ts';
import type { JsonObject } from '../http/envelope.ts';
import { iteratePagedList, type PagedList, readPagedList, type Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import { tolerantId, tolerantInstant, tolerantText } from '../http/tolerant-schema.ts';
import type { RequestAuth } from '../http/transport.ts';

/** A channel. A public client reads `_id` and `topic`; the rest is in the answer of the system call (`api-8891791`). */
export interface Channel {
  readonly id: string;
  /** What people see. The page's schema calls it `title`, its sample `topic`. */
  readonly topic?: string | undefined;
  /** `open` in the sample. */
  readonly channelType?: string | undefined;
  /** The community, in older words. */
  readonly serverId?: string | undefined;
  readonly userId?: string | undefined;
  /** ISO 8601, UTC. */
  readonly createdAt?: string | undefined;
  /** ISO 8601, UTC. */
  readonly updatedAt?: string | undefined;
}

export const CHANNEL_ROUTES = { list: route('GET', '/channels') } as const;

/** Calls on channels. */
export interface Channels {
  /**
   * Lists the channels of the key's community: as a public client does (activepieces/activepieces); that there may be
   * pages is inferred.
   *
   * @throws {@link ReturningApiError} also when the answer holds no list
   */
  list(auth: RequestAuth): Promise<PagedList<Channel>>;
  /** The same list, one by one: see {@link iteratePagedList}. */
  iterate(auth: RequestAuth): AsyncGenerator<Channel, void>;
}

/** Binds the calls to an API. */
export function createChannels(api: Api): Channels {
  const toCall = (auth: RequestAuth) => ({ request: CHANNEL_ROUTES.list.at({}), auth, parse: parseChannel });
  return {
    list: (auth) => readPagedList<Channel>(api, toCall(auth)),
    iterate: (auth) => iteratePagedList<Channel>(api, toCall(auth)),
  };
}

const channelSchema = z.object({
  _id: tolerantId,
  id: tolerantId,
  topic: tolerantText,
  title: tolerantText,
  channelType: tolerantText,
  serverId: tolerantId,
  userId: tolerantId,
  createdAt: tolerantInstant,
  updatedAt: tolerantInstant,
});

/** Reads a channel as either API shows it. */
export function parseChannel(item: JsonObject): Unidentified<Channel> {
  const { _id, id, topic, title, ...rest } = channelSchema.parse(item);
  return { id: _id ?? id, topic: topic ?? title, ...rest };
}
