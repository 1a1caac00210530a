import { addCards, cardIn, cardOf, columnOf, dragByPointer, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, newPerson, type Person } from '../support/people';

/** A person on a new board with cards in Join. */
async function openBoard(person: Person, organisation: string, ...cards: string[]): Promise<void> {
  await foundOrganisation(person, organisation);
  await person.page.getByRole('button', { name: 'Create board' }).click();
  await expect(person.page).toHaveURL(/\/boards\/[a-z0-9]{20}$/);
  await expectSaved(person.page);
  await addCards(person.page, 'Join', ...cards);
  await expect(cardIn(person.page, 'Join', cards.at(-1) ?? '')).toBeVisible();
}

const namesIn = (person: Person, column: string) =>
  columnOf(person.page, column)
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => document.getElementById(link.getAttribute('aria-labelledby') ?? '')?.textContent),
    );

test('every move has a key and a menu twin, is announced, keeps the focus, and can be undone', async ({ browser }) => {
  const anna = await newPerson(browser, 'Anna');
  await openBoard(anna, 'Keys', 'Alpha', 'Beta', 'Gamma');
  const { page } = anna;
  await cardOf(page, 'Beta').focus();
  for (const key of ['Space', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await expect(page.getByText('Beta: Prune, position 1 of 1')).toBeAttached();
  await expect(cardOf(page, 'Beta')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(cardIn(page, 'Join', 'Beta')).toBeFocused();

  for (const key of ['Space', 'ArrowRight', 'Space']) await page.keyboard.press(key);
  await expect(page.getByText('Beta moved to Active, position 1 of 1')).toBeAttached();
  await expect(cardIn(page, 'Active', 'Beta')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cardIn(page, 'Join', 'Beta')).toBeVisible();
  expect(await namesIn(anna, 'Join')).toEqual(['Alpha', 'Beta', 'Gamma']);

  await page.keyboard.press('m');
  await page.getByRole('combobox', { name: 'Find a column' }).fill('left');
  await page.keyboard.press('Enter');
  await expect(cardIn(page, 'Left', 'Beta')).toBeFocused();
  await page.keyboard.press('a');
  await expect(cardOf(page, 'Beta')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cardIn(page, 'Left', 'Beta')).toBeVisible();
  expect(anna.complaints).toEqual([]);
  await anna.context.close();
});

test('several selected cards are dragged as one, into an empty column', async ({ browser }) => {
  const bo = await newPerson(browser, 'Bo');
  await openBoard(bo, 'Several', 'Alpha', 'Beta', 'Gamma', 'Delta');
  const { page } = bo;
  await cardOf(page, 'Alpha').click({ modifiers: ['Control'] });
  await cardOf(page, 'Gamma').click({ modifiers: ['Control'] });
  await expect(page.getByRole('toolbar', { name: 'Selected cards' })).toContainText('2 selected');
  await dragByPointer(page, 'Gamma', 'Prune');
  await expect(cardIn(page, 'Prune', 'Gamma')).toBeVisible();
  expect(await namesIn(bo, 'Prune')).toEqual(['Alpha', 'Gamma']);
  expect(await namesIn(bo, 'Join')).toEqual(['Beta', 'Delta']);
  await expect(page).toHaveURL(/\/boards\/[a-z0-9]{20}$/);
  await bo.context.close();
});

test('a long press lifts a card on a touch screen; a swipe does not', async ({ browser }) => {
  const chiara = await newPerson(browser, 'Chiara');
  await openBoard(chiara, 'Touch', 'Alpha', 'Beta', 'Gamma');
  const context = await browser.newContext({
    storageState: await chiara.context.storageState(),
    viewport: { width: 390, height: 780 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(chiara.page.url());
  await expectSaved(page);
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x = 0, y = 0) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y }] });
  const box = await cardOf(page, 'Alpha').boundingBox();
  if (!box) throw new Error('the card is not on the screen');
  const [x, y] = [box.x + 80, box.y + 20];

  await touch('touchStart', x, y);
  for (let step = 1; step <= 5; step++) await touch('touchMove', x, y - step * 8);
  await touch('touchEnd');
  expect(await namesIn({ ...chiara, page }, 'Join')).toEqual(['Alpha', 'Beta', 'Gamma']);

  // The finger rests until the card is lifted: only then others make room for it.
  await expect(async () => {
    await touch('touchStart', x, y);
    await expect(page.getByText('Lifted Alpha')).toBeAttached({ timeout: 1500 });
  }).toPass();
  for (let step = 1; step <= 10; step++) await touch('touchMove', x, y + step * 20);
  await expect(page.locator('[data-scroller] li').last()).not.toContainText('Gamma');
  await touch('touchEnd');
  await expect(page.getByText(/Alpha moved to Join, position 3 of 3/)).toBeAttached();
  expect(await namesIn({ ...chiara, page }, 'Join')).toEqual(['Beta', 'Gamma', 'Alpha']);
  await context.close();
  await chiara.context.close();
});

test('the filter is in the address, counts what it hides, and says when it hides a new card', async ({ browser }) => {
  const dag = await newPerson(browser, 'Dag');
  await openBoard(dag, 'Filter', 'Harbour ring', 'Health cluster', 'Ports forum');
  const { page } = dag;
  await page.keyboard.press('/');
  await page.keyboard.type('h');
  await page.keyboard.type('ealth');
  await expect(cardOf(page, 'Ports forum')).toHaveCount(0);
  await expect(page).toHaveURL(/[?&]q=health/);
  await expect(page.getByText('2 cards are hidden')).toBeVisible();
  await page.reload();
  await expect(cardOf(page, 'Health cluster')).toBeVisible();
  await expect(cardOf(page, 'Ports forum')).toHaveCount(0);
  await expectSaved(page);
  await columnOf(page, 'Active').getByRole('button', { name: 'Add a card' }).click();
  await page.getByRole('textbox', { name: 'Names of new cards, one a line' }).fill('Baltic rail');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await expect(cardIn(page, 'Active', 'Baltic rail')).toBeVisible();
  await expect(cardOf(page, 'Ports forum')).toBeVisible();
  await dag.context.close();
});

test('dragging between lanes changes what the lane stands for', async ({ browser }) => {
  const eeva = await newPerson(browser, 'Eeva');
  await openBoard(eeva, 'Lanes', 'Alpha', 'Beta');
  const { page } = eeva;
  await page.goto(`${page.url()}?group=segment`);
  await expectSaved(page);
  await cardOf(page, 'Alpha').focus();
  for (const key of ['Space', 'ArrowUp', 'Space']) await page.keyboard.press(key);
  await expect(cardOf(page, 'Alpha')).toContainText('−−');
  await page.keyboard.press('Control+z');
  await expect(cardOf(page, 'Alpha')).not.toContainText('−−');
  await eeva.context.close();
});
