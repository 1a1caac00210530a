import { useLingui } from '@lingui/react/macro';
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { RADAR_STATES, type RadarCandidate, type RadarTheme } from '../../../domain/network/radar';
import { type Box, NAME_DROP, type NameSide, placeNames, shortName } from '../charts/place-names';
import {
  anglesOf,
  type Cell,
  cellAt,
  cellPath,
  MIDDLE,
  type Point,
  placeInCell,
  pointAt,
  RINGS,
  SIZE,
  stepFrom,
} from './radar-geometry';
import { STATE_NAMES } from './radar-words';
import type { Placed } from './use-radar-acts';

interface Drag {
  readonly id: string;
  readonly at: Point;
  readonly moved: boolean;
}

/** How wide a letter of a name is, in the picture's own measure. */
const LETTER = 7.8;

const SIDES: readonly NameSide[] = ['right', 'left', 'below', 'above'];

/** From a mark to its name. */
const NAME_PLACES: Readonly<Record<NameSide, { dx: number; dy: number; anchor: 'start' | 'end' | 'middle' }>> = {
  right: { dx: 12, dy: 0, anchor: 'start' },
  left: { dx: -12, dy: 0, anchor: 'end' },
  below: { dx: 0, dy: NAME_DROP, anchor: 'middle' },
  above: { dx: 0, dy: -NAME_DROP, anchor: 'middle' },
};

/** Where the rings are named. */
const RING_NAMES: readonly Box[] = RADAR_STATES.map((state) => {
  const y = MIDDLE - RINGS[state] + 10;
  return { left: MIDDLE - 30, right: MIDDLE + 30, top: y - 8, bottom: y + 8 };
});

/** Nearer than this to where it was pressed, a press is a press. */
const STILL = 8;

/**
 * Themes as sectors, candidates nearer to the middle the nearer they are to joining. A candidate is dragged to another
 * ring or theme, or moved by arrow keys; pressing it opens it.
 */
