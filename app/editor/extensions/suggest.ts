import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { createStore, type Store } from '../../live/store';

/** What is being looked for: a person after `@`, a form after `/`. */
export interface Suggesting {
  readonly kind: 'person' | 'form';
  readonly query: string;
  /** What the choice takes the place of. */
  readonly from: number;
  readonly to: number;
  /** Where it stands on the screen. */
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** The keys that belong to the list while it is shown. */
export type SuggestionKey = 'ArrowDown' | 'ArrowUp' | 'Enter' | 'Tab' | 'Escape';

/** Between the text and its list. A class, since Tiptap copies the plain objects among an extension's options. */
export class SuggestBridge {
  readonly state: Store<Suggesting | null> = createStore<Suggesting | null>(null);
  /** What the list does with a key; false: nothing. */
  onKey: (key: SuggestionKey) => boolean = () => false;
}

const TRIGGER = /(?:^|[\s(\uFFFC])([@/])([^\s@/]{0,30}(?: [^\s@/]{1,30})?)$/;
const key = new PluginKey<{ readonly dismissed: number | null }>('suggest');

/** Watches for `@` and `/` before the caret and tells the list, which the page draws. */
export const Suggest = Extension.create<{ readonly bridge: SuggestBridge }>({
  name: 'suggest',
  priority: 1100,

  addOptions: () => ({ bridge: new SuggestBridge() }),

  addProseMirrorPlugins() {
    const { bridge } = this.options;
    const { editor } = this;
    return [
      new Plugin({
        key,
        state: {
          init: (): { readonly dismissed: number | null } => ({ dismissed: null }),
          apply: (tr, value): { readonly dismissed: number | null } => {
            const dismissed = tr.getMeta(key) as number | undefined;
            if (dismissed !== undefined) return { dismissed };
            return value.dismissed === null ? value : { dismissed: tr.mapping.map(value.dismissed) };
          },
        },
        view: () => ({
          update: (view) => bridge.state.set(editor.isEditable ? suggestingAt(view) : null),
          destroy: () => bridge.state.set(null),
        }),
        props: {
          handleKeyDown: (view, event) => {
            const shown = bridge.state.get();
            if (shown === null || event.isComposing) return false;
            if (event.key === 'Escape') {
              view.dispatch(view.state.tr.setMeta(key, shown.from));
              event.stopPropagation();
              return true;
            }
            const isOurs =
              event.key === 'ArrowDown' || event.key === 'ArrowUp' || event.key === 'Enter' || event.key === 'Tab';
            return isOurs && !event.shiftKey && bridge.onKey(event.key as SuggestionKey);
          },
          handleDOMEvents: {
            blur: () => {
              bridge.state.set(null);
              return false;
            },
          },
        },
      }),
    ];
  },
});

function suggestingAt(view: EditorView): Suggesting | null {
  const found = triggerIn(view.state);
  if (found === null || !view.hasFocus()) return null;
  const { left, top, bottom } = view.coordsAtPos(found.from);
  return { ...found, left, top, bottom };
}

function triggerIn(state: EditorState): Pick<Suggesting, 'kind' | 'query' | 'from' | 'to'> | null {
  const { $from, empty } = state.selection;
  if (!empty || !$from.parent.isTextblock || $from.parent.type.spec.code === true) return null;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - 70),
    $from.parentOffset,
    undefined,
    '\uFFFC',
  );
  const [, sign, query = ''] = TRIGGER.exec(before) ?? [];
  if (sign === undefined) return null;
  const from = $from.pos - query.length - 1;
  if (key.getState(state)?.dismissed === from) return null;
  return { kind: sign === '@' ? 'person' : 'form', query, from, to: $from.pos };
}
