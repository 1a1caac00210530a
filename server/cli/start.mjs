// npm start: from a clean checkout to a running server.
import './node-version.mjs';
import { ensureBuild } from './building.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot, runCommand } from './project.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  process.env.NODE_ENV = 'production';
  process.env.DEMO ||= 'on';
  process.env.LOG_LEVEL ||= 'warn';
  // In this process: a signal reaches the server and nobody in between.
  await import(inRoot('build', 'server', 'index.js'));
});
