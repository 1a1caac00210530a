import type { Server } from 'node:http';
import { StartError } from '../infra/start-error';
import type { HandlePage, ServeFiles } from './handle-request';

export interface DevelopmentPages {
  readonly handlePage: HandlePage;
  readonly serveFiles: ServeFiles;
  close(): Promise<void>;
}

/** Pages through Vite in this process, with hot reload over the same server. */
export async function createDevelopmentPages(server: Server): Promise<DevelopmentPages> {
  const { createServer } = await import('vite');
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: 'custom' });
  return {
    async handlePage(request, services, info) {
      const app: unknown = await vite.ssrLoadModule('./server/http/app.ts');
      if (!isApp(app)) throw new StartError('development.app', 'server/http/app.ts has no handlePage.');
      return app.handlePage(request, services, info);
    },
    serveFiles: (message, response, next) => vite.middlewares(message, response, next),
    close: () => vite.close(),
  };
}

function isApp(module: unknown): module is { handlePage: HandlePage } {
  return typeof module === 'object' && module !== null && 'handlePage' in module;
}
