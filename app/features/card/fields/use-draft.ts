import { useEffect, useRef, useState } from 'react';
import type { Refusal } from '../card-scope';

interface Draft {
  readonly text: string;
  /** What the field held when I began to type. */
  readonly base: string;
}

export interface DraftState {
  /** What the field shows: mine while I change it, else everybody's. */
  readonly text: string;
  readonly isChanged: boolean;
  /** What somebody else set while I was typing; null when nobody did. */
  readonly theirs: string | null;
  readonly refusal: Refusal | null;
  change(text: string): void;
  /** Writes what I typed; keeps it, with the reason, when it is refused. Returns whether the field is settled. */
  commit(): boolean;
  /** Drops what I typed: the field shows everybody's value again. */
  restore(): void;
}

/**
 * What I type into a field that others may change meanwhile. Untouched, the field follows everybody's value; once I type, a
 * remote change is told and never overwrites mine.
 */
export function useDraft(value: string, write: (text: string) => Refusal | null): DraftState {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function restore() {
    setDraft(null);
    setRefusal(null);
  }

  function commit(): boolean {
    if (draft === null) return true;
    const refused = draft.text === value ? null : write(draft.text);
    setRefusal(refused);
    if (refused === null) setDraft(null);
    return refused === null;
  }

  const commitLatest = useRef(commit);
  useEffect(() => {
    commitLatest.current = commit;
  });
  // Leaving by Back or to another card takes the field away without a blur.
  useEffect(() => () => void commitLatest.current(), []);

  return {
    text: draft?.text ?? value,
    isChanged: draft !== null,
    theirs: draft !== null && value !== draft.base && value !== draft.text ? value : null,
    refusal,
    change(text) {
      setDraft({ text, base: draft?.base ?? value });
      setRefusal(null);
    },
    commit,
    restore,
  };
}