export function RadarPicture({
  themes,
  candidates,
  canEdit,
  onMove,
  onOpen,
}: {
  themes: readonly RadarTheme[];
  candidates: readonly RadarCandidate[];
  canEdit: boolean;
  onMove: (candidate: RadarCandidate, to: Placed) => void;
  onOpen: (candidate: RadarCandidate) => void;
}) {
  const { t, i18n } = useLingui();
  const svg = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<Drag | null>(null);
  const target = drag?.moved ? cellAt(drag.at, themes.length) : null;
  const placed = placeAll(themes, candidates);
  const names = new Map(
    placeNames(
      placed.map(({ candidate: { id, name, state }, at }) => ({
        id,
        name,
        x: at.x / SIZE,
        y: at.y,
        rank: RADAR_STATES.indexOf(state),
      })),
      SIZE,
      { letter: LETTER, sides: SIDES, taken: RING_NAMES },
    ).map(({ id, side }) => [id, side]),
  );

  function moveTo(candidate: RadarCandidate, cell: Cell | null) {
    const theme = cell && themes[cell.sector];
    if (!cell || !theme) return;
    if (theme.id === candidate.themeId && cell.state === candidate.state) return;
    onMove(candidate, { themeId: theme.id, state: cell.state });
  }

  function pointOf(event: PointerEvent): Point {
    const box = svg.current?.getBoundingClientRect();
    if (!box) return { x: 0, y: 0 };
    return { x: ((event.clientX - box.left) / box.width) * SIZE, y: ((event.clientY - box.top) / box.height) * SIZE };
  }

  function handlePointer(candidate: RadarCandidate, from: Point) {
    return {
      onPointerDown(event: PointerEvent) {
        if (event.button !== 0 || !canEdit || candidate.card) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id: candidate.id, at: pointOf(event), moved: false });
      },
      onPointerMove(event: PointerEvent) {
        if (drag?.id !== candidate.id) return;
        const at = pointOf(event);
        const moved = drag.moved || Math.hypot(at.x - from.x, at.y - from.y) > STILL * 2;
        setDrag({ id: candidate.id, at, moved });
      },
      onPointerUp(event: PointerEvent) {
        if (drag?.id !== candidate.id) return;
        setDrag(null);
        if (drag.moved) moveTo(candidate, cellAt(pointOf(event), themes.length));
      },
      onPointerCancel: () => setDrag(null),
    };
  }

  function handleKey(event: KeyboardEvent, candidate: RadarCandidate, cell: Cell) {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(candidate);
      return;
    }
    if (event.key === 'Escape') setDrag(null);
    if (!canEdit || candidate.card || !event.key.startsWith('Arrow')) return;
    event.preventDefault();
    moveTo(candidate, stepFrom(cell, themes.length, event.key));
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons inside a drawing
    <svg
      ref={svg}
      role="group"
      aria-label={t`Radar`}
      viewBox={`0 0 ${SIZE} ${SIZE}`}
      className="mx-auto block w-full select-none overflow-visible"
    >
      {[...RADAR_STATES].map((state, index) => (
        <circle
          key={state}
          cx={MIDDLE}
          cy={MIDDLE}
          r={RINGS[state]}
          className={
            ['fill-sunken stroke-line', 'fill-surface stroke-line', 'fill-accent-tint stroke-line'][index] ?? ''
          }
        />
      ))}
      {target ? (
        <path d={cellPath(target, themes.length)} fillRule="evenodd" className="fill-accent opacity-25" />
      ) : null}
      {themes.length > 1
        ? themes.map((theme, sector) => {
            const end = pointAt(anglesOf(sector, themes.length).from, RINGS.watching);
            return <line key={theme.id} x1={MIDDLE} y1={MIDDLE} x2={end.x} y2={end.y} className="stroke-line-strong" />;
          })
        : null}
      {RADAR_STATES.map((state) => (
        <text
          key={state}
          x={MIDDLE}
          y={MIDDLE - RINGS[state] + 15}
          textAnchor="middle"
          className="fill-ink-muted stroke-4 stroke-surface text-[14px] [paint-order:stroke] max-sm:text-[22px]"
        >
          {i18n._(STATE_NAMES[state])}
        </text>
      ))}
      {themes.map((theme, sector) => (
        <SectorName key={theme.id} theme={theme} sector={sector} sectors={themes.length} />
      ))}
      {placed.map(({ candidate, cell, at }) => {
        const isDragged = drag?.id === candidate.id && drag.moved;
        const { x, y } = isDragged ? drag.at : at;
        const theme = themes[cell.sector]?.name ?? '';
        const state = i18n._(STATE_NAMES[candidate.state]);
        const side = names.get(candidate.id);
        const { dx, dy, anchor } = NAME_PLACES[side ?? (x > MIDDLE ? 'left' : 'right')];
        return (
          // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand in a drawing
          <g
            key={candidate.id}
            role="button"
            tabIndex={0}
            data-candidate={candidate.id}
            aria-label={t`${candidate.name}: ${state}, ${theme}`}
            aria-keyshortcuts={canEdit && !candidate.card ? 'ArrowUp ArrowDown ArrowLeft ArrowRight' : undefined}
            className={`group outline-none ${canEdit && !candidate.card ? 'cursor-grab touch-none' : 'cursor-pointer'}`}
            {...handlePointer(candidate, at)}
            onClick={() => {
              if (!isDragged) onOpen(candidate);
            }}
            onKeyDown={(event) => handleKey(event, candidate, cell)}
          >
            <title>{candidate.name}</title>
            <circle cx={x} cy={y} r={22} className="fill-transparent max-sm:[r:36px]" />
            <circle
              cx={x}
              cy={y}
              r={11}
              className="fill-none group-focus-visible:stroke-3 group-focus-visible:stroke-focus max-sm:[r:18px]"
            />
            <circle
              cx={x}
              cy={y}
              r={7.5}
              className={
                candidate.card
                  ? 'fill-surface stroke-3 stroke-stage-join-solid max-sm:[r:12px]'
                  : candidate.scoutId
                    ? 'fill-accent stroke-2 stroke-surface max-sm:[r:12px]'
                    : 'fill-surface stroke-2 stroke-accent [stroke-dasharray:3_2] max-sm:[r:12px]'
              }
            />
            <text
              x={x + dx}
              y={y + dy}
              dy="0.34em"
              textAnchor={anchor}
              className={`pointer-events-none fill-ink stroke-4 stroke-surface text-[15px] [paint-order:stroke] group-hover:font-semibold group-hover:opacity-100 group-focus-visible:font-semibold group-focus-visible:opacity-100 max-sm:hidden ${side ? '' : 'opacity-0'}`}
            >
              {shortName(candidate.name)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

/** A theme's number and, where there is room, its name at the rim. */
function SectorName({ theme, sector, sectors }: { theme: RadarTheme; sector: number; sectors: number }) {
  const { from, to } = anglesOf(sector, sectors);
  const middle = (from + to) / 2;
  const side = Math.sin(middle);
  const anchor = Math.abs(side) < 0.35 ? 'middle' : side > 0 ? 'start' : 'end';
  const at = pointAt(middle, RINGS.watching + (anchor === 'middle' ? 16 : 28));
  const lines = wrap(theme.name, anchor === 'middle' ? 30 : 12);
  return (
    <g>
      <text x={at.x} y={at.y} dy="0.34em" textAnchor="middle" className="fill-ink font-semibold text-[24px] sm:hidden">
        {sector + 1}
      </text>
      <text
        x={at.x}
        y={at.y - (lines.length - 1) * 9}
        textAnchor={anchor}
        className="fill-ink font-semibold text-[15px] max-sm:hidden"
      >
        {lines.map((line, index) => (
          <tspan key={line} x={at.x} dy={index === 0 ? '0.34em' : 18}>
            {index === 0 ? `${sector + 1} ${line}` : line}
          </tspan>
        ))}
      </text>
    </g>
  );
}

/** Words in lines of about so many letters, three at most. */
function wrap(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= letters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length > 3 ? [...lines.slice(0, 2), `${lines[2]}…`] : lines;
}

function placeAll(themes: readonly RadarTheme[], candidates: readonly RadarCandidate[]) {
  const sectorOf = new Map(themes.map(({ id }, sector) => [id, sector]));
  const cells = new Map<string, RadarCandidate[]>();
  for (const candidate of candidates) {
    const key = `${candidate.themeId} ${candidate.state}`;
    cells.set(key, [...(cells.get(key) ?? []), candidate]);
  }
  return [...cells.values()].flatMap((inCell) =>
    inCell.flatMap((candidate, index) => {
      const sector = sectorOf.get(candidate.themeId);
      if (sector === undefined) return [];
      const cell = { sector, state: candidate.state };
      return [{ candidate, cell, at: placeInCell(cell, themes.length, index, inCell.length) }];
    }),
  );
}
