import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from './client-address';

const message = (forwarded?: string) =>
  ({ socket: { remoteAddress: '10.0.0.1' }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test('without trusted proxies the header counts for nothing', () => {
  expect(clientAddress(message('1.2.3.4'), 0)).toBe('10.0.0.1');
});

test('behind proxies the outermost trusted one decides, whatever the client wrote before it', () => {
  expect(clientAddress(message('6.6.6.6, 1.2.3.4'), 1)).toBe('1.2.3.4');
  expect(clientAddress(message('6.6.6.6, 1.2.3.4, 10.0.0.2'), 2)).toBe('1.2.3.4');
  expect(clientAddress(message(), 1)).toBe('10.0.0.1');
});
