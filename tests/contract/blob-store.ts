import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { BlobStore } from '../../server/infra/blobs/blob-store';

const MIB = 1024 * 1024;

/** Rules that every blob store keeps. */
export function blobStoreContract(name: string, makeStore: () => Promise<BlobStore>): void {
  describe(`blob store: ${name}`, () => {
    let store: BlobStore;
    let count = 0;
    const freshKey = () => `contract${String(++count).padStart(12, '0')}`;

    beforeEach(async () => {
      store = await makeStore();
    });

    const read = async (key: string, range?: { start: number; end: number }) => {
      const body = await store.get(key, range);
      return body === null ? null : Buffer.from(await new Response(body).arrayBuffer());
    };

    it('gives back what it was given, with its size and sum', async () => {
      const key = freshKey();
      const stored = await store.put(key, pieces('hello ', 'world'));
      expect(stored).toEqual({ size: 11, sha256: createHash('sha256').update('hello world').digest('hex') });
      expect(String(await read(key))).toBe('hello world');
    });

    it('gives a part', async () => {
      const key = freshKey();
      await store.put(key, pieces('hello world'));
      expect(String(await read(key, { start: 0, end: 5 }))).toBe('hello');
      expect(String(await read(key, { start: 6, end: 11 }))).toBe('world');
    });

    it('keeps an empty blob', async () => {
      const key = freshKey();
      expect((await store.put(key, pieces())).size).toBe(0);
      expect(await read(key)).toHaveLength(0);
      expect(await read(key, { start: 0, end: 0 })).toHaveLength(0);
    });

    it('keeps a large blob whole, whatever the pieces it comes in', async () => {
      const key = freshKey();
      const hash = createHash('sha256');
      async function* large() {
        for (let piece = 0; piece < 30; piece++) {
          const bytes = new Uint8Array(piece % 2 ? 700_001 : 650_003).fill(piece);
          hash.update(bytes);
          yield bytes;
        }
      }
      const stored = await store.put(key, large());
      expect(stored.size).toBeGreaterThan(18 * MIB);
      expect(stored.sha256).toBe(hash.digest('hex'));
      const whole = await read(key);
      expect(
        createHash('sha256')
          .update(whole ?? '')
          .digest('hex'),
      ).toBe(stored.sha256);
      expect([...((await read(key, { start: 650_002, end: 650_005 })) ?? [])]).toEqual([0, 1, 1]);
    });

    it('takes from a stream no faster than it keeps', async () => {
      let ahead = 0;
      let mostAhead = 0;
      async function* watched() {
        for (let piece = 0; piece < 40; piece++) {
          ahead++;
          mostAhead = Math.max(mostAhead, ahead);
          yield new Uint8Array(MIB / 2);
          ahead--;
        }
      }
      await store.put(freshKey(), watched());
      expect(mostAhead).toBe(1);
    });

    it('has nothing of a stream that failed', async () => {
      const key = freshKey();
      async function* broken() {
        yield new Uint8Array(9 * MIB);
        throw new Error('cut off');
      }
      await expect(store.put(key, broken())).rejects.toThrow('cut off');
      expect(await read(key)).toBeNull();
    });

    it('forgets what is deleted, and minds no second time', async () => {
      const key = freshKey();
      await store.put(key, pieces('x'));
      await store.delete(key);
      await store.delete(key);
      expect(await read(key)).toBeNull();
    });

    it('takes no key that could lead elsewhere', async () => {
      for (const key of ['../../etc/passwd', 'a/b', '', 'UPPER0000000'])
        await expect(store.put(key, pieces('x'))).rejects.toThrow('key');
    });
  });
}

async function* pieces(...texts: string[]) {
  for (const text of texts) yield new TextEncoder().encode(text);
}
