// npm start: from a clean checkout to a running server.
import './node-version.mjs';
import module from 'node:module';
import path from 'node:path';
import { ensureBuild } from './building.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot, MARKS, runCommand } from './project.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  process.env.NODE_ENV = 'production';
  process.env.DEMO ||= 'on';
  process.env.LOG_LEVEL ||= 'warn';
  // From Node.js 22 on, compiled code is kept for the next start.
  module.enableCompileCache?.(path.join(MARKS, 'compiled'));
  // In this process: a signal reaches the server and nobody in between.
  await import(inRoot('build', 'server', 'index.js'));
});
