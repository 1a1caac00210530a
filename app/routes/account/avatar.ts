import { servicesContext } from '../../context';
import { currentUser, notFound } from '../guards';
import type { Route } from './+types/avatar';

/** A person's picture. It is somebody's upload, so the browser may do nothing with it but show it. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const user = currentUser(context);
  if (!user) throw notFound();
  const avatar = await context.get(servicesContext).auth.readAvatar(user.id, params.userId);
  if (!avatar) throw notFound();
  const version = String(avatar.updatedAt.getTime());
  const isNamed = new URL(request.url).searchParams.get('v') === version;
  const headers = {
    'Content-Type': avatar.mimeType,
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Cache-Control': isNamed ? 'private, max-age=31536000, immutable' : 'private, no-cache',
    ETag: `"${version}"`,
  };
  if (request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(avatar.bytes), { headers });
}
