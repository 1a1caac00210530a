import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import type { Colour } from '../../domain/colours';
import type { LiveText } from '../../live/live-text';
import type { PeerCaret } from '../../live/presence';
import { mappingOf, placeOf, positionOf } from './text-places';

const key = new PluginKey<DecorationSet>('carets');

/** Shows the others' carets and tells them mine. Who they are was stamped by the server. */
export const Carets = Extension.create<{ readonly text: LiveText | null }>({
  name: 'carets',

  addOptions: () => ({ text: null }),

  addProseMirrorPlugins() {
    const { text } = this.options;
    if (text === null) return [];
    return [
      new Plugin({
        key,
        state: {
          init: (_config, state) => decorationsOf(text, state),
          apply: (tr, set, _old, state) => {
            if (tr.getMeta(key) === true || tr.getMeta(ySyncPluginKey) !== undefined) return decorationsOf(text, state);
            return set.map(tr.mapping, tr.doc);
          },
        },
        view: (view) => new CaretTeller(view, text),
        props: {
          decorations: (state) => key.getState(state),
          handleDOMEvents: {
            blur: () => {
              text.tellCaret(null);
              text.undo.endTyping();
              return false;
            },
          },
        },
      }),
    ];
  },
});

/** Tells where my caret is, at most once a frame, after the document has taken in what I typed. */
class CaretTeller {
  readonly #view: EditorView;
  readonly #text: LiveText;
  readonly #stop: () => void;
  #frame = 0;

  constructor(view: EditorView, text: LiveText) {
    this.#view = view;
    this.#text = text;
    this.#stop = text.subscribeCarets(() => {
      // Peers change inside transactions of the document too: drawn when those are over.
      queueMicrotask(() => {
        if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true));
      });
    });
    view.dom.addEventListener('focus', this.#tellSoon);
  }

  update(): void {
    this.#tellSoon();
  }

  destroy(): void {
    cancelAnimationFrame(this.#frame);
    this.#stop();
    this.#view.dom.removeEventListener('focus', this.#tellSoon);
    this.#text.tellCaret(null);
    this.#text.undo.endTyping();
  }

  readonly #tellSoon = (): void => {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      const { state, isDestroyed } = this.#view;
      const mapping = mappingOf(state);
      if (isDestroyed || mapping === null || !this.#view.hasFocus()) return;
      const { fragment } = this.#text;
      const at = (position: number): unknown => placeOf(position, fragment, mapping);
      this.#text.tellCaret({ anchor: at(state.selection.anchor), head: at(state.selection.head) });
    });
  };
}

function decorationsOf(text: LiveText, state: EditorState): DecorationSet {
  const mapping = mappingOf(state);
  const { doc } = text.fragment;
  if (mapping === null || doc === null) return DecorationSet.empty;
  const most = Math.max(0, state.doc.content.size - 1);
  const find = (position: unknown): number | null => {
    const found = positionOf(doc, text.fragment, position, mapping);
    return found === null ? null : Math.min(found, most);
  };
  return DecorationSet.create(
    state.doc,
    text.carets().flatMap((caret) => {
      const [anchor, head] = [find(caret.anchor), find(caret.head)];
      if (anchor === null || head === null) return [];
      const [from, to] = [Math.min(anchor, head), Math.max(anchor, head)];
      const shown = Decoration.widget(head, () => drawCaret(caret), {
        key: `${caret.client}-${JSON.stringify(caret.head)}`,
        side: 10,
      });
      const look = { class: SELECTED[caret.colour] };
      return from === to ? [shown] : [shown, Decoration.inline(from, to, look, { inclusiveEnd: false })];
    }),
  );
}

function drawCaret({ name, colour }: PeerCaret): HTMLElement {
  const caret = document.createElement('span');
  caret.className = 'caret';
  caret.setAttribute('aria-hidden', 'true');
  const bar = document.createElement('span');
  bar.className = `caret-bar ${SOLID[colour]}`;
  const flag = document.createElement('span');
  flag.className = `caret-name ${SOLID[colour]}`;
  flag.textContent = name;
  caret.append(bar, flag);
  return caret;
}

const SOLID: Record<Colour, string> = {
  slate: 'bg-label-slate-solid',
  red: 'bg-label-red-solid',
  orange: 'bg-label-orange-solid',
  amber: 'bg-label-amber-solid',
  lime: 'bg-label-lime-solid',
  green: 'bg-label-green-solid',
  teal: 'bg-label-teal-solid',
  blue: 'bg-label-blue-solid',
  violet: 'bg-label-violet-solid',
  pink: 'bg-label-pink-solid',
};

const SELECTED: Record<Colour, string> = {
  slate: 'bg-label-slate',
  red: 'bg-label-red',
  orange: 'bg-label-orange',
  amber: 'bg-label-amber',
  lime: 'bg-label-lime',
  green: 'bg-label-green',
  teal: 'bg-label-teal',
  blue: 'bg-label-blue',
  violet: 'bg-label-violet',
  pink: 'bg-label-pink',
};
