import { ImportError, importErrorCode } from '../../app/domain/interchange/import-error';
import { createExample, writePlanAsBoard } from './create-example';
import { exportBoard } from './export-board';
import { importFile, type ReadyFile, readFile } from './import-file';
import type { InterchangeDeps } from './interchange-deps';
import type { ImportChoices, ImportReport, InterchangeService, Surroundings, UploadView } from './interchange-service';
import { type StagedFile, Staging } from './staging';
import { createTurns } from './turns';

/** What is known of a staged file beside where it lies. */
type State = { readonly surroundings: Surroundings } & (
  | { readonly at: 'reading' | 'importing'; share: number }
  | { readonly at: 'ready'; readonly ready: ReadyFile; readonly refused: ImportError | null }
  | { readonly at: 'refused'; readonly error: ImportError }
  | { readonly at: 'done'; readonly recordId: string }
);
type File = StagedFile<State>;

/** Threads at once: one board may be read while another is built. */
const JOBS_AT_ONCE = 2;

/** Makes the service of imports and exports. */
export function createInterchange(deps: InterchangeDeps): InterchangeService {
  const staging = new Staging<State>(deps);
  const inTurn = createTurns(JOBS_AT_ONCE);
  const running = new Map<string, Promise<void>>();

  /** Runs a step of a file beside the request that asked for it; its end is seen in the file's state. */
  function run(
    file: File,
    at: 'reading' | 'importing',
    step: (onProgress: (share: number) => void) => Promise<State>,
  ): void {
    const before = file.state;
    const { surroundings } = before;
    const progress: State = { surroundings, at, share: 0 };
    file.state = progress;
    const work = inTurn(() =>
      step((share) => {
        if (file.state === progress) file.state.share = share;
      }),
    ).then(
      (state) => {
        file.state = state;
      },
      (error: unknown) => {
        file.state = failed(before, error);
      },
    );
    running.set(file.id, work);
    void work.finally(() => {
      if (running.get(file.id) === work) running.delete(file.id);
    });
  }

  /** A file that was ready stays so, with what was wrong with the last wish; any other is refused. */
  function failed(before: State, error: unknown): State {
    const code = importErrorCode(error);
    if (code === 'failed') deps.log.error({ err: error }, 'an import failed');
    const refusal = error instanceof ImportError ? error : new ImportError(code);
    const { surroundings } = before;
    if (before.at === 'ready') return { surroundings, at: 'ready', ready: before.ready, refused: refusal };
    return { surroundings, at: 'refused', error: refusal };
  }

  function read(file: File, choices: ImportChoices | null): void {
    const { surroundings } = file.state;
    run(file, 'reading', async (onProgress) => {
      const signal = file.stop.signal;
      const ready = await readFile(deps, { ...file, surroundings }, choices, { onProgress, signal });
      return { surroundings, at: 'ready', ready, refused: null };
    });
  }

  function requireReady(importer: File['owner'], uploadId: string): File & { state: { ready: ReadyFile } } {
    const file = staging.find(importer, uploadId);
    if (file?.state.at !== 'ready') throw new ImportError('upload-gone');
    return file as File & { state: { ready: ReadyFile } };
  }

  return {
    async receive(importer, incoming, surroundings) {
      const file = await staging.receive(importer, incoming, { surroundings, at: 'reading', share: 0 });
      read(file, null);
      return file.id;
    },
    async read(importer, uploadId) {
      const file = staging.find(importer, uploadId);
      return file && viewOf(file);
    },
    async choose(importer, uploadId, choices) {
      read(requireReady(importer, uploadId), choices);
    },
    async start(importer, uploadId, choices) {
      const file = requireReady(importer, uploadId);
      const { ready } = file.state;
      const { surroundings } = file.state;
      run(file, 'importing', async (onProgress) => {
        const signal = file.stop.signal;
        const recordId = await importFile(deps, { ...file, surroundings }, ready, choices, { onProgress, signal });
        await staging.release(file);
        return { surroundings, at: 'done', recordId };
      });
    },
    async cancel(importer, uploadId) {
      const file = staging.find(importer, uploadId);
      if (!file) return;
      await staging.drop(file);
      await running.get(file.id);
    },
    async readRecord(organisationId, recordId) {
      const record = await deps.db.importRecord.findFirst({ where: { id: recordId, organisationId } });
      if (!record) return null;
      const board = await deps.db.board.findFirst({
        where: { id: record.boardId, organisationId },
        select: { name: true },
      });
      return {
        id: record.id,
        kind: record.kind as 'trello',
        fileName: record.fileName,
        boardId: record.boardId as never,
        boardName: board?.name ?? null,
        createdAt: record.createdAt.toISOString(),
        report: record.report as unknown as ImportReport,
      };
    },
    exportBoard: (organisationId, boardId, format) => exportBoard(deps, organisationId, boardId, format),
    createExample: (organisationId, { memberId }) => createExample(deps, { organisationId, memberId }),
    writePlan: (importer, plan, people) => writePlanAsBoard(deps, importer, plan, people),
    async close() {
      await staging.close();
      await Promise.all(running.values());
    },
  };
}

function viewOf({ fileName, state }: File): UploadView {
  switch (state.at) {
    case 'reading':
    case 'importing':
      return { state: state.at, fileName, share: state.share };
    case 'ready':
      return { state: 'ready', fileName, preview: state.ready.preview, refused: state.refused?.code ?? null };
    case 'refused':
      return { state: 'refused', fileName, code: state.error.code, detail: state.error.detail };
    case 'done':
      return { state: 'done', fileName, recordId: state.recordId };
  }
}
