import { addCards, expectSaved } from './board-page';
import { expect } from './browser';
import { foundOrganisation, type Person } from './people';

/** Makes an organisation with a board, and a card in its first column; gives their addresses. */
export async function boardWithCard(owner: Person): Promise<{ organisation: string; board: string }> {
  const organisation = await foundOrganisation(owner, 'Harbour Agency');
  await owner.page.getByRole('button', { name: 'Create board' }).click();
  await expect(owner.page).toHaveURL(/\/boards\/[a-z0-9]{20}$/);
  const board = new URL(owner.page.url()).pathname;
  await addCards(owner.page, 'Join', 'Green Corridor');
  await expectSaved(owner.page);
  return { organisation, board };
}
