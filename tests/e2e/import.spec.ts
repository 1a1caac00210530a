import { expect, test } from '../support/browser';
import { hasRealExports, importExport, realExport } from '../support/import-page';
import { foundOrganisation, newPerson } from '../support/people';

for (const name of ['hermes-2014.json', 'dekk-2015.json']) {
  test(`${name} comes in whole, and a second time changes the board instead of doubling it`, async ({ browser }) => {
    test.skip(!hasRealExports(), 'the collection of real exports is not beside this checkout');
    test.setTimeout(120_000);
    const person = await newPerson(browser, 'Ines');
    const { page } = person;
    const organisation = await foundOrganisation(person, 'Harbour Agency');
    await importExport(page, organisation, realExport(name), 'new');
    await importExport(page, organisation, realExport(name), 'update');
    await page.getByRole('link', { name: 'Open the board' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.goto(organisation);
    await expect(page.locator('main a[href*="/boards/"]')).toHaveCount(1);
    expect(person.complaints).toEqual([]);
  });
}
