import { expect, it, vi } from 'vitest';
import { untilReached } from './until-reached';

const offline = new TypeError('Failed to fetch');
const wait = () => Promise.resolve();

it('asks again until the network is back', async () => {
  const ask = vi.fn().mockRejectedValueOnce(offline).mockRejectedValueOnce(offline).mockResolvedValue('here');
  await expect(untilReached(ask, wait)).resolves.toBe('here');
  expect(ask).toHaveBeenCalledTimes(3);
});

it('takes a refusal for an answer', async () => {
  const refusal = new Response(null, { status: 404 });
  await expect(untilReached(() => Promise.reject(refusal), wait)).rejects.toBe(refusal);
});

it('gives up when something newer is asked for', async () => {
  const old = vi.fn().mockRejectedValue(offline);
  const first = untilReached(old, async () => {
    await untilReached(() => Promise.resolve('newer'), wait);
  });
  await expect(first).rejects.toBe(offline);
  expect(old).toHaveBeenCalledTimes(1);
});
