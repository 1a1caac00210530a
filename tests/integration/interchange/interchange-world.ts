import { randomBytes as nodeRandomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { vi } from 'vitest';
import { readBoard } from '../../../app/board-doc/read';
import { type BoardId, boardDocumentId, type MemberId, newId, type OrganisationId } from '../../../app/domain/ids';
import { ImportError } from '../../../app/domain/interchange/import-error';
import { createLogger } from '../../../server/infra/logger';
import { createInterchange } from '../../../server/interchange/create-interchange';
import {
  type BuildJob,
  type BuiltImport,
  buildImport,
  type Inspection,
  type InspectJob,
  inspectFile,
} from '../../../server/interchange/import-job';
import type { InterchangeDeps } from '../../../server/interchange/interchange-deps';
import type { ImportChoices, Importer, UploadView } from '../../../server/interchange/interchange-service';
import type { JobOptions, RunJob } from '../../../server/interchange/run-import-job';
import { PostgresDocumentStore } from '../../../server/storage/postgres-document-store';
import { createRooms } from '../../../server/sync/rooms';
import type { TestDatabase } from '../../support/database';

const COLUMNS = [
  { name: 'Join', stage: 'join' },
  { name: 'Active', stage: 'active' },
  { name: 'Prune', stage: 'prune' },
  { name: 'Left', stage: 'left' },
] as const;

export const SURROUNDINGS = { timeZone: 'Europe/Helsinki', columns: COLUMNS };

const REAL_FILES = new URL('../../../../shared/data/', import.meta.url);

/** Whether the real files of other people lie beside the checkout; tests of exactly those are left out without them. */
export const hasRealFiles = fs.existsSync(REAL_FILES);

export const realFile = (name: string): Buffer => fs.readFileSync(new URL(name, REAL_FILES));

function runHere(job: InspectJob, options: JobOptions): Promise<Inspection>;
function runHere(job: BuildJob, options: JobOptions): Promise<BuiltImport>;
/** Runs jobs in this thread: starting one from sources takes a second, and only some tests are about threads. */
async function runHere(
  job: InspectJob | BuildJob,
  { onProgress, signal }: JobOptions,
): Promise<Inspection | BuiltImport> {
  if (signal.aborted) throw new ImportError('cancelled');
  const answer = await (job.kind === 'inspect' ? inspectFile(job, onProgress) : buildImport(job, onProgress));
  if (signal.aborted) throw new ImportError('cancelled');
  return answer;
}
runHere satisfies RunJob;

/** Imports and exports over real rooms and a real database. */
export async function createInterchangeWorld({ db, pool }: TestDatabase, more: Partial<InterchangeDeps> = {}) {
  const randomBytes = (length: number) => new Uint8Array(nodeRandomBytes(length));
  const store = new PostgresDocumentStore({ pool });
  const { rooms } = createRooms({ store, pool, log: createLogger('silent'), describe: () => [] });
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-import-'));
  const deps: InterchangeDeps = {
    db,
    log: createLogger('silent'),
    clock: { now: () => new Date('2026-01-15T12:00:00Z') },
    randomBytes,
    live: { topicChanged: () => undefined },
    rooms,
    dataDir,
    runJob: runHere,
    ...more,
  };
  const interchange = createInterchange(deps);

  async function organisation(): Promise<Importer> {
    const organisationId = newId<OrganisationId>(randomBytes);
    const memberId = newId<MemberId>(randomBytes);
    await db.organisation.create({ data: { id: organisationId, name: 'Organisation' } });
    await db.member.create({
      data: { id: memberId, organisationId, name: 'Importer', role: 'member', state: 'active' },
    });
    return { organisationId, memberId };
  }

  async function upload(
    importer: Importer,
    name: string,
    body: string | Uint8Array,
    isPasted = false,
  ): Promise<string> {
    async function* pieces() {
      yield typeof body === 'string' ? new TextEncoder().encode(body) : body;
    }
    return interchange.receive(importer, { name, isPasted, body: pieces() }, SURROUNDINGS);
  }

  /** The upload once nothing is under way. */
  async function settled(importer: Importer, id: string): Promise<UploadView> {
    return vi.waitFor(
      async () => {
        const view = await interchange.read(importer, id);
        if (!view || view.state === 'reading' || view.state === 'importing') throw new Error('under way');
        return view;
      },
      { timeout: 30_000, interval: 20 },
    );
  }

  async function ready(importer: Importer, id: string) {
    const view = await settled(importer, id);
    if (view.state !== 'ready') throw new Error(JSON.stringify(view));
    return view.preview;
  }

  /** Uploads a file, takes what is proposed (with these changes) and imports it. */
  async function importFile(
    importer: Importer,
    name: string,
    body: string | Uint8Array,
    change: Partial<ImportChoices> = {},
  ) {
    const id = await upload(importer, name, body);
    const preview = await ready(importer, id);
    await interchange.start(importer, id, { ...preview.choices, ...change });
    const end = await settled(importer, id);
    if (end.state !== 'done') throw new Error(JSON.stringify(end));
    const record = await interchange.readRecord(importer.organisationId, end.recordId);
    if (!record) throw new Error('no record');
    return { preview, record };
  }

  return {
    db,
    rooms,
    interchange,
    dataDir,
    organisation,
    upload,
    settled,
    ready,
    importFile,
    content: (boardId: BoardId) => rooms.read(boardDocumentId(boardId), readBoard),
    async exported(importer: Importer, boardId: BoardId, format: 'trello' | 'csv' | 'solmu'): Promise<string> {
      const file = await interchange.exportBoard(importer.organisationId, boardId, format);
      return file ? new Response(file.body).text() : '';
    },
    async close() {
      await interchange.close();
      await rooms.closeAll();
      fs.rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type InterchangeWorld = Awaited<ReturnType<typeof createInterchangeWorld>>;
