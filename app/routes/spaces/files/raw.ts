import { servicesContext } from '../../../context';
import { parseRange } from '../../../domain/files/byte-range';
import { previewOf } from '../../../domain/files/file-kind';
import { parseId, type SpaceId } from '../../../domain/ids';
import { LIMITS } from '../../../domain/limits';
import { dispositionOf } from '../../disposition';
import { currentUser, notFound, requireUser } from '../../guards';
import type { Route } from './+types/raw';

/**
 * The bytes of a file, for people of its space, or for anybody when it is public. They are somebody's upload: the
 * browser saves them, or shows a picture of dots, and runs nothing of them in our name.
 */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { files, spaces } = context.get(servicesContext);
  const user = currentUser(context);
  const spaceId = parseId<SpaceId>(params.spaceId);
  const query = new URL(request.url).searchParams;
  const access = user && spaceId && (await spaces.access(user.id, spaceId));
  const ids = { fileId: params.fileId, versionId: query.get('version') };
  const file = spaceId && (await files.open(spaceId, access, ids));
  if (!file) {
    await requireUser(context, request);
    throw notFound();
  }
  const preview = previewOf(file, LIMITS);
  // A picture that declares more dots than anybody should decode is not given to a page, whatever page asks.
  if (request.headers.get('Sec-Fetch-Dest') === 'image' && preview !== 'image')
    throw new Response(null, { status: 415 });
  const isShown = preview === 'image' || (preview === 'pdf' && query.has('show'));
  const isPdf = isShown && preview === 'pdf';
  const headers = new Headers({
    'Content-Type': file.mimeType.startsWith('text/') ? `${file.mimeType}; charset=utf-8` : file.mimeType,
    'Content-Disposition': dispositionOf(file.name, isShown ? 'inline' : 'attachment'),
    'X-Content-Type-Options': 'nosniff',
    // The browser's own viewer of PDF does not open within a sandbox; it is one itself.
    'Content-Security-Policy': isPdf
      ? "default-src 'none'; style-src 'unsafe-inline'; object-src 'self'; frame-ancestors 'self'"
      : "sandbox; default-src 'none'",
    'X-Frame-Options': isPdf ? 'SAMEORIGIN' : 'DENY',
    'Cross-Origin-Resource-Policy': 'same-origin',
    // Kept by the reader's own browser, which asks each time whether they still may; and never packed, for parts are parts of this.
    'Cache-Control': 'private, no-cache, no-transform',
    'Accept-Ranges': 'bytes',
    ETag: `"${file.sha256}"`,
  });
  if (request.headers.get('If-None-Match') === headers.get('ETag')) return new Response(null, { status: 304, headers });
  const condition = request.headers.get('If-Range');
  const isSame = condition === null || condition === headers.get('ETag');
  const range = isSame ? parseRange(request.headers.get('Range'), file.size) : null;
  if (range === 'none') {
    headers.set('Content-Range', `bytes */${file.size}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Length', String(range ? range.end - range.start : file.size));
  if (range) headers.set('Content-Range', `bytes ${range.start}-${range.end - 1}/${file.size}`);
  const body = request.method === 'HEAD' ? null : await file.read(range ?? undefined);
  if (body === null && request.method !== 'HEAD') throw notFound();
  return new Response(body, { status: range ? 206 : 200, headers });
}
