/** The community's channels, as the system API keeps them. Paths that change or delete one are not published. */
import type { Api } from '../http/call.ts';
import { objectIn } from '../http/envelope.ts';
import type { Unidentified } from '../http/paged-list.ts';
import { route } from '../http/route.ts';
import type { RequestAuth } from '../http/transport.ts';
import { CHANNEL_ROUTES, type Channel, type Channels, createChannels, parseChannel } from './channels.ts';

/** A channel to make. */
export interface NewChannel {
  readonly topic: string;
  /** `open` in the sample; no list of words is visible. */
  readonly channelType: string;
}

export const SYSTEM_CHANNEL_ROUTES = { ...CHANNEL_ROUTES, create: route('POST', '/channels') } as const;

/** Calls on channels with the system key. */
export interface SystemChannels extends Channels {
  /**
   * Lists the channels. Named in the navigation only; that it is a GET on the documented path of the POST (`api-8891791`)
   * is inferred.
   *
   * @throws {@link ReturningApiError} also when the answer holds no list
   * @experimental
   */
  list: Channels['list'];
  /**
   * Makes a channel: documented (`api-8891791`). Not idempotent.
   *
   * @throws {@link ReturningApiError}
   */
  create(channel: NewChannel, auth: RequestAuth): Promise<Unidentified<Channel>>;
}

/** Binds the calls to an API. */
export function createSystemChannels(api: Api): SystemChannels {
  return {
    ...createChannels(api),
    async create({ topic, channelType }, auth) {
      const body = { topic, channelType };
      return parseChannel(objectIn(await api.call({ ...SYSTEM_CHANNEL_ROUTES.create.at({}), body }, auth)));
    },
  };
}
