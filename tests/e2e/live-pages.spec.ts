import { expect, test } from '../support/browser';
import { foundOrganisation, newPerson } from '../support/people';

test('a page that was read just before a change and connected just after shows it, and reads nothing twice else', async ({
  browser,
}) => {
  const anna = await newPerson(browser, 'Anna');
  const organisation = await foundOrganisation(anna, 'Harbour Agency');
  const early = await anna.context.newPage();
  let connect = () => {};
  const mayConnect = new Promise<void>((resolve) => {
    connect = resolve;
  });
  await early.routeWebSocket(/\/live(\?|$)/, async (socket) => {
    await mayConnect;
    socket.connectToServer();
  });
  const readings: string[] = [];
  early.on('request', (request) => {
    if (request.url().includes('.data')) readings.push(request.url());
  });
  await early.goto(`${organisation}/partners`);
  await expect(early.getByRole('button', { name: /Harbour Agency/ })).toBeVisible();

  await anna.page.goto(`${organisation}/settings`);
  await anna.page.getByLabel('Name of the organisation').fill('Harbour Alliance');
  await anna.page.getByRole('button', { name: 'Rename' }).click();
  await expect(anna.page.getByRole('button', { name: /Harbour Alliance/ })).toBeVisible();
  expect(readings).toEqual([]);

  connect();
  await expect(early.getByRole('button', { name: /Harbour Alliance/ })).toBeVisible();
  expect(readings).toHaveLength(1);
  expect(anna.complaints).toEqual([]);
});
