import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../context';
import { isId } from '../../domain/ids';
import { can } from '../../domain/policies';
import { AccountFrame } from '../../features/account/account-frame';
import { OutboxList, OutboxText } from '../../features/account/outbox';
import { notFound, requireUser } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/outbox';

export const meta: Route.MetaFunction = titled(msg`Outbox`);

/** Mails of the server, for who administers it; for anybody else there is nothing here. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  if (!can({ role: null, isServerAdmin: user.isAdmin }, 'outbox.read')) throw notFound();
  const { auth } = context.get(servicesContext);
  const id = new URL(request.url).searchParams.get('mail');
  if (id === null) return { mails: await auth.listOutbox(), mail: null, timeZone: user.timeZone };
  const mail = isId(id) ? await auth.readOutbox(id) : null;
  if (!mail) throw notFound();
  return { mails: [], mail, timeZone: user.timeZone };
}

export default function Outbox({ loaderData: { mails, mail, timeZone } }: Route.ComponentProps) {
  return (
    <AccountFrame isAdmin>
      {mail ? <OutboxText mail={mail} /> : <OutboxList mails={mails} timeZone={timeZone} />}
    </AccountFrame>
  );
}
