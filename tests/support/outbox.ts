import type { Page } from '@playwright/test';

/** The link in the latest mail to an address, as the administrator finds it. */
export async function linkMailedTo(page: Page, email: string, path: string): Promise<string> {
  await page.goto('/admin/outbox');
  await page.getByRole('row').filter({ hasText: email }).getByRole('link').first().click();
  const link = await page.getByRole('link', { name: new RegExp(`/${path}/`) }).getAttribute('href');
  return link ?? '';
}
