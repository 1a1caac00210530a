import { expect, test } from 'vitest';
import { checkPassword } from './check-password';
import { commonPasswords } from './common-passwords';

const aino = { email: 'aino.aalto@harbour.test', name: 'Aino Aalto' };

test.each([
  'heron wades at dusk',
  'correct horse battery staple',
  'tR7#vq9!Lm2x',
  'Kuusi palaa takkassa',
  'ainoastaan hyvät uutiset',
  'ééééöööåå¤¤øøæß',
])('%j is good', (password) => {
  expect(checkPassword(password, aino)).toBeNull();
});

test.each([
  ['password.short', 'elevensigns'],
  ['password.short', '👩‍🚀👩‍🚀'],
  ['password.long', 'heron wades at dusk '.repeat(13)],
  ['password.repeats', 'aaaaaaaaaaaa'],
  ['password.repeats', 'herring herring '],
  ['password.repeats', '123123123123!'],
  ['password.repeats', 'qwertyuiop12345'],
  ['password.repeats', 'zyxwvutsrqponm'],
  ['password.common', 'Password1234'],
  ['password.common', 'P@ssw0rd20242024'],
  ['password.common', 'welcome2025!!'],
  ['password.common', '!!!sunshine!!!2024'],
  ['password.personal', 'AinoAalto1985'],
  ['password.personal', 'aino.aalto@harbour.test'],
  ['password.personal', 'Harbour-2025!'],
])('%s: %j', (fault, password) => {
  expect(checkPassword(password, aino)).toBe(fault);
});

test('a long password is checked without taking long', () => {
  const began = performance.now();
  checkPassword('ab'.repeat(128), aino);
  checkPassword(`${'qwerty asdf '.repeat(21)}xyz!`, aino);
  expect(performance.now() - began).toBeLessThan(500);
});

test('the list holds thousands, all in lower case and long enough to be tried here', () => {
  const { long, words } = commonPasswords();
  expect(long.size).toBeGreaterThan(5000);
  expect(words.size).toBeGreaterThan(1500);
  for (const password of long) expect(password.length >= 12 && password === password.toLowerCase()).toBe(true);
});
