import { cardIn, cardOf, columnOf, expectSaved } from '../support/board-page';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { inviteByLink, joinByLink, newPerson } from '../support/people';

test('a proposal that another person approves moves the card on boards that are open', async ({ browser }) => {
  const owner = await newPerson(browser, 'Olga');
  const lead = await newPerson(browser, 'Lauri');
  const { organisation, board } = await boardWithCard(owner);
  await joinByLink(lead, await inviteByLink(owner, organisation, 'lead'));
  await lead.page.goto(board);
  await expectSaved(lead.page);

  await owner.page.goto(board);
  await cardOf(owner.page, 'Green Corridor').click();
  await owner.page.getByRole('button', { name: 'More for this card' }).click();
  await owner.page.getByRole('menuitem', { name: 'Propose a decision…' }).click();
  await expect(owner.page.getByRole('heading', { name: 'Propose a change for Green Corridor' })).toBeVisible();
  await owner.page.getByText('Leave', { exact: true }).click();
  await owner.page.getByLabel('What is to change').selectOption('stage:prune');
  await owner.page.getByLabel('Grounds').fill('Its job is done');
  await owner.page.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(owner.page.getByText('Name at least one person who decides.')).toBeVisible();
  await owner.page.getByLabel('Lauri').check({ force: true });
  await owner.page.getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(owner.page).toHaveURL(/\/decisions\/[a-z0-9]{20}$/);
  const decision = new URL(owner.page.url()).pathname;
  await owner.page.goto(board);
  await expectSaved(owner.page);

  await lead.page.goto(`${organisation}/desk`);
  await lead.page.getByRole('link', { name: /Green Corridor.*Decide/ }).click();
  await expect(lead.page).toHaveURL(new RegExp(`${decision}$`));
  await lead.page.getByLabel('A line that goes with your answer').fill('Agreed');
  await lead.page.getByRole('button', { name: 'Approve' }).click();
  await expect(lead.page.getByText('Approved, with the answer of Lauri')).toBeVisible();

  await expect(cardIn(owner.page, 'Prune', 'Green Corridor')).toBeVisible();
  await expect(columnOf(owner.page, 'Join').getByRole('link', { name: 'Green Corridor' })).toHaveCount(0);
  expect([...owner.complaints, ...lead.complaints]).toEqual([]);
});
