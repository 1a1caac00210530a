import { cardOf } from './board-page';
import { expect } from './browser';
import type { Person } from './people';

/** Opens a space from a card of a board; gives the space's path and the card's, both to be opened by others. */
export async function openSpace({ page }: Person, board: string, name = 'Green Corridor') {
  await page.goto(board);
  await cardOf(page, name).click();
  await expect(page).toHaveURL(/\/cards\/[a-z0-9]{20}/);
  const card = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Open a space…' }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: 'Open the space' }).click();
  await expect(page).toHaveURL(/\/s\/[a-z0-9]{20}$/);
  return { space: new URL(page.url()).pathname, card };
}

/** Comes into the space of a card as a member of the card's organisation. */
export async function joinSpace({ page }: Person, card: string): Promise<void> {
  await page.goto(card);
  await page.getByRole('button', { name: 'Join the space' }).click();
  await expect(page).toHaveURL(/\/s\/[a-z0-9]{20}$/);
}
