import { msg } from '@lingui/core/macro';
import { data, Outlet, useParams } from 'react-router';
import type { FilesService } from '../../../../server/files/files-service';
import { servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import { FilesPage } from '../../../features/files/files-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { attempt } from '../../app-problem';
import { notFound, requireInSpace, requireSpace, type SpaceVisit } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/files';
import { filesFrame, listedFile } from './files-frame';

export const meta: Route.MetaFunction = titled(msg`Files`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { files } = args.context.get(servicesContext);
  const folderId = new URL(args.request.url).searchParams.get('folder');
  try {
    const [contents, allFolders] = await Promise.all([files.folder(visit, folderId), files.folders(visit)]);
    return {
      ...contents,
      allFolders,
      frame: filesFrame(visit, files),
      files: contents.files.map((file) => listedFile(visit, file)),
    };
  } catch (error) {
    throw isAppError(error) && error.status === 404 ? notFound() : error;
  }
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const form = await args.request.formData();
  const act = readAct(visit, args.context.get(servicesContext).files, form);
  const intent = String(form.get('intent'));
  if (act === null) throw data(null, { status: 400 });
  let result: unknown;
  const answer = await attempt(
    async () => {
      result = await act();
    },
    { intent },
  );
  return 'ok' in answer ? { ...answer, intent, renamed: intent.endsWith('rename') ? result : undefined } : answer;
}

/** What a form asks for; null: nothing that is known. Who may delete depends on the file, and is asked where that is known. */
function readAct(visit: SpaceVisit, files: FilesService, form: FormData): (() => Promise<unknown>) | null {
  const [file, folder, into] = [form.get('file'), form.get('folder'), form.get('into')];
  // Some acts are done with several at once.
  const chosen = form.getAll('file');
  const name = { name: form.get('name'), known: form.get('known') };
  const editing = (work: () => Promise<unknown>) => {
    requireInSpace(visit, 'content.edit');
    return work;
  };
  switch (form.get('intent')) {
    case 'rename':
      return editing(() => files.rename(visit, file, name));
    case 'move':
      return editing(() => files.move(visit, chosen, into));
    case 'openness':
      return editing(() => files.setOpenness(visit, chosen, form.get('openness')));
    case 'version.restore':
      return editing(() => files.restoreVersion(visit, file, form.get('version')));
    case 'bin':
      return editing(() => files.toBin(visit, chosen));
    case 'restore':
      return editing(() => files.fromBin(visit, chosen));
    case 'purge':
      return editing(() => files.purge(visit, file));
    case 'folder.create':
      return editing(() => files.createFolder(visit, { name: form.get('name'), parentId: into }));
    case 'folder.rename':
      return editing(() => files.renameFolder(visit, folder, name));
    case 'folder.move':
      return editing(() => files.moveFolder(visit, folder, into));
    case 'folder.remove':
      return editing(() => files.removeFolder(visit, folder));
    default:
      return null;
  }
}

export default function Files({ loaderData }: Route.ComponentProps) {
  const { fileId = null } = useParams();
  useLiveRevalidation([`files:${loaderData.frame.spaceId}`]);
  return (
    <>
      <FilesPage key={loaderData.folder?.id ?? ''} {...loaderData} openFile={fileId} />
      <Outlet />
    </>
  );
}
