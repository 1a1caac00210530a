import { addCards, cardOf, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, newPerson } from '../support/people';

test('a lead names a sign, sees what leaving would mean, and starts the review for leaving', async ({ browser }) => {
  const lead = await newPerson(browser, 'Lea');
  const { page } = lead;
  await foundOrganisation(lead, 'Harbour Agency');
  await page.getByRole('button', { name: 'Create board' }).click();
  await addCards(page, 'Active', 'Old Forum', 'Bright Ring');
  await cardOf(page, 'Old Forum').click();
  await page.getByRole('button', { name: 'Choose reasons' }).click();
  await page.getByRole('checkbox', { name: /^More influence/ }).check();
  await page.getByRole('button', { name: 'Name a sign' }).click();
  await page.getByRole('menuitem', { name: 'Plays unfair' }).click();
  await page.getByRole('textbox', { name: 'Plays unfair: what speaks for it' }).fill('They left our name out.');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expectSaved(page);

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Portfolio' }).click();
  await page.getByRole('link', { name: 'Prune candidates' }).click();
  const candidate = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Old Forum' }) });
  await expect(candidate.getByText('They left our name out.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'What if we leave Old Forum' }).check();
  const whatIf = page.getByRole('region', { name: 'What if we leave' });
  await expect(whatIf.getByText('More influence')).toBeVisible();
  await expect(page).toHaveURL(/leave=[a-z0-9]{20}/);
  await whatIf.getByRole('link', { name: 'Note to print' }).click();
  await expect(page.getByRole('heading', { name: 'What leaving would mean' })).toBeVisible();
  await expect(page.getByText('More influence')).toBeVisible();
  await page.goBack();

  await page.getByRole('button', { name: 'Start the review for leaving' }).click();
  await expect(page.getByRole('link', { name: 'Open its checklists' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Start the review for leaving' })).toBeVisible();
  expect(lead.complaints).toEqual([]);
});

test('a candidate of the radar is moved by keys, becomes a card in Join, and comes back', async ({ browser }) => {
  const lead = await newPerson(browser, 'Rasmus');
  const { page } = lead;
  const organisation = await foundOrganisation(lead, 'Harbour Agency');
  await page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(page);
  await page.goto(`${organisation}/portfolio/radar`);
  await page.getByRole('button', { name: 'Add the first theme' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Wind at sea');
  await page.getByRole('button', { name: 'Add theme' }).click();
  await expect(page.getByText('Nobody scouts: Wind at sea.')).toBeVisible();
  await page.getByRole('button', { name: 'New candidate under Wind at sea' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('North Wind Ring');
  await page.getByRole('combobox', { name: 'Scout' }).selectOption('Rasmus');
  await page.getByRole('button', { name: 'Put on the radar' }).click();
  await expect(page.getByText('Nobody scouts: Wind at sea.')).toHaveCount(0);

  await page.getByRole('button', { name: 'North Wind Ring: Watching, Wind at sea' }).press('ArrowUp');
  await expect(page.getByRole('button', { name: 'North Wind Ring: Talking, Wind at sea' })).toBeVisible();
  await page.getByRole('button', { name: 'North Wind Ring: Talking, Wind at sea' }).press('ArrowUp');
  await page.getByRole('button', { name: 'To Join…' }).click();
  await page.getByRole('button', { name: 'Make it a card' }).click();
  const card = page.getByRole('link', { name: 'Card in the portfolio' });
  await expect(card).toBeVisible();
  await card.click();
  await expect(page.getByRole('region', { name: 'Themes' }).getByText('Wind at sea')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: 'What to do with North Wind Ring' }).click();
  await page.getByRole('menuitem', { name: 'Take back from Join' }).click();
  await expect(card).toHaveCount(0);
  expect(lead.complaints).toEqual([]);
});
