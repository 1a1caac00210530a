// Makes migrations and finds drift between them and the schema. Development only:
//   node prisma/migrate.mjs create <name>   write the next migration folder
//   node prisma/migrate.mjs initial         write the one initial migration anew (until the first release)
//   node prisma/migrate.mjs drift           fail when the migrations do not lead to the schema
import fs from 'node:fs';
import path from 'node:path';
import { openSchemaEngine } from './schema-engine.mjs';

const SCHEMA = path.join(import.meta.dirname, 'schema');
const MIGRATIONS = path.join(import.meta.dirname, 'migrations');
const INITIAL = '20250101000000_initial';
const LOCK_FILE = 'migration_lock.toml';
const LOCK = '# Made by prisma/migrate.mjs; Prisma reads it.\nprovider = "postgresql"\n';

function readSchema() {
  const names = fs.readdirSync(SCHEMA).filter((name) => name.endsWith('.prisma'));
  return names.sort().map((name) => ({
    path: path.join('prisma', 'schema', name),
    content: fs.readFileSync(path.join(SCHEMA, name), 'utf8'),
  }));
}

function readMigrations() {
  const names = fs.existsSync(MIGRATIONS)
    ? fs.readdirSync(MIGRATIONS, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return {
    tag: 'migrations',
    baseDir: MIGRATIONS,
    shadowDbInitScript: '',
    lockfile: { path: LOCK_FILE, content: LOCK },
    migrationDirectories: names
      .map((entry) => entry.name)
      .sort()
      .map((name) => ({
        path: name,
        migrationFile: {
          path: 'migration.sql',
          content: { tag: 'ok', value: fs.readFileSync(path.join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
        },
      })),
  };
}

/** The SQL that leads from one state to the schema; null when there is nothing to do. */
async function sqlToSchema(from) {
  const files = readSchema();
  const engine = await openSchemaEngine(files);
  const { exitCode, stdout } = await engine.diff({
    from,
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? null : stdout;
}

function write(folder, sql) {
  fs.mkdirSync(path.join(MIGRATIONS, folder), { recursive: true });
  fs.writeFileSync(path.join(MIGRATIONS, folder, 'migration.sql'), sql);
  fs.writeFileSync(path.join(MIGRATIONS, LOCK_FILE), LOCK);
  console.log(`Wrote prisma/migrations/${folder}.`);
}

async function create(name) {
  if (!/^[a-z0-9_]+$/.test(name ?? '')) throw new Error('Give the migration a name of a-z, 0-9 and _.');
  const sql = await sqlToSchema(readMigrations());
  if (sql === null) return console.log('The migrations lead to the schema already.');
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  write(`${stamp}_${name}`, sql);
}

async function initial() {
  const others = readMigrations().migrationDirectories.filter(({ path: name }) => name !== INITIAL);
  if (others.length > 0) throw new Error('There are later migrations; add another with "create".');
  write(INITIAL, await sqlToSchema({ tag: 'empty' }));
}

async function drift() {
  const sql = await sqlToSchema(readMigrations());
  if (sql === null) return console.log('The migrations lead to the schema.');
  console.error(`The migrations do not lead to the schema. Missing:\n${sql}`);
  process.exitCode = 1;
}

const [command, name] = process.argv.slice(2);
const commands = { create: () => create(name), initial, drift };
if (!Object.hasOwn(commands, command ?? '')) {
  console.error('Use: node prisma/migrate.mjs create <name> | initial | drift');
  process.exit(2);
}
try {
  await commands[command]();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
