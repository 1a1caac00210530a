import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';

/** Where a real export lies, beside the checkout. */
export const realExport = (name: string): string =>
  path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'data', 'trello', name);

/** Whether the collection of real exports is beside this checkout. */
export const hasRealExports = (): boolean => fs.existsSync(realExport('hermes-2014.json'));

/** The counts that a Trello export itself holds. */
function countsOf(file: string): Record<string, number> {
  const board = JSON.parse(fs.readFileSync(file, 'utf8'));
  const labels = new Set<string>();
  for (const label of board.labels ?? []) labels.add(`${label.name} ${label.color}`);
  for (const card of board.cards) for (const label of card.labels ?? []) labels.add(`${label.name} ${label.color}`);
  return {
    Columns: board.lists.length,
    Cards: board.cards.length,
    Labels: labels.size,
    Checklists: (board.checklists ?? []).length,
    Comments: board.actions.filter((action: { type: string }) => action.type === 'commentCard').length,
  };
}

/** Imports an export through the page, checking that its preview counts what the file itself holds. */
export async function importExport(page: Page, organisation: string, file: string, as: 'new' | 'update') {
  await page.goto(`${organisation}/import`);
  await page.locator('input[type=file]').setInputFiles(file);
  const table = page.getByRole('table', { name: 'What the file holds' });
  for (const [what, count] of Object.entries(countsOf(file))) {
    if (count === 0) continue;
    const cells = table.getByRole('row', { name: new RegExp(`^${what}\\b`) }).getByRole('cell');
    await expect(cells.nth(-2), what).toHaveText(String(count));
    await expect(cells.nth(-1), what).toHaveText(String(count));
  }
  await page.getByRole('button', { name: as === 'new' ? 'Import' : 'Update the board', exact: true }).click();
  const done = as === 'new' ? 'The board is here' : 'The board is up to date';
  await expect(page.getByText(done)).toBeVisible({ timeout: 30_000 });
}
