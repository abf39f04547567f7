import {
  createFollowUp,
  deleteWebhookMessage,
  editWebhookMessage,
  findWebhook,
  findWebhookMessage,
} from '../interaction.ts';
import { toMessage } from '../message.ts';
import { CREATE_FOLLOW_UP, EDIT_WEBHOOK_MESSAGE } from '../message-body.ts';
import type { InteractionRecord, World } from '../world.ts';
import type { RestReply, RestRequest, Route } from './route.ts';

/** The webhook that comes with an interaction's token: its first response and the follow-ups. */
export function webhookRoutes(world: World): Route[] {
  const path = '/webhooks/:applicationId/:token';
  const onePath = `${path}/messages/:messageId`;
  const webhookOf = (request: RestRequest) =>
    findWebhook(world, request.params.applicationId ?? '', request.params.token ?? '');
  return [
    { method: 'POST', path, open: true, handle: (request) => followUp(world, webhookOf(request), request) },
    { method: 'GET', path: onePath, open: true, handle: (request) => show(world, webhookOf(request), request) },
    { method: 'PATCH', path: onePath, open: true, handle: (request) => edit(world, webhookOf(request), request) },
    { method: 'DELETE', path: onePath, open: true, handle: (request) => remove(world, webhookOf(request), request) },
  ];
}

function followUp(world: World, record: InteractionRecord, request: RestRequest): RestReply {
  const message = createFollowUp(world, record, { ...request.read(CREATE_FOLLOW_UP), files: request.files });
  return { status: 200, body: toMessage(message) };
}

function show(world: World, record: InteractionRecord, request: RestRequest): RestReply {
  return { status: 200, body: toMessage(findWebhookMessage(world, record, request.params.messageId ?? '')) };
}

function edit(world: World, record: InteractionRecord, request: RestRequest): RestReply {
  const message = findWebhookMessage(world, record, request.params.messageId ?? '');
  editWebhookMessage(world, record, message, { ...request.read(EDIT_WEBHOOK_MESSAGE), files: request.files });
  return { status: 200, body: toMessage(message) };
}

function remove(world: World, record: InteractionRecord, request: RestRequest): RestReply {
  deleteWebhookMessage(world, record, request.params.messageId ?? '');
  return { status: 204 };
}
