import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import {
  inRoot,
  MARKS,
  ROOT,
  readMark,
  requireWritable,
  runProgram,
  step,
  Trouble,
  tail,
  writeMark,
} from './project.mjs';

/** Installs what package-lock.json names when it is missing or another version of the file was installed. */
export async function ensureDependencies() {
  const mark = path.join(MARKS, 'dependencies');
  const wanted = createHash('sha256')
    .update(fs.readFileSync(inRoot('package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (readMark(mark) === wanted) return;
  if (isInstalled()) return writeMark(mark, wanted);
  requireWritable(ROOT);
  await step('Installing dependencies (a minute or two the first time)', install);
  if (!isInstalled())
    throw new Trouble('The dependencies are not complete after their installation. Delete node_modules and try again.');
  writeMark(mark, wanted);
}

/** No install scripts: what they would do is not needed, and some would fetch things from elsewhere. */
async function install() {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const isNpm = npm !== undefined && /npm-cli\.[cm]?js$/.test(npm);
  const [program, first] = isNpm ? [process.execPath, [npm]] : ['npm', []];
  const { code, output } = await runProgram(program, [...first, ...args], { quiet: true }).catch((error) => {
    throw new Trouble(`npm could not be started (${error.message}). Install Node.js with npm, then try again.`);
  });
  if (code === 0) return;
  throw new Trouble(
    `${tail(output)}\n\nThe dependencies could not be installed. Check that the package registry can be reached and that the disk has room, then try again.`,
  );
}

/** Whether node_modules holds every package of the lock file in its version, those for other platforms aside. */
function isInstalled() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!fs.existsSync(record)) return false;
  const wanted = JSON.parse(fs.readFileSync(inRoot('package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(fs.readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([place, { version, optional, devOptional }]) =>
      place === '' ||
      installed[place]?.version === version ||
      ((optional || devOptional) && installed[place] === undefined),
  );
}
