import { parentPort, workerData } from 'node:worker_threads';
import { ImportError } from '../../app/domain/interchange/import-error';
import { buildImport, type ImportJob, inspectFile } from './import-job';

// The entry of the worker thread: one job, then the thread ends.

const PROGRESS_STEP = 0.02;
let told = 0;

function tell(share: number): void {
  if (share < 1 && share - told < PROGRESS_STEP) return;
  told = share;
  parentPort?.postMessage({ type: 'progress', share });
}

function answer(value: unknown, handedOver: readonly ArrayBufferLike[]): void {
  parentPort?.postMessage(
    { type: 'result', value },
    handedOver.filter((buffer) => buffer instanceof ArrayBuffer),
  );
}

async function run(job: ImportJob): Promise<void> {
  try {
    if (job.kind === 'inspect') return answer(await inspectFile(job, tell), []);
    const value = await buildImport(job, tell);
    // Handed over, not copied: a large board's update is tens of megabytes.
    answer(value, value.update ? [value.update.buffer] : []);
  } catch (error) {
    const known = error instanceof ImportError;
    const detail = known ? error.detail : String(error instanceof Error ? (error.stack ?? error.message) : error);
    parentPort?.postMessage({ type: 'error', code: known ? error.code : 'failed', detail, expected: known });
  }
}

void run(workerData as ImportJob);
