import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../app/domain/errors';

/**
 * Files on their way, in a folder of the data folder. What lies there outlives a restart, and its length is the one truth
 * about how much has arrived: a sender who lost the connection asks for it and goes on from there.
 */
export class Incoming {
  readonly #folder: string;
  readonly #writers = new Map<string, { readonly stop: AbortController; readonly done: Promise<void> }>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  pathOf(id: string): string {
    return path.join(this.#folder, id);
  }

  async sizeOf(id: string): Promise<number> {
    return fs.promises.stat(this.pathOf(id)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** Whether somebody is writing it now. */
  isBusy(id: string): boolean {
    return this.#writers.has(id);
  }

  /**
   * Adds what comes to the end of a file, at most up to `size`, and gives its new length. Whoever comes later takes over: the
   * other is a connection that was lost without notice. What had arrived before a failure stays.
   */
  async append(id: string, body: AsyncIterable<Uint8Array>, at: number, size: number): Promise<number> {
    const stop = new AbortController();
    const before = this.#writers.get(id);
    before?.stop.abort();
    const work = (async () => {
      await before?.done;
      if (stop.signal.aborted) throw new AppError('upload.taken-over', 409);
      return this.#write(id, body, at, size, stop.signal);
    })();
    const done = work.then(
      () => undefined,
      () => undefined,
    );
    const writer = { stop, done };
    this.#writers.set(id, writer);
    try {
      return await work;
    } finally {
      if (this.#writers.get(id) === writer) this.#writers.delete(id);
    }
  }

  /** Stops who writes a file, and takes it away. */
  async remove(id: string): Promise<void> {
    const writer = this.#writers.get(id);
    writer?.stop.abort();
    await writer?.done;
    await fs.promises.rm(this.pathOf(id), { force: true });
  }

  /** All that lies there. */
  async list(): Promise<string[]> {
    return fs.promises.readdir(this.#folder).catch(() => []);
  }

  async #write(id: string, body: AsyncIterable<Uint8Array>, at: number, size: number, signal: AbortSignal) {
    await fs.promises.mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const file = await fs.promises.open(this.pathOf(id), 'a', 0o600);
    try {
      const { size: offset } = await file.stat();
      if (at !== offset) throw new AppError('upload.offset', 409, { offset });
      let length = offset;
      for await (const bytes of untilAborted(body, signal)) {
        length += bytes.byteLength;
        if (length > size) throw new AppError('file.too-large', 413, { most: size });
        await file.writeFile(bytes);
      }
      await file.sync();
      return length;
    } finally {
      await file.close();
    }
  }
}

/** The stream until somebody stops it; a sender that has fallen silent holds nobody up. */
async function* untilAborted(body: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const stream = body[Symbol.asyncIterator]();
  const aborted = new Promise<never>((_, reject) => {
    const refuse = () => reject(new AppError('upload.taken-over', 409));
    if (signal.aborted) refuse();
    else signal.addEventListener('abort', refuse, { once: true });
  });
  aborted.catch(() => undefined);
  try {
    for (;;) {
      const next = await Promise.race([stream.next(), aborted]);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    // Waits for the piece that is awaited, which may never come.
    stream.return?.(undefined).catch(() => undefined);
  }
}
