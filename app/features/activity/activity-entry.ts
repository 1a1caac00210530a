import { isStage, type Stage } from '../../domain/life-cycle';
import type { Segment } from '../../domain/segments';

/** One line of the server's record, as a page gets it. `data` is what the change said of itself then. */
export interface ActivityEntry {
  readonly id: string;
  readonly cardId: string | null;
  readonly memberId: string | null;
  /** Null: the server itself. */
  readonly memberName: string | null;
  readonly kind: string;
  readonly data: unknown;
  readonly at: string;
}

/** A column as it was called then. */
export interface ColumnThen {
  readonly name: string;
  readonly stage: Stage;
}

/** Reads the data of an entry; what is missing or of another kind reads as empty. */
export class EntryData {
  readonly #record: Readonly<Record<string, unknown>>;

  constructor(data: unknown) {
    const isRecord = typeof data === 'object' && data !== null && !Array.isArray(data);
    this.#record = isRecord ? Object.fromEntries(Object.entries(data)) : {};
  }

  text(key: string): string {
    const value = this.#record[key];
    return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
  }

  number(key: string): number | null {
    const value = this.#record[key];
    return typeof value === 'number' ? value : null;
  }

  flag(key: string): boolean {
    return this.#record[key] === true;
  }

  column(key: string): ColumnThen {
    const column = new EntryData(this.#record[key]);
    const stage = column.text('stage');
    return { name: column.text('name'), stage: isStage(stage) ? stage : 'active' };
  }

  segment(key: string): Segment | null {
    const value = this.#record[key];
    if (!Array.isArray(value)) return null;
    const [now, future] = value;
    return typeof now === 'number' && typeof future === 'number' ? { now, future } : null;
  }
}
