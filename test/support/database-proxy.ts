/** Stands on loopback between a bot and its PostgreSQL, and breaks the connection where a test wants it. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface DatabaseProxy {
  /** Of the same database, through this proxy. */
  readonly url: string;
  /**
   * Breaks the connection over which the next commit comes: before the server gets it, or once it has answered. Resolves
   * then.
   */
  cutAtCommit(when: 'before' | 'after', options?: CommitOptions): Promise<void>;
  /** Ends what is connected. With `stayAway`, whoever comes is turned away until `open`. */
  cut(options?: CutOptions): void;
  /** Lets nothing through any more, either way, and ends nothing: as where a cable was pulled. */
  stall(): void;
  /** Lets whoever comes from now on through. */
  open(): void;
  close(): Promise<void>;
}

interface CutOptions {
  readonly stayAway?: boolean;
}

interface CommitOptions extends CutOptions {
  /** How many commits are let through first. */
  readonly skip?: number;
}

/** As the driver sends it: a simple query. */
const COMMIT = Buffer.from('commit\0');

export async function startDatabaseProxy(target: string): Promise<DatabaseProxy> {
  const { hostname, port } = new URL(target);
  const pairs = new Set<readonly [Socket, Socket]>();
  let state: 'open' | 'away' | 'stalled' = 'open';
  let cutting: { readonly when: 'before' | 'after'; left: number; readonly cut: () => void } | undefined;

  const server = createServer((client) => {
    if (state === 'away') return client.destroy();
    const upstream = connect(Number(port), hostname);
    const pair = [client, upstream] as const;
    pairs.add(pair);
    const end = () => {
      client.destroy();
      upstream.destroy();
      pairs.delete(pair);
    };
    let isCommitting = false;
    for (const socket of pair) socket.on('error', end).on('close', end);
    client.on('data', (chunk) => {
      if (state === 'stalled') return;
      const isCommit = cutting !== undefined && chunk.includes(COMMIT) && cutting.left-- <= 0;
      if (isCommit && cutting?.when === 'before') {
        end();
        cutting.cut();
        return;
      }
      isCommitting ||= isCommit;
      upstream.write(chunk);
    });
    upstream.on('data', (chunk) => {
      if (state === 'stalled') return;
      if (!isCommitting) client.write(chunk);
      else {
        end();
        cutting?.cut();
      }
    });
    return undefined;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(target);
  url.port = String((server.address() as AddressInfo).port);
  const cut = ({ stayAway = false }: CutOptions = {}) => {
    state = stayAway ? 'away' : 'open';
    cutAll();
  };
  const cutAll = () => {
    for (const [client, upstream] of pairs) {
      client.destroy();
      upstream.destroy();
    }
  };
  return {
    url: url.href,
    cutAtCommit: (when, options) =>
      new Promise((resolve) => {
        cutting = {
          when,
          left: options?.skip ?? 0,
          cut() {
            cutting = undefined;
            if (options?.stayAway === true) cut(options);
            resolve();
          },
        };
      }),
    cut,
    stall() {
      state = 'stalled';
    },
    open() {
      state = 'open';
    },
    async close() {
      cutAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
