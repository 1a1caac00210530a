import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { constants } from 'node:zlib';
import compression from 'compression';
import { StartError } from '../infra/start-error';
import { createRequestHandler, type HandlerDeps } from './handle-request';

/** Takes over a connection that asks to become a WebSocket; says whether it is one of its own. */
export type HandleUpgrade = (message: IncomingMessage, socket: Duplex, head: Buffer) => boolean;

export interface HttpServer {
  readonly server: Server;
  /** Listens on the port or the next free one; gives the one taken. */
  listen(host: string, port: number): Promise<number>;
  /** Stops accepting; resolves when the last answer is out, or after the patience, when the rest is cut off. */
  close(patienceMs: number): Promise<void>;
}

const TRIES = 50;

// Streamed pages come in pieces, and each piece must reach the browser at once.
const compress = compression({
  flush: constants.Z_SYNC_FLUSH,
  brotli: { flush: constants.BROTLI_OPERATION_FLUSH, params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
});

/** The one server for pages, files and sockets. */
export function createHttpServer(deps: HandlerDeps, handleUpgrade: HandleUpgrade): HttpServer {
  const handle = createRequestHandler(deps);
  const server = createServer((message, response) => {
    compress(message as Parameters<typeof compress>[0], response as Parameters<typeof compress>[1], () =>
      handle(message, response),
    );
  });
  server.on('upgrade', (message, socket, head) => {
    socket.on('error', () => socket.destroy());
    if (!handleUpgrade(message, socket, head))
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  return {
    server,
    async listen(host, port) {
      for (let next = port; next < port + TRIES; next++) {
        if (await tryListen(server, host, next)) return (server.address() as AddressInfo).port;
      }
      throw new StartError(
        'port.taken',
        `All ports from ${port} to ${port + TRIES - 1} are taken. Set PORT to a free one.`,
      );
    },
    close(patienceMs) {
      return new Promise((resolve) => {
        const cutOff = setTimeout(() => server.closeAllConnections(), patienceMs);
        server.close(() => {
          clearTimeout(cutOff);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

/** Whether the port could be taken; another process on it, or one that we may not take, is no failure. */
function tryListen(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') return resolve(false);
      reject(new StartError('host.unknown', `The server cannot listen on ${host}: ${error.message}. Check HOST.`));
    };
    const listening = () => {
      server.off('error', refused);
      resolve(true);
    };
    server.once('error', refused);
    server.once('listening', listening);
    server.listen(port, host);
  });
}
