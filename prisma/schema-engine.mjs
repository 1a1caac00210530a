// Prisma's own schema engine in its WebAssembly build, over a throw-away in-memory PGlite. Development only.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { PrismaPGlite } from 'pglite-prisma-adapter';

const require = createRequire(import.meta.url);

async function loadEngine() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const file = path.join(path.dirname(require.resolve('@prisma/schema-engine-wasm')), 'schema_engine_bg.wasm');
  const { instance } = await WebAssembly.instantiate(fs.readFileSync(file), { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => console.error(message) };
  return glue;
}

async function openPglite() {
  const database = await PGlite.create();
  const adapter = await new PrismaPGlite(database).connect();
  // The adapter does not await the script itself.
  adapter.executeScript = async (script) => {
    await database.exec(script);
  };
  adapter.dispose = () => database.close();
  return adapter;
}

/** The engine with one method of use here: `diff`. */
export async function openSchemaEngine(schemaFiles) {
  const { SchemaEngine } = await loadEngine();
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: 'postgres',
    adapterName: 'pglite-prisma-adapter',
    connect: openPglite,
    connectToShadowDb: openPglite,
  });
  const datamodels = schemaFiles.map(({ path: file, content }) => [file, content]);
  return SchemaEngine.new({ datamodels }, () => undefined, factory);
}
