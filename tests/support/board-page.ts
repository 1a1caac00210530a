import { expect, type Locator, type Page } from '@playwright/test';

/** A column of the open board. */
export const columnOf = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** A card of the open board, by its name. */
export const cardOf = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

/** A card within a column. */
export const cardIn = (page: Page, column: string, name: string): Locator =>
  columnOf(page, column).getByRole('link', { name, exact: true });

/** Waits until the board says that all is stored on the server. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 20_000 });
}

/** The words of a text that is being written, without the names on others' carets. */
export function wordsIn(text: Locator): Promise<string> {
  return text.evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const caret of copy.querySelectorAll('.caret')) caret.remove();
    return copy.textContent ?? '';
  });
}

/** Drags a card by the pointer onto the middle of a column. */
export async function dragByPointer(page: Page, card: string, column: string): Promise<void> {
  const from = await boxOf(cardOf(page, card));
  const to = await boxOf(columnOf(page, column));
  await page.mouse.move(from.x + from.width / 2, from.y + 12);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + 20, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + Math.min(120, to.height / 2), { steps: 12 });
  await page.mouse.up();
}

/** Lifts a card by the keyboard, moves it some columns to the right or left, and drops it. */
export async function dragByKeyboard(page: Page, card: string, columns: number): Promise<void> {
  await cardOf(page, card).focus();
  await page.keyboard.press('Space');
  const key = columns > 0 ? 'ArrowRight' : 'ArrowLeft';
  for (let step = 0; step < Math.abs(columns); step++) await page.keyboard.press(key);
  await page.keyboard.press('Space');
}

/** Adds cards at the end of a column, one a line. */
export async function addCards(page: Page, column: string, ...names: string[]): Promise<void> {
  await columnOf(page, column).getByRole('button', { name: 'Add a card' }).click();
  const field = columnOf(page, column).getByRole('textbox', { name: 'Names of new cards, one a line' });
  await field.fill(names.join('\n'));
  await field.press('Enter');
  await field.press('Escape');
}

async function boxOf(locator: Locator) {
  await locator.scrollIntoViewIfNeeded();
  const box = await locator.boundingBox();
  if (!box) throw new Error('that is not on the screen');
  return box;
}
