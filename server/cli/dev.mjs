// npm run dev: one process with hot reload of pages; changes of the server start it again.
import './node-version.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureGenerated, generateRouteTypes } from './generated.mjs';
import { binOf, runCommand, runNode } from './project.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureGenerated();
  await generateRouteTypes();
  const { code } = await runNode([binOf('tsx'), 'watch', '--clear-screen=false', 'server/main.ts'], {
    stdin: 'inherit',
    env: { NODE_ENV: 'development', DEMO: process.env.DEMO || 'on', LOG_LEVEL: process.env.LOG_LEVEL || 'info' },
  });
  process.exitCode = code;
});
