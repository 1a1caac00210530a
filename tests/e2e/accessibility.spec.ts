import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { cardOf } from '../support/board-page';
import { expect, test } from '../support/browser';
import { foundOrganisation, newPerson } from '../support/people';

async function expectNoViolations(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect.soft(found, what).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every page can be used by everybody, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(300_000);
    const person = await newPerson(browser, 'Aada');
    const { page } = person;
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const path of ['/', '/sign-in', '/sign-up', '/forgot-password']) {
      await page.goto(path);
      await expectNoViolations(page, path);
    }
    const organisation = await foundOrganisation(person, 'Harbour Agency');
    await expectNoViolations(page, 'ways to begin');
    await page.getByRole('button', { name: 'Make the example' }).click();
    await expect(page).toHaveURL(/\/boards\/[a-z0-9]{20}$/);
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await expectNoViolations(page, 'board');
    const card = page.locator('[data-card]').first();
    const name = (await card.getByText(/./).first().textContent()) ?? '';
    await card.click();
    await expect(page.getByRole('link', { name: 'Overview' })).toBeVisible();
    await expectNoViolations(page, `card ${name}`);
    for (const tab of ['Assessment', 'Value']) {
      await page.getByRole('navigation', { name: 'Parts of the card' }).getByRole('link', { name: tab }).click();
      await expect(page).toHaveURL(new RegExp(`tab=${tab.toLowerCase()}`));
      await expectNoViolations(page, `${tab} of ${name}`);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNoViolations(page, 'card on a phone');
    await page.goBack();
    await expectNoViolations(page, 'board on a phone');
    const places = [
      '',
      '/portfolio',
      '/portfolio?as=table',
      '/desk',
      '/decisions',
      '/decisions?propose',
      '/partners',
      '/partners?by=network',
      '/scoring?new',
      '/import',
      '/settings',
      '/settings/members',
      '/settings/labels',
      '/settings/criteria',
      '/settings/operating-model',
    ].map((at) => organisation + at);
    for (const path of [...places, '/account', '/account/security']) {
      await page.goto(path);
      await expectNoViolations(page, path);
    }
    expect(person.complaints).toEqual([]);
  });
}

test('the board is used by keyboard alone', async ({ browser }) => {
  const person = await newPerson(browser, 'Kimi');
  const { page } = person;
  await foundOrganisation(person, 'Harbour Agency');
  await page.getByRole('button', { name: 'Create board' }).press('Enter');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
  await page.keyboard.press('c');
  await page.keyboard.type('Quiet Machines');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await cardOf(page, 'Quiet Machines').focus();
  await page.keyboard.press('e');
  await page.keyboard.type('Loud Machines');
  await page.keyboard.press('Enter');
  await expect(cardOf(page, 'Loud Machines')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(cardOf(page, 'Quiet Machines')).toBeVisible();
  await cardOf(page, 'Quiet Machines').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/cards\/[a-z0-9]{20}$/);
  await expect(page.getByRole('dialog', { name: 'Quiet Machines' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/\/boards\/[a-z0-9]{20}$/);
  await expect(cardOf(page, 'Quiet Machines')).toBeFocused();
});
