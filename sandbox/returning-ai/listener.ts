import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';

/** A door on loopback that can be shut and opened again on the same port. */
export type Listener = {
  /** The port, known once it was open. */
  port(): number;
  /** Throws when the port is taken. */
  open(): Promise<void>;
  /** Stops listening and cuts every connection. */
  shut(): Promise<void>;
};

/** A shut listener. Port 0 lets the system choose one when it is opened first. */
export function createListener(handle: RequestListener, wantedPort: number): Listener {
  const sockets = new Set<Socket>();
  const server = createServer(handle);
  let port = wantedPort;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return {
    port: () => port,
    open: async () => {
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening').catch((cause: unknown) => {
        throw new Error(`Port ${port} on 127.0.0.1 cannot be opened; choose another or free it.`, { cause });
      });
      const address = server.address();
      if (typeof address === 'object' && address !== null) port = address.port;
    },
    shut: async () => {
      if (!server.listening) return;
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}
