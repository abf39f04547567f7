/**
 * A Discord that costs next to nothing: one gateway connection, ready-made frames, the same short answer to each request.
 * It takes the time itself, from the frame that it sends to the request that comes back.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import {
  APPLICATION,
  channelId,
  memberId,
  messageId,
  type TypedName,
  toGuild,
  toInteraction,
  toMember,
  toReaction,
  toReady,
} from './frames.ts';

export type DiscordOrder =
  | { readonly kind: 'guilds'; readonly guilds: number; readonly members: number }
  | { readonly kind: 'wait-ready' }
  | {
      readonly kind: 'type';
      readonly name: TypedName;
      readonly count: number;
      readonly atATime: number;
      readonly targets: number;
      readonly until: 'acknowledged' | 'final';
    }
  | {
      readonly kind: 'react';
      readonly count: number;
      readonly authors: number;
      readonly guilds: number;
      readonly emoji: string;
    };

/** Milliseconds each, in the order in which they were typed. */
export interface Typed {
  readonly acknowledged: readonly number[];
  readonly final: readonly number[];
  readonly wallMs: number;
}

interface Use {
  readonly sentAt: number;
  acknowledgedAt?: number;
  finalAt?: number;
}

interface Post {
  readonly author: number;
  readonly channel: string;
  readonly emoji: string;
  readonly givers: string[];
}

const PATIENCE_MS = 120_000;
const HEARTBEAT_MS = 41_250;
const REACTIONS_OF_A_MESSAGE = 10;
const EPOCH = 1_420_070_400_000n;

let guilds: string[] = [toFrame('GUILD_CREATE', toGuild(0, 100))];
let socket: WebSocket | undefined;
let sequence = 0;
let serial = 0;
let isReady = false;
let onChange: () => void = () => undefined;
/** As they were registered: only the first start after an update finds others. */
let commands = '[]';
const uses = new Map<string, Use>();
/** What people wrote, by its id: oldest first, as ids go. */
const posts = new Map<string, Post>();
/** The ids of a channel's. */
const postsOf = new Map<string, string[]>();

function toFrame(event: string, data: unknown): string {
  // Numbered when it goes: discord.js only keeps the latest.
  return `{"op":0,"t":"${event}","d":${JSON.stringify(data)},"s":`;
}

function send(frame: string): void {
  sequence += 1;
  socket?.send(`${frame}${sequence}}`);
}

function until(isDone: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('Waited in vain: the contestant did not do what it was asked for.')),
      PATIENCE_MS,
    );
    onChange = () => {
      if (!isDone()) return;
      clearTimeout(timer);
      onChange = () => undefined;
      resolve();
    };
    onChange();
  });
}

const http = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()));
});

function answer({ method = '', url = '' }: IncomingMessage, response: ServerResponse, body: string): void {
  const [path = '', query] = url.replace(/^\/api\/v\d+/, '').split('?');
  const callback = /^\/interactions\/(\d+)\/[^/]+\/callback$/.exec(path);
  if (callback !== null) noteCallback(callback[1] ?? '', body);
  const edit = /^\/webhooks\/\d+\/token-(\d+)\/messages\/(?:@|%40)original$/.exec(path);
  if (edit !== null && method === 'PATCH') noteEdit(edit[1] ?? '', body);
  if (path.endsWith('/commands') && method === 'PUT') commands = toRegistered(body);
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end(toList(path, new URLSearchParams(query)) ?? toBody(path, callback?.[1]));
  onChange();
}

function toRegistered(body: string): string {
  const sent = JSON.parse(body) as readonly object[];
  const ids = { application_id: APPLICATION, version: '1' };
  return JSON.stringify(sent.map((command, index) => ({ ...command, ...ids, id: String(index + 1) })));
}

function noteCallback(id: string, body: string): void {
  const use = uses.get(id);
  if (use === undefined) return;
  use.acknowledgedAt ??= performance.now();
  if (body.includes('"embeds":[{')) use.finalAt ??= performance.now();
}

