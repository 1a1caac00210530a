import { type Browser, type BrowserContext, type BrowserContextOptions, expect, type Page } from '@playwright/test';

/** A person in a browser of their own. */
export interface Person {
  readonly name: string;
  readonly email: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser's console complained about; empty in a good test. */
  readonly complaints: string[];
}

export const PASSWORD = 'three calm otters by the river';
let counter = 0;

/** Opens a browser for somebody, on the shared server or one of the test's own; nobody is signed in yet. */
export async function newPerson(
  browser: Browser,
  name: string,
  baseURL?: string,
  options: Pick<BrowserContextOptions, 'locale'> = {},
): Promise<Person> {
  const viewport = { width: 1440, height: 900 };
  const context = await browser.newContext({ ...(baseURL ? { baseURL } : {}), ...options, viewport });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${name}: ${error.message}`));
  page.on('console', (message) => {
    // A connection that breaks while the server is down is what such a test is about.
    if (message.type() === 'error' && !/WebSocket|ERR_CONNECTION|Failed to load resource/.test(message.text()))
      complaints.push(`${name}: ${message.text()}`);
  });
  counter += 1;
  return { name, email: `${name.toLowerCase()}.${process.pid}.${counter}@example.test`, context, page, complaints };
}

/** Fills in and sends the sign-up form of the open page. */
export async function signUp({ page, name, email }: Person): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByLabel('Mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Create account' }).click();
}

/** Signs up and makes an organisation; gives its address (`/o/<id>`). */
export async function foundOrganisation(person: Person, organisation: string): Promise<string> {
  const { page } = person;
  await page.goto('/sign-up');
  await signUp(person);
  await page.getByLabel('Name of the organisation').fill(organisation);
  await page.getByRole('button', { name: 'Create organisation' }).click();
  await expect(page.getByRole('heading', { name: 'How do you want to begin?' })).toBeVisible();
  return new URL(page.url()).pathname.replace(/\/start$/, '');
}

/** Makes an invitation link as a lead or owner; gives the link. */
export async function inviteByLink({ page }: Person, organisation: string, role: string): Promise<string> {
  await page.goto(`${organisation}/settings/members`);
  const byLink = page.locator('form', { has: page.getByRole('button', { name: 'Make a link' }) });
  await byLink.getByLabel('Role').selectOption(role);
  await byLink.getByRole('button', { name: 'Make a link' }).click();
  return page.getByRole('textbox', { name: 'Invitation link' }).inputValue();
}

/** Opens an invitation as somebody without an account, signs up and is in. */
export async function joinByLink(person: Person, link: string): Promise<void> {
  const { page } = person;
  await page.goto(link);
  await page.getByRole('link', { name: 'Create account' }).click();
  await signUp(person);
  await expect(page).toHaveURL(/\/o\/[a-z0-9]{20}/);
}
