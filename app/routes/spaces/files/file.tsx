import { Trans } from '@lingui/react/macro';
import { isRouteErrorResponse, useParams } from 'react-router';
import { servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import { previewOf } from '../../../domain/files/file-kind';
import { LIMITS } from '../../../domain/limits';
import { FilePanel, MissingFile } from '../../../features/files/file-panel';
import { Remarks } from '../../../features/marks/remarks/remarks';
import { spaceTalk } from '../../../features/marks/remarks/space-talk';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { readAround, readShow, showMore } from '../../board/read-show';
import { notFound, requireSpace } from '../../guards';
import type { Route } from './+types/file';
import { filesFrame, listedFile } from './files-frame';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: `${loaderData?.file.name ?? '?'} · Solmu` }];

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { files, discussion } = args.context.get(servicesContext);
  try {
    const details = await files.read(visit, args.params.fileId);
    if (!details) throw notFound();
    const { file, versions } = details;
    const { searchParams } = new URL(args.request.url);
    const isText = previewOf(file, LIMITS) === 'text';
    const [talk, opened] = await Promise.all([
      discussion.read(visit, { kind: 'file', id: file.id }, readShow(searchParams), readAround(searchParams)),
      isText ? files.open(visit.space.id, visit, { fileId: file.id, versionId: file.version }) : null,
    ]);
    return {
      frame: filesFrame(visit, files),
      file: listedFile(visit, file),
      versions,
      text: opened && (await files.readBeginning(opened, LIMITS.previewText)),
      talk,
    };
  } catch (error) {
    throw isAppError(error) && error.status === 404 ? notFound() : error;
  }
}

export default function File({ loaderData }: Route.ComponentProps) {
  const { talk, ...panel } = loaderData;
  const { spaceId } = panel.frame;
  useLiveRevalidation([`remarks:${spaceId}`]);
  return (
    <FilePanel
      key={panel.file.id}
      {...panel}
      remarks={
        <Remarks
          talk={spaceTalk(talk)}
          total={talk.total}
          earlierTo={showMore(`/s/${spaceId}/files/${panel.file.id}`, talk.show)}
          empty={<Trans>Nothing is said about this file yet.</Trans>}
        />
      }
    />
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  const { spaceId = '' } = useParams();
  if (isRouteErrorResponse(error) && error.status === 404) return <MissingFile spaceId={spaceId} />;
  throw error;
}
