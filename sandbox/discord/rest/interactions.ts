import { CALLBACK } from '../callback-body.ts';
import { acknowledge, findUnanswered } from '../interaction.ts';
import { isEphemeral, isLoading, toMessage } from '../message.ts';
import type { InteractionRecord, StoredMessage, World } from '../world.ts';
import type { Route } from './route.ts';

/** `POST /interactions/{id}/{token}/callback`: the first answer. */
export function interactionRoutes(world: World): Route[] {
  return [
    {
      method: 'POST',
      path: '/interactions/:interactionId/:token/callback',
      open: true,
      handle: (request) => {
        const { interactionId = '', token = '' } = request.params;
        const record = findUnanswered(world, interactionId, token);
        const body = request.read(CALLBACK);
        const message = acknowledge(world, record, body, request.files);
        if (request.query.get('with_response') !== 'true') return { status: 204 };
        return { status: 200, body: toCallbackResponse(record, body.type, message) };
      },
    },
  ];
}

function toCallbackResponse(record: InteractionRecord, type: number, message: StoredMessage | undefined) {
  return {
    interaction: {
      id: record.id,
      type: record.type,
      channel_id: record.channelId,
      ...(record.guildId === undefined ? {} : { guild_id: record.guildId }),
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: isLoading(message),
            response_message_ephemeral: isEphemeral(message),
          }),
    },
    resource: { type, ...(message === undefined ? {} : { message: toMessage(message) }) },
  };
}
