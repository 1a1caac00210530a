import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { ensureGenerated } from './generated.mjs';
import {
  binOf,
  fingerprint,
  inRoot,
  ROOT,
  readMark,
  requireWritable,
  runNode,
  step,
  Trouble,
  tail,
} from './project.mjs';

const BUILD = 'build';
const NEXT = '.build-next';
const MARK = path.join(BUILD, 'sources');
const SOURCES = [
  'app',
  'server',
  'prisma',
  'public',
  'package-lock.json',
  'package.json',
  'vite.config.ts',
  'lingui-macro.ts',
  'react-router.config.ts',
  'lingui.config.ts',
  'tsconfig.json',
];
// Commands, tests and what is generated from the rest change nothing of the build.
const SKIP = [
  /^server\/cli$/,
  /\.test\.tsx?$/,
  /^prisma\/generated$/,
  /^prisma\/migrations$/,
  /\/messages\.ts$/,
  /\.mjs$/,
];

/** Builds when the sources are not those of the build. */
export async function ensureBuild() {
  const sources = sourcesNow();
  if (readMark(inRoot(MARK)) === sources && fs.existsSync(inRoot(BUILD, 'server', 'index.js'))) return;
  await build(sources);
}

/** Builds beside the present build and swaps at the end, so that a failed or cut-off build spoils nothing. */
export async function build(sources = sourcesNow()) {
  requireWritable(ROOT);
  await ensureGenerated();
  await step('Building', async () => {
    fs.rmSync(inRoot(NEXT), { recursive: true, force: true });
    const { code, output } = await runNode([binOf('@react-router/dev', 'react-router'), 'build'], {
      quiet: true,
      env: { NODE_ENV: 'production', SOLMU_BUILD: NEXT },
    });
    if (code !== 0) throw new Trouble(`${tail(output, 40)}\n\nThe build failed. What is above says why.`);
    await compressFiles(inRoot(NEXT, 'client'));
    fs.writeFileSync(inRoot(NEXT, path.basename(MARK)), sources);
    const old = `${inRoot(BUILD)}.old`;
    fs.rmSync(old, { recursive: true, force: true });
    if (fs.existsSync(inRoot(BUILD))) fs.renameSync(inRoot(BUILD), old);
    fs.renameSync(inRoot(NEXT), inRoot(BUILD));
    fs.rmSync(old, { recursive: true, force: true });
  });
}

function sourcesNow() {
  return fingerprint(SOURCES, (file) => SKIP.some((pattern) => pattern.test(file.replaceAll('\\', '/'))));
}

const compressible = /\.(js|css|svg|html|json|webmanifest|txt|map)$/;
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes a .br and a .gz beside each text file, once, instead of compressing them for every visitor. */
async function compressFiles(folder) {
  const names = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => compressible.test(name));
  await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name);
      const content = fs.readFileSync(file);
      if (content.byteLength < 1024) return;
      const brotli = { params: { [zlib.BROTLI_PARAM_QUALITY]: 10, [zlib.BROTLI_PARAM_SIZE_HINT]: content.byteLength } };
      fs.writeFileSync(`${file}.br`, await toBrotli(content, brotli));
      fs.writeFileSync(`${file}.gz`, await toGzip(content, { level: 9 }));
    }),
  );
}
