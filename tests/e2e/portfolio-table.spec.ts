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

test('a view is kept, shared with a viewer who can read and not write', async ({ browser }) => {
  const anna = await newPerson(browser, 'Anna');
  const organisation = await foundOrganisation(anna, 'Kept');
  await anna.page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(anna.page);
  await addCards(anna.page, 'Join', 'Alpine', 'Baltic');
  await addCards(anna.page, 'Active', 'Celtic');
  await expectSaved(anna.page);
  const vera = await newPerson(browser, 'Vera');
  await joinByLink(vera, await inviteByLink(anna, organisation, 'viewer'));

  const { page } = anna;
  await page.goto(`${organisation}/portfolio/table?cols=owner.stage&group=stage`);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a new view…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save this view' });
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(dialog.getByText('Give the view a name.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('By stage');
  await dialog.getByRole('checkbox', { name: 'Share with everybody here' }).check();
  await dialog.getByRole('button', { name: 'Save view' }).click();
  await expect(page.getByRole('button', { name: 'By stage', exact: true })).toBeVisible();

  await vera.page.goto(`${organisation}/portfolio/table`);
  await vera.page.getByRole('button', { name: 'Views' }).click();
  await vera.page.getByRole('menuitemcheckbox', { name: /By stage/ }).click();
  const grid = vera.page.getByRole('grid');
  await expect(grid.getByRole('rowheader', { name: /Join 2/ })).toBeVisible();
  await expect(grid).toHaveAttribute('aria-readonly', 'true');
  await grid.getByRole('rowheader', { name: 'Celtic' }).focus();
  await vera.page.keyboard.press('Enter');
  await vera.page.keyboard.type('x');
  await expect(vera.page.getByRole('textbox', { name: /Celtic/ })).toHaveCount(0);
  await expect(grid.getByRole('checkbox')).toHaveCount(0);
  await vera.page.getByRole('button', { name: 'By stage', exact: true }).click();
  await expect(vera.page.getByRole('menuitem', { name: 'Delete' })).toHaveCount(0);
  await vera.page.keyboard.press('Escape');
  expect([...anna.complaints, ...vera.complaints]).toEqual([]);
  await Promise.all([anna.context.close(), vera.context.close()]);
});
