import { Trans } from '@lingui/react/macro';
import { useRefusalSentence } from '../refusal-sentence';
import type { DraftState } from './use-draft';

/** Under a field: why it was not saved, how near the limit is, and what somebody else set meanwhile. */
export function DraftNotes({ draft, limit, id }: { draft: DraftState; limit?: number; id: string }) {
  const sentence = useRefusalSentence();
  const length = draft.text.length;
  const isNear = limit !== undefined && draft.isChanged && length > limit * 0.9;
  if (draft.refusal === null && draft.theirs === null && !isNear) return null;
  return (
    <div id={id} className="mt-1 flex flex-col gap-1 text-xs">
      {draft.refusal && (
        <p role="alert" className="text-danger">
          {sentence(draft.refusal)}
        </p>
      )}
      {isNear && (
        <p className={length > limit ? 'text-danger' : 'text-ink-muted'} aria-live="polite">
          <Trans>
            {length} of {limit} characters
          </Trans>
        </p>
      )}
      {draft.theirs !== null && (
        <p role="status" className="flex flex-wrap items-baseline gap-x-2 rounded-sm bg-info px-2 py-1 text-info">
          <span className="min-w-0 [overflow-wrap:anywhere]">
            {draft.theirs === '' ? (
              <Trans>Somebody emptied this while you were typing.</Trans>
            ) : (
              <Trans>Somebody set this to “{shortened(draft.theirs)}” while you were typing.</Trans>
            )}
          </span>
          <button
            type="button"
            className="font-medium underline"
            onMouseDown={(event) => event.preventDefault()}
            onClick={draft.restore}
          >
            <Trans>Take theirs</Trans>
          </button>
        </p>
      )}
    </div>
  );
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
