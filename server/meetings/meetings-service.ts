import type { EventDecisionId, NoteId, RoomId, TaskId, UserId } from '../../app/domain/ids';
import type { TimerAct } from '../../app/domain/meetings/call';
import type { PersonHours } from '../calendar/record-hours';
import type { SpaceAccess } from '../spaces/find-space-access';
import { admitToRoom } from './admit-to-room';
import { type EventChoice, findHeld, type HeldEvent, holdEvent, listEventChoices } from './held-event';
import { type IceConfig, iceServersFor } from './ice-servers';
import { MeetingHub } from './meeting-hub';
import { attachMeetingText, findMeetingTexts, type MeetingTextKind } from './meeting-texts';
import { type MeetingsDeps, roomsTopic } from './meetings-deps';
import { bookOwnEffort, type OwnEffort, readOwnEffort } from './own-effort';
import { addDecision, recordHours, removeDecision } from './records';
import { archiveRoom, changeRoom, createRoom, findRoom, listRooms, type RoomDraft, type RoomRow } from './rooms';
import { setTimer } from './set-timer';
import { addTask, changeTask, listTasks, removeTask, type TaskDraft, type TaskRow, tickTask } from './tasks';

/** Meeting rooms of spaces and their tasks. Callers ask what the person may do there; ids come from outside. */
export interface MeetingsService {
  listRooms(access: SpaceAccess): Promise<RoomRow[]>;
  findRoom(access: SpaceAccess, roomId: unknown): Promise<RoomRow>;
  createRoom(access: SpaceAccess, draft: RoomDraft): Promise<RoomId>;
  changeRoom(access: SpaceAccess, roomId: unknown, draft: RoomDraft): Promise<void>;
  archiveRoom(access: SpaceAccess, roomId: unknown, isOver: boolean): Promise<void>;
  /** Who is in a room now: one a person, by name. */
  present(roomId: RoomId): { readonly userId: string; readonly name: string }[];
  setTimer(access: SpaceAccess, roomId: unknown, act: TimerAct): Promise<void>;
  eventChoices(access: SpaceAccess, room: RoomRow): Promise<EventChoice[]>;
  /** The event that is held in a room, when the person sees it. */
  held(access: SpaceAccess, room: RoomRow): Promise<HeldEvent | null>;
  holdEvent(
    access: SpaceAccess,
    roomId: unknown,
    chosen: { readonly eventId: unknown; readonly instance: string } | null,
  ): Promise<void>;
  addDecision(access: SpaceAccess, roomId: unknown, words: string): Promise<void>;
  removeDecision(access: SpaceAccess, roomId: unknown, id: EventDecisionId): Promise<void>;
  recordHours(access: SpaceAccess, roomId: unknown, entries: readonly PersonHours[]): Promise<void>;
  /** What the held event cost the person's own organisation; null where they may not write on its card. */
  ownEffort(access: SpaceAccess, event: HeldEvent): Promise<OwnEffort | null>;
  bookOwnEffort(access: SpaceAccess, roomId: unknown): Promise<void>;
  texts(room: RoomRow, event: HeldEvent | null): Promise<Record<MeetingTextKind, NoteId | null>>;
  attachText(
    access: SpaceAccess,
    room: RoomRow,
    event: HeldEvent | null,
    kind: MeetingTextKind,
    noteId: NoteId,
  ): Promise<NoteId>;
  /** Open ones first, by date; of one room, or of the whole space. */
  listTasks(
    access: SpaceAccess,
    which: { readonly roomId?: RoomId; readonly isOpen?: boolean; readonly most: number },
  ): Promise<TaskRow[]>;
  addTask(access: SpaceAccess, where: { readonly roomId?: unknown }, draft: TaskDraft): Promise<TaskId>;
  changeTask(access: SpaceAccess, taskId: unknown, draft: TaskDraft): Promise<void>;
  tickTask(access: SpaceAccess, taskId: unknown, isDone: boolean): Promise<void>;
  removeTask(access: SpaceAccess, taskId: unknown): Promise<void>;
  /** The sockets of `/rooms/<roomId>`. */
  readonly hub: MeetingHub;
}

interface MeetingsParts extends MeetingsDeps {
  readonly spaces: Parameters<typeof admitToRoom>[0]['spaces'];
  readonly sessions: { sessionUser(sessionHash: string): Promise<unknown> };
  readonly ice: IceConfig;
  readonly report: (error: unknown, what: string) => void;
}

/** Makes the service. */
export function createMeetings(deps: MeetingsParts): MeetingsService {
  const hub = new MeetingHub({
    admit: (userId, roomId) => admitToRoom(deps, userId as UserId, roomId),
    isSessionAlive: async (hash) => (await deps.sessions.sessionUser(hash)) !== null,
    iceServers: (userId) => iceServersFor(deps.ice, userId, deps.clock.now()),
    onPeopleChanged: (spaceId) => deps.live.topicChanged([roomsTopic(spaceId)]),
    report: deps.report,
    now: () => deps.clock.now().getTime(),
  });
  return {
    hub,
    listRooms: (access) => listRooms(deps, access),
    findRoom: (access, roomId) => findRoom(deps, access, roomId),
    createRoom: (access, draft) => createRoom(deps, access, draft),
    changeRoom: (access, roomId, draft) => changeRoom(deps, access, roomId, draft),
    archiveRoom: (access, roomId, isOver) => archiveRoom(deps, access, roomId, isOver),
    present: (roomId) => hub.present(roomId),
    setTimer: (access, roomId, act) => setTimer(deps, access, roomId, act),
    eventChoices: (access, room) => listEventChoices(deps, access, room),
    held: (access, room) => findHeld(deps, access, room),
    holdEvent: (access, roomId, chosen) => holdEvent(deps, access, roomId, chosen),
    addDecision: (access, roomId, words) => addDecision(deps, access, roomId, words),
    removeDecision: (access, roomId, id) => removeDecision(deps, access, roomId, id),
    recordHours: (access, roomId, entries) => recordHours(deps, access, roomId, entries),
    ownEffort: (access, event) => readOwnEffort(deps, access, event),
    bookOwnEffort: (access, roomId) => bookOwnEffort(deps, access, roomId),
    texts: (room, event) => findMeetingTexts(deps, room, event),
    attachText: (access, room, event, kind, noteId) => attachMeetingText(deps, access, room, event, kind, noteId),
    listTasks: (access, which) => listTasks(deps, access, which),
    addTask: (access, where, draft) => addTask(deps, access, where, draft),
    changeTask: (access, taskId, draft) => changeTask(deps, access, taskId, draft),
    tickTask: (access, taskId, isDone) => tickTask(deps, access, taskId, isDone),
    removeTask: (access, taskId) => removeTask(deps, access, taskId),
  };
}