function noteEdit(id: string, body: string): void {
  const use = uses.get(id);
  // "Pending" is not the end of it.
  if (use !== undefined && body.includes('Total')) use.finalAt ??= performance.now();
}

function toBody(path: string, interaction: string | undefined): string {
  if (path === '/gateway/bot') {
    const session_start_limit = { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 1 };
    return JSON.stringify({ url: gatewayUrl(), shards: 1, session_start_limit });
  }
  if (path === '/gateway') return JSON.stringify({ url: gatewayUrl() });
  if (/^\/(?:applications|oauth2\/applications)\/@me$/.test(path)) {
    return JSON.stringify({
      id: APPLICATION,
      name: 'Bench',
      flags: 0,
      bot_public: false,
      bot_require_code_grant: false,
    });
  }
  if (path.endsWith('/commands')) return commands;
  const member = /^\/guilds\/\d+\/members\/(\d+)$/.exec(path)?.[1];
  if (member !== undefined) return JSON.stringify(toMember(member));
  if (path === '/users/@me')
    return JSON.stringify({ id: APPLICATION, username: 'bench', discriminator: '0', bot: true });
  if (interaction !== undefined) {
    const message = toMessage(interaction);
    return JSON.stringify({
      interaction: { id: interaction, type: 2, response_message_id: message.id },
      resource: { type: 4, message },
    });
  }
  const post = /^\/channels\/\d+\/messages\/(\d+)$/.exec(path)?.[1];
  if (post !== undefined && posts.has(post)) return JSON.stringify(toPost(post));
  return JSON.stringify(toMessage('1'));
}

/** What people wrote in a channel, newest first, or who reacted to it; undefined: it is no list that is asked for. */
function toList(path: string, query: URLSearchParams): string | undefined {
  const reacted = /^\/channels\/\d+\/messages\/(\d+)\/reactions\//.exec(path)?.[1];
  const limit = Number(query.get('limit') ?? 50);
  if (reacted !== undefined) {
    const after = BigInt(query.get('after') ?? 0);
    const givers = posts.get(reacted)?.givers.filter((id) => BigInt(id) > after) ?? [];
    return JSON.stringify(givers.slice(0, limit).map((id) => toMember(id).user));
  }
  const channel = /^\/channels\/(\d+)\/messages$/.exec(path)?.[1];
  if (channel === undefined || !['around', 'after', 'before'].some((name) => query.has(name))) return undefined;
  const ids = postsOf.get(channel) ?? [];
  const [after, before, around] = ['after', 'before', 'around'].map((name) => query.get(name));
  const place = ids.findIndex((id) => BigInt(id) >= BigInt(around ?? before ?? after ?? 0));
  const at = place === -1 ? ids.length : place;
  const from = around ? at - Math.floor(limit / 2) : before ? at - limit : at + Number(ids[at] === after);
  return JSON.stringify(
    ids
      .slice(Math.max(0, from), from + limit)
      .map(toPost)
      .reverse(),
  );
}

function toPost(id: string) {
  const { author = 0, channel = channelId(0), emoji = '', givers = [] } = posts.get(id) ?? {};
  const user = toMember(memberId(author)).user;
  const reactions = [{ emoji: { id: null, name: emoji }, count: givers.length, me: false }];
  return { ...toMessage(id), channel_id: channel, author: user, reactions };
}

function toMessage(id: string) {
  const author = { id: APPLICATION, username: 'bench', discriminator: '0', avatar: null, bot: true };
  return {
    id,
    type: 0,
    channel_id: channelId(0),
    author,
    content: '',
    embeds: [],
    components: [],
    attachments: [],
    mentions: [],
    mention_roles: [],
    pinned: false,
    tts: false,
    mention_everyone: false,
    timestamp: new Date().toISOString(),
    edited_timestamp: null,
    flags: 0,
  };
}

