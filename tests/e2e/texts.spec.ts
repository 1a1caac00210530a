import AxeBuilder from '@axe-core/playwright';
import { cardOf, wordsIn } from '../support/board-page';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { foundOrganisation, inviteByLink, joinByLink, newPerson } from '../support/people';

test('a description is written together: forms, tasks and mentions; each sees the other’s caret and undoes their own', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const anna = await newPerson(browser, 'Anna');
  const bertil = await newPerson(browser, 'Bertil');
  const { organisation, board } = await boardWithCard(anna);
  await joinByLink(bertil, await inviteByLink(anna, organisation, 'member'));
  await Promise.all([anna.page.goto(board), bertil.page.goto(board)]);

  for (const { page } of [anna, bertil]) await cardOf(page, 'Green Corridor').click();
  const [annas, bertils] = [anna, bertil].map(({ page }) => page.getByRole('textbox', { name: 'Description' })) as [
    ReturnType<typeof anna.page.getByRole>,
    ReturnType<typeof anna.page.getByRole>,
  ];
  await anna.page.getByRole('button', { name: /^Where we stand/ }).click();
  await annas.pressSequentially('# Where we stand\n');
  await annas.pressSequentially('[ ] Ask ');
  await annas.pressSequentially('@Ber');
  await expect(anna.page.getByRole('option', { name: 'Bertil' })).toHaveAttribute('aria-selected', 'true');
  await annas.press('Enter');
  await expect(annas.getByRole('heading', { name: 'Where we stand' })).toBeVisible();

  const region = bertil.page.getByRole('region', { name: 'Description' });
  await expect(region.getByText('@Bertil')).toBeVisible();
  await region.getByRole('checkbox', { name: 'Ask @Bertil' }).check();
  await expect(annas.getByRole('checkbox')).toBeChecked();

  await region.getByText('Write', { exact: true }).click();
  await expect(bertils).toBeFocused();
  // In one go: on a busy machine single keys can be pauses apart, which makes them acts of their own.
  await bertil.page.keyboard.insertText('soon ');
  await expect(annas.locator('.caret', { hasText: 'Bertil' })).toHaveCount(1);
  await expect(bertils.locator('.caret', { hasText: 'Anna' })).toHaveCount(1);
  await expect.poll(() => wordsIn(annas)).toContain('soon');
  await annas.pressSequentially('and tell');
  await expect.poll(() => wordsIn(bertils)).toContain('and tell');
  await expect(annas.getByRole('checkbox', { name: 'Ask @Bertil and tell' })).toBeChecked();
  await bertils.press('ControlOrMeta+z');
  await expect.poll(() => wordsIn(annas)).not.toContain('soon');
  expect(await wordsIn(annas)).toContain('and tell');
  await annas.press('Escape');
  await expect(annas).toHaveCount(0);
  expect([...anna.complaints, ...bertil.complaints]).toEqual([]);
  await Promise.all([anna.context.close(), bertil.context.close()]);
});

test('a plan is written from the portfolio, kept, compared and approved; then nobody changes it', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const anna = await newPerson(browser, 'Anna');
  const { page } = anna;
  const organisation = await foundOrganisation(anna, 'Plans Agency');
  await page.goto(`${organisation}/plans`);
  await page.getByRole('button', { name: 'New plan' }).click();
  await page.getByRole('textbox', { name: 'Title' }).fill('Plan for the coming year');
  await page.getByRole('button', { name: 'Write the plan' }).click();
  const text = page.getByRole('textbox', { name: 'Text of the plan' });
  await expect(text.getByRole('heading', { name: 'Networks to leave' })).toBeVisible();
  await text.press('ControlOrMeta+End');
  await text.pressSequentially('\nWe want fewer and better ones.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: /^Compare As written/ }).click();
  await expect(page.getByRole('region', { name: 'Comparison' }).getByText('+ We want fewer')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the plan' }).click();
  await expect(text).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);

  await page.getByRole('button', { name: 'Approve' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Approve' }).click();
  await expect(page.getByText(/^Approved on/)).toBeVisible();
  await expect(text).toHaveCount(0);
  await expect(page.getByText('We want fewer and better ones.')).toBeVisible();
  expect(anna.complaints).toEqual([]);
  await anna.context.close();
});
