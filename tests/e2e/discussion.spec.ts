import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { inviteByLink, joinByLink, newPerson } from '../support/people';
import { joinSpace, openSpace } from '../support/space';

test('a mention in a space reaches the other at once, and is read by going there; what is not sent yet outlives a reload', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const anna = await newPerson(browser, 'Anna');
  const bertil = await newPerson(browser, 'Bertil');
  const { organisation, board } = await boardWithCard(anna);
  await joinByLink(bertil, await inviteByLink(anna, organisation, 'member'));
  const { card } = await openSpace(anna, board);
  await joinSpace(bertil, card);

  await anna.page.getByRole('navigation', { name: 'Space' }).getByRole('link', { name: 'Discussion' }).click();
  const field = anna.page.getByRole('textbox', { name: 'Write a comment' });
  await field.pressSequentially('Can you come, @Ber');
  await expect(anna.page.getByRole('option', { name: 'Bertil' })).toHaveAttribute('aria-selected', 'true');
  await field.press('Enter');
  await expect(field).toHaveValue('Can you come, @Bertil ');
  await anna.page.reload();
  await expect(field).toHaveValue('Can you come, @Bertil ');
  await field.press('ControlOrMeta+Enter');
  await expect(anna.page.getByText('Can you come,')).toBeVisible();
  await expect(field).toHaveValue('');

  // Bertil is somewhere else in the space, and does nothing to be told.
  await bell(bertil.page, 'Notifications: 1 new').click();
  const told = bertil.page.getByRole('dialog', { name: 'Notifications' });
  await expect(told.getByRole('link', { name: /^Anna mentioned you in Green Corridor/ })).toBeVisible();
  expect(await violationsOf(bertil.page)).toEqual([]);
  await told.getByRole('link', { name: /^Anna mentioned you/ }).click();
  await expect(bertil.page).toHaveURL(/\/discussion#remark-[a-z0-9]{20}$/);
  await expect(bell(bertil.page, 'Notifications')).toBeVisible();

  const thread = bertil.page.getByRole('list', { name: 'Comments' }).getByRole('listitem').first();
  await thread.getByRole('button', { name: 'React' }).click();
  await bertil.page.getByRole('menuitem', { name: 'I agree' }).click();
  await expect(anna.page.getByRole('button', { name: 'I agree: Bertil' })).toBeVisible();
  await thread.getByRole('button', { name: 'Answer' }).click();
  await bertil.page.getByRole('textbox', { name: 'Write an answer' }).fill('I come.');
  await bertil.page.keyboard.press('ControlOrMeta+Enter');
  await expect(anna.page.getByText('I come.')).toBeVisible();
  await expect(bell(anna.page, 'Notifications: 1 new')).toBeVisible();
  expect(await violationsOf(anna.page)).toEqual([]);
  expect([...anna.complaints, ...bertil.complaints]).toEqual([]);
  await Promise.all([anna.context.close(), bertil.context.close()]);
});

function bell(page: Page, name: string) {
  return page.getByRole('complementary').getByRole('button', { name, exact: true });
}

async function violationsOf(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))]);
}
