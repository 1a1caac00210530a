import type { Locator, Page } from '@playwright/test';
import { addCards, cardOf, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, inviteByLink, joinByLink, newPerson } from '../support/people';

const matrix = (page: Page) => page.getByRole('region', { name: 'Matrix of importance now and in the future' });
const dotOf = (page: Page, name: string) => matrix(page).getByRole('link', { name: new RegExp(`^${name}\\.`) });
const markOf = (page: Page, card: string, mark: string) =>
  cardOf(page, card).getByRole('img', { name: new RegExp(`^Segment ${mark.replace(/[+]/g, '\\+')}:`) });

/** Drags something onto the matrix: to a part of its width and height, from the left upper corner. */
async function dragOnto(page: Page, what: Locator, x: number, y: number): Promise<void> {
  const [from, plot] = await Promise.all([what.boundingBox(), matrix(page).boundingBox()]);
  if (!from || !plot) throw new Error('that is not on the screen');
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + from.height / 2 + 8, { steps: 3 });
  await page.mouse.move(plot.x + plot.width * x, plot.y + plot.height * y, { steps: 8 });
  await page.mouse.up();
}

test('a dot that one person moves on the matrix changes the card before the other’s eyes, and Undo brings it back', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const anna = await newPerson(browser, 'Anna');
  const bertil = await newPerson(browser, 'Bertil');
  const organisation = await foundOrganisation(anna, 'Harbour Agency');
  await anna.page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(anna.page);
  await addCards(anna.page, 'Active', 'Green Corridor', 'Open Data Circle');
  await expectSaved(anna.page);
  const board = new URL(anna.page.url()).pathname;
  await joinByLink(bertil, await inviteByLink(anna, organisation, 'member'));
  await bertil.page.goto(board);
  await expectSaved(bertil.page);

  await anna.page.goto(organisation);
  await anna.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Portfolio' }).click();
  const tray = anna.page.getByRole('complementary', { name: 'Not placed yet' });
  await dragOnto(anna.page, tray.getByRole('link', { name: 'Green Corridor' }), 0.75, 0.25);
  await expect(markOf(bertil.page, 'Green Corridor', '++')).toBeVisible();
  await expect(dotOf(anna.page, 'Green Corridor')).toBeVisible();

  await dragOnto(anna.page, dotOf(anna.page, 'Green Corridor'), 0.25, 0.25);
  await expect(markOf(bertil.page, 'Green Corridor', '−+')).toBeVisible();
  const said = anna.page.getByRole('listitem').filter({ hasText: 'Green Corridor: −+ Rising' });
  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(markOf(bertil.page, 'Green Corridor', '++')).toBeVisible();
  await expect(dotOf(anna.page, 'Green Corridor')).toHaveAccessibleName(/\+\+ Important and growing/);

  // The same by keyboard: lifted, to the next segment, dropped; and back.
  await dotOf(anna.page, 'Green Corridor').focus();
  for (const key of ['Space', 'Shift+ArrowDown', 'Enter']) await anna.page.keyboard.press(key);
  await expect(markOf(bertil.page, 'Green Corridor', '+−')).toBeVisible();
  await expect(dotOf(anna.page, 'Green Corridor')).toBeFocused();
  await anna.page.keyboard.press('Control+z');
  await expect(markOf(bertil.page, 'Green Corridor', '++')).toBeVisible();
  await anna.page.keyboard.press('Control+Shift+z');
  await expect(markOf(bertil.page, 'Green Corridor', '+−')).toBeVisible();

  // What a colleague moved since is not taken from them.
  await bertil.page.goto(`${organisation}/portfolio`);
  await dragOnto(bertil.page, dotOf(bertil.page, 'Green Corridor'), 0.2, 0.8);
  await expect(dotOf(anna.page, 'Green Corridor')).toHaveAccessibleName(/−− As lightly as possible/);
  await anna.page.keyboard.press('Control+z');
  await expect(
    anna.page.getByText('Green Corridor: Somebody changed it since, so it stays as it is now.', { exact: true }),
  ).toBeVisible();
  await expect(dotOf(anna.page, 'Green Corridor')).toHaveAccessibleName(/−− As lightly as possible/);
  expect([...anna.complaints, ...bertil.complaints]).toEqual([]);
});

