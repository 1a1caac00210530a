import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../../context';
import { FilesBinPage } from '../../../features/files/bin-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/bin';
import { filesFrame, listedFile } from './files-frame';

export const meta: Route.MetaFunction = titled(msg`Bin`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'content.edit');
  const { files } = args.context.get(servicesContext);
  const rows = (await files.bin(visit)).map((file) => listedFile(visit, file));
  return { frame: filesFrame(visit, files), files: rows.filter(({ canDelete }) => canDelete) };
}

export default function FilesBin({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`files:${loaderData.frame.spaceId}`]);
  return <FilesBinPage {...loaderData} />;
}
