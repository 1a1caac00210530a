import { addCards, cardOf, expectSaved } from '../support/board-page';
import { expect, test } from '../support/browser';
import { linkMailedTo } from '../support/outbox';
import { foundOrganisation, newPerson } from '../support/people';

test('a guest enters a space by a mailed invitation, comes back by mail, and is out at once when removed', async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(120_000);
  // The first person of a server administers it, and reads in its outbox what no mail server took away.
  const hanna = await newPerson(browser, 'Hanna', ownServer.url);
  const gita = await newPerson(browser, 'Gita', ownServer.url);
  await foundOrganisation(hanna, 'Harbour Agency');
  await hanna.page.getByRole('button', { name: 'Create board' }).click();
  await expectSaved(hanna.page);
  await addCards(hanna.page, 'Join', 'Baltic Ports');
  await expectSaved(hanna.page);
  await cardOf(hanna.page, 'Baltic Ports').click();

  await hanna.page.getByRole('button', { name: 'Open a space…' }).click();
  await expect(hanna.page.getByLabel('Name of the space')).toHaveValue('Baltic Ports');
  await hanna.page.getByLabel('Name of the space').fill('Ports of the Baltic');
  await hanna.page.getByRole('button', { name: 'Open the space' }).click();
  await expect(hanna.page.getByRole('heading', { name: 'Ports of the Baltic', level: 1 })).toBeVisible();
  const space = new URL(hanna.page.url()).pathname;

  await hanna.page.goto(`${space}/people`);
  const byMail = hanna.page.locator('form', { has: hanna.page.getByLabel('Mail addresses') });
  await byMail.getByLabel('Mail addresses').fill(gita.email);
  await byMail.getByLabel('Role').selectOption('commenter');
  await byMail.getByRole('button', { name: 'Send' }).click();
  await expect(hanna.page.getByText('1 invitation is on its way.')).toBeVisible();

  await gita.page.goto(await linkMailedTo(hanna.page, gita.email, 'space-invitations'));
  await expect(gita.page.getByRole('heading', { name: 'Enter the space “Ports of the Baltic”' })).toBeVisible();
  await gita.page.getByLabel('Your name').fill('Gita Guest');
  await gita.page.getByRole('button', { name: 'Enter as a guest' }).click();
  await expect(gita.page).toHaveURL(new RegExp(`${space}$`));
  await expect(gita.page.getByRole('heading', { name: 'Ports of the Baltic', level: 1, exact: true })).toBeVisible();
  await expect(gita.page.getByRole('link', { name: 'Our card of this network' })).toHaveCount(0);
  await expect(gita.page.getByRole('link', { name: 'Settings' })).toHaveCount(0);

  await gita.page.goto(`${space}/people`);
  await gita.page.getByRole('button', { name: 'Say what you bring' }).click();
  await gita.page.getByLabel('Brings').fill('A pilot boat');
  await gita.page.getByRole('button', { name: 'Save' }).click();
  await hanna.page.goto(`${space}/people`);
  await expect(hanna.page.getByText('A pilot boat')).toBeVisible();

  await gita.context.clearCookies();
  await gita.page.goto(`${space}/people`);
  await gita.page.getByRole('link', { name: 'No password? Mail me a link' }).click();
  // The page that is left has a field of the same name.
  await expect(gita.page.getByRole('heading', { name: 'Sign in by mail' })).toBeVisible();
  await gita.page.getByLabel('Mail address').fill(gita.email);
  await gita.page.getByRole('button', { name: 'Send the link' }).click();
  await expect(gita.page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
  await gita.page.goto(await linkMailedTo(hanna.page, gita.email, 'enter'));
  await gita.page.getByRole('button', { name: 'Sign in' }).click();
  await expect(gita.page.getByRole('heading', { name: 'People', level: 1 })).toBeVisible();

  await hanna.page.goto(`${space}/people`);
  await hanna.page.getByRole('button', { name: 'More for Gita Guest' }).click();
  await hanna.page.getByRole('menuitem', { name: 'Remove from the space…' }).click();
  await hanna.page.getByRole('button', { name: 'Remove Gita Guest' }).click();
  await expect(gita.page.getByRole('heading', { name: 'Nothing at this address' })).toBeVisible({ timeout: 2000 });
  await expect(hanna.page.getByRole('button', { name: 'More for Gita Guest' })).toHaveCount(0);
  expect([...hanna.complaints, ...gita.complaints]).toEqual([]);
  await Promise.all([hanna.context.close(), gita.context.close()]);
});
