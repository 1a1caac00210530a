import { randomUUID } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { type BlobStore, type ByteRange, requireKey, type StoredBlob } from './blob-store';
import { createMeasure } from './measure';
import { readFileStream } from './read-file-stream';

/** Blobs as files of a folder, spread over subfolders so that none grows large. */
export class DiskBlobStore implements BlobStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Written beside its place and moved there when it is on the disk: a crash leaves the whole file or none. */
  async put(key: string, body: AsyncIterable<Uint8Array>): Promise<StoredBlob> {
    const target = this.#pathOf(key);
    await fs.mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const unfinished = `${target}.${randomUUID()}.part`;
    const measure = createMeasure();
    const file = await fs.open(unfinished, 'wx', 0o600);
    try {
      try {
        for await (const bytes of body) {
          measure.pass(bytes);
          await file.writeFile(bytes);
        }
        await file.sync();
      } finally {
        await file.close();
      }
      await fs.rename(unfinished, target);
    } catch (error) {
      await fs.rm(unfinished, { force: true });
      throw error;
    }
    await syncFolder(path.dirname(target));
    return measure.result();
  }

  async get(key: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null> {
    const target = this.#pathOf(key);
    const size = await fs.stat(target).then(
      (facts) => facts.size,
      () => null,
    );
    return size === null ? null : readFileStream(target, range ?? { start: 0, end: size });
  }

  async delete(key: string): Promise<void> {
    await fs.rm(this.#pathOf(key), { force: true });
  }

  #pathOf(key: string): string {
    requireKey(key);
    return path.join(this.#folder, key.slice(0, 2), key.slice(2, 4), key);
  }
}

/** The new name is on the disk too; some file systems cannot be asked for that. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await fs.open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
