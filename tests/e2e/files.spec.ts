import fs from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { LIMITS } from '../../app/domain/limits';
import { addCards, cardOf, expectSaved } from '../support/board-page';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { foundOrganisation, newPerson } from '../support/people';

test('a file that is dropped on the page arrives for everybody who looks, and is downloaded as it was', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const hanna = await newPerson(browser, 'Hanna');
  const { page } = hanna;
  await foundOrganisation(hanna, 'Harbour Agency');
  await page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(page);
  await addCards(page, 'Join', 'Baltic Ports');
  await expectSaved(page);
  await cardOf(page, 'Baltic Ports').click();
  await page.getByRole('button', { name: 'Open a space…' }).click();
  await page.getByRole('button', { name: 'Open the space' }).click();
  await expect(page.getByRole('heading', { name: 'Baltic Ports', level: 1 })).toBeVisible();
  const files = `${new URL(page.url()).pathname}/files`;

  const elsewhere = await browser.newContext({ storageState: await hanna.context.storageState() });
  const other = await elsewhere.newPage();
  await other.goto(new URL(files, page.url()).href);
  await expect(other.getByRole('heading', { name: 'No files yet' })).toBeVisible();

  await page.goto(files);
  await expect(page.getByRole('button', { name: 'Upload files' })).toBeVisible();
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['We meet twice a year.'], 'Statutes.txt', { type: 'text/plain' }));
    return transfer;
  });
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: dropped });
  await expect(page.getByText('Drop to put into “Files”')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: dropped });
  await expect(page.getByText('1 file has arrived')).toBeVisible();

  await other.getByRole('link', { name: 'Statutes.txt' }).click();
  await expect(other.getByText('We meet twice a year.')).toBeVisible();
  const download = other.waitForEvent('download');
  await other.getByRole('link', { name: 'Download', exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toBe('Statutes.txt');
  expect(fs.readFileSync(await saved.path(), 'utf8')).toBe('We meet twice a year.');

  await other.getByRole('button', { name: 'Move to the bin' }).click();
  await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible();

  // Pasted; seen as tiles, which the browser remembers; dealt with together.
  const pasted = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    for (const name of ['Agenda.txt', 'Budget.txt', 'Charter.txt'])
      transfer.items.add(new File([name], name, { type: 'text/plain' }));
    return transfer;
  });
  await page.evaluate(
    (clipboardData) => window.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true })),
    pasted,
  );
  await expect(page.getByText('4 files have arrived')).toBeVisible();
  await page.getByRole('radio', { name: 'Tiles' }).check({ force: true });
  await page.reload();
  const tiles = page.getByRole('list', { name: 'Files' });
  await expect(tiles.getByRole('listitem')).toHaveCount(3);
  await tiles.getByRole('link', { name: 'Agenda.txt' }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByText('2 files chosen')).toBeVisible();
  await page.getByRole('button', { name: 'Seen by: The network' }).click();
  await expect(page.getByRole('radio', { name: /^The network/ })).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(tiles.getByRole('listitem').filter({ hasText: 'Budget.txt' })).toContainText('Only us');
  await page.getByRole('radio', { name: 'List', exact: true }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Choose all files' }).check();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
  await page.getByRole('region', { name: 'Chosen files' }).getByRole('button', { name: 'Move to the bin' }).click();
  await expect(page.getByText('3 files are in the bin.', { exact: true })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: /\.txt$/ })).toHaveCount(3);

  // Two who rename at once: the last one's name stands, and both hear of it.
  await other.goto(new URL(files, page.url()).href);
  for (const each of [page, other]) {
    await each.getByRole('link', { name: 'Agenda.txt' }).focus();
    await each.keyboard.press('F2');
    await expect(each.getByRole('dialog', { name: 'Rename file' })).toBeVisible();
  }
  await other.getByLabel('Name', { exact: true }).fill('Minutes.txt');
  await other.keyboard.press('Enter');
  await expect(other.getByRole('link', { name: 'Minutes.txt' })).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Programme.txt');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('Somebody had just called it “Minutes.txt”. Now it is “Programme.txt”.', { exact: true }),
  ).toBeVisible();
  await expect(
    other.getByText('Hanna has just renamed “Minutes.txt”. It is now “Programme.txt”.', { exact: true }),
  ).toBeVisible();
  expect(hanna.complaints).toEqual([]);
  await Promise.all([hanna.context.close(), elsewhere.close()]);
});

test('a large file whose way is cut in the middle goes on from there, and arrives whole', async ({ browser }) => {
  const hanna = await newPerson(browser, 'Hanna');
  const { page } = hanna;
  const { board } = await boardWithCard(hanna);
  await page.goto(board);
  await cardOf(page, 'Green Corridor').click();
  await page.getByRole('button', { name: 'Open a space…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open the space' }).click();
  await expect(page).toHaveURL(/\/s\/[a-z0-9]{20}$/);
  await page.getByRole('link', { name: 'Files', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'No files yet' })).toBeVisible();

  const bytes = Buffer.alloc(LIMITS.uploadPieceBytes + 1024 * 1024, 'a line of a large file\n');
  const offsets: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') offsets.push(Number(request.headers()['upload-offset']));
  });
  // A piece is cut where it is longest under way; after it the connection stays away until it is given back.
  const network = await hanna.context.newCDPSession(page);
  const speed = { latency: 0, downloadThroughput: -1 };
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    ...speed,
    offline: false,
    uploadThroughput: 2 * 1024 * 1024,
  });
  await page.getByLabel('Files to send').setInputFiles({ name: 'Large.txt', mimeType: 'text/plain', buffer: bytes });
  const progress = page.getByRole('progressbar', { name: 'Sending Large.txt' });
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await network.send('Network.emulateNetworkConditions', { ...speed, offline: true, uploadThroughput: 0 });
  await expect(page.getByText('Waiting for the connection. What has arrived is kept.')).toBeVisible();
  await network.send('Network.emulateNetworkConditions', { ...speed, offline: false, uploadThroughput: -1 });
  await expect(page.getByText('1 file has arrived')).toBeVisible({ timeout: 30_000 });
  expect(offsets.at(-1)).toBeGreaterThan(0);

  const address = await page.getByRole('region', { name: 'Uploads' }).getByRole('link').getAttribute('href');
  const answer = await page.request.get(`${address}/raw`);
  expect(bytes.equals(await answer.body())).toBe(true);
  await hanna.context.close();
});
