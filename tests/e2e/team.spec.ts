import { addCards, cardIn, cardOf, dragByKeyboard, dragByPointer, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, inviteByLink, joinByLink, newPerson } from '../support/people';

test('two people move cards and type together; a killed server costs them nothing that was saved', async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(180_000);
  const anna = await newPerson(browser, ownServer.url, 'Anna');
  const bertil = await newPerson(browser, ownServer.url, 'Bertil');

  const organisation = await foundOrganisation(anna, 'Harbour Agency');
  await anna.page.getByRole('button', { name: 'Create board' }).click();
  await expect(anna.page).toHaveURL(/\/boards\/[a-z0-9]{20}$/);
  const board = new URL(anna.page.url()).pathname;

  const link = await inviteByLink(anna, organisation, 'member');
  await joinByLink(bertil, link);
  await Promise.all([anna.page.goto(board), bertil.page.goto(board)]);

  await addCards(anna.page, 'Join', 'Baltic Ports Forum', 'Open Data Circle', 'Green Corridor');
  await expect(cardIn(bertil.page, 'Join', 'Green Corridor')).toBeVisible();

  await dragByPointer(anna.page, 'Baltic Ports Forum', 'Active');
  await expect(cardIn(anna.page, 'Active', 'Baltic Ports Forum')).toBeVisible();
  await expect(cardIn(bertil.page, 'Active', 'Baltic Ports Forum')).toBeVisible();
  await expect(cardIn(bertil.page, 'Join', 'Baltic Ports Forum')).toHaveCount(0);

  await dragByKeyboard(bertil.page, 'Open Data Circle', 2);
  await expect(cardIn(bertil.page, 'Prune', 'Open Data Circle')).toBeVisible();
  await expect(cardIn(anna.page, 'Prune', 'Open Data Circle')).toBeVisible();

  for (const { page } of [anna, bertil]) {
    await cardOf(page, 'Green Corridor').click();
    await page.getByRole('button', { name: /^Where we stand/ }).click();
  }
  const texts = [anna, bertil].map(({ page }) => page.getByRole('textbox', { name: 'Description' }));
  const [annas, bertils] = texts as [(typeof texts)[0], (typeof texts)[0]];
  await Promise.all([
    annas.pressSequentially('We joined in spring.', { delay: 15 }),
    bertils.pressSequentially('They meet in Turku.', { delay: 15 }),
  ]);
  await Promise.all([expectSaved(anna.page), expectSaved(bertil.page)]);
  await expect(async () => expect(await annas.inputValue()).toBe(await bertils.inputValue())).toPass();
  const agreed = await annas.inputValue();
  expect([...agreed].sort().join('')).toBe([...'We joined in spring.They meet in Turku.'].sort().join(''));

  await ownServer.kill();
  await expect(anna.page.getByText(/^Offline/)).toBeVisible();
  await annas.press('End');
  await annas.pressSequentially(' More to come.');
  await ownServer.start();

  await Promise.all([expectSaved(anna.page), expectSaved(bertil.page)]);
  await expect(bertils).toHaveValue(/More to come\./);
  const witness = await anna.context.newPage();
  await witness.goto(board);
  await expect(cardIn(witness, 'Active', 'Baltic Ports Forum')).toBeVisible();
  await expect(cardIn(witness, 'Prune', 'Open Data Circle')).toBeVisible();
  expect([...anna.complaints, ...bertil.complaints]).toEqual([]);
  await Promise.all([anna.context.close(), bertil.context.close()]);
});
