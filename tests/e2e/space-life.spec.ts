import type { Page } from '@playwright/test';
import { cardOf, expectSaved, wordsIn } from '../support/board-page';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { linkMailedTo } from '../support/outbox';
import { overhear } from '../support/overhear';
import { foundOrganisation, inviteByLink, joinByLink, newPerson } from '../support/people';
import { joinSpace, openSpace } from '../support/space';

test('the life of a space: three people of two organisations and a guest, from the invitation to the farewell', async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(240_000);
  const { url } = ownServer;
  // The first person of a server administers it, and reads in its outbox what no mail server took away.
  const hanna = await newPerson(browser, 'Hanna', url);
  const bertil = await newPerson(browser, 'Bertil', url);
  const olga = await newPerson(browser, 'Olga', url);
  const gita = await newPerson(browser, 'Gita', url);
  for (const { page } of [hanna, bertil, olga, gita]) page.setDefaultTimeout(20_000);
  const { organisation, board } = await boardWithCard(hanna);
  await joinByLink(bertil, await inviteByLink(hanna, organisation, 'member'));
  await foundOrganisation(olga, 'Other Agency');

  // What the organisation thinks of the network, on its card.
  await hanna.page.goto(board);
  await cardOf(hanna.page, 'Green Corridor').click();
  await hanna.page.getByRole('button', { name: /^Where we stand/ }).click();
  await hanna.page.getByRole('textbox', { name: 'Description' }).press('End');
  await hanna.page.keyboard.insertText('Zaffrequay: we leave when the grant ends.');
  await hanna.page.getByRole('link', { name: /^Discussion/ }).click();
  await hanna.page.getByRole('textbox', { name: 'Write a comment' }).fill('Zaffretalk: they never answer.');
  await hanna.page.keyboard.press('ControlOrMeta+Enter');
  await expect(hanna.page.getByText('Zaffretalk: they never answer.')).toBeVisible();
  await expectSaved(hanna.page);
  const overheard = [olga, gita].map(({ page }) => overhear(page));

  // Two of one organisation.
  const { space, card } = await openSpace(hanna, board);
  await joinSpace(bertil, card);
  await bertil.page.goto(card);
  await expect(bertil.page.getByText('Zaffrequay')).toBeVisible();

  // One of another organisation, and a guest.
  await invite(hanna.page, space, olga.email, 'member');
  await invite(hanna.page, space, gita.email, 'commenter');
  await olga.page.goto(await linkMailedTo(hanna.page, olga.email, 'space-invitations'));
  await olga.page.getByLabel('You come for').selectOption({ label: 'Other Agency' });
  await olga.page.getByRole('button', { name: 'Enter as Olga' }).click();
  await expect(olga.page).toHaveURL(new RegExp(`${space}$`));
  await gita.page.goto(await linkMailedTo(hanna.page, gita.email, 'space-invitations'));
  await gita.page.getByLabel('Your name').fill('Gita Guest');
  await gita.page.getByRole('button', { name: 'Enter as a guest' }).click();
  await expect(gita.page).toHaveURL(new RegExp(`${space}$`));

  // An event with an answer.
  await hanna.page.goto(`${space}/calendar/new`);
  await hanna.page.getByLabel('Title').fill('Spring meeting');
  for (const name of ['Olga', 'Gita Guest', 'Bertil']) await hanna.page.getByText(name, { exact: true }).click();
  await hanna.page.getByRole('button', { name: 'Create event' }).click();
  await expect(hanna.page).toHaveURL(/\/calendar(\?.*)?$/);
  await hanna.page.goto(`${space}/calendar?view=agenda`);
  await hanna.page.getByRole('link', { name: /Spring meeting/ }).click();
  await expect(hanna.page.getByRole('heading', { name: 'Spring meeting' })).toBeVisible();
  await gita.page.goto(hanna.page.url());
  await gita.page.getByRole('button', { name: 'Yes', exact: true }).click();
  await expect(hanna.page.getByText(/Yes 1/)).toBeVisible();

  // Minutes written live.
  await hanna.page.getByRole('button', { name: 'Write minutes' }).click();
  await expect(hanna.page).toHaveURL(/\/documents\/[a-z0-9]{20}/);
  const minutes = hanna.page.url();
  await olga.page.goto(minutes);
  await bertil.page.goto(minutes);
  const [hannas, olgas] = [hanna.page, olga.page].map((page) => page.getByRole('textbox', { name: /^Text of/ })) as [
    ReturnType<Page['getByRole']>,
    ReturnType<Page['getByRole']>,
  ];
  await hannas.press('ControlOrMeta+End');
  await hanna.page.keyboard.insertText(' We meet in Turku.');
  await expect.poll(() => wordsIn(olgas)).toContain('We meet in Turku.');
  await olgas.press('ControlOrMeta+Home');
  await olga.page.keyboard.insertText('By train. ');
  await expect.poll(() => wordsIn(hannas)).toContain('By train.');
  await expect(bertil.page.getByText('By train.')).toBeVisible();

  // A comment with a mention, and the notification of it. Who comments writes nothing into the document.
  await gita.page.goto(minutes);
  await expect(gita.page.getByText('We meet in Turku.')).toBeVisible();
  await expect(gita.page.getByRole('textbox', { name: /^Text of/ })).toHaveCount(0);
  const comment = gita.page.getByRole('textbox', { name: 'Write a comment' });
  await comment.pressSequentially('Is there a ferry, @Olg');
  await gita.page.getByRole('option', { name: /Olga/ }).click();
  await comment.press('ControlOrMeta+Enter');
  await expect(olga.page.getByRole('button', { name: /^Notifications: [1-9]/ })).toBeVisible();
  await olga.page.getByRole('button', { name: /^Notifications/ }).click();
  await olga.page
    .getByRole('dialog', { name: 'Notifications' })
    .getByText(/Gita Guest/)
    .first()
    .click();
  await expect(olga.page.getByRole('list', { name: 'Comments' }).getByText('Is there a ferry')).toBeVisible();

  // An older version comes back.
  await hanna.page.getByRole('tab', { name: 'Versions' }).click();
  await hanna.page.getByRole('button', { name: 'Bring back As it began' }).click();
  await hanna.page.getByRole('alertdialog').getByRole('button', { name: 'Bring back' }).click();
  await expect.poll(() => wordsIn(olgas)).not.toContain('We meet in Turku.');

  // A file.
  await hanna.page.goto(`${space}/files`);
  await hanna.page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name: 'berths.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('berth,length\nA,120\n'),
    });
  await expect(hanna.page.getByRole('main').getByText('berths.csv').first()).toBeVisible();
  await gita.page.goto(`${space}/files`);
  await expect(gita.page.getByRole('main').getByText('berths.csv').first()).toBeVisible();

  // Whatever the guest opens, and whatever the others' page heard meanwhile: nothing of the card.
  const places = await gita.page
    .getByRole('navigation', { name: 'Space' })
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  for (const place of [...places, `${space}/search?q=Zaffrequay`, '/spaces', '/calendar', '/notifications']) {
    await gita.page.goto(place);
    await expect(gita.page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  for (const each of overheard) {
    expect(each.heard()).toBeGreaterThan(20);
    // The guest's own search repeats the word that they typed, and that alone.
    expect(await each.leaks({ words: ['Zaffretalk', 'Zaffrequay: we'] })).toEqual([]);
  }
  await gita.page.goto(`${space}/files`);

  // The farewell.
  await hanna.page.goto(`${space}/people`);
  await hanna.page.getByRole('button', { name: 'More for Gita Guest' }).click();
  await hanna.page.getByRole('menuitem', { name: 'Remove from the space…' }).click();
  await hanna.page.getByRole('button', { name: 'Remove Gita Guest' }).click();
  await expect(gita.page.getByRole('heading', { name: 'Nothing at this address' })).toBeVisible({ timeout: 2000 });
  expect([...hanna.complaints, ...bertil.complaints, ...olga.complaints, ...gita.complaints]).toEqual([]);
  await Promise.all([hanna, bertil, olga, gita].map(({ context }) => context.close()));
});

async function invite(page: Page, space: string, email: string, role: string): Promise<void> {
  await page.goto(`${space}/people`);
  const byMail = page.locator('form', { has: page.getByLabel('Mail addresses') });
  await byMail.getByLabel('Mail addresses').fill(email);
  await byMail.getByLabel('Role').selectOption(role);
  await byMail.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('1 invitation is on its way.')).toBeVisible();
}
