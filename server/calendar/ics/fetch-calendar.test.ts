import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCalendarFetcher, parseCalendarAddress } from './fetch-calendar';
import { isPublicAddress } from './public-address';

let server: http.Server;
let port = 0;
const asked: string[] = [];

beforeAll(async () => {
  server = http.createServer((request, response) => {
    asked.push(`${request.headers.host} ${request.url}`);
    const answers: Record<string, () => void> = {
      '/calendar': () => response.writeHead(200, { ETag: '"1"' }).end('BEGIN:VCALENDAR'),
      '/inside': () => response.writeHead(302, { Location: `http://inside.test:${port}/secret` }).end(),
      '/loop': () => response.writeHead(302, { Location: '/loop' }).end(),
      '/file': () => response.writeHead(302, { Location: 'file:///etc/passwd' }).end(),
      '/big': () => response.writeHead(200).end('x'.repeat(5000)),
      '/slow': () => response.writeHead(200).write('x'),
    };
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else (answers[request.url ?? ''] ?? (() => response.writeHead(404).end()))();
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

// `open.test` stands for a public name; every other one for a private network. Both lead to the server of the test.
let named = '127.0.0.1';
const fetchCalendar = createCalendarFetcher({
  addressesOf: async (name) => (name === 'open.test' ? [named] : ['10.0.0.1']),
  isAllowed: (address) => address === '127.0.0.1',
  patienceMs: 500,
  mostBytes: 1000,
});
const failure = async (path: string) => {
  const answer = await fetchCalendar(path.startsWith('/') ? `http://open.test:${port}${path}` : path, null);
  return answer.kind === 'failed' ? answer.code : answer.kind;
};

describe('reading calendars elsewhere', () => {
  it('reads one, and hears that nothing changed', async () => {
    const address = `http://open.test:${port}/calendar`;
    expect(await fetchCalendar(address, null)).toMatchObject({ kind: 'read', etag: '"1"' });
    expect(await fetchCalendar(address, '"1"')).toEqual({ kind: 'unchanged' });
  });

  it('refuses private networks by name, by number, after a redirect and when a name changes its mind', async () => {
    asked.length = 0;
    expect(await failure(`http://inside.test:${port}/secret`)).toBe('address.private');
    expect(await failure(`http://10.0.0.1:${port}/secret`)).toBe('address.private');
    expect(await failure(`http://[::1]:${port}/secret`)).toBe('address.private');
    expect(await failure('/inside')).toBe('address.private');
    named = '192.168.1.1';
    expect(await failure('/calendar')).toBe('address.private');
    named = '127.0.0.1';
    expect(asked).toEqual([`open.test:${port} /inside`]);
  });

  it('gives up on circles, other schemes, what is large and what is slow', async () => {
    expect(await failure('/loop')).toBe('fetch.redirects');
    expect(await failure('/file')).toBe('address.bad');
    expect(await failure('/big')).toBe('ics.too-large');
    expect(await failure('/slow')).toBe('fetch.too-slow');
    expect(await failure('/nothing')).toBe('fetch.status');
  });

  it('knows which addresses are nobody’s own', () => {
    for (const open of ['93.184.216.34', '8.8.8.8', '2606:4700::1']) expect(isPublicAddress(open)).toBe(true);
    const closed =
      '127.0.0.1 10.1.2.3 172.16.0.1 172.31.255.255 192.168.0.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 :: ::1 fe80::1 fc00::1 fd12::1 ::ffff:127.0.0.1 ::ffff:7f00:1 64:ff9b::7f00:1 2002:7f00:1:: 2001:db8::1 ff02::1 x';
    for (const address of closed.split(' '))
      expect({ address, open: isPublicAddress(address) }).toEqual({ address, open: false });
  });

  it('takes web addresses alone, of ports that are no other service’s, without passwords', () => {
    expect(parseCalendarAddress('webcal://example.org/a.ics')?.href).toBe('https://example.org/a.ics');
    for (const bad of ['ftp://a.org', 'http://u:p@a.org', 'http://a.org:25/', 'a.org', 'file:///x', 'javascript:1'])
      expect(parseCalendarAddress(bad)).toBeNull();
  });
});
