import { data, redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import type { ImportAnswer } from '../../../features/notes/note-data';
import { requireInSpace, requireSpace } from '../../guards';
import type { Route } from './+types/import';

/** There is nothing to look at: whoever comes by the address is taken to the documents. */
export async function loader(args: Route.LoaderArgs) {
  const { space } = await requireSpace(args);
  throw redirect(`/s/${space.id}/documents`);
}

/** Makes a document of a file. */
export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'content.edit');
  const form = await args.request.formData();
  const file = form.get('file');
  if (!(file instanceof File)) throw data(null, { status: 400 });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { notes } = args.context.get(servicesContext);
    const made = await notes.importFile(visit, { name: file.name, bytes, openness: form.get('openness') });
    return { ok: true, ...made } satisfies ImportAnswer as ImportAnswer;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data<ImportAnswer>({ ok: false, intent: 'import', code: error.code }, { status: error.status });
  }
}
