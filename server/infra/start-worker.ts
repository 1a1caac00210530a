import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/** Starts a thread: the built worker of that name (vite.config.ts emits it), or its source when the server runs from sources. */
export function startWorker(file: string, source: string, options: WorkerOptions): Worker {
  const here = fileURLToPath(import.meta.url);
  if (here.endsWith('.ts')) {
    // A thread does not inherit the loader that reads TypeScript, so it begins by registering it.
    const loader = pathToFileURL(
      createRequire(import.meta.url)
        .resolve('tsx/esm/api')
        .replace(/\.cjs$/, '.mjs'),
    ).href;
    const start = `import(${JSON.stringify(loader)}).then(({ register }) => (register(), import(${JSON.stringify(source)})))`;
    return new Worker(start, { ...options, eval: true });
  }
  for (let folder = path.dirname(here); ; folder = path.dirname(folder)) {
    const built = path.join(folder, file);
    if (fs.existsSync(built)) return new Worker(built, options);
    if (folder === path.dirname(folder)) throw new Error(`${file} is missing from the build`);
  }
}
