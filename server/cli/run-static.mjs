import { tail } from './project.mjs';
import { staticSteps } from './static-steps.mjs';

// One writes files for a moment that others read: two at a time, and that one last.
const AT_ONCE = 2;
const LAST = 'catalogues up to date';

/** Runs the static steps and shows what is wrong; counts those that passed and failed. */
export async function runStatic() {
  const waiting = staticSteps.filter(({ name }) => name !== LAST);
  const counts = { passed: 0, failed: 0 };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await runOne(next, counts);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  for (const last of staticSteps.filter(({ name }) => name === LAST)) await runOne(last, counts);
  return counts;
}

async function runOne({ name, run }, counts) {
  const began = performance.now();
  const wrong = await run().catch((error) => String(error));
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  counts[wrong === null ? 'passed' : 'failed']++;
  console.log(`${wrong === null ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (wrong !== null) console.log(`${tail(wrong, 120)}\n`);
}
