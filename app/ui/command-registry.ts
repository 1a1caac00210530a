import { type ReactNode, useEffect, useRef, useSyncExternalStore } from 'react';

/** Something the command palette offers. */
export interface Command {
  id: string;
  label: string;
  /** The heading it stands under. */
  group: string;
  icon?: ReactNode;
  shortcut?: string;
  /** Other words by which it is found. */
  keywords?: string[];
  run: () => void;
}

const NONE: readonly Command[] = [];
const sources = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let all = NONE;

function change(): void {
  all = [...sources.values()].flat();
  for (const listener of listeners) listener();
}

/** Offers commands in the palette while the component is on the page. The list need not be memoised. */
export function useCommands(commands: readonly Command[]): void {
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  });
  const shape = commands.map(({ id, label, group, shortcut }) => [id, label, group, shortcut].join('\t')).join('\n');
  useEffect(() => {
    if (!shape) return;
    const source = Symbol(shape);
    const runLatest = (id: string) => latest.current.find((command) => command.id === id)?.run();
    sources.set(
      source,
      latest.current.map((command) => ({ ...command, run: () => runLatest(command.id) })),
    );
    change();
    return () => {
      sources.delete(source);
      change();
    };
  }, [shape]);
}

/** All that the pages offer now. */
export function useRegisteredCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => all,
    () => NONE,
  );
}
