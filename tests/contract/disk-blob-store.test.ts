import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { DiskBlobStore } from '../../server/infra/blobs/disk-blob-store';
import { blobStoreContract } from './blob-store';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-blobs-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

blobStoreContract('disk', async () => new DiskBlobStore(folder));

test('a stream that failed leaves no file behind', async () => {
  const own = path.join(folder, 'own');
  async function* broken() {
    yield new Uint8Array(10);
    throw new Error('cut off');
  }
  await expect(new DiskBlobStore(own).put('abcdefghij', broken())).rejects.toThrow();
  const left = fs.readdirSync(own, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(left).toEqual([]);
});
