import { useLingui } from '@lingui/react/macro';
import type { EditorView } from '@tiptap/pm/view';
import { type ReactNode, useRef, useState } from 'react';
import type { LiveText } from '../live/live-text';
import { holdPosition, insertPicture } from './extensions/pictures';

/** Keeps a picture somewhere and gives its address; rejects with an error whose message says why not. */
export type KeepPicture = (file: File) => Promise<{ readonly src: string; readonly alt: string }>;

/** Pictures on their way into a text. */
export function usePictures(text: LiveText, keep: KeepPicture | undefined) {
  const { t } = useLingui();
  const picker = useRef<HTMLInputElement>(null);
  const target = useRef<EditorView | null>(null);
  const [sending, setSending] = useState(0);
  const [problem, setProblem] = useState<string | null>(null);

  async function add(view: EditorView, files: readonly File[], at: number): Promise<void> {
    if (!keep) return;
    const where = holdPosition(view, text, at);
    setProblem(null);
    for (const file of files) {
      setSending((count) => count + 1);
      try {
        const picture = await keep(file);
        if (!view.isDestroyed) insertPicture(view, where(), picture);
      } catch (error) {
        setProblem(error instanceof Error ? error.message : String(error));
      }
      setSending((count) => count - 1);
    }
  }

  const field: ReactNode = keep && (
    <input
      ref={picker}
      type="file"
      accept="image/png,image/jpeg,image/webp,image/gif,image/avif"
      multiple
      hidden
      aria-label={t`Pictures`}
      onChange={({ currentTarget }) => {
        const view = target.current;
        const files = [...(currentTarget.files ?? [])];
        currentTarget.value = '';
        if (view && !view.isDestroyed) void add(view, files, view.state.selection.to);
      }}
    />
  );
  return {
    add,
    field,
    isSending: sending > 0,
    problem,
    /** Asks for pictures to put where the caret is. */
    ask(view: EditorView) {
      target.current = view;
      picker.current?.click();
    },
  };
}
