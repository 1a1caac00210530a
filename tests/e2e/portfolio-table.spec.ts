import { addCards, cardIn, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, inviteByLink, joinByLink, newPerson } from '../support/people';

test('a cell of the table is written by the keyboard, seen on the board by a colleague, and undone for both', async ({
  browser,
}) => {
  const anna = await newPerson(browser, 'Anna');
  const organisation = await foundOrganisation(anna, 'Tables');
  await anna.page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(anna.page);
  const board = anna.page.url();
  await addCards(anna.page, 'Active', 'Alpine', 'Baltic');
  await expect(cardIn(anna.page, 'Active', 'Baltic')).toBeVisible();
  await expectSaved(anna.page);
  const bo = await newPerson(browser, 'Bo');
  await joinByLink(bo, await inviteByLink(anna, organisation, 'member'));
  await bo.page.goto(board);
  await expect(cardIn(bo.page, 'Active', 'Baltic')).toBeVisible();

  const { page } = anna;
  await page.goto(`${organisation}/portfolio/table?cols=hours.segment.stage`);
  const grid = page.getByRole('grid', { name: 'Networks of the portfolio' });
  const baltic = grid.getByRole('row', { name: /Baltic/ });
  await baltic.getByRole('rowheader').click();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('many');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'This is not a number' })).toBeVisible();
  await page.getByRole('textbox', { name: 'Hours a month, Baltic' }).fill('12,5');
  await page.keyboard.press('Enter');
  await expect(baltic.getByRole('gridcell', { name: '12.5' })).toBeVisible();

  await baltic.getByRole('rowheader').click();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
  await page.getByRole('combobox').fill('prune');
  await page.keyboard.press('Enter');
  await expect(cardIn(bo.page, 'Prune', 'Baltic')).toBeVisible();
  await expect(baltic.getByRole('gridcell', { name: 'Prune' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cardIn(bo.page, 'Active', 'Baltic')).toBeVisible();
  await expect(baltic.getByRole('gridcell', { name: 'Active' })).toBeVisible();

  await grid.getByRole('checkbox', { name: 'Select all networks in sight' }).click();
  const bar = page.getByRole('toolbar', { name: 'Selected networks' });
  await expect(bar).toContainText('2 selected');
  await bar.getByRole('button', { name: 'Stage' }).click();
  await page.getByRole('option', { name: 'Left' }).click();
  await expect(cardIn(bo.page, 'Left', 'Alpine')).toBeVisible();
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click();
  await expect(cardIn(bo.page, 'Active', 'Alpine')).toBeVisible();
  expect([...anna.complaints, ...bo.complaints]).toEqual([]);
  await Promise.all([anna.context.close(), bo.context.close()]);
});
