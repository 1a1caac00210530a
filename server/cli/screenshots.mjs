// npm run screenshots: takes the README's pictures (docs/images) of the demo workspace, on the production build.
import './node-version.mjs';
import { ensureBrowser, NO_BROWSER } from './browser.mjs';
import { ensureBuild } from './building.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { inRoot, runCommand, runNode, Trouble } from './project.mjs';

await runCommand(async () => {
  await ensureDependencies();
  await ensureBuild();
  const browser = await ensureBrowser();
  if (browser === null) throw new Trouble(NO_BROWSER);
  const script = inRoot('tests', 'support', 'screenshots.ts');
  const { code } = await runNode(['--import', 'tsx', script], { env: { CHROMIUM_PATH: browser } });
  process.exitCode = code;
});
