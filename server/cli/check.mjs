// npm run check: the fast part of npm test, without running the product.
import './node-version.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureGenerated, generateRouteTypes } from './generated.mjs';
import { runCommand } from './project.mjs';
import { runStatic } from './run-static.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureGenerated();
  await generateRouteTypes();
  const { failed } = await runStatic();
  if (failed > 0) process.exitCode = 1;
});
