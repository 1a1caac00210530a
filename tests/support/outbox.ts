import type { Page } from '@playwright/test';

/** The path of the link in the latest mail to an address: followed on the test's own host, which keeps the cookies. */
export async function linkMailedTo(page: Page, email: string, path: string): Promise<string> {
  await page.goto('/admin/outbox');
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click();
  const link = await page.getByRole('link', { name: new RegExp(`/${path}/`) }).getAttribute('href');
  const { pathname, search } = new URL(link ?? '');
  return `${pathname}${search}`;
}
