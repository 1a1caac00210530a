// What the pages of a portfolio cost: the server's answer, the page in a browser, and frames while it is used.
import fs from 'node:fs';
import { gzipSync } from 'node:zlib';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { ServerProcess } from '../support/server-process';
import { type BenchPortfolio, PASSWORD } from './portfolio-content';
import { median, percentile, printTable } from './print-table';

const KIB = 1024;

interface Frames {
  readonly p50: number;
  readonly p95: number;
  readonly longestTask: number;
}

/** The pages that are measured, and how each is used. */
const PAGES: readonly { readonly path: string; readonly name: string; readonly uses: readonly Use[] }[] = [
  {
    path: '/portfolio',
    name: 'matrix',
    uses: [
      { name: 'dragging a dot', run: dragDot },
      { name: 'zooming and moving', run: zoomAndPan },
    ],
  },
  { path: '/portfolio/table', name: 'table', uses: [{ name: 'scrolling', run: scrollTable }] },
];

interface Use {
  readonly name: string;
  run(page: Page): Promise<void>;
}

export async function benchPortfolioBrowser(server: ServerProcess, portfolios: readonly BenchPortfolio[]) {
  const browser = await launchBrowser();
  const pages: (string | number)[][] = [];
  const frames: (string | number)[][] = [];
  try {
    for (const { size, email, home } of portfolios) {
      const context = await browser.newContext({ baseURL: server.url, viewport: { width: 1440, height: 900 } });
      await signIn(context, email);
      for (const { path, name, uses } of PAGES) {
        const title = `${size.toLocaleString('en-US')} networks, ${name}`;
        const answers = await askServer(context, home + path, server.pid);
        const page = await context.newPage();
        await page.goto(home + path);
        await page.waitForLoadState('networkidle');
        const timing = await page.evaluate(() => ({
          painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
          tasks: performance
            .getEntriesByType('navigation')
            .map((entry) => (entry as PerformanceNavigationTiming).domInteractive),
        }));
        const heap = await heapOf(page);
        pages.push([
          title,
          answers.first,
          answers.kib,
          answers.gzip,
          timing.painted,
          timing.tasks[0] ?? 0,
          heap,
          answers.memory,
        ]);
        for (const use of uses) {
          const { p50, p95, longestTask } = await watchFrames(page, () => use.run(page));
          frames.push([`${title}: ${use.name}`, p50, p95, longestTask]);
        }
        await page.close();
      }
      await context.close();
    }
  } finally {
    await browser.close();
  }
  printTable(
    'Pages of a portfolio (times in ms; page in KiB; memory in MB)',
    ['', 'answer', 'page', 'gzip', 'painted', 'interactive', 'browser memory', 'server memory'],
    pages,
  );
  printTable('While a page is used (ms)', ['', 'frame p50', 'p95', 'longest task'], frames);
}

function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-sync'],
  });
}

async function signIn(context: BrowserContext, email: string): Promise<void> {
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL('**/o/**');
  await page.close();
}

/** The whole page from the server: median time of the answer, its size, and the server's memory afterwards. */
async function askServer(context: BrowserContext, path: string, pid: number) {
  const times: number[] = [];
  let body: Buffer = Buffer.alloc(0);
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    const answer = await context.request.get(path);
    body = await answer.body();
    times.push(performance.now() - start);
  }
  return {
    first: median(times),
    kib: body.length / KIB,
    gzip: gzipSync(body).length / KIB,
    memory: residentMemory(pid),
  };
}

/** Megabytes that a process holds; 0 where the system does not tell. */
function residentMemory(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1024 / 1024;
}

const plotOf = (page: Page) => page.getByRole('region', { name: 'Matrix of importance now and in the future' });

async function dragDot(page: Page): Promise<void> {
  const plot = await boxOf(page);
  const tabStop = plotOf(page).locator('a[tabindex="0"]');
  const dot = await tabStop.boundingBox();
  if (!dot) throw new Error('no dot to drag');
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  for (const [x, y] of [
    [0.3, 0.3],
    [0.7, 0.6],
    [0.2, 0.8],
    [0.5, 0.5],
  ] as const)
    await page.mouse.move(plot.x + plot.width * x, plot.y + plot.height * y, { steps: 25 });
  await page.keyboard.press('Escape');
  await page.mouse.up();
}

async function zoomAndPan(page: Page): Promise<void> {
  const plot = await boxOf(page);
  await page.mouse.move(plot.x + plot.width / 2, plot.y + plot.height / 2);
  await page.keyboard.down('Control');
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, -20);
  await page.keyboard.up('Control');
  for (let i = 0; i < 12; i++) await page.mouse.wheel(20, 12);
  await page.keyboard.down('Control');
  for (let i = 0; i < 12; i++) await page.mouse.wheel(0, 20);
  await page.keyboard.up('Control');
}

async function scrollTable(page: Page): Promise<void> {
  await page.mouse.move(800, 600);
  for (let i = 0; i < 60; i++) await page.mouse.wheel(0, 240);
}

async function boxOf(page: Page) {
  const box = await plotOf(page).boundingBox();
  if (!box) throw new Error('no matrix to be seen');
  return box;
}

async function watchFrames(page: Page, run: () => Promise<void>): Promise<Frames> {
  await page.evaluate(WATCH_FRAMES);
  await run();
  const { frames, tasks } = await page.evaluate<{ frames: number[]; tasks: number[] }>('stopWatching()');
  const sorted = frames.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), longestTask: Math.max(0, ...tasks) };
}

// As text, since the loader of these files would leave a helper of its own in a function.
const WATCH_FRAMES = `
  {
    const frames = [], tasks = [];
    let last = performance.now(), handle;
    const note = (now) => { frames.push(now - last); last = now; handle = requestAnimationFrame(note); };
    handle = requestAnimationFrame(note);
    const observer = new PerformanceObserver((list) => list.getEntries().forEach((entry) => tasks.push(entry.duration)));
    observer.observe({ type: 'longtask' });
    window.stopWatching = () => { cancelAnimationFrame(handle); observer.disconnect(); return { frames, tasks }; };
  }
`;
