// One open document in the browser that is a rich text: a network plan, a written document of a space.

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { findText, type TextKind, textRootOf } from '../board-doc/text-doc';
import { type DocumentId, type NoteId, noteDocumentId, type PlanId, planDocumentId } from '../domain/ids';
import { Listeners } from './listeners';
import { LiveDocument, type LiveMe } from './live-document';
import type { LiveText } from './live-text';
import { NOBODY, type Peer } from './presence';
import type { SaveState } from './save-state';
import { useConnection } from './use-connection';

const CONNECTING: SaveState = { status: 'connecting' };

/** Which text is open. */
export type TextSource =
  | { readonly kind: 'plan'; readonly id: PlanId }
  | { readonly kind: 'note'; readonly id: NoteId };

function documentIdOf(source: TextSource): DocumentId {
  return source.kind === 'plan' ? planDocumentId(source.id) : noteDocumentId(source.id);
}

export class LiveTextDocument extends LiveDocument {
  readonly id: PlanId | NoteId;
  readonly kind: TextKind;
  readonly #listeners = new Listeners();
  #isLive = false;

  constructor(source: TextSource, me: LiveMe) {
    super(documentIdOf(source), me, (doc) => [textRootOf(doc, source.kind)]);
    this.id = source.id;
    this.kind = source.kind;
  }

  override get isLive(): boolean {
    return this.#isLive;
  }

  subscribe = (listener: () => void): (() => void) => this.#listeners.add('text', listener);

  protected override isThere(): boolean {
    return findText(this.doc, this.kind) !== null;
  }

  protected override takeOver(): void {
    this.#isLive = true;
    textRootOf(this.doc, this.kind).observe(() => this.#listeners.tell('text'));
    this.#listeners.tell('text');
  }
}

const LiveTextContext = createContext<LiveTextDocument | null>(null);

interface LiveTextProviderProps {
  readonly source: TextSource;
  readonly me: LiveMe;
  readonly children: ReactNode;
}

/** Opens a text for everything inside it. Another text, or another person, is another opening. */
export function LiveTextProvider(props: LiveTextProviderProps) {
  return <OpenText key={`${props.source.id}:${props.me.userId}`} {...props} />;
}

function OpenText({ source, me, children }: LiveTextProviderProps) {
  const [document] = useState(() => new LiveTextDocument(source, me));
  useConnection(document);
  useEffect(() => document.allow(me.canEdit), [document, me.canEdit]);
  return <LiveTextContext value={document}>{children}</LiveTextContext>;
}

function useLiveTextDocument(): LiveTextDocument {
  const document = useContext(LiveTextContext);
  if (document === null) throw new Error('useLiveTextDocument needs a LiveTextProvider around it');
  return document;
}

/** The text, once its live document is there. */
export function useDocumentText(): LiveText | null {
  const document = useLiveTextDocument();
  const fragment = useSyncExternalStore(
    document.subscribe,
    () => (document.isLive ? findText(document.doc, document.kind) : null),
    () => null,
  );
  return useMemo(
    () =>
      fragment && {
        fragment,
        undo: document.undo,
        tellCaret: (selection) => document.tell({ caret: selection && { text: document.id, ...selection } }),
        carets: () => document.presences.get().carets.filter(({ text }) => text === document.id),
        subscribeCarets: document.presences.subscribe,
      },
    [document, fragment],
  );
}

/** Whether what I wrote is safe, and a way to try again after a refusal. */
export function useDocumentSaveState(): SaveState & { readonly retry: () => void } {
  const document = useLiveTextDocument();
  const state = useSyncExternalStore(document.saveState.subscribe, document.saveState.get, () => CONNECTING);
  return { ...state, retry: document.retry };
}

/** The others who have this text open. */
export function useDocumentPeers(): readonly Peer[] {
  const { presences } = useLiveTextDocument();
  return useSyncExternalStore(presences.subscribe, presences.get, () => NOBODY).peers;
}
