import { Trans, useLingui } from '@lingui/react/macro';
import { ChartScatter, Table2 } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { CardId } from '../../../domain/ids';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import { useStore } from '../../../live/use-store';
import { Segmented } from '../../../ui/segmented';
import { useHydrated } from '../../../ui/use-hydrated';
import { usePortfolioActs } from '../acts/portfolio-acts';
import { NoNetworksYet } from '../frame/no-networks-yet';
import type { PortfolioFrameData } from '../frame/portfolio-frame-data';
import { isPlaced } from './lay-out-dots';
import { MatrixProvider, useMatrix } from './matrix-context';
import { MatrixLegend } from './matrix-legend';
import { MatrixPlot } from './matrix-plot';
import { MatrixPointer, type Stage } from './matrix-pointer';
import { MatrixScreen } from './matrix-screen';
import { MatrixTable } from './matrix-table';
import { MatrixTray } from './matrix-tray';
import { SelectionBar } from './selection-bar';
import { useMatrixActs } from './use-matrix-acts';
import { usePlacedDots } from './use-placed-dots';

/** The matrix of importance now and in the future, as a picture or as a table. */
export function MatrixPage({ dots: stored, frame }: { dots: readonly MatrixDot[]; frame: PortfolioFrameData }) {
  const { t } = useLingui();
  const portfolio = usePortfolioActs();
  const dots = usePlacedDots(stored, portfolio.sending);
  const byId = useMemo(() => new Map(dots.map((dot) => [dot.id, dot])), [dots]);
  const [screen] = useState(() => new MatrixScreen());
  const acts = useMatrixActs(screen, byId, portfolio);
  const isHydrated = useHydrated();
  const [params, setParams] = useSearchParams();
  const look = params.get('as') === 'table' ? 'table' : 'picture';
  const context = useMemo(
    () => ({ screen, acts, frame, dots: byId, isHydrated }),
    [screen, acts, frame, byId, isHydrated],
  );
  if (frame.all === 0)
    return (
      <NoNetworksYet organisationId={frame.organisationId} icon={<ChartScatter aria-hidden="true" />}>
        {t`Every network on your boards gets a place here, by how important it is now and will be.`}
      </NoNetworksYet>
    );
  return (
    <MatrixProvider value={context}>
      <div className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-2">
        {look === 'picture' && (
          <MatrixLegend
            hasScores={dots.some(({ score }) => score !== null)}
            hasTrails={dots.some(({ trailFrom }) => trailFrom !== null)}
          />
        )}
        <Segmented
          label={t`Show as`}
          size="sm"
          className="ml-auto print:hidden"
          value={look}
          options={[
            { value: 'picture', label: t`Picture`, icon: <ChartScatter aria-hidden="true" /> },
            { value: 'table', label: t`Table`, icon: <Table2 aria-hidden="true" /> },
          ]}
          onChange={(next) =>
            setParams(
              (now) => {
                const changed = new URLSearchParams(now);
                if (next === 'table') changed.set('as', 'table');
                else changed.delete('as');
                return changed;
              },
              { replace: true, preventScrollReset: true },
            )
          }
        />
      </div>
      {look === 'table' ? <MatrixTable {...{ dots, frame }} /> : <Picture dots={dots} />}
      <SelectionBar />
      <Announcer screen={screen} />
    </MatrixProvider>
  );
}

function Picture({ dots }: { dots: readonly MatrixDot[] }) {
  const stage = useRef<Stage | null>(null);
  const keys = useRef<((event: KeyboardEvent, id: CardId | null) => boolean) | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const { screen, acts } = useMatrix();
  const pointer = useMemo(() => new MatrixPointer(screen, acts, () => stage.current), [screen, acts]);
  const placed = useMemo(() => dots.filter(isPlaced), [dots]);
  const unplaced = useMemo(() => dots.filter((dot) => !isPlaced(dot)), [dots]);

  // While a finger holds a dot the page must not scroll, and a long press must not open the browser's menu.
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const keep = (event: Event) => pointer.holdsTouch && event.preventDefault();
    element.addEventListener('touchmove', keep, { passive: false });
    element.addEventListener('contextmenu', keep);
    return () => {
      element.removeEventListener('touchmove', keep);
      element.removeEventListener('contextmenu', keep);
    };
  }, [pointer]);

  return (
    <div ref={area} className="flex min-h-0 flex-1 gap-3 max-sm:flex-col sm:min-h-[28rem]">
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <div className="flex min-h-0 flex-1 gap-1">
          <span className="flex rotate-180 items-center justify-center text-ink-muted text-xs [writing-mode:vertical-rl]">
            <Trans>Importance in the future →</Trans>
          </span>
          <MatrixPlot dots={placed} {...{ stage, pointer, keys }} />
        </div>
        <span className="pt-1 text-center text-ink-muted text-xs">
          <Trans>Importance now →</Trans>
        </span>
      </div>
      <MatrixTray dots={unplaced} pointer={pointer} onKey={(event, id) => keys.current?.(event, id) ?? false} />
    </div>
  );
}

/** Where screen readers hear what was done; the same sentence said again is heard again. */
function Announcer({ screen }: { screen: MatrixScreen }) {
  const { text, turn } = useStore(screen.announcement, (announcement) => announcement);
  return (
    <div className="sr-only" aria-live="assertive" aria-atomic="true">
      <span key={turn}>{text}</span>
    </div>
  );
}
