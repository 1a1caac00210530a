import { afterAll, beforeAll, expect, test } from 'vitest';
import { S3BlobStore } from '../../server/infra/blobs/s3-blob-store';
import { type S3Server, startS3Server } from '../support/s3-server';
import { blobStoreContract } from './blob-store';

let server: S3Server;
beforeAll(async () => {
  server = await startS3Server('solmu');
});
afterAll(() => server?.close());

const settings = () => ({
  endpoint: server.endpoint,
  bucket: 'solmu',
  region: 'us-east-1',
  accessKeyId: 'test-key',
  secretAccessKey: 'test-secret',
});

blobStoreContract('S3', async () => new S3BlobStore(settings()));

test('no upload in parts stays open, whether it ended or was cut off', () => {
  expect(server.openUploads()).toBe(0);
});

test('a refusal of the service is loud', async () => {
  const store = new S3BlobStore({ ...settings(), accessKeyId: 'wrong' });
  async function* body() {
    yield new Uint8Array(1);
  }
  await expect(store.put('abcdefghij', body())).rejects.toThrow('403');
  await expect(store.get('abcdefghij')).rejects.toThrow('403');
});
