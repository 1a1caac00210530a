import AxeBuilder from '@axe-core/playwright';
import { wordsIn } from '../support/board-page';
import { boardWithCard } from '../support/board-with-card';
import { expect, test } from '../support/browser';
import { inviteByLink, joinByLink, newPerson } from '../support/people';
import { joinSpace, openSpace } from '../support/space';

test('a document of a space is written by two, talked about passage by passage, and brought back', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const anna = await newPerson(browser, 'Anna');
  const bertil = await newPerson(browser, 'Bertil');
  const { organisation, board } = await boardWithCard(anna);
  await joinByLink(bertil, await inviteByLink(anna, organisation, 'member'));

  const { card } = await openSpace(anna, board);
  await joinSpace(bertil, card);

  await anna.page.getByRole('link', { name: 'Documents', exact: true }).click();
  await anna.page.getByRole('button', { name: 'New document' }).click();
  await anna.page.getByRole('textbox', { name: 'Title' }).fill('Minutes of May');
  await anna.page.getByRole('radio', { name: /^Minutes/ }).check({ force: true });
  await anna.page.getByRole('button', { name: 'Make the document' }).click();
  const annas = anna.page.getByRole('textbox', { name: 'Text of Minutes of May' });
  await expect(annas.getByRole('heading', { name: 'Decisions' })).toBeVisible();
  await bertil.page.goto(anna.page.url());
  const bertils = bertil.page.getByRole('textbox', { name: 'Text of Minutes of May' });

  await annas.getByText('What was said').click();
  await annas.press('End');
  await anna.page.keyboard.type(' @Bertil');
  await annas.press('Enter');
  await anna.page.keyboard.type('@Green');
  await expect(anna.page.getByRole('option', { name: 'Green Corridor' })).toHaveAttribute('aria-selected', 'true');
  await annas.press('Enter');
  await expect(bertils.getByRole('link', { name: '@Green Corridor' })).toHaveAttribute('href', /^\/s\/[a-z0-9]{20}$/);
  await annas.press('Enter');
  await anna.page.keyboard.type('/callout');
  await expect(anna.page.getByRole('option', { name: 'Callout' })).toHaveAttribute('aria-selected', 'true');
  await annas.press('Enter');
  await anna.page.keyboard.insertText('The quay opens in June.');
  await expect(bertils.getByRole('note')).toContainText('The quay opens in June.');
  await bertils.getByRole('paragraph').filter({ hasText: 'Who does what by when' }).click();
  await bertil.page.keyboard.press('End');
  await bertil.page.keyboard.insertText(': Bertil, soon');
  await expect.poll(() => wordsIn(annas)).toContain('Bertil, soon');

  await bertils.getByText('The quay opens in June.').selectText();
  await bertil.page.getByRole('button', { name: 'Comment on this' }).click();
  await bertil.page.keyboard.insertText('July, I heard.');
  await bertil.page.keyboard.press('ControlOrMeta+Enter');
  const thread = anna.page.getByRole('list', { name: 'Comments' }).getByRole('listitem').first();
  await expect(thread).toContainText('July, I heard.');
  await expect(thread).toContainText('The quay opens in June.');
  await expect(annas.locator('.passage')).toHaveText('The quay opens in June.');
  const { violations } = await new AxeBuilder({ page: anna.page }).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html.slice(0, 200))])).toEqual([]);
  await thread.getByRole('button', { name: 'Settle' }).click();
  await expect(annas.locator('.passage')).toHaveCount(0);
  await expect(bertil.page.getByText(/^Settled by Anna/)).toBeVisible();

  await bertil.page.getByRole('tab', { name: 'Versions' }).click();
  await bertil.page.getByRole('button', { name: 'Bring back As it began' }).click();
  await bertil.page.getByRole('alertdialog').getByRole('button', { name: 'Bring back' }).click();
  await expect.poll(() => wordsIn(annas)).not.toContain('The quay opens');
  await expect(annas.getByRole('heading', { name: 'Decisions' })).toBeVisible();
  await expect(bertil.page.getByText('Before an older version was brought back')).toBeVisible();
  await bertil.page.goto('/notifications');
  await expect(bertil.page.getByText('Anna mentioned you in Minutes of May')).toBeVisible();
  expect([...anna.complaints, ...bertil.complaints]).toEqual([]);
  await Promise.all([anna.context.close(), bertil.context.close()]);
});
