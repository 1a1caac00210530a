import { cardOf, columnOf, expectSaved } from '../support/board-page';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { inviteByLink, joinByLink, newPerson } from '../support/people';

test('a viewer sees the board and no control that would be refused', async ({ browser }) => {
  const owner = await newPerson(browser, 'Olga');
  const viewer = await newPerson(browser, 'Ville');
  const { organisation, board } = await boardWithCard(owner);
  await joinByLink(viewer, await inviteByLink(owner, organisation, 'viewer'));
  const { page } = viewer;
  await page.goto(board);
  await expect(cardOf(page, 'Green Corridor')).toBeVisible();
  await expect(page.getByText('You can look, not change')).toBeVisible();
  await expect(page.getByRole('button', { name: /add a card|add column/i })).toHaveCount(0);
  await cardOf(page, 'Green Corridor').focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(columnOf(page, 'Join').getByRole('link', { name: 'Green Corridor' })).toBeVisible();
  await cardOf(page, 'Green Corridor').click();
  await expect(page.getByRole('button', { name: 'Archive' })).toHaveCount(0);
  await page.goto(`${organisation}/settings/members`);
  await expect(page.getByRole('button', { name: /Send|Make a link|^Remove/ })).toHaveCount(0);
  expect((await page.goto(`${organisation}/import`))?.status()).toBe(403);
});

test('a commenter comments and changes nothing else', async ({ browser }) => {
  const owner = await newPerson(browser, 'Olga');
  const commenter = await newPerson(browser, 'Kaisa');
  const { organisation, board } = await boardWithCard(owner);
  await joinByLink(commenter, await inviteByLink(owner, organisation, 'commenter'));
  const { page } = commenter;
  await Promise.all([page.goto(board), owner.page.goto(board)]);
  for (const reader of [page, owner.page]) {
    await cardOf(reader, 'Green Corridor').click();
    await reader.getByRole('link', { name: /^Discussion/ }).click();
  }
  await page.getByRole('textbox', { name: 'Write a comment' }).fill('They asked for an answer by May.');
  await page.keyboard.press('Control+Enter');
  await expect(owner.page.getByText('They asked for an answer by May.')).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('button', { name: /^Where we stand/ })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /add a card|add column/i })).toHaveCount(0);
});

test('who is removed loses an open board within two seconds', async ({ browser }) => {
  const owner = await newPerson(browser, 'Olga');
  const leaver = await newPerson(browser, 'Lauri');
  const { organisation, board } = await boardWithCard(owner);
  await joinByLink(leaver, await inviteByLink(owner, organisation, 'member'));
  await leaver.page.goto(board);
  await expectSaved(leaver.page);
  await owner.page.goto(`${organisation}/settings/members`);
  await owner.page.getByRole('link', { name: 'Hand over and remove Lauri' }).click();
  await owner.page.getByRole('button', { name: 'Remove Lauri' }).click();
  const isGone = expect(cardOf(leaver.page, 'Green Corridor')).toHaveCount(0, { timeout: 60_000 });
  const removed = owner.page.waitForResponse((response) => response.request().method() === 'POST');
  await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await removed;
  const since = Date.now();
  await isGone;
  expect(Date.now() - since).toBeLessThan(2000);
  expect((await leaver.page.goto(board))?.status()).toBe(404);
});
