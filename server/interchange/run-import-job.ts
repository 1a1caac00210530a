import { ImportError } from '../../app/domain/interchange/import-error';
import { startWorker } from '../infra/start-worker';
import type { BuildJob, BuiltImport, ImportJob, Inspection, InspectJob } from './import-job';

/** The worker's file beside the built server; vite.config.ts emits it under this name. */
export const WORKER_FILE = 'import-worker.js';

/** Room for the largest board that can be imported; a file that needs more is refused instead of taking the server down. */
const MEMORY_MB = 768;

export interface JobOptions {
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Runs a job and gives its answer; rejects with an ImportError when it is refused or called off. */
export interface RunJob {
  (job: InspectJob, options: JobOptions): Promise<Inspection>;
  (job: BuildJob, options: JobOptions): Promise<BuiltImport>;
}

type Answer =
  | { readonly type: 'progress'; readonly share: number }
  | { readonly type: 'result'; readonly value: unknown }
  | { readonly type: 'error'; readonly code: string; readonly detail: string | null; readonly expected: boolean };

/** Runs a job in a thread of its own, so that no file, however large, holds up anybody's page. */
export function runImportJob(job: InspectJob, options: JobOptions): Promise<Inspection>;
export function runImportJob(job: BuildJob, options: JobOptions): Promise<BuiltImport>;
export function runImportJob(job: ImportJob, { onProgress, signal }: JobOptions): Promise<unknown> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new ImportError('cancelled'));
    const worker = startWorker(WORKER_FILE, new URL('import-worker.ts', import.meta.url).href, {
      workerData: job,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const stop = (): void => settle(() => reject(new ImportError('cancelled')));
    let isSettled = false;
    function settle(end: () => void): void {
      if (isSettled) return;
      isSettled = true;
      signal.removeEventListener('abort', stop);
      void worker.terminate();
      end();
    }
    signal.addEventListener('abort', stop);
    worker.on('message', (answer: Answer) => {
      if (isSettled) return;
      if (answer.type === 'progress') onProgress(answer.share);
      else if (answer.type === 'result') settle(() => resolve(answer.value));
      else settle(() => reject(refusal(answer)));
    });
    worker.on('error', (error: NodeJS.ErrnoException) =>
      settle(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ImportError('too-large') : error)),
    );
    worker.on('exit', () => settle(() => reject(new Error('the import ended without an answer'))));
  });
}

function refusal({ code, detail, expected }: Extract<Answer, { type: 'error' }>): Error {
  return expected ? new ImportError(code as ImportError['code'], detail) : new Error(detail ?? code);
}
