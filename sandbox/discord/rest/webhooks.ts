import {
  createFollowUp,
  deleteWebhookMessage,
  editWebhookMessage,
  findWebhook,
  findWebhookMessage,
} from '../interaction.ts';
import { toMessage } from '../message.ts';
import { CREATE_FOLLOW_UP, EDIT_WEBHOOK_MESSAGE } from '../message-body.ts';
import type { World } from '../world.ts';
import type { RestRequest, Route } from './route.ts';

/** The webhook that comes with an interaction's token: its first response and the follow-ups. */
export function webhookRoutes(world: World): Route[] {
  const path = '/webhooks/:applicationId/:token';
  const onePath = `${path}/messages/:messageId`;
  const webhookOf = (request: RestRequest) =>
    findWebhook(world, request.params.applicationId ?? '', request.params.token ?? '');
  return [
    {
      method: 'POST',
      path,
      open: true,
      handle: (request) => {
        const record = webhookOf(request);
        return { status: 200, body: toMessage(createFollowUp(world, record, request.read(CREATE_FOLLOW_UP))) };
      },
    },
    {
      method: 'GET',
      path: onePath,
      open: true,
      handle: (request) => {
        const message = findWebhookMessage(world, webhookOf(request), request.params.messageId ?? '');
        return { status: 200, body: toMessage(message) };
      },
    },
    {
      method: 'PATCH',
      path: onePath,
      open: true,
      handle: (request) => {
        const record = webhookOf(request);
        const message = findWebhookMessage(world, record, request.params.messageId ?? '');
        editWebhookMessage(world, record, message, request.read(EDIT_WEBHOOK_MESSAGE));
        return { status: 200, body: toMessage(message) };
      },
    },
    {
      method: 'DELETE',
      path: onePath,
      open: true,
      handle: (request) => {
        deleteWebhookMessage(world, webhookOf(request), request.params.messageId ?? '');
        return { status: 204 };
      },
    },
  ];
}
