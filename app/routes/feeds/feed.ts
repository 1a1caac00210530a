import { servicesContext } from '../../context';
import { notFound } from '../guards';
import type { Route } from './+types/feed';

/** A calendar by its private address. Its token is the key: no session is asked for, and none helps. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const feed = await context.get(servicesContext).calendarExchange.readFeed(params.token.replace(/\.ics$/, ''));
  if (!feed) throw notFound();
  const headers = {
    'Content-Type': 'text/calendar; charset=utf-8',
    'Content-Disposition': 'inline; filename="solmu.ics"',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Referrer-Policy': 'no-referrer',
    'Cache-Control': 'private, no-cache',
    ETag: feed.etag,
  };
  const known =
    request.headers
      .get('If-None-Match')
      ?.split(',')
      .map((tag) => tag.trim().replace(/^W\//, '')) ?? [];
  if (known.includes(feed.etag)) return new Response(null, { status: 304, headers });
  return new Response(feed.text, { headers });
}
