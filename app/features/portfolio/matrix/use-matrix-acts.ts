import { useEffect, useMemo, useRef } from 'react';
import type { CardId } from '../../../domain/ids';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import type { Segment } from '../../../domain/segments';
import type { PortfolioActs } from '../acts/portfolio-acts';
import type { MatrixScreen } from './matrix-screen';
import type { Point } from './matrix-view';
import { type MatrixWords, useMatrixWords } from './use-matrix-words';

/** What can be done with networks on the matrix. */
export interface MatrixActs {
  /** Takes a network in hand. One that has no place yet is lifted into the middle when keys move it. */
  lift(id: CardId, by: 'pointer' | 'keys'): void;
  /** Where the network in hand would stand. */
  aim(at: Segment | null, point: Point | null): void;
  drop(): void;
  /** Lets go without moving it. */
  putBack(): void;
  place(id: CardId, to: Segment | null): void;
}

interface Surroundings {
  readonly dots: ReadonlyMap<CardId, MatrixDot>;
  readonly portfolio: PortfolioActs;
  readonly words: MatrixWords;
}

const MIDDLE: Segment = { now: 0, future: 0 };

export function useMatrixActs(
  screen: MatrixScreen,
  dots: ReadonlyMap<CardId, MatrixDot>,
  portfolio: PortfolioActs,
): MatrixActs {
  const words = useMatrixWords();
  const around = useRef<Surroundings>({ dots, portfolio, words });
  useEffect(() => {
    around.current = { dots, portfolio, words };
  });
  return useMemo(() => makeActs(screen, () => around.current), [screen]);
}

function makeActs(screen: MatrixScreen, around: () => Surroundings): MatrixActs {
  function place(id: CardId, to: Segment | null) {
    const { dots, portfolio, words } = around();
    const dot = dots.get(id);
    if (!dot || isSame(dot.segment, to)) return;
    const { name, segment } = dot;
    const networks = [{ boardId: dot.board, cardId: id }];
    portfolio.change({
      changes: [{ networks, edit: { field: 'segment', value: to } }],
      inverse: [{ networks, edit: { field: 'segment', value: segment } }],
      said: to ? `${name}: ${words.segment(to)}` : words.unplaced(name),
      nameOf: () => name,
    });
    screen.announce(`${name}. ${words.place(to)}`);
  }

  return {
    place,
    lift(id, by) {
      const { dots, words } = around();
      const dot = dots.get(id);
      if (!dot) return;
      const at = dot.segment ?? (by === 'keys' ? MIDDLE : null);
      screen.opened.set(null);
      screen.hover.set(null);
      screen.lifted.set({ id, from: dot.segment, at, by, point: null });
      if (by === 'keys') screen.announce(words.lifted(dot.name, at));
    },
    aim(at, point) {
      const lifted = screen.lifted.get();
      if (!lifted) return;
      screen.lifted.set({ ...lifted, at, point });
      if (lifted.by === 'keys') screen.announce(around().words.place(at));
    },
    drop() {
      const lifted = screen.lifted.get();
      if (!lifted) return;
      screen.lifted.set(null);
      place(lifted.id, lifted.at);
    },
    putBack() {
      const lifted = screen.lifted.get();
      if (!lifted) return;
      screen.lifted.set(null);
      const { dots, words } = around();
      screen.announce(words.stays(dots.get(lifted.id)?.name ?? ''));
    },
  };
}

function isSame(a: Segment | null, b: Segment | null): boolean {
  return a === b || (a !== null && b !== null && a.now === b.now && a.future === b.future);
}
