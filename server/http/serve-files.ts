import sirv from 'sirv';
import type { ServeFiles } from './handle-request';

/** Serves the built pages' files, compressed at build time; names with a hash in them never change. */
export function createFileServer(folder: string): ServeFiles {
  const serve = sirv(folder, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders(response, pathname) {
      const forever = pathname.startsWith('/assets/');
      response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'public, max-age=3600');
    },
  });
  return (message, response, next) => {
    serve(message, response, () => {
      if (!message.url?.startsWith('/assets/')) return next();
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end('There is no such file.\n');
    });
  };
}
