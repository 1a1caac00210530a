import { addCards, cardOf, expectSaved } from '../support/board-page';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { inviteByLink, joinByLink, newPerson } from '../support/people';

test('a review goes from its start over a reviewer’s queue to a snapshot that today is compared with', async ({
  browser,
}) => {
  const lead = await newPerson(browser, 'Liv');
  const reviewer = await newPerson(browser, 'Rasmus');
  const { organisation, board } = await boardWithCard(lead);
  await lead.page.goto(board);
  await expectSaved(lead.page);
  await addCards(lead.page, 'Active', 'Harbour Ring');
  await expectSaved(lead.page);
  await joinByLink(reviewer, await inviteByLink(lead, organisation, 'member'));

  await lead.page.goto(`${organisation}/portfolio/reviews`);
  await expect(lead.page.getByRole('heading', { name: 'No review yet' })).toBeVisible();
  await lead.page.getByRole('button', { name: 'Start a review' }).click();
  const dialog = lead.page.getByRole('dialog', { name: 'Start a review' });
  await dialog.getByLabel('Name').fill('First look');
  await dialog.getByRole('button', { name: 'Start the review' }).click();
  await expect(dialog.getByText('Choose who reviews the networks that have no owner.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Rasmus' }).check();
  await dialog.getByRole('button', { name: 'Start the review' }).click();
  await expect(lead.page.getByRole('heading', { name: 'First look' })).toBeVisible();

  // The reviewer places both networks; the lead sees how far it is, and the board shows the segment.
  await reviewer.page.goto(`${organisation}/portfolio/reviews`);
  await expect(reviewer.page.getByText('2 wait for you')).toBeVisible();
  await reviewer.page.getByRole('link', { name: 'First look' }).click();
  const entry = reviewer.page.getByRole('article', { name: 'Green Corridor' });
  await entry.getByRole('slider', { name: 'Segment' }).press('Enter');
  await expect(entry.getByText('Important and growing')).toBeVisible();
  await entry.getByLabel('What you found').fill('Worth every hour');
  await entry.getByRole('button', { name: 'Reviewed, next' }).click();
  await expect(lead.page.getByText('1 of 2 reviewed')).toBeVisible();
  await expect(lead.page.getByRole('cell', { name: 'Worth every hour' })).toBeVisible();
  await reviewer.page
    .getByRole('article', { name: 'Harbour Ring' })
    .getByRole('button', { name: 'Leave it for now' })
    .click();
  await expect(reviewer.page.getByRole('heading', { name: 'Your queue is done' })).toBeVisible();
  await expect(reviewer.page.getByRole('button', { name: 'Close the review' })).toHaveCount(0);

  await lead.page.getByRole('button', { name: 'Close the review' }).click();
  await lead.page.getByRole('button', { name: 'Close and keep a snapshot' }).click();
  await expect(lead.page.getByText('Closed', { exact: true })).toBeVisible();

  // What changes from now on is told against that day.
  await reviewer.page.goto(board);
  await expectSaved(reviewer.page);
  await expect(reviewer.page.getByRole('img', { name: /^Segment \+\+/ })).toBeVisible();
  await cardOf(reviewer.page, 'Harbour Ring').focus();
  await reviewer.page.keyboard.press('o');
  await reviewer.page.getByRole('option', { name: 'Rasmus (me)' }).click();
  await expectSaved(reviewer.page);
  await lead.page.getByRole('link', { name: 'Compare with today' }).click();
  const changes = lead.page.getByRole('region', { name: /^Changed hands/ });
  await expect(changes.getByText('nobody')).toBeVisible();
  await expect(changes.getByText('Rasmus')).toBeVisible();
  expect([...lead.complaints, ...reviewer.complaints]).toEqual([]);
});
