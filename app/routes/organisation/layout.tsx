import { Outlet } from 'react-router';
import { servicesContext } from '../../context';
import { describeError, statusOf } from '../../features/shell/describe-error';
import { ErrorPage } from '../../features/shell/error-page';
import { Shell } from '../../features/shell/shell';
import { isSidebarOpen } from '../../features/shell/use-sidebar-fold';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { staysWithin } from '../frame';
import { requireMember } from '../guards';
import { titled } from '../page-title';
import { readerOrder, starredFirst } from '../reader-order';
import type { Route } from './+types/layout';

export const meta: Route.MetaFunction = (args) => {
  if (args.error) return titled(describeError(statusOf(args.error)).title)(args);
  return [{ title: args.loaderData ? `${args.loaderData.organisation.name} · Solmu` : 'Solmu' }];
};

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const { organisation, member, user } = access;
  const { boards, members } = args.context.get(servicesContext);
  const [names, organisations] = await Promise.all([
    boards.listNames({ organisationId: organisation.id, memberId: member.id }),
    members.listOrganisations(user.id),
    members.rememberOrganisation(user.id, organisation.id),
  ]);
  const inOrder = readerOrder(args.context);
  return {
    organisation: { id: organisation.id, name: organisation.name },
    organisations: inOrder(organisations.filter((one) => !one.deleteAfter)).map(({ id, name }) => ({ id, name })),
    boards: starredFirst(inOrder(names.filter((board) => !board.isTemplate))),
    me: {
      userId: user.id,
      memberId: member.id,
      name: member.name,
      email: user.email,
      role: member.role,
      theme: user.theme,
      avatarUrl: user.avatarVersion === null ? null : `/avatars/${user.id}?v=${user.avatarVersion}`,
    },
    abilities: { createBoard: access.can('board.create'), import: access.can('import') },
    news: await args.context.get(servicesContext).notifications.unread(user.id),
    sidebarOpen: isSidebarOpen(args.request.headers.get('Cookie')),
  };
}

export const shouldRevalidate = staysWithin('organisationId');

export default function OrganisationLayout({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`organisation:${loaderData.organisation.id}`, `user:${loaderData.me.userId}`]);
  return (
    <Shell data={loaderData}>
      <Outlet />
    </Shell>
  );
}

export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  if (!loaderData) return <ErrorPage error={error} />;
  return (
    <Shell data={loaderData}>
      <ErrorPage error={error} inShell />
    </Shell>
  );
}