const gateway = new WebSocketServer({ server: http, perMessageDeflate: false });
gateway.on('connection', (connection) => {
  socket = connection;
  isReady = false;
  sequence = 0;
  connection.send(JSON.stringify({ op: 10, d: { heartbeat_interval: HEARTBEAT_MS } }));
  connection.on('message', (data) => {
    const { op } = JSON.parse(String(data)) as { op: number };
    if (op === 1) connection.send('{"op":11}');
    if (op !== 2) return;
    send(toFrame('READY', toReady(guilds.length, gatewayUrl())));
    for (const guild of guilds) send(guild);
    isReady = true;
    onChange();
  });
});

function gatewayUrl(): string {
  return `ws://127.0.0.1:${(http.address() as AddressInfo).port}`;
}

function nextId(): string {
  serial += 1;
  return String(((BigInt(Date.now()) - EPOCH) << 22n) + BigInt(serial % 4_194_304));
}

async function type(order: Extract<DiscordOrder, { kind: 'type' }>): Promise<Typed> {
  const { name, count, atATime, targets, until: end } = order;
  const startedAt = performance.now();
  const ids: string[] = [];
  const isOpen = (id: string) => (end === 'final' ? uses.get(id)?.finalAt : uses.get(id)?.acknowledgedAt) === undefined;
  let open: string[] = [];
  const fill = () => {
    open = open.filter(isOpen);
    for (; open.length < atATime && ids.length < count; ) {
      const id = nextId();
      const frame = toFrame('INTERACTION_CREATE', toInteraction(id, name, ids.length % targets));
      uses.set(id, { sentAt: performance.now() });
      send(frame);
      ids.push(id);
      open.push(id);
    }
    return open.length === 0;
  };
  await until(fill);
  const wallMs = performance.now() - startedAt;
  const measured = ids.map((id) => uses.get(id));
  const since = (pick: (use: Use) => number | undefined) =>
    measured.flatMap((use) => (use === undefined ? [] : (pick(use) ?? Number.NaN) - use.sentAt));
  uses.clear();
  return { acknowledged: since((use) => use.acknowledgedAt), final: since((use) => use.finalAt), wallMs };
}

/** The frames of a burst are made first, then all of them go at once. */
function react({ count, authors, guilds: spread, emoji }: Extract<DiscordOrder, { kind: 'react' }>): number {
  const messages = Array.from({ length: Math.ceil(count / REACTIONS_OF_A_MESSAGE) }, (_, post) => {
    const channel = channelId(post % spread);
    const message = messageId(posts.size);
    posts.set(message, { author: post % authors, channel, emoji, givers: [] });
    postsOf.set(channel, [...(postsOf.get(channel) ?? []), message]);
    return message;
  });
  const frames = Array.from({ length: count }, (_, index) => {
    const post = Math.floor(index / REACTIONS_OF_A_MESSAGE);
    const message = messages[post] ?? '';
    const giver = 1_000_000 + index;
    posts.get(message)?.givers.push(memberId(giver));
    return toFrame(
      'MESSAGE_REACTION_ADD',
      toReaction({ guild: post % spread, giver, author: post % authors, message, emoji }),
    );
  });
  const startedAt = Date.now();
  for (const frame of frames) send(frame);
  return startedAt;
}

async function obey(order: DiscordOrder): Promise<unknown> {
  switch (order.kind) {
    case 'guilds':
      guilds = Array.from({ length: order.guilds }, (_, index) =>
        toFrame('GUILD_CREATE', toGuild(index, order.members)),
      );
      posts.clear();
      postsOf.clear();
      return undefined;
    case 'wait-ready':
      await until(() => isReady);
      // The next contestant is another session: what is sent to one that has ended reaches nobody.
      isReady = false;
      return undefined;
    case 'type':
      return type(order);
    case 'react':
      return react(order);
  }
}

http.listen(0, '127.0.0.1', () =>
  process.send?.({ url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/api` }),
);
process.on('message', (order: DiscordOrder) => {
  obey(order).then(
    (result) => process.send?.({ result }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.on('disconnect', () => process.exit());
