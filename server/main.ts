import fs from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError, parseConfig } from './config';
import { type Demo, openDemo } from './demo';
import { createHttpServer, type HttpServer } from './http/create-server';
import type { HandlePage, ServeFiles } from './http/handle-request';
import { createFileServer } from './http/serve-files';
import { type Database, openDatabase } from './infra/database';
import { startHousekeeping } from './infra/housekeeping';
import { createLogger, type Logger } from './infra/logger';
import { projectRoot } from './infra/project-root';
import { StartError } from './infra/start-error';
import { createServices } from './services';

// Configuration → database → services → HTTP and WebSocket → orderly shutdown.

const PATIENCE_MS = 8_000;
const INSIST_MS = 1_500;
let isStopping = false;

async function start(): Promise<void> {
  const config = parseConfig(process.env, projectRoot());
  const log = createLogger(config.logLevel);
  // The pages load while the database starts.
  const pages = createPages(config);
  const database = await openDatabase(config);
  let port = config.port;
  let stopHousekeeping = async (): Promise<void> => undefined;
  const publicUrl = () => config.origin ?? `http://localhost:${port}`;
  const handle = createServices({ config, log, database, publicUrl, print: (text) => console.log(text) });
  const http = createHttpServer(
    { config, log, services: handle.services, handlePage: pages.handlePage, serveFiles: pages.serveFiles },
    (message, socket, head) =>
      handle.sync.handleUpgrade(message, socket, head) ||
      pages.handleUpgrade(message.headers['sec-websocket-protocol']),
  );
  const stop = once(async (code: number) => {
    isStopping = true;
    const enough = setTimeout(() => process.exit(code || 1), PATIENCE_MS + 5_000);
    enough.unref();
    // Sockets close first, with a code that tells pages to come back; then answers that are under way end.
    handle.sync.close();
    await Promise.all([http.close(PATIENCE_MS), pages.close(), stopHousekeeping()]);
    await handle.close();
    await database.close();
    log.info('stopped');
    process.exit(code);
  });
  watchOver(log, database, stop);
  await pages.prepare(http);
  const demo = config.demo ? await openDemo(handle.services, (text) => console.log(text)) : null;
  port = await http.listen(config.host, config.port);
  handle.services.spaces.watchEnds();
  stopHousekeeping = startHousekeeping(log, [
    { name: 'rows of documents', run: () => handle.services.rooms.catchUp() },
    { name: 'snapshots of the month', run: () => handle.services.reviews.takeMonthlySnapshots() },
    { name: 'expired sessions', run: () => handle.services.auth.sweep() },
    { name: 'index of the search', run: () => handle.services.search.catchUp() },
    { name: 'documents in the bin', run: () => handle.services.notes.purge() },
    { name: 'files that wait for nobody', run: () => handle.services.files.sweep() },
    { name: 'deleted organisations', run: () => handle.services.members.purgeDeletedOrganisations() },
  ]);
  tell(config, database, port, publicUrl(), demo);
  // After the first pages can be served: on an empty database the queues take a moment to make.
  handle.services.jobs.start().catch((error: unknown) => log.error({ err: error }, 'the jobs could not start'));
}

interface ProcessPages {
  readonly handlePage: HandlePage;
  readonly serveFiles: ServeFiles;
  prepare(http: HttpServer): Promise<void>;
  /** Whether a socket of that protocol belongs to the pages' own tools. */
  handleUpgrade(protocol: string | undefined): boolean;
  close(): Promise<void>;
}

/** The built pages, or in development those that Vite makes on the way. */
function createPages(config: Config): ProcessPages {
  if (import.meta.env?.PROD) {
    const client = path.join(import.meta.dirname, '..', 'client');
    if (!fs.existsSync(client)) throw new StartError('build.missing', 'The pages are not built. Run "npm run build".');
    const app = import('./http/app');
    // Whoever waits for it hears of a failure; it may come before anybody does.
    app.catch(() => undefined);
    return {
      handlePage: async (...request) => (await app).handlePage(...request),
      serveFiles: createFileServer(client),
      prepare: async () => void (await app),
      handleUpgrade: () => false,
      close: async () => undefined,
    };
  }
  let development: import('./http/development').DevelopmentPages | null = null;
  return {
    handlePage: (...request) => present(development).handlePage(...request),
    serveFiles: (...request) => present(development).serveFiles(...request),
    async prepare(http) {
      if (config.mode !== 'development')
        throw new StartError('build.missing', 'The sources serve development only. Run "npm start", or "npm run dev".');
      const { createDevelopmentPages } = await import('./http/development');
      development = await createDevelopmentPages(http.server);
    },
    handleUpgrade: (protocol) => protocol === 'vite-hmr' || protocol === 'vite-ping',
    close: async () => development?.close(),
  };
}

function present<T>(value: T | null): T {
  if (value === null) throw new StartError('pages.early', 'The pages are not ready yet. Try again in a moment.');
  return value;
}

/** Stops in order on a signal, and when the process can no longer be trusted or has lost its database. */
function watchOver(log: Logger, database: Database, stop: (code: number) => Promise<void>): void {
  const end = (code: number) => {
    stop(code).catch((error: unknown) => {
      log.fatal({ err: error }, 'the shutdown failed');
      process.exit(1);
    });
  };
  let askedAt: number | null = null;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Ctrl+C under npm comes twice, from the terminal and from npm; a person who insists comes later.
      if (askedAt !== null && performance.now() - askedAt > INSIST_MS) process.exit(1);
      askedAt ??= performance.now();
      end(0);
    });
  }
  const crash = (error: unknown) => {
    log.fatal({ err: error }, 'unexpected failure; the server stops');
    end(1);
  };
  process.on('uncaughtException', crash);
  process.on('unhandledRejection', crash);
  void database.failed.then(crash);
}

function tell(config: Config, database: Database, port: number, url: string, demo: Demo | null): void {
  for (const note of database.notes) console.log(note);
  if (config.port !== 0 && port !== config.port)
    console.log(`Port ${config.port} is taken by another program, so Solmu took ${port}.`);
  console.log(`Solmu is ready: ${url}`);
  if (demo)
    console.log(`Look around in the demo workspace: sign in as ${demo.email} with the password ${demo.password}`);
}

function once<A, R>(run: (argument: A) => R): (argument: A) => R {
  let result: { readonly value: R } | null = null;
  return (argument) => {
    result ??= { value: run(argument) };
    return result.value;
  };
}

/** Adds the demo workspace and ends. */
async function seed(): Promise<void> {
  const config = parseConfig(process.env, projectRoot());
  const log = createLogger(config.logLevel);
  const database = await openDatabase(config);
  const publicUrl = () => config.origin ?? `http://localhost:${config.port}`;
  const handle = createServices({ config, log, database, publicUrl, print: () => undefined });
  const { seedDemo } = await import('../prisma/demo/seed-demo');
  const { email, password, isNew } = await seedDemo(handle.services);
  console.log(`The demo workspace ${isNew ? 'was made' : 'is there already'}: sign in as ${email} with ${password}`);
  await handle.close();
  await database.close();
}

const run = process.argv[2] === 'seed' ? seed : start;
run().catch((error: unknown) => {
  // A start that was interrupted fails for want of what the shutdown took away.
  if (isStopping) return;
  if (error instanceof StartError || error instanceof ConfigError) console.error(`\n${error.message}\n`);
  else console.error(error);
  process.exit(1);
});
