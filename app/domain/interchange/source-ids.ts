import type {
  BoardId,
  CardId,
  ChecklistId,
  ChecklistItemId,
  ColumnId,
  FieldId,
  LabelId,
  LinkId,
  MemberId,
  PartnerId,
} from '../ids';
import { newId } from '../ids';
import type { SourceKey } from './import-plan';

/** SHA-256 of a text; passed in, since the domain has no library for it. */
export type Digest = (text: string) => Uint8Array;

interface Named {
  column: ColumnId;
  card: CardId;
  checklist: ChecklistId;
  item: ChecklistItemId;
  link: LinkId;
  field: FieldId;
  label: LabelId;
  member: MemberId;
  partner: PartnerId;
}

/**
 * Gives ids of ours for keys of a source: the same key on the same board always has the same id, so that an import of
 * the same file meets the cards that it brought before; on another board it has another.
 */
export function sourceIds(digest: Digest, scope: BoardId | string) {
  return <Kind extends keyof Named>(kind: Kind, key: SourceKey): Named[Kind] => {
    let round = 0;
    let bytes: Uint8Array = new Uint8Array();
    return newId<Named[Kind]>((length) => {
      while (bytes.length < length) {
        const more = digest(`${scope}\n${kind}\n${round++}\n${key}`);
        const joined = new Uint8Array(bytes.length + more.length);
        joined.set(bytes);
        joined.set(more, bytes.length);
        bytes = joined;
      }
      const taken = bytes.subarray(0, length);
      bytes = bytes.subarray(length);
      return taken;
    });
  };
}

export type SourceIds = ReturnType<typeof sourceIds>;

/** A short fingerprint of a value, for telling later whether it has changed. Not for secrets. */
export function fingerprint(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}

/** When a Trello id was made: its first eight digits are seconds since 1970. Null when it is not such an id. */
export function momentOfTrelloId(id: string): string | null {
  if (!/^[0-9a-f]{24}$/i.test(id)) return null;
  const moment = new Date(Number.parseInt(id.slice(0, 8), 16) * 1000).toISOString();
  return moment >= '2000' ? moment : null;
}
