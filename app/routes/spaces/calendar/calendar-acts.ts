import { data } from 'react-router';
import type { CalendarService } from '../../../../server/calendar/calendar-service';
import type { CancelUndo } from '../../../../server/calendar/cancel-event';
import type { ChangeOf } from '../../../../server/calendar/change-event';
import { SCOPES } from '../../../domain/calendar/event';
import type { DraftSource } from '../../../domain/calendar/event-draft';
import { isDate } from '../../../domain/calendar/event-draft';
import { isAppError } from '../../../domain/errors';
import { type EventId, parseId } from '../../../domain/ids';
import { notFound, requireInSpace, type SpaceVisit } from '../../guards';

export interface Refused {
  readonly ok: false;
  readonly code: string;
}

/** Runs an act and gives what it made; an expected refusal becomes its code, an unknown thing a page that is not there. */
export async function attemptAct<T>(act: () => Promise<T>): Promise<{ readonly ok: true; readonly made: T } | Refused> {
  try {
    return { ok: true, made: await act() };
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.status === 404) throw notFound();
    return { ok: false, code: error.code };
  }
}

/** Loads what an address names; what is unknown to the person has no page. */
export async function orNothing<T>(find: () => Promise<T>): Promise<T> {
  try {
    return await find();
  } catch (error) {
    if (isAppError(error) && error.status === 404) throw notFound();
    throw error;
  }
}

/** Loads what may have gone while somebody had it before them; null: it is not there for them. */
export async function ifThere<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (isAppError(error) && error.status === 404) return null;
    throw error;
  }
}

/** The event in an address or a form. */
export function requireEventId(text: unknown): EventId {
  const id = parseId<EventId>(text);
  if (!id) throw notFound();
  return id;
}

/** A form as the reader of events wants it. */
export function draftSource(form: FormData): DraftSource {
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  return { get: (name) => text(form.get(name)), getAll: (name) => form.getAll(name).map(text) };
}

/** Which event a form changes, from which instance on, and which state of it the person saw. */
export function readChangeOf(form: FormData, eventId: EventId): ChangeOf {
  const scope = SCOPES.find((one) => one === form.get('scope')) ?? 'all';
  return { eventId, scope, instance: String(form.get('instance') ?? ''), version: Number(form.get('version')) };
}

const WALL = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?$/;

function readWall(text: unknown): string {
  const isReal = typeof text === 'string' && WALL.test(text) && isDate(text.slice(0, 10));
  if (!isReal || Number.isNaN(Date.parse(text.length === 10 ? text : `${text}Z`))) throw data(null, { status: 400 });
  return text;
}

/** Moves, cancels and restores: the acts of the grid and the panel; undefined: the form means something else. */
export async function actOnEvent(visit: SpaceVisit, calendar: CalendarService, form: FormData) {
  switch (form.get('intent')) {
    case 'move': {
      const of = readChangeOf(form, requireEventId(form.get('event')));
      const startsAt = readWall(form.get('start'));
      const endsAt = readWall(form.get('end'));
      if (startsAt.length !== endsAt.length) throw data(null, { status: 400 });
      requireInSpace(visit, 'content.edit');
      const result = await attemptAct(async () => {
        const { timeZone } = await calendar.find(visit, of.eventId, of.instance);
        const times = { startsAt, endsAt, isAllDay: startsAt.length === 10, timeZone };
        return calendar.change(visit, of, { times });
      });
      return result.ok ? { ok: true as const, changed: result.made } : result;
    }
    case 'cancel': {
      const of = readChangeOf(form, requireEventId(form.get('event')));
      const result = await attemptAct(() => calendar.cancel(visit, of));
      return result.ok ? { ok: true as const, undo: result.made } : result;
    }
    case 'restore': {
      const eventId = requireEventId(form.get('event'));
      const undo: CancelUndo = {
        eventId,
        version: Number(form.get('version')),
        exdate: String(form.get('exdate') ?? '') || null,
        rule: String(form.get('rule') ?? '') || null,
      };
      const result = await attemptAct(() => calendar.restore(visit, undo));
      return result.ok ? { ok: true as const } : result;
    }
    default:
      return undefined;
  }
}
