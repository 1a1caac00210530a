// Takes the README's pictures into docs/images: the demo workspace on a data folder of its own, in light and dark. A
// colleague is on the board too, as a board is nearly always seen. Run by `npm run screenshots`.
import fs from 'node:fs';
import path from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from '@playwright/test';
import { DEMO_EMAIL } from '../../server/auth/demo-account';
import { ServerProcess } from './server-process';

const IMAGES = path.resolve(import.meta.dirname, '..', '..', 'docs', 'images');
const BOARD = 'Regional networks';
const CARD = 'Saarvik Harbour Cluster';
const COLLEAGUE = 'aino@solmu.test';
const CARD_OF_COLLEAGUE = 'Open Ferry Data Forum';

const WIDE = { width: 1440, height: 900 };
const NARROW = { width: 360, height: 740 };
const THEMES = ['light', 'dark'] as const;

/** A picture: its name, and how to come to what it shows from the organisation's boards. */
interface Picture {
  readonly name: string;
  readonly viewport: typeof WIDE;
  readonly go: (page: Page, places: Places) => Promise<unknown>;
}

/** Addresses within the demo workspace. */
interface Places {
  readonly organisation: string;
  readonly board: string;
  readonly card: string;
}

const PICTURES: readonly Picture[] = [
  { name: 'boards', viewport: WIDE, go: (page, { organisation }) => page.goto(organisation) },
  { name: 'board', viewport: WIDE, go: (page, { board }) => openLive(page, board) },
  { name: 'card', viewport: WIDE, go: (page, { card }) => openLive(page, card) },
  { name: 'matrix', viewport: WIDE, go: (page, { organisation }) => page.goto(`${organisation}/portfolio`) },
  { name: 'charts', viewport: WIDE, go: (page, { organisation }) => page.goto(`${organisation}/portfolio/charts`) },
  { name: 'desk', viewport: WIDE, go: (page, { organisation }) => page.goto(`${organisation}/desk`) },
  { name: 'import', viewport: WIDE, go: (page, { organisation }) => page.goto(`${organisation}/import`) },
  { name: 'members', viewport: WIDE, go: (page, { organisation }) => page.goto(`${organisation}/settings/members`) },
  { name: 'board-narrow', viewport: NARROW, go: (page, { board }) => openLive(page, board) },
];

/** Opens a board, or a card of it, and waits until it is live and shows who else is there. */
async function openLive(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByText('Saved', { exact: true }).waitFor({ state: 'attached' });
  await page.getByLabel('On this board now').waitFor({ state: 'attached' });
}

/** Signs the demo's person in; gives the cookies and where things are. */
async function signIn(browser: Browser, server: ServerProcess) {
  const context = await browser.newContext({ baseURL: server.url, viewport: WIDE });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByLabel('Mail address').fill(DEMO_EMAIL);
  await page.getByLabel('Password', { exact: true }).fill(demoPassword(server));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(/\/o\/[a-z0-9]{20}/);
  const [organisation = ''] = /\/o\/[a-z0-9]{20}/.exec(page.url()) ?? [];
  await page.goto(organisation);
  const board = await addressOf(page, BOARD);
  await page.goto(board);
  const places: Places = { organisation, board, card: await addressOf(page, CARD) };
  const address = await addressOf(page, CARD_OF_COLLEAGUE);
  const storageState = await context.storageState();
  await context.close();
  return { storageState, places, address };
}

async function addressOf(page: Page, name: string): Promise<string> {
  const link = page.getByRole('main').getByRole('link', { name, exact: true }).first();
  const address = await link.getAttribute('href');
  if (!address) throw new Error(`there is no link to "${name}" on ${page.url()}`);
  return address;
}

function demoPassword({ dataDir }: ServerProcess): string {
  const secrets: unknown = JSON.parse(fs.readFileSync(path.join(dataDir, 'secrets.json'), 'utf8'));
  return String(Object(secrets).demoPassword);
}

/** Lets a colleague of the demo in by a mailed link, which the server prints, and leaves them with a card open. */
async function openAsColleague(browser: Browser, server: ServerProcess, address: string): Promise<void> {
  const page = await (await browser.newContext({ baseURL: server.url, viewport: WIDE })).newPage();
  await page.goto('/forgot-password');
  await page.getByLabel('Mail address').fill(COLLEAGUE);
  await page.getByRole('button', { name: 'Send the link' }).click();
  const link = /\/reset-password\/[\w-]+/;
  while (!link.test(server.output)) await page.waitForTimeout(100);
  await page.goto(link.exec(server.output)?.[0] ?? '');
  await page.getByLabel('New password').fill('a quiet harbour in the fog');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await page.waitForURL((url) => !url.pathname.startsWith('/reset-password'));
  await page.goto(address);
  await page.getByText('Saved', { exact: true }).waitFor({ state: 'attached' });
}

async function take(browser: Browser, options: BrowserContextOptions, picture: Picture, places: Places): Promise<void> {
  for (const colorScheme of THEMES) {
    const context = await browser.newContext({ ...options, viewport: picture.viewport, colorScheme });
    const page = await context.newPage();
    await picture.go(page, places);
    await page.waitForLoadState('networkidle');
    await page.evaluate(() => document.fonts.ready);
    const file = path.join(IMAGES, `${picture.name}-${colorScheme}.png`);
    await page.screenshot({ path: file, animations: 'disabled' });
    console.log(`• ${path.basename(file)}  ${Math.round(fs.statSync(file).size / 1024)} KB`);
    await context.close();
  }
}

const server = new ServerProcess({ DEMO: 'on' });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || undefined,
  // Root has no user namespace to put the browser's processes in.
  chromiumSandbox: process.getuid?.() !== 0,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking', '--font-render-hinting=none'],
});
try {
  await server.start();
  const { storageState, places, address } = await signIn(browser, server);
  await openAsColleague(browser, server, address);
  fs.mkdirSync(IMAGES, { recursive: true });
  const options = { baseURL: server.url, storageState, locale: 'en-GB', timezoneId: 'Europe/Helsinki' };
  for (const picture of PICTURES) await take(browser, { ...options, reducedMotion: 'reduce' }, picture, places);
} finally {
  await browser.close();
  await server.dispose();
}
