import { Extension } from '@tiptap/core';
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { recordIn } from '../../board-doc/read-values';
import type { LiveText } from '../../live/live-text';
import { createStore, type Store } from '../../live/store';
import { mappingOf, placeOf, positionOf } from './text-places';

/** A passage that somebody has said something about. */
export interface MarkedPassage {
  readonly id: string;
  /** `{start, end}`, places that stay; as it came from outside. */
  readonly anchor: unknown;
}

/** A passage that somebody chose. */
export interface ChosenPassage {
  readonly quote: string;
  readonly anchor: { readonly start: unknown; readonly end: unknown };
}

/** Where on the screen the selection is, while there is one. */
export interface SelectionPlace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const NONE: readonly MarkedPassage[] = [];
const NO_IDS: ReadonlySet<string> = new Set();
const sameIds = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((id) => b.has(id));

/** Between the text and the list beside it. A class, since Tiptap copies the plain objects among an extension's options. */
export class PassageBridge {
  /** What is marked in the text. */
  readonly marked: Store<readonly MarkedPassage[]> = createStore(NONE);
  /** The passage that is looked at. */
  readonly active: Store<string | null> = createStore<string | null>(null);
  /** Passages whose text is gone. */
  readonly gone: Store<ReadonlySet<string>> = createStore(NO_IDS, sameIds);
  readonly selection: Store<SelectionPlace | null> = createStore<SelectionPlace | null>(null);
  /** The passage under the selection; null: there is none. */
  choose: () => ChosenPassage | null = () => null;
  /** Brings a passage into sight. */
  show: (id: string) => void = () => undefined;
}

const key = new PluginKey<DecorationSet>('passages');

/** Marks the passages that are talked about, and tells which one somebody wants to talk about. */
export const Passages = Extension.create<{ readonly text: LiveText | null; readonly bridge: PassageBridge | null }>({
  name: 'passages',

  addOptions: () => ({ text: null, bridge: null }),

  addProseMirrorPlugins() {
    const { text, bridge } = this.options;
    if (text === null || bridge === null) return [];
    return [
      new Plugin({
        key,
        state: {
          init: (_config, state) => decorationsOf(text, bridge, state),
          apply: (tr, set, _old, state) => {
            if (tr.getMeta(key) === true || tr.getMeta(ySyncPluginKey) !== undefined)
              return decorationsOf(text, bridge, state);
            return set.map(tr.mapping, tr.doc);
          },
        },
        view: (view) => new PassageView(view, text, bridge),
        props: {
          decorations: (state) => key.getState(state),
          handleClick: (view, position) => {
            const [found] = key.getState(view.state)?.find(position, position) ?? [];
            const id: unknown = found?.spec.passage;
            // Drawn anew at once, the text would lose the caret that a tap has just put there.
            setTimeout(() => bridge.active.set(typeof id === 'string' ? id : null));
            return false;
          },
        },
      }),
    ];
  },
});

class PassageView {
  readonly #view: EditorView;
  readonly #bridge: PassageBridge;
  readonly #stops: readonly (() => void)[];

  constructor(view: EditorView, text: LiveText, bridge: PassageBridge) {
    this.#view = view;
    this.#bridge = bridge;
    const redraw = (): void =>
      queueMicrotask(() => {
        if (!view.isDestroyed) view.dispatch(view.state.tr.setMeta(key, true));
      });
    this.#stops = [bridge.marked.subscribe(redraw), bridge.active.subscribe(redraw)];
    bridge.choose = () => chosenIn(view.state, text);
    bridge.show = (id) => {
      const found = key.getState(view.state)?.find(undefined, undefined, (spec) => spec.passage === id)[0];
      if (!found) return;
      const { node } = view.domAtPos(found.from);
      const element = node instanceof Element ? node : node.parentElement;
      element?.scrollIntoView({ block: 'center' });
    };
    window.addEventListener('scroll', this.#place, { capture: true, passive: true });
    redraw();
  }

  update(): void {
    this.#tellGone();
    this.#place();
  }

  readonly #place = (): void => {
    const { selection, doc } = this.#view.state;
    const words = selection.empty ? '' : doc.textBetween(selection.from, selection.to, ' ', ' ').trim();
    if (words === '') this.#bridge.selection.set(null);
    else {
      const [start, end] = [this.#view.coordsAtPos(selection.from), this.#view.coordsAtPos(selection.to)];
      this.#bridge.selection.set({ left: end.left, top: start.top, bottom: end.bottom });
    }
  };

  destroy(): void {
    window.removeEventListener('scroll', this.#place, { capture: true });
    for (const stop of this.#stops) stop();
    this.#bridge.selection.set(null);
    this.#bridge.choose = () => null;
    this.#bridge.show = () => undefined;
  }

  #tellGone(): void {
    if (mappingOf(this.#view.state) === null) return;
    const there = new Set(
      key
        .getState(this.#view.state)
        ?.find()
        .map(({ spec }) => spec.passage as string),
    );
    const gone = this.#bridge.marked.get().filter(({ id, anchor }) => anchor !== null && !there.has(id));
    this.#bridge.gone.set(new Set(gone.map(({ id }) => id)));
  }
}

function decorationsOf(text: LiveText, bridge: PassageBridge, state: EditorState): DecorationSet {
  const mapping = mappingOf(state);
  const { doc } = text.fragment;
  if (mapping === null || doc === null) return DecorationSet.empty;
  const active = bridge.active.get();
  return DecorationSet.create(
    state.doc,
    bridge.marked.get().flatMap(({ id, anchor }) => {
      const record = recordIn(anchor);
      const start = positionOf(doc, text.fragment, record?.start, mapping);
      const end = positionOf(doc, text.fragment, record?.end, mapping);
      if (start === null || end === null || start >= end || end > state.doc.content.size) return [];
      // What is left of it is nothing but the edges of blocks: the words are gone.
      if (state.doc.textBetween(start, end, '', ' ').trim() === '') return [];
      const look = { class: id === active ? 'passage passage-active' : 'passage' };
      return [Decoration.inline(start, end, look, { passage: id, inclusiveEnd: false })];
    }),
  );
}

function chosenIn(state: EditorState, text: LiveText): ChosenPassage | null {
  const mapping = mappingOf(state);
  const { from, to, empty } = state.selection;
  const quote = state.doc.textBetween(from, to, ' ', ' ').trim();
  if (mapping === null || empty || quote === '') return null;
  const at = (position: number): unknown => placeOf(position, text.fragment, mapping);
  return { quote, anchor: { start: at(from), end: at(to) } };
}
