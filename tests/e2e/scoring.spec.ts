import { addCards, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, inviteByLink, joinByLink, newPerson, type Person } from '../support/people';

const SCALE = { Accessibility: '4', Energy: '3', Impact: '2', Attraction: '1' };

async function scoreAll({ page }: Person, values: Record<string, string>): Promise<void> {
  for (const [criterion, value] of Object.entries(values)) {
    const scale = page.getByRole('group', { name: criterion });
    await scale.getByRole('radio', { name: new RegExp(`^${value}:`) }).press('Space');
  }
  await page.getByRole('button', { name: 'I have finished' }).click();
  await expect(page.getByText('Finished. The others cannot see it yet.')).toBeVisible();
}

test('two people score alone, look together, and what they agree on is on the card', async ({ browser }) => {
  const olga = await newPerson(browser, 'Olga');
  const mikko = await newPerson(browser, 'Mikko');
  const organisation = await foundOrganisation(olga, 'Harbour Agency');
  await olga.page.getByRole('button', { name: 'Create board' }).click();
  await expect(olga.page).toHaveURL(/\/boards\/[a-z0-9]{20}$/);
  const board = new URL(olga.page.url()).pathname;
  await addCards(olga.page, 'Active', 'Baltic Water', 'Green Corridor');
  await expectSaved(olga.page);
  await joinByLink(mikko, await inviteByLink(olga, organisation, 'member'));

  await olga.page.goto(`${organisation}/scoring?new`);
  const dialog = olga.page.getByRole('dialog', { name: 'Score networks together' });
  await dialog.getByLabel('Name of the session').fill('Spring review');
  await dialog.getByLabel('Score by', { exact: true }).selectOption({ label: 'win*win(+win)' });
  await dialog.getByRole('button', { name: 'Open with 2 networks' }).click();
  await expect(olga.page).toHaveURL(/\/scoring\/[a-z0-9]{20}$/);
  await mikko.page.goto(olga.page.url());
  for (const { page } of [olga, mikko]) await page.getByRole('button', { name: 'Take part' }).click();

  await scoreAll(mikko, SCALE);
  await expect(olga.page.getByText('1 of 2 finished')).toBeVisible();
  await scoreAll(olga, { ...SCALE, Energy: '5' });
  await olga.page.getByRole('button', { name: 'Reveal' }).click();

  const table = mikko.page.getByRole('table', { name: 'All scores' });
  await expect(table.getByRole('row', { name: /Mikko/ })).toContainText('14 of 50');
  await expect(table.getByRole('row', { name: /Olga/ })).toContainText('22 of 50');
  await olga.page
    .getByRole('radiogroup', { name: 'Agreed value of Energy' })
    .getByRole('radio', { name: /^4:/ })
    .press('Space');
  await olga.page.getByRole('button', { name: 'This is what we agree on' }).click();
  await expect(mikko.page.getByText('Agreed, and written on the card.')).toBeVisible();

  await olga.page.getByRole('button', { name: 'Next network' }).click();
  await expect(mikko.page.getByRole('heading', { name: 'Green Corridor' })).toBeVisible();

  await mikko.page.goto(board);
  await mikko.page.getByRole('link', { name: 'Baltic Water' }).click();
  await mikko.page.getByRole('link', { name: 'Assessment' }).click();
  await expect(
    mikko.page.getByText('18 of 50: 16 between us and them, 2 by the good it does for others.'),
  ).toBeVisible();
  await expect(mikko.page.getByText('Agreed by 2 people')).toBeVisible();
  expect([...olga.complaints, ...mikko.complaints]).toEqual([]);
});
