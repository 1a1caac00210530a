import { servicesContext } from '../../../context';
import { requireInSpace, requireSpace } from '../../guards';
import type { Route } from './+types/upload';
import { answerUpload } from './answer-upload';

/** How much of a file has arrived. */
export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  return answerUpload(() => args.context.get(servicesContext).files.upload(visit, args.params.uploadId));
}

/** Takes the next piece of a file, which begins where `Upload-Offset` says; or gives the file up. */
export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { request, params } = args;
  const { files } = args.context.get(servicesContext);
  return answerUpload(async () => {
    const { id } = await files.upload(visit, params.uploadId);
    if (request.method === 'DELETE') {
      await files.cancelUpload(visit, id);
      return {};
    }
    requireInSpace(visit, 'content.edit');
    if (request.method !== 'PATCH') throw new Response(null, { status: 405 });
    const offset = Number(request.headers.get('Upload-Offset') ?? Number.NaN);
    return files.append(visit, id, { offset, body: bytesOf(request) });
  });
}

async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader();
  if (!reader) return;
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value;
  } finally {
    await reader.cancel();
  }
}
