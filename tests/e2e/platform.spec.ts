import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from '../support/browser';
import { ServerProcess } from '../support/server-process';

test('the server says that it and its database are well', async ({ request }) => {
  const response = await request.get('/healthz');
  expect(response.status()).toBe(200);
  expect(await response.json()).toEqual({ status: 'ok' });
});

test('a page runs its scripts under the policy of its headers without a complaint', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const response = await page.goto('/sign-in');
  expect(response?.headers()['content-security-policy']).toContain("script-src 'self' 'nonce-");
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('a form of another site changes nothing', async ({ request, baseURL }) => {
  for (const path of ['/sign-in', '/sign-out', '/o/abcdefghij0123456789/uploads']) {
    const refused = await request.post(path, { headers: { Origin: 'https://evil.example' }, form: { a: 'b' } });
    expect(refused.status(), path).toBe(403);
  }
  const own = await request.post('/sign-in', { headers: { Origin: baseURL ?? '' }, form: { email: 'nobody' } });
  expect(own.status()).not.toBe(403);
});

test('the server ends in order when asked, and is there again on the same data', async ({ ownServer }) => {
  const { url } = ownServer;
  expect(await ownServer.stop()).toBe(0);
  await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  await ownServer.start();
  expect(ownServer.url).toBe(url);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test('the server is there again after it was killed', async ({ ownServer }) => {
  await ownServer.kill();
  await ownServer.start();
  expect((await fetch(`${ownServer.url}/healthz`)).status).toBe(200);
});

test('a second server on the same data refuses in a sentence', async ({ ownServer }) => {
  const second = new ServerProcess({ DATA_DIR: ownServer.dataDir });
  await expect(second.start()).rejects.toThrow(/Another Solmu \(process \d+\) already works on the data folder/);
  await second.dispose();
  expect((await fetch(`${ownServer.url}/healthz`)).status).toBe(200);
});

test('a taken port makes the server take the next free one and say so', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const address = other.address();
  const port = address !== null && typeof address === 'object' ? address.port : 0;
  const server = new ServerProcess({ PORT: String(port) });
  try {
    await server.start();
    expect(server.output).toContain(`Port ${port} is taken`);
    expect(Number(new URL(server.url).port)).toBeGreaterThan(port);
  } finally {
    await server.dispose();
    other.close();
  }
});

test('a setting that cannot be used is named in a sentence', async () => {
  const server = new ServerProcess({ PORT: 'eighty' });
  await expect(server.start()).rejects.toThrow(/PORT is "eighty"; use a whole number/);
  await server.dispose();
});
