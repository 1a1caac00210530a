import fs from 'node:fs';
import path from 'node:path';

/** The folder of package.json, from wherever this module runs: the sources or the build. */
export function projectRoot(): string {
  let folder = import.meta.dirname;
  while (!fs.existsSync(path.join(folder, 'package.json'))) {
    const parent = path.dirname(folder);
    if (parent === folder) return process.cwd();
    folder = parent;
  }
  return folder;
}
