import fs from 'node:fs';
import { addCards, cardOf, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, newPerson } from '../support/people';

test('a file that is dropped on the page arrives for everybody who looks, and is downloaded as it was', async ({
  browser,
}) => {
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
  expect(hanna.complaints).toEqual([]);
  await Promise.all([hanna.context.close(), elsewhere.close()]);
});
