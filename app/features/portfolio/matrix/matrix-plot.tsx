import { useLingui } from '@lingui/react/macro';
import { Minus, Plus, Scan } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { CardId } from '../../../domain/ids';
import { useStore } from '../../../live/use-store';
import { IconButton } from '../../../ui/icon-button';
import { Crowd } from './crowd';
import { DotCard } from './dot-card';
import { DotNames, NamesInFocus } from './dot-names';
import { handleMatrixKey } from './handle-matrix-key';
import { LassoBox } from './lasso-box';
import { type DrawnDot, isInSight, layOutDots, type PlacedDot, radiusScale, spreadDots } from './lay-out-dots';
import { LiftedDot } from './lifted-dot';
import { useMatrix } from './matrix-context';
import { MatrixDotLink } from './matrix-dot';
import type { MatrixPointer, Stage } from './matrix-pointer';
import { WHOLE_MATRIX, zoomAt } from './matrix-view';
import { Quadrants } from './quadrants';
import { Trails } from './trails';
import { useMatrixShortcuts } from './use-matrix-shortcuts';
import { useMatrixView } from './use-matrix-view';
import { usePlotSize } from './use-plot-size';

/** More dots in sight than this are drawn as a crowd; enlarge the picture to reach each of them by pointer and key. */
const MOST_SINGLE = 1200;

export interface MatrixPlotProps {
  readonly dots: readonly PlacedDot[];
  /** The picture as it is drawn, for the pointer and for keys pressed beside it. */
  readonly stage: RefObject<Stage | null>;
  readonly pointer: MatrixPointer;
  /** Handles keys for a network that has no dot yet. */
  readonly keys: RefObject<((event: KeyboardEvent, id: CardId | null) => boolean) | null>;
}

/** The picture: importance now from left to right, in the future upwards, each network a dot. */
export function MatrixPlot({ dots, stage, pointer, keys }: MatrixPlotProps) {
  const { t } = useLingui();
  const { screen, acts, frame } = useMatrix();
  const plot = useRef<HTMLDivElement>(null);
  const size = usePlotSize(plot);
  const [view, setView] = useMatrixView();
  const radiusOf = useMemo(() => radiusScale(dots), [dots]);
  const spread = useMemo(() => spreadDots(dots, radiusOf), [dots, radiusOf]);
  const drawn = useMemo(() => layOutDots(dots, spread, radiusOf, view, size), [dots, spread, radiusOf, view, size]);
  const inSight = useMemo(() => drawn.filter((one) => isInSight(one, size)), [drawn, size]);

  useEffect(() => {
    const element = plot.current;
    const focusDot = (id: CardId) => {
      // In a crowd the dot is drawn by itself only once it has the focus.
      flushSync(() => screen.focus.set(id));
      element?.querySelector<SVGElement>(`[data-dot="${id}"]`)?.focus({ preventScroll: true });
    };
    stage.current = element && { plot: element, size, view, inSight, canEdit: frame.canEdit, setView, focusDot };
  }, [stage, screen, size, view, inSight, frame.canEdit, setView]);
  usePointer(plot, pointer);
  useMatrixShortcuts(size, setView, frame.canEdit);

  function handleKey(event: KeyboardEvent, id: CardId | null): boolean {
    const here = stage.current;
    return here !== null && handleMatrixKey(event, id, { screen, acts, stage: here, drawn });
  }
  useEffect(() => {
    keys.current = handleKey;
  });

  const tabStop = useStore(screen.focus, (id) => id);
  const singles = useMemo(() => {
    if (inSight.length <= MOST_SINGLE) return inSight;
    return drawn.filter(({ dot }) => dot.id === tabStop);
  }, [inSight, drawn, tabStop]);
  useFirstTabStop(inSight, drawn, tabStop);

  return (
    <section
      ref={plot}
      aria-label={t`Matrix of importance now and in the future`}
      aria-describedby="matrix-help"
      onKeyDown={(event) => {
        const link = event.target instanceof Element ? event.target.closest('[data-dot]') : null;
        if (!link || !handleKey(event, link.getAttribute('data-dot') as CardId)) return;
        event.preventDefault();
        event.stopPropagation();
      }}
      onBlur={() => screen.lifted.get()?.by === 'keys' && acts.putBack()}
      className="relative min-h-0 w-full flex-1 select-none overflow-hidden rounded-md border border-line [-webkit-touch-callout:none] min-w-0 max-sm:h-[min(115vw,70dvh)]"
      style={{ touchAction: view.zoom > 1 ? 'none' : 'pan-x pan-y' }}
    >
      <p id="matrix-help" className="sr-only">
        {frame.canEdit
          ? t`Arrows go from network to network, Enter opens one, X selects it. Space lifts it to another place.`
          : t`Arrows go from network to network, Enter opens one, X selects it.`}
      </p>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="absolute inset-0 size-full"
        preserveAspectRatio="none"
      >
        <Quadrants view={view} size={size} />
        <Trails drawn={singles} {...{ view, size }} />
        {inSight.length > MOST_SINGLE && <Crowd drawn={inSight} />}
      </svg>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: each dot has a name of its own, and a title would show as a tooltip */}
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="absolute inset-0 size-full"
        preserveAspectRatio="none"
      >
        {singles.map(({ dot, x, y, radius }) => (
          <MatrixDotLink key={dot.id} {...{ dot, x, y, radius }} />
        ))}
      </svg>
      <svg
        aria-hidden="true"
        viewBox={`0 0 ${size.width} ${size.height}`}
        className="pointer-events-none absolute inset-0 size-full select-none"
        preserveAspectRatio="none"
      >
        <DotNames drawn={inSight} size={size} />
        <NamesInFocus drawn={inSight} size={size} />
      </svg>
      <LassoBox />
      <LiftedDot {...{ view, size, radiusOf }} />
      <DotCard drawn={drawn} />
      <div className="absolute right-2 bottom-2 z-10 flex gap-1 rounded-sm bg-raised p-0.5 shadow-float print:hidden">
        <IconButton
          label={t`Zoom out`}
          shortcut="-"
          size="sm"
          onClick={() => setView((v) => zoomAt(v, size, 1 / 1.5, middleOf(size)))}
        >
          <Minus aria-hidden="true" />
        </IconButton>
        <IconButton
          label={t`Zoom in`}
          shortcut="+"
          size="sm"
          onClick={() => setView((v) => zoomAt(v, size, 1.5, middleOf(size)))}
        >
          <Plus aria-hidden="true" />
        </IconButton>
        <IconButton label={t`Whole matrix`} shortcut="0" size="sm" onClick={() => setView(() => WHOLE_MATRIX)}>
          <Scan aria-hidden="true" />
        </IconButton>
      </div>
    </section>
  );
}

