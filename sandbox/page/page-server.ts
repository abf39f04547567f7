// The page of a sandbox: what is served, and what its sockets say.
import type { WebSocket } from 'ws';
import type { Sandbox } from '../sandbox.ts';
import { bundlePage } from './bundle.ts';
import { namePermissions } from './chat-view.ts';
import { perform } from './deeds.ts';
import { parseFrame } from './frames.ts';
import { createObserver } from './observer.ts';
import { onceAtATime } from './once-at-a-time.ts';
import { setUp, talk } from './opening.ts';
import { hostPage, type PageHost, type Served } from './page-host.ts';
import { createSeat, type Seat, type Session } from './seat.ts';
import { move, refresh } from './showing.ts';
import { createThings } from './things/things.ts';
import type { ServerFrame } from './wire.ts';

/** What the page is served of. */
export interface PageServerOptions {
  readonly sandbox: Sandbox;
  /** Called with the sandbox that takes its place when somebody begins anew. The old one is closed then; this one is not. */
  readonly onRenewed?: (sandbox: Sandbox) => void;
  /** On 127.0.0.1; a free one when left out. */
  readonly port?: number;
}

const REFUSED_FRAME = 1008;

/**
 * Serves the page of a sandbox.
 * @throws Error when the port is taken
 */
export async function servePage({ sandbox, onRenewed, port = 0 }: PageServerOptions): Promise<PageHost> {
  const files = await bundlePage('sandbox');
  const seats = new Set<Seat>();
  const refreshAll = () => {
    for (const one of seats) refresh(one);
  };
  let session = openSession(sandbox, refreshAll);

  async function renew(): Promise<void> {
    const old = session;
    const fresh = await old.sandbox.renew();
    session = openSession(fresh, refreshAll);
    onRenewed?.(fresh);
    for (const one of seats) move(one, session);
    end(old);
    talk(fresh.town);
    await Promise.all([old.sandbox.close(), session.observer.start()]);
    await setUp(fresh.town);
  }

  const reset = onceAtATime(renew);

  function onSocket(socket: WebSocket): void {
    const send = (frame: ServerFrame) => socket.send(JSON.stringify(frame));
    const taken = createSeat({ session, reset, send });
    seats.add(taken);
    socket.on('close', () => seats.delete(taken));
    socket.on('error', () => socket.terminate());
    socket.on('message', (raw) => void hear(socket, taken, String(raw), send));
    refresh(taken);
  }

  const host = await hostPage({ files, find: (path) => findFile(session.sandbox, path), onSocket, port });
  return {
    ...host,
    close: async () => {
      end(session);
      await host.close();
    },
  };
}

function openSession(sandbox: Sandbox, onChange: () => void): Session {
  const observer = createObserver(sandbox);
  observer.onChange(onChange);
  return { sandbox, observer, things: createThings({ sandbox, observer }) };
}

/** What is played stops before the servers do, and nobody watches their end. */
function end({ things, observer }: Session): void {
  things.close();
  observer.close();
}

/** Whatever somebody has sent. */
function findFile({ town }: Sandbox, path: string): Served | undefined {
  const file = town.discord.findFile(/^files\/(\d+)\//.exec(path)?.[1] ?? '');
  return file && { type: file.contentType, bytes: file.bytes, saveAs: file.filename };
}

/** Answers a frame. One that the page cannot have sent ends the connection. */
async function hear(socket: WebSocket, seat: Seat, raw: string, send: (frame: ServerFrame) => void): Promise<void> {
  let frame: ReturnType<typeof parseFrame>;
  try {
    frame = parseFrame(raw);
  } catch (error) {
    socket.close(REFUSED_FRAME, toReason(error));
    return;
  }
  const reply = await perform(seat, frame.deed).then(
    (data) => ({ data }),
    (error: unknown) => ({ problem: toWords(error) }),
  );
  if (socket.readyState === socket.OPEN) send({ kind: 'reply', re: frame.id, ...reply });
}

/** The sandbox's own words name its parameters; the page has a button for that. */
function toWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return namePermissions(message.replace(/ ?Use (force|raw)( to send (it|one) anyway)?\./, ''));
}

/** The reason of a close may be 123 bytes long. */
function toReason(error: unknown): string {
  return Buffer.from(toWords(error)).subarray(0, 120).toString('utf8').replaceAll('\uFFFD', '');
}
