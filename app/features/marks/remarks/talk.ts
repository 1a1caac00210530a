import type { Reaction } from '../../../domain/discussion/reactions';
import type { WatchLevel } from '../../../domain/notifications/watching';
import type { Openness } from '../../../domain/spaces/openness';

/** A remark, with what the reader may do with it. */
export interface TalkRemark {
  readonly id: string;
  /** Null: known by name only, from an import. */
  readonly authorId: string | null;
  readonly authorName: string;
  readonly avatarUrl: string | null;
  readonly body: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly reactions: readonly {
    readonly reaction: Reaction;
    readonly names: readonly string[];
    readonly isMine: boolean;
  }[];
  readonly canEdit: boolean;
  readonly canDelete: boolean;
}

/** The remark that began a thread, and the answers to it. */
export interface TalkThread {
  readonly id: string;
  readonly remarks: readonly TalkRemark[];
  /** The passage that it is about, as it was. */
  readonly quote: string;
  readonly anchor: unknown;
  /** Null where everything is for the same people. */
  readonly openness: Openness | null;
  readonly resolved: { readonly at: Date; readonly byName: string } | null;
  readonly canResolve: boolean;
}

/** Somebody who can be mentioned. */
export interface TalkPerson {
  readonly id: string;
  readonly name: string;
  readonly avatarUrl: string | null;
  /** Whom they speak for. */
  readonly hint?: string;
}

/** What is said about one thing, and the way to say more. */
export interface Talk {
  /** Names drafts on a device: the person and the thing. */
  readonly place: string;
  /** The address that takes the acts. */
  readonly action: string;
  /** The first word of intents, and the field that names one. */
  readonly word: 'remark' | 'comment';
  /** Sent with each new remark: what it is about. */
  readonly fields: Readonly<Record<string, string>>;
  /** Where the earlier words of a remark are read. */
  readonly historyAt: (id: string) => string;
  readonly threads: readonly TalkThread[];
  readonly people: readonly TalkPerson[];
  readonly me: string;
  readonly canAdd: boolean;
  readonly canBeOnlyUs: boolean;
  /** What the reader wants to hear of the thing and its threads, by `kind:id`; `of` is the thing. */
  readonly watching: { readonly of: string; readonly levels: Readonly<Record<string, WatchLevel>> };
  readonly timeZone: string;
  readonly today: string;
}

/** What the address that takes the acts answers. */
export type TalkAnswer =
  | { readonly ok: true; readonly intent: string }
  | { readonly ok: false; readonly intent: string; readonly code: string };

/** Words that stood in a remark, and until when; null: they stand there now. */
export interface TalkVersion {
  readonly body: string;
  readonly from: Date;
  readonly until: Date | null;
}
