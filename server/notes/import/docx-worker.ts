import { parentPort, workerData } from 'node:worker_threads';
import mammoth from 'mammoth';
import { isSafeZip } from './check-zip';
import type { DocxAnswer } from './read-docx';
import { readHtml } from './read-html';

// The entry of the worker thread: one document, then the thread ends.

async function run(bytes: Uint8Array): Promise<DocxAnswer> {
  if (!isSafeZip(bytes)) return { ok: false };
  let pictures = 0;
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      // A picture is no part of the text; that it was left out is told.
      convertImage: mammoth.images.imgElement(async () => {
        pictures++;
        return { src: '' };
      }),
    },
  );
  return { ok: true, text: readHtml(value), pictures };
}

void run(workerData as Uint8Array)
  .catch((): DocxAnswer => ({ ok: false }))
  .then((answer) => parentPort?.postMessage(answer));
