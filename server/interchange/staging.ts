import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { newId, type RandomBytes } from '../../app/domain/ids';
import { ImportError } from '../../app/domain/interchange/import-error';
import { LIMITS } from '../../app/domain/limits';
import type { Importer, IncomingFile } from './interchange-service';

/** How long a file waits for its owner's decision. */
const PATIENCE_MS = 60 * 60 * 1000;
/** Files of one member at a time; the oldest gives way. */
const MOST_FILES = 3;

/** A file in the data folder that belongs to one member of one organisation until it is imported or expires. */
export interface StagedFile<State> {
  readonly id: string;
  readonly owner: Importer;
  readonly fileName: string;
  readonly isPasted: boolean;
  readonly path: string;
  readonly stop: AbortController;
  touchedAt: number;
  state: State;
}

interface StagingDeps {
  readonly dataDir: string;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
}

/** Files between upload and import. They live in memory's care: after a restart their owners choose them again. */
export class Staging<State> {
  readonly #deps: StagingDeps;
  readonly #folder: string;
  readonly #files = new Map<string, StagedFile<State>>();

  constructor(deps: StagingDeps) {
    this.#deps = deps;
    this.#folder = path.join(deps.dataDir, 'uploads');
    fs.rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Writes a file as it arrives. When it is cut off or too large nothing of it stays. */
  async receive(owner: Importer, file: IncomingFile, state: State): Promise<StagedFile<State>> {
    await this.sweep();
    const id = newId(this.#deps.randomBytes);
    const target = path.join(this.#folder, id);
    await fs.promises.mkdir(this.#folder, { recursive: true, mode: 0o700 });
    try {
      await pipeline(limited(file.body), fs.createWriteStream(target, { mode: 0o600, flags: 'wx' }));
    } catch (error) {
      await fs.promises.rm(target, { force: true });
      throw error;
    }
    await this.#makeRoom(owner);
    const staged = {
      id,
      owner,
      fileName: safeName(file.name),
      isPasted: file.isPasted,
      path: target,
      stop: new AbortController(),
      touchedAt: this.#now(),
      state,
    };
    this.#files.set(id, staged);
    return staged;
  }

  /** The file, for its owner alone. */
  find(owner: Importer, id: string): StagedFile<State> | null {
    const file = this.#files.get(id);
    if (!file || file.owner.memberId !== owner.memberId || file.owner.organisationId !== owner.organisationId)
      return null;
    if (this.#isExpired(file)) return null;
    file.touchedAt = this.#now();
    return file;
  }

  /** Stops what is done with a file, and deletes it. */
  async drop(file: StagedFile<State>): Promise<void> {
    file.stop.abort();
    this.#files.delete(file.id);
    await fs.promises.rm(file.path, { force: true });
  }

  /** Deletes a file whose import is done, and remembers how it ended until that expires. */
  async release(file: StagedFile<State>): Promise<void> {
    await fs.promises.rm(file.path, { force: true });
  }

  /** Deletes what has expired. */
  async sweep(): Promise<void> {
    for (const file of [...this.#files.values()]) if (this.#isExpired(file)) await this.drop(file);
  }

  async close(): Promise<void> {
    for (const file of [...this.#files.values()]) await this.drop(file);
  }

  async #makeRoom(owner: Importer): Promise<void> {
    const own = [...this.#files.values()].filter((file) => file.owner.memberId === owner.memberId);
    const tooMany = own.sort((a, b) => a.touchedAt - b.touchedAt).slice(0, Math.max(0, own.length - MOST_FILES + 1));
    for (const file of tooMany) await this.drop(file);
  }

  #isExpired(file: StagedFile<State>): boolean {
    return this.#now() - file.touchedAt > PATIENCE_MS;
  }

  #now(): number {
    return this.#deps.clock.now().getTime();
  }
}

async function* limited(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const bytes of body) {
    size += bytes.byteLength;
    if (size > LIMITS.importBytes) throw new ImportError('too-large');
    yield bytes;
  }
  if (size === 0) throw new ImportError('empty-file');
}

/** A file's own name without folders and control characters. */
function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return (
    last
      .replace(/\p{Cc}/gu, '')
      .trim()
      .slice(0, 200) || 'file'
  );
}
