import type { RouterContextProvider } from 'react-router';
import type { Sender } from '../../server/auth/auth-service';
import { requestContext } from '../context';

/** What a request says about the browser that sends it. */
export function senderOf(context: Readonly<RouterContextProvider>, request: Request): Sender {
  const { address, locale } = context.get(requestContext);
  return {
    address,
    locale,
    cookies: request.headers.get('Cookie'),
    userAgent: request.headers.get('User-Agent') ?? '',
  };
}

/** Headers that set these cookies. */
export function cookieHeaders(setCookies: readonly string[]): Headers {
  const headers = new Headers();
  for (const cookie of setCookies) headers.append('Set-Cookie', cookie);
  return headers;
}
