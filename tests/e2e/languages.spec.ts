import { cardIn, cardOf, dragByKeyboard } from '../support/board-page';
import { expect, test } from '../support/browser';
import { newPerson, PASSWORD } from '../support/people';

test('somebody with a Swedish browser signs up and works in Swedish, then turns the open board to Finnish', async ({
  browser,
}) => {
  const astrid = await newPerson(browser, 'Astrid', undefined, { locale: 'sv-FI' });
  const { page } = astrid;
  await page.goto('/sign-up');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
  await page.getByLabel('Ditt namn').fill('Astrid');
  await page.getByLabel('E-postadress').fill(astrid.email);
  await page.getByLabel('Lösenord', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Skapa konto' }).click();
  await page.getByLabel('Organisationens namn').fill('Hamnbyrån');
  await page.getByRole('button', { name: 'Skapa organisation' }).click();
  await page.getByRole('button', { name: 'Skapa tavla' }).click();

  const first = page.getByRole('region', { name: 'Gå med', exact: true });
  await first.getByRole('button', { name: 'Lägg till ett kort' }).click();
  await first.getByRole('textbox', { name: 'Namn på nya kort, ett per rad' }).fill('Grön korridor');
  await first.getByRole('textbox', { name: 'Namn på nya kort, ett per rad' }).press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.getByText('Sparat', { exact: true })).toBeVisible();

  await page.getByRole('button', { name: 'Ditt konto: Astrid' }).click();
  await page.getByRole('menuitem', { name: 'Språk' }).press('ArrowRight');
  await page.getByRole('menuitemradio', { name: 'Suomi' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await expect(page.getByText('Tallennettu', { exact: true })).toBeVisible();

  // What people wrote stays as it is; what Solmu says is Finnish, to the ear too.
  await expect(cardIn(page, 'Gå med', 'Grön korridor')).toBeVisible();
  await dragByKeyboard(page, 'Grön korridor', 1);
  await expect(page.getByText('Grön korridor siirretty sarakkeeseen Aktiva, paikka 1/1').first()).toBeAttached();

  // The choice is the account's: it holds where nobody was before.
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await expect(cardOf(page, 'Grön korridor')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Salkku' })).toBeVisible();
  expect(astrid.complaints).toEqual([]);
});

test('before signing in, the language is chosen at the foot of the page and kept in the browser', async ({ page }) => {
  await page.goto('/sign-in');
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { name: 'Anmelden' })).toBeVisible();
  await page.goto('/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'de');
});
