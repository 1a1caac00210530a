import type { DiscussionView } from '../../../server/discussion/read-discussion';
import type { EventDecisionId, EventId, NoteId, RoomId, UserId } from '../../domain/ids';
import type { RoomTimer } from '../../domain/meetings/call';
import type { RichDoc } from '../../domain/rich-text/content';
import type { Openness } from '../../domain/spaces/openness';
import type { TaskData } from '../marks/tasks/task';

/** A person who is in a room, or could be. */
export interface RoomPerson {
  readonly userId: string;
  readonly name: string;
}

export interface ListedRoom {
  readonly id: RoomId;
  readonly name: string;
  readonly externalUrl: string;
  readonly isArchived: boolean;
  readonly present: readonly RoomPerson[];
  /** What is held there now, if the reader sees it. */
  readonly eventTitle: string | null;
}

export interface HeldEventData {
  readonly id: EventId;
  readonly instance: string;
  readonly title: string;
  readonly startMs: number;
  readonly endMs: number;
  readonly isAllDay: boolean;
  readonly openness: Openness;
  readonly attendees: readonly RoomPerson[];
  readonly decisions: readonly { readonly id: EventDecisionId; readonly text: string }[];
  readonly hours: readonly { readonly userId: UserId; readonly name: string; readonly minutes: number }[];
}

export interface EventChoiceData {
  readonly eventId: EventId;
  readonly instance: string;
  readonly title: string;
  readonly startMs: number;
  readonly isAllDay: boolean;
  readonly isHere: boolean;
}

/** The agenda or the minutes: not begun, somewhere the reader does not see, or here. */
export type MeetingTextData =
  | { readonly kind: 'none' }
  | { readonly kind: 'away' }
  | {
      readonly kind: 'here';
      readonly noteId: NoteId;
      readonly title: string;
      readonly openness: Openness;
      readonly text: RichDoc;
      readonly people: readonly { readonly id: UserId; readonly name: string }[];
      readonly canEdit: boolean;
    };

/** What the meeting cost the reader's own organisation; told to its own people alone. */
export interface OwnEffortData {
  readonly organisationName: string;
  readonly cardAddress: string;
  readonly minutes: number;
  readonly booked: number;
}

export interface RoomPageData {
  readonly spaceId: string;
  readonly room: Pick<ListedRoom, 'id' | 'name' | 'externalUrl' | 'isArchived' | 'present'>;
  readonly timer: RoomTimer;
  /** The server's clock when it answered. */
  readonly now: number;
  readonly me: {
    readonly userId: UserId;
    readonly canEdit: boolean;
    readonly canJoin: boolean;
  };
  readonly people: readonly RoomPerson[];
  readonly event: HeldEventData | null;
  readonly choices: readonly EventChoiceData[];
  readonly tasks: readonly TaskData[];
  readonly texts: Readonly<Record<'agenda' | 'minutes', MeetingTextData>>;
  /** Whether a room that was put away can be taken out again. */
  readonly canRestore: boolean;
  readonly effort: OwnEffortData | null;
  /** What is said about the room between its meetings. */
  readonly discussion: DiscussionView;
  readonly earlierTo: string | null;
  readonly timeZone: string;
  /** Today, where the reader is. */
  readonly today: string;
}

/** What an act was answered. */
export type RoomAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string };
