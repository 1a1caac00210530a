import { servicesContext } from '../../../context';
import { requireInSpace, requireSpace } from '../../guards';
import type { Route } from './+types/uploads';
import { answerUpload } from './answer-upload';

/** What a space takes, for whoever is about to send something. */
export async function loader(args: Route.LoaderArgs) {
  await requireSpace(args);
  return Response.json(args.context.get(servicesContext).files.limits);
}

/** Announces a file; its bytes follow in pieces. */
export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'content.edit');
  const form = await args.request.formData();
  const { files } = args.context.get(servicesContext);
  return answerUpload(() =>
    files.beginUpload(visit, {
      name: form.get('name'),
      size: form.get('size'),
      folderId: form.get('folderId'),
      fileId: form.get('fileId'),
      openness: form.get('openness'),
      fingerprint: form.get('fingerprint'),
    }),
  );
}
