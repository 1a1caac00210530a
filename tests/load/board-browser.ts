// What a board costs a real browser: script before the first interaction, time until it can be used, frames in a drag.
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page, type Response } from 'playwright';
import { LIMITS } from '../../app/domain/limits';
import { ServerProcess } from '../support/server-process';
import { percentile, printTable } from './print-table';

const COLUMNS = ['Join', 'Active', 'Prune', 'Left'];
const KIB = 1024;

interface Opening {
  readonly scriptKiB: number;
  readonly files: number;
  /** Milliseconds from the navigation until cards are painted. */
  readonly painted: number;
  /** … until the page answers, and the live board says that it is saved. */
  readonly interactive: number;
}

interface DragFigures {
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly longestTask: number;
  readonly longTasks: number;
}

/** Prints the figures for boards of 1,000 and of 10,000 cards. */
export async function benchBrowser(sizes: readonly number[] = [1000, 10_000]): Promise<void> {
  const server = new ServerProcess();
  const browser = await launchBrowser();
  try {
    await server.start();
    const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
    const home = await signUp(context);
    const rows: (string | number)[][] = [];
    for (const size of sizes) {
      const address = await makeBoard(context, home, size);
      const opening = await openBoard(context, address);
      const drag = await dragAbout(opening.page);
      const { scriptKiB, files, painted, interactive } = opening.figures;
      rows.push([`${size.toLocaleString('en-US')} cards`, scriptKiB, files, painted, interactive]);
      rows.push([
        '  while dragging',
        '',
        '',
        '',
        '',
        drag.p50,
        drag.p95,
        drag.longest,
        drag.longestTask,
        drag.longTasks,
      ]);
      await opening.page.close();
    }
    printTable(
      'A board in a real browser (script before the first interaction; times in ms)',
      [
        '',
        'script KiB gzip',
        'files',
        'painted',
        'interactive',
        'frame p50',
        'p95',
        'longest',
        'longest task',
        'long tasks',
      ],
      rows,
    );
  } finally {
    await browser.close();
    await server.dispose();
  }
}

function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
}

/** A person with an organisation; returns its address. */
async function signUp(context: BrowserContext): Promise<string> {
  const page = await context.newPage();
  await page.goto('/sign-up');
  await page.getByLabel('Your name').fill('Bea Bench');
  await page.getByLabel('Mail address').fill('bea@example.org');
  await page.getByLabel('Password', { exact: true }).fill('a bench for a person to sit on');
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.waitForURL('**/organisations/new');
  await page.getByRole('textbox').first().fill('Bench');
  await page.getByRole('button', { name: /create/i }).click();
  await page.waitForURL('**/o/*/start');
  const home = new URL(page.url()).pathname.replace(/\/start$/, '');
  await page.close();
  return home;
}

/** A board with that many cards, pasted as people do. */
async function makeBoard(context: BrowserContext, home: string, size: number): Promise<string> {
  const page = await context.newPage();
  await page.goto(home);
  const address = await page.evaluate(async (action) => {
    const fields = new FormData();
    fields.set('intent', 'create');
    fields.set('name', 'Bench');
    return (await fetch(action, { method: 'POST', body: fields })).url;
  }, `${home}?index`);
  await page.goto(address);
  await page.getByText('Saved', { exact: true }).waitFor();
  for (let from = 0, i = 0; from < size; i++) {
    const column = page.getByRole('region', { name: COLUMNS[i % COLUMNS.length] ?? 'Join', exact: true });
    const count = Math.min(LIMITS.pastedCards, Math.ceil(size / COLUMNS.length), size - from);
    const names = Array.from({ length: count }, (_, n) => cardName(from + n));
    await column.getByRole('button', { name: 'Add a card', exact: true }).click();
    await page.getByRole('textbox', { name: /Names of new cards/ }).fill(names.join('\n'));
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    from += count;
  }
  await page.getByText('Saved', { exact: true }).waitFor();
  await page.close();
  return address;
}

function cardName(n: number): string {
  const long = n % 3 === 0 ? ' for the long-term development of shared services in the north' : '';
  return `${n} Network of regional partners${long}`;
}

async function openBoard(context: BrowserContext, address: string): Promise<{ page: Page; figures: Opening }> {
  const page = await context.newPage();
  let bytes = 0;
  const scripts: Promise<void>[] = [];
  const weigh = (response: Response) => {
    if (response.request().resourceType() !== 'script') return;
    scripts.push(
      response.body().then((body) => {
        bytes += gzipSync(body, { level: 9 }).length;
      }),
    );
  };
  page.on('response', weigh);
  await page.goto(address);
  await page.getByText('Saved', { exact: true }).waitFor();
  const interactive = await page.evaluate(() => performance.now());
  page.off('response', weigh);
  await Promise.all(scripts);
  const painted = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0);
  const figures = { scriptKiB: bytes / KIB, files: scripts.length, painted, interactive };
  return { page, figures };
}

/** Carries a card by pointer through all columns, up and down, and drops it. */
async function dragAbout(page: Page): Promise<DragFigures> {
  const boxes = await Promise.all(COLUMNS.map((name) => page.getByRole('region', { name, exact: true }).boundingBox()));
  const card = page.getByRole('region', { name: 'Join', exact: true }).getByRole('link').first();
  const start = await card.boundingBox();
  if (!start) throw new Error('no card to drag');
  // The first sign of use fetches the drag engine, as it would for a person.
  await page.mouse.move(start.x + 30, start.y + 10);
  await page.waitForLoadState('networkidle');
  await page.evaluate(WATCH_FRAMES);
  await page.mouse.move(start.x + 40, start.y + 15);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 });
  for (const box of [...boxes, ...boxes.toReversed()]) {
    if (!box) continue;
    await page.mouse.move(box.x + box.width / 2, box.y + 90, { steps: 12 });
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * 0.7, { steps: 12 });
  }
  await page.mouse.up();
  const { frames, tasks } = await page.evaluate<{ frames: number[]; tasks: number[] }>('stopWatching()');
  const sorted = frames.toSorted((a, b) => a - b);
  return {
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    longest: sorted.at(-1) ?? 0,
    longestTask: Math.max(0, ...tasks),
    longTasks: tasks.reduce((sum, task) => sum + task, 0),
  };
}

// As text, since the loader of these files would leave a helper of its own in a function.
const WATCH_FRAMES = `
  const frames = [], tasks = [];
  let last = performance.now(), handle;
  const note = (now) => { frames.push(now - last); last = now; handle = requestAnimationFrame(note); };
  handle = requestAnimationFrame(note);
  const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => tasks.push(entry.duration)));
  observer.observe({ type: 'longtask' });
  window.stopWatching = () => { cancelAnimationFrame(handle); observer.disconnect(); return { frames, tasks }; };
`;
