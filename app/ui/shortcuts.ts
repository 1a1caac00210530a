import { useEffect, useRef, useSyncExternalStore } from 'react';
import { advance, chordOf } from './keys';

export interface ShortcutOptions {
  /** What it does, as the `?` sheet lists it. Without one it is not listed. */
  description?: string;
  /** The heading in the `?` sheet. */
  group?: string;
  enabled?: boolean;
  /** Also while typing in a field. */
  inFields?: boolean;
  /** Also while a dialog or menu is open. */
  inModal?: boolean;
  /** Where several claim the same keys, the highest goes first; then the one registered last. */
  priority?: number;
}

/** Returning false passes the keys on to the next that claims them. */
export type ShortcutHandler = (event: KeyboardEvent) => unknown;

export interface Shortcut extends ShortcutOptions {
  keys: string;
  handler: ShortcutHandler;
}

const SEQUENCE_MS = 1200;
const NONE: readonly Shortcut[] = [];
let registered = NONE;
const listeners = new Set<() => void>();
let typed = '';
let typedAt = 0;

function change(next: readonly Shortcut[]): void {
  if (registered.length === 0 && next.length > 0) window.addEventListener('keydown', handleKeyDown);
  if (next.length === 0) window.removeEventListener('keydown', handleKeyDown);
  registered = next;
  for (const listener of listeners) listener();
}

function register(shortcut: Shortcut): () => void {
  change([...registered, shortcut]);
  return () => change(registered.filter((other) => other !== shortcut));
}

function isField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.isContentEditable || target.matches('textarea, select, [contenteditable="true"]');
}

/** Keys that a control itself understands stay its own. */
function isOwnKey(target: EventTarget | null, chord: string): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (chord === 'Enter' || chord === 'Space')
    return target.matches('a[href], button, summary, input, [role="menuitem"]');
  return chord.startsWith('Arrow') && target.matches('input[type="radio"], [role="tab"], [role="slider"]');
}

function handleKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key)) return;
  const inField = isField(event.target);
  // Radix locks scrolling while a modal dialog or menu is open.
  const inModal = document.body.hasAttribute('data-scroll-locked');
  const usable = registered.filter((one) => (one.inFields || !inField) && (one.inModal || !inModal));
  const chord = chordOf(event);
  if (isOwnKey(event.target, chord)) return;
  const step = advance(
    event.timeStamp - typedAt < SEQUENCE_MS ? typed : '',
    chord,
    usable.map((one) => one.keys),
  );
  typed = step.typed;
  typedAt = event.timeStamp;
  const claims = usable
    .filter((one) => step.complete.includes(one.keys))
    .reverse()
    .sort((a, b) => (b.priority ?? 0) - (a.priority ?? 0));
  for (const claim of claims) {
    if (claim.handler(event) === false) continue;
    event.preventDefault();
    return;
  }
}

/** Binds keys (`C`, `Mod+K`, `Shift+?` is just `?`, or a sequence `G B`) while the component is on the page. */
export function useShortcut(keys: string, handler: ShortcutHandler, options: ShortcutOptions = {}): void {
  const { description, group, enabled = true, inFields, inModal, priority } = options;
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    if (!enabled) return;
    return register({
      keys,
      handler: (event) => latest.current(event),
      description,
      group,
      inFields,
      inModal,
      priority,
    });
  }, [keys, enabled, description, group, inFields, inModal, priority]);
}

/** What can be pressed on this page now, for the `?` sheet. */
export function useShortcutList(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => registered,
    () => NONE,
  );
}
