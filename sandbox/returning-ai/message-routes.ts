import { type Answer, userRefusal, userSuccess } from './answers.ts';
import { addMessage, findUser } from './community.ts';
import { type Call, type Route, takeTexts } from './route.ts';

const common = { method: 'POST', kind: 'bearer', refuse: userRefusal } as const;

/**
 * Messages and channels of the integration API. Sources: the vendor's page "Send message"; the other three as a public
 * client calls them, with the permission that the vendor's list of permissions suggests.
 */
export const MESSAGE_ROUTES: readonly Route[] = [
  { ...common, pattern: /^\/apis\/v1\/messages\/send$/, permission: 'sendMessage', handle: send },
  { ...common, pattern: /^\/apis\/v1\/messages\/reply$/, permission: 'replyMessage', handle: reply },
  { ...common, pattern: /^\/apis\/v1\/messages\/react$/, permission: 'sendMessage', handle: react },
  { ...common, method: 'GET', pattern: /^\/apis\/v1\/channels$/, permission: 'sendMessage', handle: getChannels },
];

function send({ state, community, request }: Call): Answer {
  const taken = takeTexts(request, ['channelId', 'message', 'sender']);
  if ('missing' in taken) return userRefusal(400, taken.missing);
  const { channelId, message, sender } = taken.texts;
  if (!community.channels.has(channelId)) return userRefusal(404, 'Channel not found');
  if (findUser(community, sender) === undefined) return userRefusal(404, 'Sender not found');
  addMessage(state, community, { kind: 'message', channelId, text: message, sender });
  return { ...userSuccess('Message sent successfully', undefined), applied: true };
}

function reply({ state, community, request }: Call): Answer {
  const taken = takeTexts(request, ['messageId', 'message', 'sender']);
  if ('missing' in taken) return userRefusal(400, taken.missing);
  const { messageId, message, sender } = taken.texts;
  if (!community.messages.some(({ id }) => id === messageId)) return userRefusal(404, 'Message not found');
  addMessage(state, community, { kind: 'reply', messageId, text: message, sender });
  return { ...userSuccess('Reply sent successfully', undefined), applied: true };
}

function react({ state, community, request }: Call): Answer {
  const taken = takeTexts(request, ['messageId', 'emoji', 'sender']);
  if ('missing' in taken) return userRefusal(400, taken.missing);
  const { messageId, emoji, sender } = taken.texts;
  if (!community.messages.some(({ id }) => id === messageId)) return userRefusal(404, 'Message not found');
  addMessage(state, community, { kind: 'reaction', messageId, emoji, sender });
  return { ...userSuccess('Reaction added successfully', undefined), applied: true };
}

function getChannels({ community }: Call): Answer {
  const channels = [...community.channels.values()].map(({ id, topic }) => ({ _id: id, topic }));
  return userSuccess('Channels retrieved successfully', channels);
}