function middleOf({ width, height }: { width: number; height: number }) {
  return { x: width / 2, y: height / 2 };
}

function usePointer(plot: RefObject<HTMLElement | null>, pointer: MatrixPointer) {
  useEffect(() => {
    const element = plot.current;
    if (!element) return;
    const isControl = (event: Event) =>
      event.target instanceof Element && event.target.closest('button, [role=dialog]');
    const handleDown = (event: PointerEvent) => !isControl(event) && pointer.handleDown(event);
    const handleHover = (event: PointerEvent) => pointer.handleHover(event);
    const handleLeave = () => pointer.handleLeave();
    const handleWheel = (event: WheelEvent) => pointer.handleWheel(event);
    // Dots overlap: which one a press focuses is decided where the press is.
    const handleMouseDown = (event: MouseEvent) => {
      if (isControl(event)) return;
      event.preventDefault();
      // What was typed into keeps neither the focus nor the keys, as if the press had taken them.
      if (document.activeElement instanceof HTMLInputElement) document.activeElement.blur();
    };
    element.addEventListener('mousedown', handleMouseDown);
    element.addEventListener('pointerdown', handleDown);
    element.addEventListener('pointermove', handleHover);
    element.addEventListener('pointerleave', handleLeave);
    element.addEventListener('wheel', handleWheel, { passive: false });
    return () => {
      element.removeEventListener('mousedown', handleMouseDown);
      element.removeEventListener('pointerdown', handleDown);
      element.removeEventListener('pointermove', handleHover);
      element.removeEventListener('pointerleave', handleLeave);
      element.removeEventListener('wheel', handleWheel);
      pointer.stop();
    };
  }, [plot, pointer]);
}

/** One dot takes part in the tab order: the one last focused, or the one nearest to the upper right corner. */
function useFirstTabStop(inSight: readonly DrawnDot[], drawn: readonly DrawnDot[], tabStop: CardId | null) {
  const { screen } = useMatrix();
  useEffect(() => {
    if (tabStop !== null && drawn.some(({ dot }) => dot.id === tabStop)) return;
    let first: DrawnDot | null = null;
    for (const one of inSight) if (!first || one.x - one.y > first.x - first.y) first = one;
    screen.focus.set(first?.dot.id ?? null);
  }, [screen, inSight, drawn, tabStop]);
}
