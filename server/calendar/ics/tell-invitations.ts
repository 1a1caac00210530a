import type { UserId } from '../../../app/domain/ids';
import type { ExchangeDeps } from './exchange-deps';
import { sendInvitations } from './send-invitations';

const CURSOR = 'invitations';
/** Changes that come this close together are told in one mail: who drags an event twice sends one. */
const GATHER_MS = 20_000;
const FIRST_MS = 600_000;
const AT_A_TIME = 500;
const KINDS = ['event.added', 'event.changed', 'event.moved', 'event.restored', 'event.cancelled', 'event.thinned'];

/**
 * Mails who is asked to events what was done to them, from the record of the spaces, which is written with the deed: what
 * was done before the server went down is told when it is back. Gives how many mails were sent. `until`: deeds after it
 * may still be part of a row of changes.
 */
export async function tellInvitations(deps: ExchangeDeps, until?: Date): Promise<number> {
  const { db, clock } = deps;
  const last = until ?? new Date(clock.now().getTime() - GATHER_MS);
  const cursor = await db.noticeCursor.findUnique({ where: { name: CURSOR } });
  const from = cursor?.activityId ?? 0n;
  // The first time nobody is told of what was long before.
  const lately = cursor ? {} : { at: { gt: new Date(clock.now().getTime() - FIRST_MS) } };
  const rows = await db.spaceActivity.findMany({
    where: { id: { gt: from }, kind: { in: KINDS }, ...lately },
    orderBy: { id: 'asc' },
    take: AT_A_TIME,
  });
  const open = rows.findIndex(({ at }) => at > last);
  const settled = open === -1 ? rows : rows.slice(0, open);
  const goesOn = new Set(rows.slice(settled.length).flatMap(({ data }) => eventsOf(data)));
  const byEvent = new Map<string, UserId | null>();
  for (const { data, userId } of settled)
    for (const id of eventsOf(data)) if (!goesOn.has(id)) byEvent.set(id, userId as UserId | null);
  let sent = 0;
  for (const [eventId, byUserId] of byEvent)
    try {
      sent += await sendInvitations(deps, eventId, byUserId);
    } catch (error) {
      deps.log.error({ err: error, eventId }, 'invitations could not be sent');
    }
  const activityId = settled.at(-1)?.id;
  if (activityId === undefined) return sent;
  await db.noticeCursor.upsert({
    where: { name: CURSOR },
    create: { name: CURSOR, activityId },
    update: { activityId },
  });
  return sent;
}

/** The event of a deed, and the one that a part of its series was taken from. */
function eventsOf(data: unknown): string[] {
  if (typeof data !== 'object' || data === null) return [];
  const { id, of } = data as { readonly id?: unknown; readonly of?: unknown };
  return [id, of].filter((one) => typeof one === 'string');
}
