import fs from 'node:fs';
import path from 'node:path';
import { binOf, inRoot, runNode } from './project.mjs';

/** What can be said of the sources without running them. Each step gives null, or what is wrong. */
export const staticSteps = [
  { name: 'format and lint', run: () => program([binOf('@biomejs/biome', 'biome'), 'check', '--error-on-warnings']) },
  { name: 'layers', run: layers },
  { name: 'types', run: () => program([binOf('typescript', 'tsc'), '--noEmit', '-p', '.']) },
  { name: 'catalogues up to date', run: catalogues },
  { name: 'every text in every language', run: translations },
  { name: 'migrations lead to the schema', run: () => program(['prisma/migrate.mjs', 'drift']) },
];

async function program(args) {
  const { code, output } = await runNode(args, { quiet: true });
  return code === 0 ? null : output.trim() || `ended with code ${code}`;
}

function layers() {
  const folders = ['app', 'server', 'prisma'].filter((folder) => fs.existsSync(inRoot(folder)));
  const options = ['--config', '.dependency-cruiser.cjs', '--output-type', 'err-long'];
  return program([binOf('dependency-cruiser', 'depcruise'), ...folders, ...options]);
}

/** Extracts the texts anew and compares; the files are left as they were. */
async function catalogues() {
  const files = languages();
  const before = new Map(files.map((file) => [file, fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '']));
  try {
    const failed = await program([binOf('@lingui/cli', 'lingui'), 'extract', '--clean']);
    if (failed) return failed;
    const stale = files.filter((file) => withoutDate(fs.readFileSync(file, 'utf8')) !== withoutDate(before.get(file)));
    if (stale.length === 0) return null;
    const names = stale.map((file) => path.relative(inRoot(), file)).join(', ');
    return `${names} is not what the sources say. Run "npx lingui extract --clean" and commit the result.`;
  } finally {
    for (const [file, text] of before) if (text !== '') fs.writeFileSync(file, text);
  }
}

/** Texts that a language lacks; its readers would meet English there. */
async function translations() {
  const lacking = languages().flatMap((file) => {
    // Entries stand between blank lines; the first is the head of the file. One without a translation ends so.
    const [, ...entries] = fs.readFileSync(file, 'utf8').trimEnd().split('\n\n');
    const texts = entries
      .filter((entry) => entry.endsWith('\nmsgstr ""'))
      .map((entry) => /^msgid (.*(?:\n".*)*)/m.exec(entry)?.[1] ?? entry);
    if (texts.length === 0) return [];
    return `${path.relative(inRoot(), file)} lacks ${texts.length}:\n${texts.slice(0, 20).join('\n')}`;
  });
  return lacking.length === 0 ? null : lacking.join('\n');
}

function languages() {
  return fs
    .readdirSync(inRoot('app', 'locales'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => inRoot('app', 'locales', name, 'messages.po'));
}

/** Each extraction writes when it was made. */
function withoutDate(text) {
  return text.replace(/^"POT-Creation-Date:.*$/m, '');
}
