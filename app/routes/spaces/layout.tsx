import { Outlet } from 'react-router';
import { servicesContext } from '../../context';
import { isColour } from '../../domain/colours';
import { describeError, statusOf } from '../../features/shell/describe-error';
import { ErrorPage } from '../../features/shell/error-page';
import { SpaceShell } from '../../features/shell/space-shell';
import { isSidebarOpen } from '../../features/shell/use-sidebar-fold';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { staysWithin } from '../frame';
import { requireSpace } from '../guards';
import { titled } from '../page-title';
import { readerOrder } from '../reader-order';
import type { Route } from './+types/layout';

export const meta: Route.MetaFunction = (args) => {
  if (args.error) return titled(describeError(statusOf(args.error)).title)(args);
  return [{ title: args.loaderData ? `${args.loaderData.space.name} · Solmu` : 'Solmu' }];
};

const inPalette = (colour: string) => (isColour(colour) ? colour : 'blue');

export async function loader(args: Route.LoaderArgs) {
  const { space, member, user } = await requireSpace(args);
  const { spaces } = args.context.get(servicesContext);
  const [own, cards] = await Promise.all([spaces.list(user.id), spaces.ownCards(user.id, space.id)]);
  return {
    space: { id: space.id, name: space.name, colour: inPalette(space.colour), isArchived: space.isArchived },
    role: member.role,
    spaces: readerOrder(args.context)(own)
      .filter(({ isArchived }) => !isArchived)
      .map(({ id, name, colour }) => ({ id, name, colour: inPalette(colour) })),
    ownCards: cards.map(({ organisationId, organisationName, boardId, cardId }) => ({
      organisationName,
      address: `/o/${organisationId}/boards/${boardId}/cards/${cardId}`,
    })),
    me: {
      userId: user.id,
      memberId: member.id,
      name: user.name,
      email: user.email,
      theme: user.theme,
      avatarUrl: user.avatarVersion === null ? null : `/avatars/${user.id}?v=${user.avatarVersion}`,
      organisationId: member.organisationId,
    },
    news: await args.context.get(servicesContext).notifications.unread(user.id),
    sidebarOpen: isSidebarOpen(args.request.headers.get('Cookie')),
  };
}

export const shouldRevalidate = staysWithin('spaceId');

export default function SpaceLayout({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`space:${loaderData.space.id}`, `user:${loaderData.me.userId}`]);
  return (
    <SpaceShell data={loaderData}>
      <Outlet />
    </SpaceShell>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <ErrorPage error={error} />;
  return (
    <SpaceShell data={loaderData}>
      <ErrorPage error={error} inShell />
    </SpaceShell>
  );
}
