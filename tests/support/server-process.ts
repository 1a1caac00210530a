import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort } from './free-port';

const ROOT = path.resolve(import.meta.dirname, '..', '..');
const READY = /Solmu is ready: (\S+)/;
const PATIENCE_MS = 45_000;

/** A server of a test's own, built for production, that can be killed and started again on the same data and port. */
export class ServerProcess {
  readonly dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-own-'));
  readonly #environment: Readonly<Record<string, string>>;
  #child: ChildProcess | null = null;
  #output = '';
  #port: number | null = null;

  constructor(environment: Readonly<Record<string, string>> = {}) {
    this.#environment = environment;
  }

  /** The address of the running server. */
  get url(): string {
    const url = READY.exec(this.#output)?.[1];
    if (!url) throw new Error(`the server is not running:\n${this.#output}`);
    return url;
  }

  /** The process's number while it runs; 0 otherwise. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** All that the server said since it was started last. */
  get output(): string {
    return this.#output;
  }

  /** Starts the server and waits until it listens. */
  async start(): Promise<void> {
    this.#port ??= await freePort();
    this.#output = '';
    const child = spawn(process.execPath, [path.join(ROOT, 'build', 'server', 'index.js')], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        PORT: String(this.#port),
        DATA_DIR: this.dataDir,
        ORIGIN: '',
        DATABASE_URL: '',
        SMTP_URL: '',
        LOG_LEVEL: 'warn',
        DEMO: 'off',
        ...this.#environment,
      },
    });
    this.#child = child;
    await this.#untilReady(child);
  }

  /** As a crash or a power cut would: no chance to finish anything. */
  kill(): Promise<number | null> {
    return this.#end('SIGKILL');
  }

  /** In order; gives the exit code. */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Ends the server and forgets its data. */
  async dispose(): Promise<void> {
    await this.stop();
    fs.rmSync(this.dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  #untilReady(child: ChildProcess): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        clearTimeout(timer);
        reject(new Error(`the server ${why}:\n${this.#output}`));
      };
      const timer = setTimeout(() => fail('did not become ready'), PATIENCE_MS);
      for (const stream of [child.stdout, child.stderr]) {
        stream?.setEncoding('utf8').on('data', (text: string) => {
          this.#output += text;
          if (!READY.test(this.#output)) return;
          clearTimeout(timer);
          resolve();
        });
      }
      child.once('exit', (code) => fail(`ended with ${code}`));
    });
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    this.#child = null;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = await ended;
    return typeof code === 'number' ? code : null;
  }
}
