import { addCards, cardIn, cardOf, dragByKeyboard, dragByPointer, expectSaved, wordsIn } from '../support/board-page';
import { expect, test } from '../support/browser';
import { hasRealExports, importExport, realExport } from '../support/import-page';
import { foundOrganisation, inviteByLink, joinByLink, newPerson } from '../support/people';

test('two people import, move cards and type together; a killed server costs them nothing that was saved', async ({
  browser,
  ownServer,
}) => {
  test.skip(!hasRealExports(), 'the collection of real exports is not beside this checkout');
  test.setTimeout(180_000);
  const anna = await newPerson(browser, 'Anna', ownServer.url);
  const bertil = await newPerson(browser, 'Bertil', ownServer.url);

  const organisation = await foundOrganisation(anna, 'Harbour Agency');
  const link = await inviteByLink(anna, organisation, 'member');
  await joinByLink(bertil, link);

  await importExport(anna.page, organisation, realExport('dekk-2015.json'), 'new');
  await importExport(anna.page, organisation, realExport('hermes-2014.json'), 'new');
  await anna.page.getByRole('link', { name: 'Open the board' }).click();
  await expectSaved(anna.page);
  const board = new URL(anna.page.url()).pathname;
  await bertil.page.goto(board);

  await addCards(anna.page, 'Future Features', 'Baltic Ports Forum', 'Open Data Circle', 'Green Corridor');
  await expect(cardIn(bertil.page, 'Future Features', 'Green Corridor')).toBeVisible();

  await dragByPointer(anna.page, 'Baltic Ports Forum', 'To Do');
  await expect(cardIn(anna.page, 'To Do', 'Baltic Ports Forum')).toBeVisible();
  await expect(cardIn(bertil.page, 'To Do', 'Baltic Ports Forum')).toBeVisible();
  await expect(cardIn(bertil.page, 'Future Features', 'Baltic Ports Forum')).toHaveCount(0);

  await dragByKeyboard(bertil.page, 'Open Data Circle', 2);
  await expect(cardIn(bertil.page, 'Bugs', 'Open Data Circle')).toBeVisible();
  await expect(cardIn(anna.page, 'Bugs', 'Open Data Circle')).toBeVisible();

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
  // Each sees the other's caret, under the name that the server knows.
  await expect(annas.locator('.caret', { hasText: 'Bertil' })).toHaveCount(1);
  await expect(bertils.locator('.caret', { hasText: 'Anna' })).toHaveCount(1);
  await expect(async () => expect(await wordsIn(annas)).toBe(await wordsIn(bertils))).toPass();
  const agreed = await wordsIn(annas);
  expect([...agreed].sort().join('')).toBe([...'We joined in spring.They meet in Turku.'].sort().join(''));

  await ownServer.kill();
  await expect(anna.page.getByText(/^Offline/)).toBeVisible();
  await annas.press('End');
  await annas.pressSequentially(' More to come.');
  await ownServer.start();

  await Promise.all([expectSaved(anna.page), expectSaved(bertil.page)]);
  await expect(bertils).toContainText('More to come.');
  const witness = await anna.context.newPage();
  await witness.goto(board);
  await expect(cardIn(witness, 'To Do', 'Baltic Ports Forum')).toBeVisible();
  await expect(cardIn(witness, 'Bugs', 'Open Data Circle')).toBeVisible();
  expect([...anna.complaints, ...bertil.complaints]).toEqual([]);
  await Promise.all([anna.context.close(), bertil.context.close()]);
});
