import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../../context';
import type { ListedRoom } from '../../../features/rooms/room-data';
import { RoomsPage } from '../../../features/rooms/rooms-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { attempt } from '../../app-problem';
import { requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/rooms';

export const meta: Route.MetaFunction = titled(msg`Meeting rooms`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { meetings } = args.context.get(servicesContext);
  const rows = await meetings.listRooms(visit);
  const rooms = await Promise.all(
    rows.map(async (room): Promise<ListedRoom> => {
      const { id, name, externalUrl, isArchived } = room;
      const event = await meetings.held(visit, room);
      return { id, name, externalUrl, isArchived, present: meetings.present(id), eventTitle: event?.title ?? null };
    }),
  );
  return { spaceId: visit.space.id, rooms, canEdit: visit.can('content.edit') };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { meetings } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const intent = form.get('intent');
  requireInSpace(visit, 'content.edit');
  switch (intent) {
    case 'room.create': {
      const draft = { name: form.get('name'), externalUrl: form.get('externalUrl') };
      return attempt(() => meetings.createRoom(visit, draft), {});
    }
    case 'room.restore':
      return attempt(() => meetings.archiveRoom(visit, form.get('room'), false), {});
    default:
      throw data(null, { status: 400 });
  }
}

export default function Rooms({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`rooms:${loaderData.spaceId}`]);
  return <RoomsPage {...loaderData} />;
}
