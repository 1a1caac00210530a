import { useLingui } from '@lingui/react/macro';
import { createContext, type ReactNode, use, useCallback, useMemo, useRef, useState } from 'react';
import type { NetworkChange } from '../../../domain/portfolio/network-edit';
import { useShortcut } from '../../../ui/shortcuts';
import { toast } from '../../../ui/toast';
import { ActSender } from './act-sender';
import {
  type HistoryEntry,
  type PortfolioAct,
  type PortfolioActAnswer,
  type Sending,
  sharesNetwork,
} from './portfolio-act';
import { useActWords } from './use-act-words';

/** Acts on networks from any page of the portfolio. */
export interface PortfolioActs {
  /** Does it, shows it at once, and remembers it for undoing. */
  change(act: PortfolioAct): void;
  /** Takes my last act back. */
  undo(): void;
  redo(): void;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is on its way to the server, in its order: pages show it as done. */
  readonly sending: readonly NetworkChange[];
}

const Context = createContext<PortfolioActs | null>(null);

/** The acts of the portfolio that the page stands in. */
export function usePortfolioActs(): PortfolioActs {
  const acts = use(Context);
  if (!acts) throw new Error('no portfolio around');
  return acts;
}

const NOTHING: readonly Sending[] = [];

/** Keeps what I did in the portfolio, so that it can be undone on whichever of its pages I am. */
export function PortfolioActsProvider({
  action,
  canEdit,
  children,
}: {
  /** The address that takes the acts. */
  action: string;
  canEdit: boolean;
  children: ReactNode;
}) {
  const { t } = useLingui();
  const words = useActWords();
  const [sending, setSending] = useState(NOTHING);
  const history = useRef({ done: [] as HistoryEntry[], undone: [] as HistoryEntry[], count: 0 });
  const [{ canUndo, canRedo }, setCan] = useState({ canUndo: false, canRedo: false });
  const showHistory = useCallback(() => {
    const { done, undone } = history.current;
    setCan({ canUndo: done.length > 0, canRedo: undone.length > 0 });
  }, []);

  const send = useCallback(
    (kind: Sending['kind'], entry: HistoryEntry) => {
      history.current.count += 1;
      const key = `portfolio-act:${Date.now()}:${history.current.count}`;
      const shows = kind === 'undo' ? (entry.act.inverse ?? []) : entry.act.changes;
      setSending((now) => [...now, { key, kind, entry, shows }]);
      showHistory();
    },
    [showHistory],
  );

  const undo = useCallback(
    (entry = history.current.done.at(-1)) => {
      const { done, undone } = history.current;
      if (!entry || !done.includes(entry)) return;
      done.splice(done.indexOf(entry), 1);
      undone.push(entry);
      send('undo', entry);
    },
    [send],
  );

  const redo = useCallback(() => {
    const { done, undone } = history.current;
    const entry = undone.pop();
    if (!entry) return;
    done.push(entry);
    send('redo', entry);
  }, [send]);

  const change = useCallback(
    (act: PortfolioAct) => {
      const entry: HistoryEntry = { act, actId: null };
      history.current.done.push(entry);
      history.current.undone = [];
      send('change', entry);
    },
    [send],
  );

  function forget(entry: HistoryEntry) {
    const { done, undone } = history.current;
    history.current.done = done.filter((one) => one !== entry);
    history.current.undone = undone.filter((one) => one !== entry);
    showHistory();
  }

  function handleAnswer({ kind, entry }: Sending, answer: PortfolioActAnswer) {
    entry.actId = answer.ok ? answer.result.actId : null;
    // What changed nothing cannot be taken back.
    if (entry.actId === null) forget(entry);
    if (kind === 'change' && entry.act.onAnswer?.(answer)) return;
    const said = words(kind, entry.act, answer);
    if (!said) return;
    const canUndo = kind === 'change' && entry.actId !== null && !said.isRefusal;
    toast({
      message: said.text,
      tone: said.isRefusal ? 'danger' : 'normal',
      ...(canUndo ? { undo: () => undo(entry) } : {}),
    });
  }

  const group = t`Portfolio`;
  useShortcut('Mod+Z', () => undo(), { description: t`Undo my last act`, group, enabled: canEdit });
  useShortcut('Mod+Shift+Z', redo, { description: t`Do it again`, group, enabled: canEdit });
  useShortcut('Mod+Y', redo, { enabled: canEdit });

  const value = useMemo(
    () => ({ change, undo: () => undo(), redo, canUndo, canRedo, sending: sending.flatMap(({ shows }) => shows) }),
    [change, undo, redo, canUndo, canRedo, sending],
  );
  return (
    <Context value={value}>
      {children}
      {sending.map((one) => (
        <ActSender
          key={one.key}
          sending={one}
          action={action}
          waits={sending.some((other) => isBefore(sending, other, one) && mustWait(one, other))}
          onAnswer={(answer) => handleAnswer(one, answer)}
          onShown={() => setSending((now) => now.filter(({ key }) => key !== one.key))}
        />
      ))}
    </Context>
  );
}

/** An undoing waits for the act that it undoes, and what changes a network for what changed it before. */
function mustWait(one: Sending, earlier: Sending): boolean {
  return one.entry === earlier.entry || sharesNetwork(one.entry.act.changes, earlier.entry.act.changes);
}

function isBefore(all: readonly Sending[], one: Sending, other: Sending): boolean {
  return all.indexOf(one) < all.indexOf(other);
}
