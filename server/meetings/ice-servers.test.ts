import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { iceServersFor } from './ice-servers';

it('what opens a TURN server is for one person, signed, and ends by itself', () => {
  const turn = { urls: ['turn:calls.example.org'], secret: 'shared' };
  const now = new Date('2026-03-01T00:00:00Z');
  const [stun, relay] = iceServersFor({ stunUrls: ['stun:calls.example.org'], turn }, 'aino', now);
  expect(stun).toEqual({ urls: ['stun:calls.example.org'] });
  const [end = '', who] = (relay?.username ?? '').split(':');
  expect([Number(end) * 1000 - now.getTime(), who]).toEqual([12 * 3_600_000, 'aino']);
  expect(relay?.credential).toBe(
    createHmac('sha1', 'shared')
      .update(relay?.username ?? '')
      .digest('base64'),
  );
});
