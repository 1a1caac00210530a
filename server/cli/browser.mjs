import fs from 'node:fs';
import path from 'node:path';
import { binOf, inRoot, runNode, runProgram, step } from './project.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
];

/** What to tell when there is no browser and none could be had. */
export const NO_BROWSER =
  'There is no Chromium or Chrome for the browser tests, and none could be installed. Install one (on Debian: apt-get install chromium), or set CHROMIUM_PATH to it.';

/** A browser that is there and runs; null when there is none. */
export async function findBrowser() {
  const onPath = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const candidates = [
    process.env.CHROMIUM_PATH,
    ...NAMES.flatMap((name) => onPath.map((folder) => path.join(folder, name))),
    ...PLACES,
    await playwrightsOwn(),
  ];
  for (const candidate of new Set(candidates)) {
    if (candidate && fs.existsSync(candidate) && (await runs(candidate))) return candidate;
  }
  return null;
}

/** The same, installing one when there is none: Debian's package, else Playwright's own. */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  if (process.getuid?.() === 0 && fs.existsSync('/usr/bin/apt-get')) {
    await step('Installing Chromium from Debian (about a minute)', installDebian);
    const installed = await findBrowser();
    if (installed) return installed;
  }
  await step("Fetching Playwright's Chromium", () =>
    runNode([binOf('playwright'), 'install', 'chromium-headless-shell', 'chromium'], { quiet: true }),
  );
  return findBrowser();
}

async function installDebian() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['update'], { quiet: true, env });
  await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { quiet: true, env });
}

async function runs(file) {
  const { code } = await runProgram(file, ['--version'], { quiet: true }).catch(() => ({ code: 1 }));
  return code === 0;
}

async function playwrightsOwn() {
  if (!fs.existsSync(inRoot('node_modules', 'playwright'))) return null;
  const { chromium } = await import('playwright');
  return chromium.executablePath();
}
