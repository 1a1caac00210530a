// npm test: everything, from installing to browser tests, ending with one line of counts.
// `npm test -- static`, `vitest` or `browser` runs that part alone.
import './node-version.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureBrowser, NO_BROWSER } from './browser.mjs';
import { ensureBuild } from './building.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureGenerated, generateRouteTypes } from './generated.mjs';
import { binOf, inRoot, runCommand, runNode } from './project.mjs';
import { countPlaywright, countVitest } from './reports.mjs';
import { runStatic } from './run-static.mjs';

const PARTS = ['static', 'vitest', 'browser'];

await runCommand(async () => {
  const asked = process.argv.slice(2).filter((part) => PARTS.includes(part));
  const wants = (part) => asked.length === 0 || asked.includes(part);
  await ensureDependencies();
  await ensureGenerated();
  await generateRouteTypes();
  const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'solmu-reports-'));
  const counts = [];
  try {
    if (wants('static')) counts.push(await runStatic());
    if (wants('vitest')) counts.push(await runVitest(path.join(reports, 'vitest.json')));
    if (wants('browser')) counts.push(await runPlaywright(path.join(reports, 'playwright.json')));
  } finally {
    fs.rmSync(reports, { recursive: true, force: true });
  }
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  if (sum('failed') > 0 || sum('passed') === 0) process.exitCode = 1;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
});

async function runVitest(report) {
  heading('Unit, contract and integration tests');
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const env = { NODE_ENV: 'test', FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  const { code } = await runNode([binOf('vitest'), ...args], { env });
  return countVitest(report, code);
}

async function runPlaywright(report) {
  heading('Browser tests');
  const browser = await ensureBrowser();
  if (browser === null) {
    console.log(NO_BROWSER);
    return { passed: 0, failed: 1 };
  }
  try {
    await ensureBuild();
  } catch (error) {
    console.log(error.message);
    return { passed: 0, failed: 1 };
  }
  const { code } = await runNode([binOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'], {
    env: { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report, NODE_ENV: 'test' },
  });
  return countPlaywright(report, code);
}

function heading(text) {
  console.log(`\n── ${text}\n   ${inRoot()}\n`);
}
