import path from 'node:path';
import type { Config } from '../../config';
import type { BlobStore } from './blob-store';
import { DiskBlobStore } from './disk-blob-store';
import { S3BlobStore } from './s3-blob-store';

/** The store that the configuration asks for: the data folder, or a bucket. */
export function createBlobStore({ dataDir, s3 }: Pick<Config, 'dataDir' | 's3'>): BlobStore {
  return s3 ? new S3BlobStore(s3) : new DiskBlobStore(path.join(dataDir, 'blobs'));
}
