import { Component, lazy, type ReactNode, Suspense, useCallback, useRef, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';
import type * as Y from 'yjs';
import { isSound } from '../board-doc/rich-text-sound';
import type { RichTextEditorProps } from './rich-text-editor';

const load = () => import('./rich-text-editor').then(({ RichTextEditor }) => ({ default: RichTextEditor }));
const Editor = lazy(load);

/** Fetches the editor ahead of the moment in which somebody begins to write. */
export function fetchEditor(): void {
  void load();
}

interface LazyEditorProps extends RichTextEditorProps {
  /** Shown in place of the editor when the text holds what no editor can show. */
  readonly broken: ReactNode;
}

/** The editor, fetched when it is first needed. */
export function LazyEditor({ broken, ...props }: LazyEditorProps) {
  if (!useIsSound(props.text.fragment)) return broken;
  return (
    <Guard key={String(props.text.fragment._item?.id.clock)} broken={broken}>
      <Suspense fallback={props.fallback}>
        <Editor {...props} />
      </Suspense>
    </Guard>
  );
}

/** Whether the editor can be given the text; asked again at each change that comes from elsewhere, before it is shown. */
function useIsSound(fragment: Y.XmlFragment): boolean {
  const known = useRef<{ readonly fragment: Y.XmlFragment; sound: boolean } | null>(null);
  if (known.current?.fragment !== fragment) known.current = { fragment, sound: isSound(fragment) };
  const subscribe = useCallback(
    (tell: () => void) => {
      const check = (_events: unknown, { local }: Y.Transaction): void => {
        if (local) return;
        const sound = isSound(fragment);
        if (known.current === null || known.current.sound === sound) return;
        known.current = { fragment, sound };
        // At once: the editor's own observer comes next.
        flushSync(tell);
      };
      fragment.observeDeep(check);
      return () => fragment.unobserveDeep(check);
    },
    [fragment],
  );
  return useSyncExternalStore(
    subscribe,
    () => known.current?.sound ?? false,
    () => false,
  );
}

/** Whatever the editor stumbles over, the card around it stays. */
class Guard extends Component<{ readonly broken: ReactNode; readonly children: ReactNode }, { isBroken: boolean }> {
  override state = { isBroken: false };

  static getDerivedStateFromError(): { isBroken: boolean } {
    return { isBroken: true };
  }

  override render(): ReactNode {
    return this.state.isBroken ? this.props.broken : this.props.children;
  }
}
