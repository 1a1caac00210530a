import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createHttpServer, type HttpServer } from '../../../server/http/create-server';
import type { HandlerDeps } from '../../../server/http/handle-request';
import { createLogger } from '../../../server/infra/logger';
import type { Services } from '../../../server/services';

const lines: string[] = [];
const log = createLogger('info', { write: (line) => lines.push(line) });
// The HTTP layer asks the services only who sends a request.
const services = { auth: { authenticate: async () => null }, live: { moment: () => '' } } as unknown as Services;

let http: HttpServer;
let url: string;
let respond: HandlerDeps['handlePage'] = async () => new Response('ok');

beforeAll(async () => {
  http = createHttpServer(
    {
      config: { origin: null, secure: false, trustedProxies: 0 },
      log,
      services,
      handlePage: (...given) => respond(...given),
      serveFiles: (_message, _response, next) => next(),
    },
    () => false,
  );
  url = `http://127.0.0.1:${await http.listen('127.0.0.1', 0)}`;
});
afterAll(() => http.close(1_000));

const post = (path: string, init: RequestInit = {}) =>
  fetch(`${url}${path}`, { method: 'POST', ...init, headers: { Origin: url, ...init.headers } });

describe('every response', () => {
  test('says what a page may do and who may frame it', async () => {
    const { headers } = await fetch(url);
    expect(headers.get('content-security-policy')).toMatch(/script-src 'self' 'nonce-[\w+/=]{20,}'/);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  test('has a nonce of its own, the one that the page is given', async () => {
    const nonces: string[] = [];
    respond = async (_request, _services, { nonce }) => new Response(nonce);
    for (let i = 0; i < 2; i++) {
      const response = await fetch(url);
      const nonce = await response.text();
      expect(response.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`);
      nonces.push(nonce);
    }
    expect(new Set(nonces).size).toBe(2);
  });

  test('is logged without the query, ids or tokens', async () => {
    respond = async () => new Response('ok');
    await (await fetch(`${url}/o/abcdefghij0123456789?q=secret`)).text();
    await expect.poll(() => lines.join('')).toContain('"path":"/o/:id"');
    expect(lines.join('')).not.toContain('secret');
  });
});

describe('a mutating request', () => {
  test.each([
    ['/sign-in', { Origin: 'https://evil.example' }],
    ['/sign-in', { 'Sec-Fetch-Site': 'cross-site' }],
    ['/o/abcdefghij0123456789/uploads', { Origin: 'null' }],
    ['/sign-out', { Origin: 'http://127.0.0.1:1' }],
  ])('to %s from elsewhere %o is refused before any route runs', async (path, headers) => {
    respond = () => Promise.reject(new Error('a route ran'));
    expect((await post(path, { headers })).status).toBe(403);
  });

  test('without any sign of where it comes from is refused', async () => {
    expect((await fetch(`${url}/sign-out`, { method: 'POST' })).status).toBe(403);
  });

  test('from our own pages is heard', async () => {
    respond = async (request) => new Response(await request.text());
    expect(await (await post('/sign-in', { body: 'hello' })).text()).toBe('hello');
  });
});

describe('a body', () => {
  test('declared longer than its path allows is refused unread', async () => {
    respond = () => Promise.reject(new Error('a route ran'));
    expect((await post('/sign-in', { body: 'x'.repeat(600_000) })).status).toBe(413);
  });

  test('of undeclared length is cut off at the limit', async () => {
    respond = async (request) => new Response(`${(await request.text()).length}`);
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const upload = httpRequest(`${url}/sign-in`, { method: 'POST', headers: { Origin: url } });
      upload.once('response', (response) => resolve(response.resume().statusCode));
      upload.once('error', reject);
      for (let i = 0; i < 10; i++) upload.write('x'.repeat(100_000));
      upload.end();
    });
    expect(status).toBe(413);
  });

  test('of a file may be larger where files are taken', async () => {
    respond = async (request) => new Response(`${(await request.arrayBuffer()).byteLength}`);
    const sent = await post('/o/abcdefghij0123456789/uploads', { body: new Uint8Array(3_000_000) });
    expect(await sent.text()).toBe('3000000');
  });
});

test('a request that fails answers with a sentence, and the log has no more than the error', async () => {
  respond = () => Promise.reject(new Error('broken'));
  const response = await fetch(url);
  expect(response.status).toBe(500);
  expect(await response.text()).toMatch(/went wrong/);
});

test('an address that nothing listens on as a socket is refused', async () => {
  const status = await new Promise((resolve, reject) => {
    const upgrade = httpRequest(`${url}/nowhere`, { headers: { Connection: 'Upgrade', Upgrade: 'websocket' } });
    upgrade.once('response', (response) => resolve(response.resume().statusCode));
    upgrade.once('error', reject);
    upgrade.end();
  });
  expect(status).toBe(404);
});

test('a taken port leads to the next free one', async () => {
  const taken = Number(new URL(url).port);
  const second = createHttpServer(
    {
      config: { origin: null, secure: false, trustedProxies: 0 },
      log,
      services,
      handlePage: respond,
      serveFiles: (_m, _r, next) => next(),
    },
    () => false,
  );
  expect(await second.listen('127.0.0.1', taken)).toBeGreaterThan(taken);
  await second.close(0);
});
