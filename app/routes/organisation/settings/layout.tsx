import { Outlet } from 'react-router';
import { SettingsFrame } from '../../../features/members/settings-frame';
import { requireMember } from '../../guards';
import type { Route } from './+types/layout';

export async function loader(args: Route.LoaderArgs) {
  const { organisation } = await requireMember(args);
  return { organisationId: organisation.id, isBeingDeleted: organisation.deleteAfter !== null };
}

export default function SettingsLayout({ loaderData }: Route.ComponentProps) {
  return (
    <SettingsFrame {...loaderData}>
      <Outlet />
    </SettingsFrame>
  );
}