test('a network is placed, found and opened on the matrix by keyboard alone', async ({ browser }) => {
  const kimi = await newPerson(browser, 'Kimi');
  const { page } = kimi;
  const organisation = await foundOrganisation(kimi, 'Harbour Agency');
  await page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(page);
  await addCards(page, 'Join', 'Quiet Machines', 'Timber Storeys');
  await expectSaved(page);
  await page.goto(`${organisation}/portfolio`);
  const tray = page.getByRole('complementary', { name: 'Not placed yet' });
  for (const [name, turn] of [
    ['Quiet Machines', 'Shift+ArrowLeft'],
    ['Timber Storeys', 'Shift+ArrowRight'],
  ] as const) {
    await tray.getByRole('link', { name }).focus();
    for (const key of ['Space', turn, 'ArrowUp', 'Enter']) await page.keyboard.press(key);
    await expect(dotOf(page, name)).toBeVisible();
  }
  await expect(dotOf(page, 'Quiet Machines')).toHaveAccessibleName(/−\+ Rising: now −0\.5, in the future \+0\.1/);

  await dotOf(page, 'Timber Storeys').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(dotOf(page, 'Quiet Machines')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Quiet Machines stays where it was.')).toBeAttached();
  await page.keyboard.press('x');
  await expect(page.getByRole('toolbar', { name: 'Selected networks' })).toBeVisible();
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: 'Quiet Machines' })
    .getByRole('link', { name: 'Open the card' })
    .press('Enter');
  await expect(page).toHaveURL(/\/cards\/[a-z0-9]{20}$/);
  expect(kimi.complaints).toEqual([]);
});

test('a long press moves a dot on a touch screen; a swipe over it scrolls the page', async ({ browser }) => {
  const chiara = await newPerson(browser, 'Chiara');
  const organisation = await foundOrganisation(chiara, 'Harbour Agency');
  await chiara.page.getByRole('button', { name: 'Make the example' }).click();
  await expect(chiara.page).toHaveURL(/\/boards\/[a-z0-9]{20}$/);
  const context = await browser.newContext({
    storageState: await chiara.context.storageState(),
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await page.goto(`${organisation}/portfolio`);
  const dot = matrix(page).getByRole('link').first();
  const name = await dot.getAttribute('aria-label');
  await expect(dot).toHaveAttribute('tabindex', /0|-1/);
  const [box, plot] = [await dot.boundingBox(), await matrix(page).boundingBox()];
  if (!box || !plot) throw new Error('there is nothing to touch');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const session = await context.newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: { x: number; y: number } | null) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });

  await touch('touchStart', { x, y });
  for (let step = 1; step <= 5; step++) await touch('touchMove', { x, y: y - step * 8 });
  await touch('touchEnd', null);
  await expect(matrix(page).getByRole('link', { name: name ?? '', exact: true })).toBeVisible();

  await page.evaluate(() => document.querySelector('main')?.scrollTo(0, 0));
  await touch('touchStart', { x, y });
  await expect(page.locator('[data-lifted]')).toBeAttached();
  const middle = { x: plot.x + plot.width / 2, y: plot.y + plot.height / 2 };
  await touch('touchMove', { x: middle.x + 30, y: middle.y + 30 });
  await touch('touchMove', middle);
  await touch('touchEnd', null);
  await expect(page.locator('[data-lifted]')).toHaveCount(0);
  await expect(matrix(page).getByRole('link', { name: name ?? '', exact: true })).toHaveCount(0);
  expect(chiara.complaints).toEqual([]);
});
