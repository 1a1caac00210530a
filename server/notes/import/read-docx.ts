import { AppError } from '../../../app/domain/errors';
import type { RichDoc } from '../../../app/domain/rich-text/content';
import { startWorker } from '../../infra/start-worker';

/** The worker's file beside the built server; vite.config.ts emits it under this name. */
const WORKER_FILE = 'docx-worker.js';
const MEMORY_MB = 384;
const PATIENCE_MS = 30_000;

export type DocxAnswer =
  | { readonly ok: true; readonly text: RichDoc; readonly pictures: number }
  | { readonly ok: false };

/** What a file became: its text, and how many pictures were left out. */
export interface ReadFile {
  readonly text: RichDoc;
  readonly pictures: number;
}

/** Reads a word processor's document in a thread of its own, so that no file holds up anybody's page. */
export function readDocx(bytes: Uint8Array): Promise<ReadFile> {
  return new Promise((resolve, reject) => {
    const source = new URL('docx-worker.ts', import.meta.url).href;
    const worker = startWorker(WORKER_FILE, source, {
      workerData: bytes,
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    });
    const refuse = (): void => settle(() => reject(new AppError('file.unreadable', 400)));
    const patience = setTimeout(refuse, PATIENCE_MS);
    let isSettled = false;
    function settle(end: () => void): void {
      if (isSettled) return;
      isSettled = true;
      clearTimeout(patience);
      void worker.terminate();
      end();
    }
    worker.on('message', (answer: DocxAnswer) => {
      if (answer.ok) settle(() => resolve({ text: answer.text, pictures: answer.pictures }));
      else refuse();
    });
    worker.on('error', refuse);
    worker.on('exit', refuse);
  });
}
