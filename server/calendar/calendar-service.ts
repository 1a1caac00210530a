import type { EventDraft } from '../../app/domain/calendar/event-draft';
import type { Slot } from '../../app/domain/calendar/find-slots';
import type { EventDecisionId, EventId, NoteId, PollId, PollOptionId } from '../../app/domain/ids';
import type { SpaceAccess } from '../spaces/find-space-access';
import { answerEvent, type GivenAnswer } from './answer-event';
import type { CalendarDeps } from './calendar-deps';
import { type CancelUndo, cancelEvent, restoreEvent } from './cancel-event';
import { type Change, type Changed, type ChangeOf, changeEvent } from './change-event';
import { createEvent } from './create-event';
import {
  addDecision,
  attachMinutes,
  type EventOfNote,
  findEventOfNote,
  type RecordOf,
  removeDecision,
  setHours,
} from './event-records';
import { type EventDetails, findEvent } from './find-event';
import { findTime, type TimeQuestion } from './find-time';
import { type CalendarReading, listInstances } from './list-instances';
import {
  answerPoll,
  closePoll,
  createPoll,
  findPoll,
  listPolls,
  type NewPoll,
  type PollDetails,
  type PollListItem,
} from './polls';
import { type PersonHours, recordHours } from './record-hours';

/** Calendars of spaces. Callers ask what the person may do there; what an item's class hides is unknown here, too. */
export interface CalendarService {
  /** What happens in a span of time in the spaces that a person is in. */
  list(accesses: readonly SpaceAccess[], fromMs: number, toMs: number): Promise<CalendarReading>;
  /** An event with the instance named; null: the next one. */
  find(access: SpaceAccess, id: EventId, instance: string | null): Promise<EventDetails>;
  create(access: SpaceAccess, draft: EventDraft): Promise<EventId>;
  change(access: SpaceAccess, of: ChangeOf, change: Change): Promise<Changed>;
  cancel(access: SpaceAccess, of: ChangeOf): Promise<CancelUndo>;
  restore(access: SpaceAccess, undo: CancelUndo): Promise<void>;
  answer(access: SpaceAccess, given: GivenAnswer): Promise<void>;
  addDecision(access: SpaceAccess, of: RecordOf, words: string): Promise<void>;
  removeDecision(access: SpaceAccess, eventId: EventId, id: EventDecisionId): Promise<void>;
  setHours(access: SpaceAccess, of: RecordOf, minutes: number | null): Promise<void>;
  /** The time of everybody at a meeting, as who takes the minutes counted it. */
  recordHours(access: SpaceAccess, of: RecordOf, entries: readonly PersonHours[]): Promise<void>;
  attachMinutes(access: SpaceAccess, of: RecordOf, noteId: NoteId): Promise<NoteId>;
  /** Of which event a document is the minutes, if of one that the person sees. */
  eventOfNote(access: SpaceAccess, noteId: NoteId): Promise<EventOfNote | null>;
  findTime(access: SpaceAccess, question: TimeQuestion): Promise<Slot[]>;
  polls(access: SpaceAccess): Promise<PollListItem[]>;
  findPoll(access: SpaceAccess, id: PollId): Promise<PollDetails>;
  createPoll(access: SpaceAccess, poll: NewPoll): Promise<PollId>;
  answerPoll(access: SpaceAccess, id: PollId, answers: Readonly<Record<string, unknown>>): Promise<void>;
  /** Gives the event that came of it, if one of its times was chosen. */
  closePoll(access: SpaceAccess, id: PollId, option: PollOptionId | null): Promise<EventId | null>;
}

/** Makes the service. */
export function createCalendar(deps: CalendarDeps): CalendarService {
  return {
    list: (accesses, fromMs, toMs) => listInstances(deps, accesses, fromMs, toMs),
    find: (access, id, instance) => findEvent(deps, access, id, instance),
    create: (access, draft) => createEvent(deps, access, draft),
    change: (access, of, change) => changeEvent(deps, access, of, change),
    cancel: (access, of) => cancelEvent(deps, access, of),
    restore: (access, undo) => restoreEvent(deps, access, undo),
    answer: (access, given) => answerEvent(deps, access, given),
    addDecision: (access, of, words) => addDecision(deps, access, of, words),
    removeDecision: (access, eventId, id) => removeDecision(deps, access, eventId, id),
    setHours: (access, of, minutes) => setHours(deps, access, of, minutes),
    recordHours: (access, of, entries) => recordHours(deps, access, of, entries),
    attachMinutes: (access, of, noteId) => attachMinutes(deps, access, of, noteId),
    eventOfNote: (access, noteId) => findEventOfNote(deps, access, noteId),
    findTime: (access, question) => findTime(deps, access, question),
    polls: (access) => listPolls(deps, access),
    findPoll: (access, id) => findPoll(deps, access, id),
    createPoll: (access, poll) => createPoll(deps, access, poll),
    answerPoll: (access, id, answers) => answerPoll(deps, access, id, answers),
    closePoll: (access, id, option) => closePoll(deps, access, id, option),
  };
}
