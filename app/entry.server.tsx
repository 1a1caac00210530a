import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router';
import { requestContext, servicesContext } from './context';
import { LOCALES } from './domain/preferences';
import { loadLanguage } from './locales/catalogue';

// Loaders, actions and pages find every language here.
await Promise.all(LOCALES.map(loadLanguage));

/** How long a page may wait for data that it streams later. */
export const streamTimeout = 5_000;

/** Renders a page: the shell at once, the rest as it comes; for crawlers all of it together. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const { nonce } = context.get(requestContext);
  const { log } = context.get(servicesContext);
  const complete = isbot(request.headers.get('user-agent') ?? '');
  return new Promise((resolve, reject) => {
    let started = false;
    let failed = false;
    const start = () => {
      started = true;
      const body = new PassThrough({
        final(done) {
          clearTimeout(timer);
          done();
        },
      });
      body.once('close', () => clearTimeout(timer));
      resolve(new Response(createReadableStreamFromReadable(body), { status: failed ? 500 : status, headers }));
      pipe(body);
    };
    const { pipe, abort } = renderToPipeableStream(
      <ServerRouter context={routerContext} url={request.url} nonce={nonce} />,
      {
        nonce,
        ...(complete ? { onAllReady: start } : { onShellReady: start }),
        onShellError(error) {
          clearTimeout(timer);
          reject(error);
        },
        onError(error) {
          failed = true;
          // Errors before the shell come back through the promise.
          if (started && !request.signal.aborted) log.error({ err: error }, 'a page could not be finished');
        },
      },
    );
    const timer = setTimeout(() => abort(), streamTimeout + 1_000);
  });
}

/** The one place where unexpected errors of loaders, actions and pages are logged. */
export const handleError: HandleErrorFunction = (error, { request, context }) => {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.get(servicesContext).log.error({ err: error }, 'a page failed');
};
