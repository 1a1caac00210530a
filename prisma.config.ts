import { defineConfig } from 'prisma/config';

// Prisma's command line wants a native schema engine that it would download; the path of any existing file stops
// that. Migrations are made with the same engine's WebAssembly build (prisma/migrate.mjs).
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= 'package.json';

export default defineConfig({ schema: 'prisma/schema' });
