// npm run bench -- <name> [arguments]: runs tests/load/<name>.bench.ts on the production build.
import './node-version.mjs';
import fs from 'node:fs';
import { findBrowser } from './browser.mjs';
import { ensureBuild } from './building.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureGenerated } from './generated.mjs';
import { inRoot, runCommand, runNode, Trouble } from './project.mjs';

const ENDING = '.bench.ts';

await runCommand(async () => {
  const [name, ...rest] = process.argv.slice(2);
  const names = fs
    .readdirSync(inRoot('tests', 'load'))
    .filter((file) => file.endsWith(ENDING))
    .map((file) => file.slice(0, -ENDING.length));
  if (!names.includes(name)) throw new Trouble(`Say which: npm run bench -- ${names.join(' | ')}`);
  await ensureDependencies();
  await ensureGenerated();
  await ensureBuild();
  const browser = await findBrowser();
  const file = inRoot('tests', 'load', `${name}${ENDING}`);
  const { code } = await runNode(['--expose-gc', '--import', 'tsx', file, ...rest], {
    env: { NODE_ENV: 'production', ...(browser ? { CHROMIUM_PATH: browser } : {}) },
  });
  process.exitCode = code;
});
