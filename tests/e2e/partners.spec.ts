import fs from 'node:fs';
import path from 'node:path';
import { addCards, cardOf, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, inviteByLink, joinByLink, newPerson } from '../support/people';

test('a partner added on a card is there for a colleague at once, and the directory says where we meet it', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const anna = await newPerson(browser, 'Anna');
  const bertil = await newPerson(browser, 'Bertil');
  const organisation = await foundOrganisation(anna, 'Harbour Agency');
  await joinByLink(bertil, await inviteByLink(anna, organisation, 'member'));
  await anna.page.goto(`${organisation}/start`);
  await anna.page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(anna.page);
  await addCards(anna.page, 'Active', 'Baltic Ports Forum');
  await cardOf(anna.page, 'Baltic Ports Forum').click();
  const parts = anna.page.getByRole('navigation', { name: 'Parts of the card' });
  await parts.getByRole('link', { name: /^Partners/ }).click();
  await expect(anna.page.getByText('Nobody has said yet whom we meet here.')).toBeVisible();
  await bertil.page.goto(anna.page.url());

  await anna.page.getByRole('button', { name: 'Add a partner' }).click();
  await anna.page.getByRole('combobox', { name: 'Find or add a partner' }).fill('Port of Turku');
  await anna.page.getByRole('button', { name: 'Create “Port of Turku”' }).click();
  const mine = anna.page.getByRole('list', { name: 'Partners in this network' });
  const theirs = bertil.page.getByRole('list', { name: 'Partners in this network' });
  await expect(theirs.getByRole('button', { name: /^Port of Turku/ })).toBeVisible();

  await mine.getByRole('button', { name: 'Funder', exact: true }).click();
  await mine.getByRole('button', { name: 'Partner', exact: true }).click();
  await theirs.getByRole('button', { name: /^Port of Turku/ }).click();
  await expect(theirs.getByRole('button', { name: 'Funder', exact: true })).toHaveAttribute('aria-pressed', 'true');
  await theirs.getByRole('textbox', { name: /^Motive of Port of Turku/ }).fill('Wants the night line');
  await theirs.getByRole('textbox', { name: /^Motive of Port of Turku/ }).blur();
  await expect(mine.getByRole('textbox', { name: /^Motive of Port of Turku/ })).toHaveValue('Wants the night line');
  await Promise.all([expectSaved(anna.page), expectSaved(bertil.page)]);

  await anna.page.goto(`${organisation}/partners`);
  const row = anna.page.getByRole('row', { name: /Port of Turku/ });
  await expect(row.getByRole('cell').nth(3)).toHaveText('1');
  await row.getByRole('link', { name: 'Port of Turku' }).click();
  await expect(anna.page.getByRole('link', { name: 'Baltic Ports Forum' })).toBeVisible();
  await expect(anna.page.getByText('Wants the night line')).toBeVisible();

  await bertil.page.getByRole('button', { name: 'Take Port of Turku off this network' }).click();
  await expect(anna.page.getByText('In no network yet.')).toBeVisible();
  await bertil.page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(anna.page.getByRole('link', { name: 'Baltic Ports Forum' })).toBeVisible();
  expect([...anna.complaints, ...bertil.complaints]).toEqual([]);
});

const LIST = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'networks', 'city-networks.csv');

test('a real list of memberships becomes a portfolio of one of its organisations, once', async ({ browser }) => {
  test.skip(!fs.existsSync(LIST), 'the collection of real lists is not beside this checkout');
  test.setTimeout(120_000);
  const ines = await newPerson(browser, 'Ines');
  const { page } = ines;
  const organisation = await foundOrganisation(ines, 'City Agency');
  await page.goto(`${organisation}/import`);
  await page.locator('input[type=file]').setInputFiles(LIST);
  await page.getByRole('button', { name: 'Choose your organisation' }).click();
  await page.getByRole('combobox', { name: 'Find an organisation' }).fill('malmö');
  await page.getByRole('option', { name: 'Malmö, SE', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Malmö Stad/ }).check();
  const counts = page.getByRole('table', { name: 'What the file holds' });
  const cards = counts.getByRole('row', { name: /^Cards/ }).getByRole('cell');
  await expect(cards.last()).toHaveText('12');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('The board is here')).toBeVisible({ timeout: 30_000 });
  await page.getByRole('link', { name: 'Open the partners' }).click();
  await expect(page.getByRole('row', { name: /Trondheim/ })).toBeVisible();

  await page.goto(`${organisation}/import`);
  await page.locator('input[type=file]').setInputFiles(LIST);
  await expect(page.getByText('12 cards stay as they are')).toBeVisible();
  await page.getByRole('button', { name: 'Update the board' }).click();
  await expect(page.getByText('The board is up to date')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('No new card')).toBeVisible();
  expect(ines.complaints).toEqual([]);
});
