// npm run seed: adds the demo workspace to the database when it is not there, also beside other people's work.
import './node-version.mjs';
import { ensureBuild } from './building.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot, runCommand } from './project.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  process.env.NODE_ENV = 'production';
  process.env.LOG_LEVEL ||= 'warn';
  process.argv[2] = 'seed';
  await import(inRoot('build', 'server', 'index.js'));
});
