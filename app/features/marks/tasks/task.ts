import type { TaskId } from '../../../domain/ids';
import type { Openness } from '../../../domain/spaces/openness';

/** A person who could do a task. */
export interface TaskPerson {
  readonly userId: string;
  readonly name: string;
}

/** Something that was agreed to be done, with what its reader may do with it. */
export interface TaskData {
  readonly id: TaskId;
  readonly text: string;
  readonly assignee: TaskPerson | null;
  readonly dueOn: string | null;
  readonly isDone: boolean;
  readonly openness: Openness;
  readonly canRemove: boolean;
  /** The room in which it was agreed, where that is worth saying. */
  readonly room?: { readonly name: string; readonly address: string } | null;
}

/** What an act on tasks was answered. */
export type TaskAnswer = { readonly ok: true } | { readonly ok: false; readonly code: string };
