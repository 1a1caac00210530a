import { useLingui } from '@lingui/react/macro';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { Scope, WallTime } from '../../domain/calendar/event';
import { momentAt, wallAt } from '../../domain/calendar/zone-clock';
import { toast } from '../../ui/toast';
import { type CalendarItem, type InstanceKey, keyOf } from './calendar-data';
import { useCalendarProblem } from './calendar-words';

/** Times on the reader's clock; dates alone for whole days. The end is exclusive. */
export interface NewSpan {
  readonly start: WallTime;
  readonly end: WallTime;
  readonly isAllDay: boolean;
}

/** What the server says to a move. */
export type MoveAnswer =
  | {
      readonly ok: true;
      readonly changed: { readonly eventId: string; readonly instance: string; readonly version: number };
    }
  | { readonly ok: false; readonly code: string };

interface Move {
  readonly item: Pick<CalendarItem, 'key' | 'title' | 'isRecurring'>;
  readonly of: InstanceKey;
  readonly to: NewSpan;
  readonly back: NewSpan | null;
  readonly scope: Scope;
}

/** Where something went: under which name it was shown, and what it is now. */
export interface Moved {
  readonly from: string;
  readonly eventId: string;
  readonly instance: string;
  readonly isRecurring: boolean;
}

/** Presses of a key that come close together are one move. */
const GATHER_MS = 350;

/** Where something is on the reader's clock. */
export function spanOfItem({ isAllDay, startMs, endMs }: CalendarItem, timeZone: string): NewSpan {
  if (isAllDay) return { start: wallAt(startMs, 'UTC').slice(0, 10), end: wallAt(endMs, 'UTC').slice(0, 10), isAllDay };
  return { start: wallAt(startMs, timeZone), end: wallAt(endMs, timeZone), isAllDay };
}

/** Moves shown at once and sent one after another; of a series it is asked first which instances are meant. */
export function useMoves(read: readonly CalendarItem[], timeZone: string, onMoved?: (to: Moved) => void) {
  const { t } = useLingui();
  const say = useCalendarProblem();
  const fetcher = useFetcher<MoveAnswer>();
  const [queue, setQueue] = useState<readonly Move[]>([]);
  const [sent, setSent] = useState<Move | null>(null);
  const [asked, setAsked] = useState<{ item: CalendarItem; to: NewSpan } | null>(null);
  const isIdle = fetcher.state === 'idle';

  function enqueue(move: Move) {
    setQueue((before) => {
      const earlier = before.find(({ item }) => item.key === move.item.key);
      return [...before.filter((one) => one !== earlier), earlier ? { ...move, back: earlier.back } : move];
    });
  }

  function move(item: CalendarItem, to: NewSpan) {
    if (!item.move || to.end <= to.start) return;
    if (item.isRecurring) setAsked({ item, to });
    else enqueue({ item, of: item.move, to, back: spanOfItem(item, timeZone), scope: 'all' });
  }

  function settle(scope: Scope | null) {
    if (asked?.item.move && scope)
      enqueue({ item: asked.item, of: asked.item.move, to: asked.to, back: spanOfItem(asked.item, timeZone), scope });
    setAsked(null);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the fetcher is anew with every state of it
  useEffect(() => {
    const [next] = queue;
    if (!isIdle || sent || !next) return;
    const timer = setTimeout(() => {
      const of = read.find(({ key }) => key === next.item.key)?.move ?? next.of;
      const inZone = (wall: WallTime) => (next.to.isAllDay ? wall : wallAt(momentAt(wall, timeZone), of.timeZone));
      setSent(next);
      setQueue((before) => before.filter((one) => one !== next));
      const fields = {
        intent: 'move',
        event: of.eventId,
        instance: of.instance,
        version: String(of.version),
        scope: next.scope,
        start: inZone(next.to.start),
        end: inZone(next.to.end),
      };
      void fetcher.submit(fields, { method: 'post', action: `/s/${of.spaceId}/calendar` });
    }, GATHER_MS);
    return () => clearTimeout(timer);
  }, [queue, isIdle, sent, read, timeZone]);

  const heard = useRef<MoveAnswer | undefined>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once for each answer
  useEffect(() => {
    const answer = fetcher.data;
    if (!isIdle || !answer || !sent || heard.current === answer) return;
    heard.current = answer;
    setSent(null);
    if (!answer.ok) {
      toast({ message: say(answer.code), tone: 'danger' });
      return;
    }
    const { back, of, item, scope } = sent;
    onMoved?.({ from: item.key, isRecurring: item.isRecurring, ...answer.changed });
    if (back === null) return;
    const again: InstanceKey = { ...of, ...answer.changed };
    const undone: Move = {
      item: { ...item, key: keyOf(again.eventId, again.instance, item.isRecurring) },
      of: again,
      to: back,
      back: null,
      scope: scope === 'this' ? 'this' : 'all',
    };
    toast({ message: t`Moved “${item.title}”.`, undo: () => enqueue(undone) });
  }, [fetcher.data, isIdle, sent]);

  const items = useMemo(() => {
    const shown = new Map([...(sent ? [sent] : []), ...queue].map(({ item, to }) => [item.key, to]));
    if (asked) shown.set(asked.item.key, asked.to);
    if (shown.size === 0) return read;
    return read.map((item) => {
      const to = shown.get(item.key);
      if (!to) return item;
      const zone = to.isAllDay ? 'UTC' : timeZone;
      return { ...item, isAllDay: to.isAllDay, startMs: momentAt(to.start, zone), endMs: momentAt(to.end, zone) };
    });
  }, [read, queue, sent, asked, timeZone]);

  return { items, move, asked: asked && { title: asked.item.title }, settle };
}
