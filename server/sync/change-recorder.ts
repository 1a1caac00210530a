import * as Y from 'yjs';
import { type BoardChange, describeChanges } from '../../app/board-doc/changes';
import { boardOfDocument } from '../../app/domain/ids';
import type { ActivityRecord } from '../storage/document-store';

export interface ChangeRecorderOptions {
  readonly now: () => number;
  /** A board's record has grown, durably. */
  readonly onRecorded: (boardId: string) => void;
}

/** The document a change was made in. */
export interface ChangedDocument {
  readonly documentId: string;
  readonly organisationId: string;
  readonly doc: Y.Doc;
}

export interface ChangeRecorder {
  /** The records of one transaction, made by a member (null: the server itself). */
  describe(transaction: Y.Transaction, document: ChangedDocument, actorId: string | null): readonly ActivityRecord[];
  /** What was described before is durable. */
  committed(document: Pick<ChangedDocument, 'documentId'>): void;
}

/** Typing in one place by one person is one record in this time. */
const TOGETHER_MS = 5 * 60_000;
const MOST_REMEMBERED = 5000;
/** A keystroke changes a text, or takes a block apart or together. */
const MOST_AT_A_STROKE = 8;
/** More changes than this in one transaction are not told one by one. */
const MOST_AT_ONCE = 1000;

/** Turns changes of boards into the record of activity. Who did it comes from the connection, never from the document. */
export function createChangeRecorder({ now, onRecorded }: ChangeRecorderOptions): ChangeRecorder {
  const typedAt = new Map<string, number>();
  const recorded = new Set<string>();

  function isRecent(place: string, actorId: string | null): boolean {
    const before = typedAt.get(`${actorId} ${place}`);
    return before !== undefined && now() - before < TOGETHER_MS;
  }

  function isContinuation(change: BoardChange, actorId: string | null): boolean {
    const place = typedPlace(change);
    if (place === null) return false;
    if (isRecent(place, actorId)) return true;
    if (typedAt.size >= MOST_REMEMBERED) typedAt.clear();
    typedAt.set(`${actorId} ${place}`, now());
    return false;
  }

  return {
    describe(transaction, { documentId, organisationId, doc }, actorId) {
      const boardId = boardOfDocument(documentId);
      if (boardId === null) return [];
      // Most transactions by far are one more character of a text that is on record already.
      const place = descriptionPlace(transaction);
      if (place !== null && isRecent(place, actorId)) return [];
      const records: ActivityRecord[] = [];
      for (const change of describeChanges(transaction, doc)) {
        if (records.length >= MOST_AT_ONCE) break;
        if (isContinuation(change, actorId)) continue;
        const { kind, ...said } = change;
        const { cardId = null, ...data } = 'cardId' in said ? said : { ...said, cardId: null };
        records.push({ organisationId, boardId, cardId, memberId: actorId, kind, data });
      }
      if (records.length > 0) recorded.add(documentId);
      return records;
    },
    committed({ documentId }) {
      const boardId = boardOfDocument(documentId);
      if (recorded.delete(documentId) && boardId !== null) onRecorded(boardId);
    },
  };
}

/** The place of a transaction that changed one card's description and nothing else. */
function descriptionPlace(transaction: Y.Transaction): string | null {
  if (transaction.changed.size > MOST_AT_A_STROKE) return null;
  let place: string | null = null;
  for (const type of transaction.changed.keys()) {
    const cardId = cardWhoseTextHolds(type);
    if (cardId === null || (place !== null && place !== cardId)) return null;
    place = cardId;
  }
  return place === null ? null : `${place} description.edited`;
}

/** The card in whose description a type stands; null when it stands elsewhere. */
function cardWhoseTextHolds(type: { readonly _item: Y.Item | null; readonly parent: unknown }): string | null {
  let at: unknown = type;
  while (at instanceof Y.XmlElement || at instanceof Y.XmlText) at = at.parent;
  if (!(at instanceof Y.XmlFragment) || at._item?.parentSub !== 'text') return null;
  const card = at.parent;
  return card instanceof Y.Map && card.parent instanceof Y.Map && card.parent._item === null
    ? (card._item?.parentSub ?? null)
    : null;
}

/** Where somebody typed, when the change is typing. */
function typedPlace(change: BoardChange): string | null {
  switch (change.kind) {
    case 'description.edited':
    case 'item.edited':
      return `${change.cardId} ${change.kind}`;
    case 'card.edited':
      return change.field === 'purpose' ? `${change.cardId} purpose` : null;
    default:
      return null;
  }
}
