/** Pages on which people meet. */
const MEETING = /^\/s\/[^/]+\/rooms\/[^/]+$/;

/**
 * Headers that every response carries. Scripts need the nonce; no request of a page leaves this server. Only the page of a
 * meeting room may ask for the camera, the microphone and the screen.
 */
export function securityHeaders(nonce: string, secure: boolean, pathname: string): Record<string, string> {
  const who = MEETING.test(pathname) ? '(self)' : '()';
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'`,
    // Components place things by style attributes and elements.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    // Addresses can hold the token of an invitation.
    'Referrer-Policy': 'same-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': `camera=${who}, microphone=${who}, display-capture=${who}, geolocation=(), payment=(), usb=()`,
    ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  };
}
