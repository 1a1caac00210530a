import { endBefore } from '../../app/domain/calendar/split-series';
import { AppError } from '../../app/domain/errors';
import type { EventId } from '../../app/domain/ids';
import type { SpaceAccess } from '../spaces/find-space-access';
import { recordInSpace } from '../spaces/record-in-space';
import { type CalendarDeps, calendarTopic } from './calendar-deps';
import { type ChangeOf, lockInstance, nextVersion } from './change-event';
import { isRecurring, requireEvent, timesOf } from './event-row';
import { requireTimes, timesData } from './write-event';

/** How an event was before something of it was cancelled: takes the cancelling back. */
export interface CancelUndo {
  readonly eventId: EventId;
  readonly version: number;
  /** The instance that fell out; null: the rule was ended, or all was cancelled. */
  readonly exdate: string | null;
  readonly rule: string | null;
}

/** Cancels one instance, it and those that follow, or all. The caller has asked `content.delete`. */
export async function cancelEvent(deps: CalendarDeps, access: SpaceAccess, of: ChangeOf): Promise<CancelUndo> {
  const { db, clock, live } = deps;
  const at = clock.now();
  const undo = await db.$transaction(async (tx) => {
    const { row, shown } = await lockInstance(tx, access, of);
    if (!access.can('content.delete', { isOwn: row.createdById === access.userId }))
      throw new AppError('forbidden', 403);
    const times = timesOf(row);
    const updatedAt = nextVersion(row, at);
    const shared = { updatedAt, sequence: { increment: 1 } };
    const isFirst = shown.instance === times.startsAt;
    const scope = !isRecurring(row) || (of.scope === 'following' && isFirst) ? 'all' : of.scope;
    const rest =
      scope === 'this'
        ? { ...times, exdates: [...times.exdates, shown.instance] }
        : {
            ...times,
            rule: times.rule && endBefore(times.rule, shown.instance, times),
            rdates: times.rdates.filter((one) => one < shown.instance),
          };
    const isAll = scope === 'all' || !hasAny(rest);
    await tx.calendarEvent.update({
      where: { id: row.id },
      data: isAll ? { cancelledAt: at, ...shared } : { ...timesData(rest), ...shared },
    });
    const kind = isAll ? 'event.cancelled' : 'event.thinned';
    const data = { id: row.id, name: row.title };
    await recordInSpace(tx, { spaceId: access.space.id, userId: access.userId, kind, data, at, item: row });
    return {
      eventId: row.id as EventId,
      version: updatedAt.getTime(),
      exdate: isAll || scope !== 'this' ? null : shown.instance,
      rule: row.rule,
    };
  });
  live.topicChanged([calendarTopic(access.space.id)]);
  return undo;
}

function hasAny(times: Parameters<typeof requireTimes>[0]): boolean {
  try {
    requireTimes(times);
    return true;
  } catch {
    return false;
  }
}

/** Takes a cancelling back. */
export async function restoreEvent(deps: CalendarDeps, access: SpaceAccess, undo: CancelUndo): Promise<void> {
  const { db, clock, live } = deps;
  const at = clock.now();
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "CalendarEvent" WHERE id = ${undo.eventId} FOR UPDATE`;
    const row = await requireEvent(tx, access, undo.eventId);
    if (row.sourceId !== null) throw new AppError('event.subscribed', 409);
    if (!access.can('content.delete', { isOwn: row.createdById === access.userId }))
      throw new AppError('forbidden', 403);
    if (row.updatedAt.getTime() !== undo.version) throw new AppError('event.changed-meanwhile', 409);
    const times = timesOf(row);
    const exdates = times.exdates.filter((one) => one !== undo.exdate);
    // A series that ended early gets its rule back; nothing else can come in this way.
    const rule = undo.rule !== null && row.rule !== null && sameButEnd(undo.rule, row.rule) ? undo.rule : row.rule;
    const next = { ...times, exdates, rule };
    requireTimes(next);
    await tx.calendarEvent.update({
      where: { id: row.id },
      data: { ...timesData(next), cancelledAt: null, updatedAt: nextVersion(row, at), sequence: { increment: 1 } },
    });
    const data = { id: row.id, name: row.title };
    await recordInSpace(tx, {
      spaceId: access.space.id,
      userId: access.userId,
      kind: 'event.restored',
      data,
      at,
      item: row,
    });
  });
  live.topicChanged([calendarTopic(access.space.id)]);
}

function sameButEnd(a: string, b: string): boolean {
  const bare = (rule: string) =>
    rule
      .split(';')
      .filter((part) => !/^(UNTIL|COUNT)=/.test(part))
      .join(';');
  return bare(a) === bare(b);
}
