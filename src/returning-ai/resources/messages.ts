/** Messages in the community's channels, written as one of its users. */
import { type Acknowledgement, readAcknowledgement } from '../http/acknowledgement.ts';
import type { Api } from '../http/call.ts';
import { route } from '../http/route.ts';
import type { RequestAuth } from '../http/transport.ts';

/** A message as if `sender` had written it. */
export interface NewMessage {
  readonly channelId: string;
  readonly message: string;
  /** User name or e-mail. */
  readonly sender: string;
  /** In forum channels. */
  readonly forumTopicId?: string | undefined;
}

/** An answer to a message. */
export interface NewReply {
  readonly messageId: string;
  readonly message: string;
  /** User name or e-mail. */
  readonly sender: string;
}

/** A reaction to a message. */
export interface NewReaction {
  readonly messageId: string;
  /** In the form `:name:`. */
  readonly emoji: string;
  /** User name or e-mail. */
  readonly sender: string;
}

export const MESSAGE_ROUTES = {
  send: route('POST', '/messages/send'),
  reply: route('POST', '/messages/reply'),
  react: route('POST', '/messages/react'),
} as const;

/** Calls on messages. No answer tells the id of what was written. */
export interface Messages {
  /**
   * Writes a message: documented (`api-15023884`), permission `sendMessage`. Not idempotent.
   *
   * @throws {@link ReturningApiError}
   */
  send(message: NewMessage, auth: RequestAuth): Promise<Acknowledgement>;
  /**
   * Answers a message: path and body as a public client has them (activepieces/activepieces, which calls it not
   * idempotent), permission `replyMessage` (`api-18878141`).
   *
   * @throws {@link ReturningApiError}
   */
  reply(reply: NewReply, auth: RequestAuth): Promise<Acknowledgement>;
  /**
   * Reacts to a message: path and body as a public client has them (activepieces/activepieces). Whether a second time
   * takes the reaction back is not known.
   *
   * @throws {@link ReturningApiError}
   */
  react(reaction: NewReaction, auth: RequestAuth): Promise<Acknowledgement>;
}

/** Binds the calls to an API. */
export function createMessages(api: Api): Messages {
  return {
    async send({ channelId, message, sender, forumTopicId }, auth) {
      const body = { channelId, message, sender, forumTopicId };
      return readAcknowledgement(await api.call({ ...MESSAGE_ROUTES.send.at({}), body }, auth), auth);
    },
    async reply({ messageId, message, sender }, auth) {
      const body = { messageId, message, sender };
      return readAcknowledgement(await api.call({ ...MESSAGE_ROUTES.reply.at({}), body }, auth), auth);
    },
    async react({ messageId, emoji, sender }, auth) {
      const body = { messageId, emoji, sender };
      return readAcknowledgement(await api.call({ ...MESSAGE_ROUTES.react.at({}), body }, auth), auth);
    },
  };
}
