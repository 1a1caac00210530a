import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { addCards, cardOf, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, inviteByLink, joinByLink, newPerson, type Person } from '../support/people';

/** A person on a new board with one card; gives the organisation's and the card's addresses. */
async function openCard(person: Person, organisation: string, card: string) {
  const { page } = person;
  const place = await foundOrganisation(person, organisation);
  await page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(page);
  await addCards(page, 'Join', card);
  await cardOf(page, card).click();
  await expect(page.getByRole('dialog', { name: card })).toBeVisible();
  return { place, address: new URL(page.url()).pathname };
}

const undo = (page: Page) => page.keyboard.press('Control+z');

test('each tab of a card comes rendered from the server at its own address, in the panel and on a page', async ({
  browser,
}) => {
  const anna = await newPerson(browser, 'Anna');
  const { address } = await openCard(anna, 'Tabs', 'Harbour ring');
  const { page } = anna;
  await page.getByRole('textbox', { name: 'Purpose' }).fill('Shares what the harbours learn');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Checklists' }).click();
  await page.getByRole('button', { name: /Add “Ready to join”/ }).click();
  await expect(page.getByRole('link', { name: 'Checklists 5' })).toBeVisible();
  await page.getByRole('link', { name: 'Value' }).click();
  await page.getByRole('textbox', { name: 'Add: We get, Immaterial' }).fill('News before others have them');
  await page.keyboard.press('Enter');
  await expectSaved(page);

  const html = async (query: string) => (await page.request.get(`${address}${query}`)).text();
  expect(await html('')).toContain('Shares what the harbours learn');
  expect(await html('?tab=value')).toContain('News before others have them');
  expect(await html('?tab=checklists')).toContain('Visibility: the right people in the network know us');
  expect(await html('?tab=activity')).toContain('added the checklist');
  expect(await html('?tab=discussion')).toContain('Nobody has said anything yet');
  const onPage = await html('?tab=value&view=page');
  expect(onPage).toMatch(/<h1[^>]*>Harbour ring<\/h1>/);
  expect(onPage).not.toContain('Add a card');

  await page.goto(`${address}?tab=value`);
  await page.getByRole('link', { name: 'Show as a page' }).click();
  await expect(page).toHaveURL(/view=page/);
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByRole('heading', { name: 'Harbour ring', level: 1 })).toBeAttached();
  await page.getByRole('link', { name: 'Show beside the board' }).click();
  await expect(page.getByRole('dialog', { name: 'Harbour ring' })).toBeVisible();
  await expect(cardOf(page, 'Harbour ring')).toBeVisible();
  expect(anna.complaints).toEqual([]);
  await anna.context.close();
});

test('level, position and ledger are seen by others as they change, and are undone one by one', async ({ browser }) => {
  test.setTimeout(120_000);
  const bo = await newPerson(browser, 'Bo');
  const { place, address } = await openCard(bo, 'Live card', 'Rail forum');
  const invitation = await newPerson(browser, 'Bo inviting');
  await invitation.context.addCookies(await bo.context.cookies());
  const link = await inviteByLink(invitation, place, 'viewer');
  await invitation.context.close();
  const cleo = await newPerson(browser, 'Cleo');
  await joinByLink(cleo, link);
  await cleo.page.goto(address);
  const { page } = bo;
  const seen = cleo.page;

  await page.getByRole('button', { name: 'Level of cooperation: not said yet' }).click();
  await page.locator('label', { hasText: 'Part ownership' }).click();
  await expect(page.getByText('This is ownership rather than cooperation')).toBeVisible();
  await page.getByRole('button', { name: 'Set level' }).click();
  await expect(seen.getByText('Part ownership')).toBeVisible();

  await page.getByRole('radio', { name: /Catch up/ }).click();
  await expect(seen.getByText('Catch up')).toBeVisible();
  await undo(page);
  await expect(seen.getByText('Catch up')).toHaveCount(0);
  await undo(page);
  await expect(seen.getByText('Part ownership')).toHaveCount(0);
  // Who only looks is offered nothing to press.
  await expect(seen.getByRole('radio')).toHaveCount(0);

  await page.getByRole('link', { name: 'Value' }).click();
  await seen.getByRole('link', { name: 'Value' }).click();
  const hours = page.getByRole('textbox', { name: /^Hours, / }).nth(1);
  await hours.fill('twelve');
  await page.keyboard.press('Tab');
  await expect(page.getByText('This is not a number')).toBeVisible();
  await expect(hours).toHaveValue('twelve');
  await hours.fill('12,5');
  await page.keyboard.press('Enter');
  await expect(seen.getByRole('cell', { name: '12.5', exact: true })).toBeVisible();
  await page.getByRole('link', { name: 'Value' }).focus();
  await undo(page);
  await expect(seen.getByRole('cell', { name: '12.5', exact: true })).toHaveCount(0);
  expect([...bo.complaints, ...cleo.complaints]).toEqual([]);
  await bo.context.close();
  await cleo.context.close();
});

test('the tabs and the strategic position are walked by arrow keys', async ({ browser }) => {
  const dag = await newPerson(browser, 'Dag');
  await openCard(dag, 'Arrows', 'Ports forum');
  const { page } = dag;
  await page.getByRole('radio', { name: /^Defend/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: /^Catch up/ })).toBeChecked();
  await page.keyboard.press('ArrowDown');
  const restructure = page.getByRole('radio', { name: /^Restructure/ });
  await expect(restructure).toBeChecked();
  await expect(restructure).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);

  await page.getByRole('link', { name: 'Overview' }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('link', { name: 'Activity' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/tab=activity/);
  await dag.context.close();
});

test('no tab of a card has anything that stands in the way of assistive technology', async ({ browser }) => {
  test.setTimeout(180_000);
  const eeva = await newPerson(browser, 'Eeva');
  const { address } = await openCard(eeva, 'Accessible card', 'Health cluster');
  const { page } = eeva;
  for (const query of ['', '?tab=value', '?tab=checklists', '?tab=activity', '?view=page']) {
    await page.goto(`${address}${query}`);
    await expectSaved(page);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${query} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  await eeva.context.close();
});
