// Every id is 20 characters of a-z and 0-9 (103 bits), so that it needs no encoding in an address or a document name.

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type UserId = Id<'user'>;
export type OrganisationId = Id<'organisation'>;
/** A person of an organisation; cards name members, never users. */
export type MemberId = Id<'member'>;
export type BoardId = Id<'board'>;
export type ColumnId = Id<'column'>;
export type CardId = Id<'card'>;
export type LabelId = Id<'label'>;
export type ChecklistId = Id<'checklist'>;
export type ChecklistItemId = Id<'checklistItem'>;
export type LinkId = Id<'link'>;
export type FieldId = Id<'field'>;
/** An organisation that we meet in networks, in our own directory. */
export type PartnerId = Id<'partner'>;
/** A person of a partner. */
export type ContactId = Id<'contact'>;
/** A theme worth entering (M17). */
export type ThemeId = Id<'theme'>;
/** A network on the radar that we might enter. */
export type RadarCandidateId = Id<'radarCandidate'>;
export type ScoringModelId = Id<'scoringModel'>;
export type ScoringSessionId = Id<'scoringSession'>;
/** A row of the operating model: something that a segment calls for (M3). */
export type CareId = Id<'care'>;
export type DecisionId = Id<'decision'>;
/** A network plan of an organisation. */
export type PlanId = Id<'plan'>;
/** A network's shared environment, seen by people of several organisations. */
export type SpaceId = Id<'space'>;
/** A person in a space. */
export type SpaceMemberId = Id<'spaceMember'>;
/** A written document of a space; its text is the live document `note-<id>`. */
export type NoteId = Id<'note'>;
export type EventId = Id<'event'>;
/** A search for a time by asking. */
export type PollId = Id<'poll'>;
export type PollOptionId = Id<'pollOption'>;
export type EventDecisionId = Id<'eventDecision'>;
/** A private address of a calendar. */
export type FeedId = Id<'feed'>;
/** A subscribed calendar. */
export type SourceId = Id<'source'>;
export type FileId = Id<'file'>;
export type FolderId = Id<'folder'>;
export type FileVersionId = Id<'fileVersion'>;
/** A file on its way. */
export type UploadId = Id<'upload'>;
/** A standing meeting room of a space. */
export type RoomId = Id<'room'>;
/** Something that was agreed to be done in a space. */
export type TaskId = Id<'task'>;
export type RemarkId = Id<'remark'>;
/** That something concerns a person. */
export type NotificationId = Id<'notification'>;
/** A service of a network to its members. */
export type ServiceId = Id<'service'>;
/** A line of an internationalisation plan. */
export type PlanLineId = Id<'planLine'>;
/** `<kind>-<id>`: the name of a live document, as it stands in `/sync/<document>`. */
export type DocumentId = Id<'document'>;

type AnyId =
  | PlanId
  | UserId
  | OrganisationId
  | MemberId
  | BoardId
  | ColumnId
  | CardId
  | LabelId
  | ChecklistId
  | ChecklistItemId
  | LinkId
  | FieldId
  | PartnerId
  | ContactId
  | ThemeId
  | RadarCandidateId
  | ScoringModelId
  | ScoringSessionId
  | CareId
  | DecisionId
  | SpaceId
  | SpaceMemberId
  | NoteId
  | EventId
  | PollId
  | PollOptionId
  | EventDecisionId
  | FeedId
  | SourceId
  | FileId
  | FolderId
  | FileVersionId
  | UploadId
  | RoomId
  | TaskId
  | RemarkId
  | NotificationId
  | ServiceId
  | PlanLineId;

const ID = /^[a-z0-9]{20}$/;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Gives that many random bytes; `crypto.getRandomValues` outside tests. */
export type RandomBytes = (length: number) => Uint8Array;

/** Whether a text has the form of an id. */
export function isId(text: unknown): text is AnyId {
  return typeof text === 'string' && ID.test(text);
}

/** Reads an id from outside; null when it has not the form of one. */
export function parseId<T extends AnyId>(text: unknown): T | null {
  return isId(text) ? (text as T) : null;
}

/** Makes a new id from the given source of random bytes (uniform over the alphabet: bytes of 252 and more are drawn again). */
export function newId<T extends AnyId>(randomBytes: RandomBytes): T {
  let id = '';
  while (id.length < 20) {
    for (const byte of randomBytes(24)) {
      if (byte < 252 && id.length < 20) id += ALPHABET[byte % 36];
    }
  }
  return id as T;
}

/** The name of a board's live document. */
export function boardDocumentId(board: BoardId): DocumentId {
  return `board-${board}` as DocumentId;
}

/** The board of a document's name; null when it names none. */
export function boardOfDocument(document: string): BoardId | null {
  return document.startsWith('board-') ? parseId<BoardId>(document.slice(6)) : null;
}

/** The name of a plan's live document. */
export function planDocumentId(plan: PlanId): DocumentId {
  return `plan-${plan}` as DocumentId;
}

/** The plan of a document's name; null when it names none. */
export function planOfDocument(document: string): PlanId | null {
  return document.startsWith('plan-') ? parseId<PlanId>(document.slice(5)) : null;
}

/** The name of a written document's live text. */
export function noteDocumentId(note: NoteId): DocumentId {
  return `note-${note}` as DocumentId;
}

/** The written document of a live document's name; null when it names none. */
export function noteOfDocument(document: string): NoteId | null {
  return document.startsWith('note-') ? parseId<NoteId>(document.slice(5)) : null;
}
