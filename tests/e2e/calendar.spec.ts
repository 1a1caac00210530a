import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { inviteByLink, joinByLink, newPerson } from '../support/people';
import { joinSpace, openSpace } from '../support/space';

test('an event that is made and moved by keys is seen live by a colleague, who answers', async ({ browser }) => {
  test.setTimeout(120_000);
  const owner = await newPerson(browser, 'Olga');
  const colleague = await newPerson(browser, 'Kaisa');
  const { organisation, board } = await boardWithCard(owner);
  await joinByLink(colleague, await inviteByLink(owner, organisation, 'member'));

  const { space, card } = await openSpace(owner, board);
  const week = `${space}/calendar?view=week&date=2027-03-03`;
  await joinSpace(colleague, card);
  await colleague.page.goto(week);
  await expect(colleague.page.getByRole('region', { name: 'Days' })).toBeVisible();

  await owner.page.goto(week);
  await expect(owner.page.getByRole('region', { name: 'Days' })).toBeVisible();
  await owner.page.keyboard.press('n');
  await owner.page.getByLabel('Title').fill('Steering group');
  await owner.page.getByLabel('End time').fill('08:00');
  await owner.page.getByRole('button', { name: 'Create event' }).click();
  await expect(owner.page.getByText('The end must be after the start.')).toBeVisible();
  await owner.page.getByLabel('End time').fill('10:00');
  await owner.page.getByLabel('Repeats', { exact: true }).selectOption('daily');
  await owner.page.getByLabel('Kaisa').check({ force: true });
  await owner.page.getByRole('button', { name: 'Create event' }).click();

  const seen = colleague.page.getByRole('region', { name: 'Days' }).getByRole('link', { name: /Steering group/ });
  await expect(seen).toHaveCount(5);
  const first = owner.page
    .getByRole('region', { name: 'Days' })
    .getByRole('link', { name: /Steering group/ })
    .first();
  await first.focus();
  await owner.page.keyboard.press('Alt+ArrowDown');
  await owner.page.getByRole('button', { name: 'This one', exact: true }).click();
  await expect(seen.filter({ hasText: '09:15' })).toHaveCount(1);
  await expect(seen.filter({ hasText: '09:00' })).toHaveCount(4);

  await seen.first().click();
  await colleague.page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(colleague.page.getByRole('heading', { name: 'Your answer: Yes' })).toBeVisible();
  await owner.page
    .getByRole('region', { name: 'Days' })
    .getByRole('link', { name: /Steering group/ })
    .first()
    .click();
  await expect(owner.page.getByRole('listitem').filter({ hasText: 'Kaisa' }).getByText('Yes')).toBeVisible();

  // What is typed outlives the event.
  await colleague.page.getByRole('link', { name: 'Change' }).click();
  await colleague.page.getByLabel('What it is about').fill('Bring the numbers');
  await owner.page.getByRole('button', { name: 'Cancel event' }).click();
  await owner.page.getByRole('button', { name: 'All of them' }).click();
  await expect(colleague.page.getByText('What you typed is still here')).toBeVisible();
  await expect(colleague.page.getByLabel('What it is about')).toHaveValue('Bring the numbers');
  expect([...owner.complaints, ...colleague.complaints]).toEqual([]);
});
