import { Outlet } from 'react-router';
import { AccountFrame } from '../../features/account/account-frame';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireUser } from '../guards';
import type { Route } from './+types/layout';

export async function loader({ context, request }: Route.LoaderArgs) {
  const { id, isAdmin } = await requireUser(context, request);
  return { userId: id, isAdmin };
}

export default function AccountLayout({ loaderData: { userId, isAdmin } }: Route.ComponentProps) {
  useLiveRevalidation([`user:${userId}`]);
  return (
    <AccountFrame isAdmin={isAdmin}>
      <Outlet />
    </AccountFrame>
  );
}
