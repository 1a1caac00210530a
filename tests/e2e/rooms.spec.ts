import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { inviteByLink, joinByLink, newPerson } from '../support/people';
import { joinSpace, openSpace } from '../support/space';

// Chromium makes a picture and a tone of its own, and asks nobody.
test.use({
  launchOptions: async ({ launchOptions }, use) => {
    const fake = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'];
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...fake] });
  },
});

/** Waits until a picture moves. */
async function expectMoving(page: Page, label: string): Promise<void> {
  const video = page.getByLabel(label, { exact: true });
  await expect(video).toBeVisible();
  const timeOf = () => video.evaluate((element: HTMLVideoElement) => element.currentTime);
  await expect.poll(() => video.evaluate((element: HTMLVideoElement) => element.videoWidth)).toBeGreaterThan(0);
  const before = await timeOf();
  await expect.poll(timeOf).toBeGreaterThan(before);
}

test('two people meet in a room: they see each other, raise hands, share the timer and write the minutes', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const anna = await newPerson(browser, 'Anna');
  const bertil = await newPerson(browser, 'Bertil');
  const { organisation, board } = await boardWithCard(anna);
  await joinByLink(bertil, await inviteByLink(anna, organisation, 'member'));
  const { card } = await openSpace(anna, board);
  await joinSpace(bertil, card);

  await anna.page.getByRole('navigation').getByRole('link', { name: 'Meeting rooms' }).click();
  await anna.page.getByRole('button', { name: 'New room' }).click();
  await anna.page.getByLabel('Name').fill('Steering group');
  await anna.page.getByLabel('Link of an external service').fill('http://meet.example.org/x');
  await anna.page.getByRole('button', { name: 'Make the room' }).click();
  await expect(anna.page.getByText('Use an address that begins with https://')).toBeVisible();
  await anna.page.getByLabel('Link of an external service').fill('https://meet.example.org/x');
  await anna.page.getByRole('button', { name: 'Make the room' }).click();
  await anna.page.getByRole('link', { name: 'Steering group' }).click();
  await expect(anna.page).toHaveURL(/\/rooms\/[a-z0-9]{20}$/);
  await expect(anna.page.getByRole('link', { name: /Meet at meet\.example\.org/ })).toHaveAttribute('rel', /noopener/);
  await bertil.page.getByRole('navigation').getByRole('link', { name: 'Meeting rooms' }).click();
  // Who is in a room is seen from outside.
  await expect(bertil.page.getByLabel('Here now: Anna')).toBeVisible();
  await bertil.page.getByRole('link', { name: 'Steering group' }).click();
  await expect(anna.page.getByLabel('Here now: Anna and Bertil')).toBeVisible();

  for (const { page } of [anna, bertil]) await page.getByRole('button', { name: 'Join the call' }).click();
  for (const { page } of [anna, bertil]) await page.getByRole('button', { name: 'Camera on' }).click();
  await expectMoving(bertil.page, 'Video of Anna');
  await expectMoving(anna.page, 'Video of Bertil');
  await anna.page.getByRole('button', { name: 'Unmute' }).click();
  await expect(anna.page.getByRole('button', { name: 'Mute', exact: true })).toBeVisible();
  // By key, also while the focus is in a text.
  await anna.page.getByRole('textbox', { name: 'Write a comment' }).press('ControlOrMeta+d');
  await expect(anna.page.getByRole('button', { name: 'Unmute' })).toBeVisible();
  await anna.page.getByRole('heading', { name: 'Steering group' }).click();
  await anna.page.keyboard.press('m');
  await expect(anna.page.getByRole('button', { name: 'Mute', exact: true })).toBeVisible();
  const annaAtBertils = bertil.page
    .getByRole('region', { name: 'Call' })
    .getByRole('listitem')
    .filter({ hasText: 'Anna' });
  await expect(annaAtBertils.getByLabel('Muted')).toHaveCount(0);

  await bertil.page.getByRole('button', { name: 'Raise my hand' }).click();
  const queue = anna.page.getByRole('list', { name: 'Waiting to speak' });
  await expect(queue.getByText('Bertil')).toBeVisible();
  await anna.page.getByRole('button', { name: 'Lower the hand of Bertil' }).click();
  await expect(bertil.page.getByRole('button', { name: 'Raise my hand' })).toBeVisible();

  await anna.page.getByRole('spinbutton', { name: 'Minutes' }).fill('5');
  await anna.page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(bertil.page.getByRole('timer')).toHaveText(/^4:5\d$/);
  await bertil.page.getByRole('button', { name: 'Pause the timer' }).click();
  await expect(anna.page.getByText('Paused')).toBeVisible();

  await anna.page.getByRole('button', { name: 'Begin the minutes' }).click();
  const minutes = bertil.page.getByRole('textbox', { name: 'Text of Minutes' });
  await expect(minutes.getByRole('heading', { name: 'Decisions' })).toBeVisible();
  await bertil.page.getByLabel('What is to be done').fill('Book the hall');
  await bertil.page.getByLabel('By whom').selectOption('Anna');
  await bertil.page.getByRole('button', { name: 'Add', exact: true }).click();
  await anna.page.getByRole('checkbox', { name: 'Book the hall' }).click();
  await expect(bertil.page.getByText('1 task done')).toBeVisible();

  for (const colorScheme of ['light', 'dark'] as const) {
    await anna.page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page: anna.page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  }
  await bertil.page.getByRole('button', { name: 'Leave the call' }).click();
  await expect(anna.page.getByLabel('Video of Bertil')).toHaveCount(0);
  expect([...anna.complaints, ...bertil.complaints]).toEqual([]);
});
