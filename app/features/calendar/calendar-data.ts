import type { CalendarInstance } from '../../../server/calendar/list-instances';
import type { CalendarQuery } from '../../domain/calendar/calendar-query';
import type { Answer, WallTime } from '../../domain/calendar/event';
import type { DateKind, OwnDate } from '../../domain/calendar/own-dates';
import { dateAt } from '../../domain/calendar/zone-clock';
import { type Colour, isColour } from '../../domain/colours';
import { addDays } from '../../domain/days';
import type { Openness } from '../../domain/spaces/openness';

/** A calendar that can be laid over the others. */
export interface CalendarLayer {
  readonly id: string;
  readonly name: string;
  readonly kind: 'space' | 'organisation';
  readonly colour: Colour;
  readonly isShown: boolean;
  /** The page's own, which is always shown. */
  readonly isFixed: boolean;
  /** Whether its events may be moved by this person. */
  readonly canEdit: boolean;
}

/** What names an instance for a change of it. */
export interface InstanceKey {
  readonly spaceId: string;
  readonly eventId: string;
  readonly instance: WallTime;
  readonly version: number;
  readonly timeZone: string;
}

/** One thing in a calendar. */
export interface CalendarItem {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly address: string;
  readonly layer: CalendarLayer;
  readonly isAllDay: boolean;
  /** Moments in UTC; midnights in UTC for whole days. */
  readonly startMs: number;
  readonly endMs: number;
  /** Null: a date of our own cards. */
  readonly openness: Openness | null;
  readonly ownDate: DateKind | null;
  readonly invitation: { readonly answer: Answer | null } | null;
  readonly isRecurring: boolean;
  /** Null: it cannot be moved. */
  readonly move: InstanceKey | null;
}

export interface CalendarPageData {
  readonly query: CalendarQuery;
  readonly today: string;
  readonly timeZone: string;
  /** What the clock said when the page was read. */
  readonly now: number;
  readonly layers: readonly CalendarLayer[];
  readonly instances: readonly CalendarInstance[];
  readonly ownDates: readonly (OwnDate & { readonly organisationId: string })[];
  readonly isCut: boolean;
  /** How many things there are on days of the year; null in the other views. */
  readonly density: Readonly<Record<string, number>> | null;
}

export const inPalette = (colour: string): Colour => (isColour(colour) ? colour : 'blue');

/** Names an item: what happens once keeps its name when it moves, the days of a series have their own. */
export function keyOf(eventId: string, instance: WallTime, isRecurring: boolean): string {
  return isRecurring ? `${eventId}@${instance}` : eventId;
}

/** Everything that a calendar shows, by start. `panel`: how an event opens beside the page's own calendar. */
export function itemsOf(
  { layers, instances, ownDates }: Pick<CalendarPageData, 'layers' | 'instances' | 'ownDates'>,
  addressOf: (spaceId: string, eventId: string, instance: string) => string,
): CalendarItem[] {
  const layerOf = new Map(layers.map((layer) => [layer.id, layer]));
  const events = instances.flatMap((one): CalendarItem[] => {
    const layer = layerOf.get(one.spaceId);
    if (!layer) return [];
    const { spaceId, eventId, instance, version, timeZone } = one;
    return [
      {
        key: keyOf(eventId, instance, one.isRecurring),
        title: one.title,
        detail: one.place,
        address: addressOf(spaceId, eventId, one.isRecurring ? instance : ''),
        layer,
        isAllDay: one.isAllDay,
        startMs: one.startMs,
        endMs: one.endMs,
        openness: one.openness,
        ownDate: null,
        invitation: one.invitation,
        isRecurring: one.isRecurring,
        move: layer.canEdit && !one.isSubscribed ? { spaceId, eventId, instance, version, timeZone } : null,
      },
    ];
  });
  const dates = ownDates.flatMap((one, index): CalendarItem[] => {
    const layer = layerOf.get(one.organisationId);
    if (!layer) return [];
    const tab = one.kind === 'item' ? '?tab=checklists' : '';
    return [
      {
        key: `${one.cardId}-${one.kind}-${index}`,
        title: one.network,
        detail: one.text,
        address: `/o/${one.organisationId}/boards/${one.boardId}/cards/${one.cardId}${tab}`,
        layer,
        isAllDay: true,
        startMs: Date.parse(`${one.date}T00:00:00Z`),
        endMs: Date.parse(`${addDays(one.date, 1)}T00:00:00Z`),
        openness: null,
        ownDate: one.kind,
        invitation: null,
        isRecurring: false,
        move: null,
      },
    ];
  });
  return [...events, ...dates].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.key < b.key ? -1 : 1));
}

/** The days that something covers on the reader's clock, both included. */
export function daysOf(
  { isAllDay, startMs, endMs }: Pick<CalendarItem, 'isAllDay' | 'startMs' | 'endMs'>,
  timeZone: string,
) {
  const zone = isAllDay ? 'UTC' : timeZone;
  return { from: dateAt(startMs, zone), to: dateAt(Math.max(startMs, endMs - 1), zone) };
}
