// What the commands share: where the project is, how they run programs and how they speak. Nothing but Node here.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { endWithNpm } from './parents.mjs';

export const ROOT = path.resolve(import.meta.dirname, '..', '..');
/** Marks of what was done, kept where a fresh install forgets them. */
export const MARKS = path.join(ROOT, 'node_modules', '.solmu');

/** A failure told in a sentence, with its remedy. */
export class Trouble extends Error {}

export const inRoot = (...parts) => path.join(ROOT, ...parts);

/** Ends the command with a sentence; anything unexpected is shown whole. */
export async function runCommand(command) {
  endWithNpm();
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Trouble ? `\n${error.message}\n` : error);
    process.exitCode = 1;
  }
}

/** Says what is being done, and how long it took. */
export async function step(title, work) {
  const began = performance.now();
  console.log(`• ${title} …`);
  const result = await work();
  console.log(`  done in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/**
 * Runs a program of Node's in the project. `quiet` keeps its output to itself unless it fails. Gives exit code and output;
 * signals that reach us are passed on.
 */
export function runNode(args, options = {}) {
  return runProgram(process.execPath, args, options);
}

export function runProgram(program, args, { env = {}, quiet = false, stdin = 'ignore', cwd = ROOT } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: [stdin, quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    const pass = (signal) => child.kill(signal);
    process.on('SIGTERM', pass);
    process.on('SIGINT', pass);
    const settle = () => {
      process.off('SIGTERM', pass);
      process.off('SIGINT', pass);
    };
    child.once('error', (error) => {
      settle();
      reject(error);
    });
    child.once('close', (code, signal) => {
      settle();
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** The script behind a package's command, to be run by Node: works without links and on every platform. */
export function binOf(packageName, command = packageName) {
  const folder = inRoot('node_modules', packageName);
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/** The last lines of a program's output, for a person. */
export function tail(output, lines = 25) {
  return output.trim().split('\n').slice(-lines).join('\n');
}

/** A fingerprint of files and folders by content. */
export function fingerprint(paths, skip = () => false) {
  const hash = createHash('sha256');
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (!stat || skip(path.relative(ROOT, file))) return;
    if (stat.isDirectory()) {
      for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
      return;
    }
    hash.update(`${path.relative(ROOT, file)}\0${stat.size}\0`).update(fs.readFileSync(file));
  };
  for (const file of paths) add(inRoot(file));
  return hash.digest('hex');
}

export function readMark(file) {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : null;
}

export function writeMark(file, text) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}

/** Refuses early where nothing could be written. */
export function requireWritable(folder) {
  try {
    fs.accessSync(folder, fs.constants.W_OK);
    const probe = path.join(folder, `.solmu-${process.pid}`);
    fs.writeFileSync(probe, '');
    fs.rmSync(probe);
  } catch {
    throw new Trouble(
      `The folder ${folder} cannot be written. Give yourself the right to write there, or copy the project to a folder of your own.`,
    );
  }
}
