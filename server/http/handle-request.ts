import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendResponse } from '@remix-run/node-fetch-server';
import type { RequestInfo } from '../../app/context';
import type { Config } from '../config';
import type { Logger } from '../infra/logger';
import type { Services } from '../services';
import { bodyLimit } from './body-limits';
import { clientAddress } from './client-address';
import { isCrossSite } from './cross-site';
import { loggablePath } from './loggable-path';
import { preferredLocale } from './preferred-locale';
import { securityHeaders } from './security-headers';
import { toRequest } from './to-request';

/** Renders pages; see app.ts. */
export type HandlePage = (request: Request, services: Services, info: RequestInfo) => Promise<Response>;
/** Answers with a file when there is one, else calls `next`. */
export type ServeFiles = (message: IncomingMessage, response: ServerResponse, next: () => void) => void;

export interface HandlerDeps {
  readonly config: Pick<Config, 'origin' | 'secure' | 'trustedProxies'>;
  readonly log: Logger;
  readonly services: Services;
  readonly handlePage: HandlePage;
  readonly serveFiles: ServeFiles;
}

/** Everything that happens to a request, in order: headers, refusals, files, pages. */
export function createRequestHandler(deps: HandlerDeps) {
  const { config, log, serveFiles } = deps;
  return (message: IncomingMessage, response: ServerResponse): void => {
    const id = randomUUID();
    const nonce = randomBytes(16).toString('base64');
    const began = performance.now();
    const origin = config.origin ?? `http://${message.headers.host ?? 'localhost'}`;
    if (!URL.canParse(message.url ?? '/', origin)) {
      refuse(response, 400, 'This address cannot be read.');
      return;
    }
    const { pathname } = new URL(message.url ?? '/', origin);
    const headers = securityHeaders(nonce, config.secure, pathname);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader('X-Request-Id', id);
    response.once('close', () => {
      if (pathname.startsWith('/assets/')) return;
      const facts = { id, method: message.method, path: loggablePath(pathname), status: response.statusCode };
      log.info({ ...facts, ms: Math.round(performance.now() - began) }, 'request');
    });
    const limit = bodyLimit(pathname);
    const answer = () => {
      answerWithPage(deps, message, response, { origin, limit, nonce }).catch((error: unknown) => {
        log.error({ err: error, id }, 'a request failed');
        if (response.headersSent) response.destroy();
        else refuse(response, 500, 'Something went wrong on the server. What was saved before is kept. Try again.');
      });
    };
    const declared = Number(message.headers['content-length'] ?? 0);
    if (isFromElsewhere(message, origin) && !isOneClick(message, pathname))
      refuse(response, 403, 'This request came from another site and was refused. Nothing was changed.');
    else if (declared > limit) refuseBody(response, limit);
    else if (message.method === 'GET' || message.method === 'HEAD') serveFiles(message, response, answer);
    else answer();
  };
}

interface Given {
  readonly origin: string;
  readonly limit: number;
  readonly nonce: string;
}

async function answerWithPage(
  { config, services, handlePage }: HandlerDeps,
  message: IncomingMessage,
  response: ServerResponse,
  { origin, limit, nonce }: Given,
): Promise<void> {
  const readAt = services.live.moment();
  const { request, isTooLarge } = toRequest(message, response, origin, limit);
  const session = await services.auth.authenticate(request.headers.get('cookie'));
  const info = {
    nonce,
    readAt,
    sessionUser: session?.user ?? null,
    address: clientAddress(message, config.trustedProxies),
    locale:
      session?.user.locale ?? preferredLocale(request.headers.get('cookie'), request.headers.get('accept-language')),
  };
  const page = await handlePage(request, services, info).catch((error: unknown) => {
    if (isTooLarge()) return null;
    throw error;
  });
  // Whatever a route made of a body that was cut off, the answer is that it was.
  if (page === null || isTooLarge()) {
    refuseBody(response, limit);
    return;
  }
  if (session?.setCookie && !setsSession(page, session.setCookie)) page.headers.append('Set-Cookie', session.setCookie);
  if (!page.headers.has('Cache-Control')) page.headers.set('Cache-Control', 'private, no-cache');
  for (const name of ['Content-Security-Policy', 'Cross-Origin-Resource-Policy', 'X-Frame-Options']) {
    // A resource may be stricter about itself, or let our own pages show it in a frame.
    if (page.headers.has(name)) response.removeHeader(name);
  }
  await sendResponse(response, page);
}

/** A route that signs in or out sets the session's cookie itself; its renewal must not undo that. */
function setsSession(page: Response, renewal: string): boolean {
  const name = `${renewal.split('=')[0]}=`;
  return page.headers.getSetCookie().some((cookie) => cookie.startsWith(name));
}

/**
 * Mail programs stop a mail with a bare POST (RFC 8058). It acts by the token in its address alone, never by a session,
 * and comes from no page: what bears the marks of one is held to the rule.
 */
function isOneClick({ method, headers }: IncomingMessage, pathname: string): boolean {
  const isBare = headers.origin === undefined && headers['sec-fetch-site'] === undefined;
  return method === 'POST' && isBare && pathname.startsWith('/unsubscribe/');
}

function isFromElsewhere(message: IncomingMessage, ownOrigin: string): boolean {
  const fetchSite = message.headers['sec-fetch-site'];
  return isCrossSite(
    {
      method: message.method ?? 'GET',
      origin: message.headers.origin,
      fetchSite: Array.isArray(fetchSite) ? fetchSite.join() : fetchSite,
    },
    ownOrigin,
  );
}

function refuseBody(response: ServerResponse, limit: number): void {
  const mib = Math.max(0.5, Math.round((limit / 1024 / 1024) * 10) / 10);
  refuse(response, 413, `What was sent is larger than the ${mib} MB that fit here. Nothing was changed.`);
}

const DRAIN_MS = 10_000;

/** A plain sentence. The rest of the body is read and forgotten, or the sender would see a broken connection instead. */
function refuse(response: ServerResponse, status: number, sentence: string): void {
  const { req: message } = response;
  const cutOff = setTimeout(() => message.destroy(), DRAIN_MS);
  message.once('close', () => clearTimeout(cutOff));
  message.resume();
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' });
  response.end(`${sentence}\n`);
}
