import type { NoteId, SpaceId, UserId } from '../../domain/ids';
import type { Openness } from '../../domain/spaces/openness';

/** A document as lists and its own page show it. */
export interface ListedNote {
  readonly id: NoteId;
  readonly title: string;
  readonly titledById: UserId;
  readonly titledBy: string;
  readonly openness: Openness;
  readonly isTemplate: boolean;
  /** The first of its words. */
  readonly beginning: string;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly editedAt: Date;
  readonly editedBy: string;
  readonly isPinned: boolean;
  readonly isArchived: boolean;
  readonly deletedAt: Date | null;
  /** Whether this person may put it into the bin and take it out again. */
  readonly canDelete: boolean;
}

/** An event of the space that a text can name. */
export interface NamedEvent {
  readonly id: string;
  readonly title: string;
  readonly startMs: number;
  readonly isAllDay: boolean;
}

/** A network that a text can name: one that the reader can open. */
export interface NamedNetwork {
  readonly id: SpaceId;
  readonly name: string;
  readonly path: string;
}

export interface ListedVersion {
  readonly id: string;
  readonly kind: 'first' | 'automatic' | 'named' | 'restored';
  readonly name: string;
  readonly createdAt: Date;
  readonly createdBy: string;
}

export interface NoteAnswer {
  readonly ok: boolean;
  readonly code?: string;
  readonly intent?: string;
  /** Somebody else's title that was written over. */
  readonly replaced?: { readonly title: string; readonly by: string };
}

/** What became of a file. */
export type ImportAnswer =
  | { readonly ok: true; readonly id: NoteId; readonly pictures: number }
  | { readonly ok: false; readonly intent: string; readonly code: string };

/** What a person may do with the space's documents. */
export interface NoteRights {
  readonly canEdit: boolean;
  readonly canPublish: boolean;
  readonly hasOrganisation: boolean;
}
