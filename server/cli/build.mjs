// npm run build: the pages and the server, for node build/server/index.js.
import './node-version.mjs';
import { build } from './building.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { runCommand } from './project.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await build();
});
