import { expect, it } from 'vitest';
import { securityHeaders } from './security-headers';

const policyOf = (pathname: string) => securityHeaders('n', true, pathname)['Permissions-Policy'] ?? '';

it('only the page of a meeting room may ask for the camera, the microphone and the screen', () => {
  const room = policyOf('/s/aaaaaaaaaaaaaaaaaaaa/rooms/bbbbbbbbbbbbbbbbbbbb');
  for (const feature of ['camera', 'microphone', 'display-capture']) {
    expect(room).toContain(`${feature}=(self)`);
    for (const other of ['/', '/s/aaaaaaaaaaaaaaaaaaaa/rooms', '/o/x/rooms/y', '/s/a/rooms/b/c'])
      expect(policyOf(other)).toContain(`${feature}=()`);
  }
});
