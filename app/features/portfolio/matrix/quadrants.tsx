import { useLingui } from '@lingui/react/macro';
import { SEGMENT_MARKS, type SegmentMark } from '../../../domain/segments';
import { cx } from '../../../ui/cx';
import { SEGMENT_NAMES } from '../../marks/segment-names';
import { type MatrixView, type PlotSize, scalesOf } from './matrix-view';

const FILLS: Record<SegmentMark, string> = {
  '++': 'fill-seg-pp-tint',
  '−+': 'fill-seg-mp-tint',
  '+−': 'fill-seg-pm-tint',
  '−−': 'fill-seg-mm-tint',
};
const INKS: Record<SegmentMark, string> = {
  '++': 'fill-seg-pp-ink',
  '−+': 'fill-seg-mp-ink',
  '+−': 'fill-seg-pm-ink',
  '−−': 'fill-seg-mm-ink',
};
/** The lower right corner belongs to the zoom buttons. */
const BESIDE_ZOOM = 116;
const TENTHS = [-1, -0.5, 0.5, 1];

/** The ground of the picture: four segments with their marks, and lines at the halves of the axes. */
export function Quadrants({ view, size }: { view: MatrixView; size: PlotSize }) {
  const { i18n } = useLingui();
  const { width, height } = size;
  const scales = scalesOf(view, size);
  const [x, y] = [clamp(scales.x(0), width), clamp(scales.y(0), height)];
  const isNarrow = width < 520;
  return (
    <g>
      {SEGMENT_MARKS.map((mark) => {
        const [isRight, isTop] = [mark[0] === '+', mark[1] === '+'];
        const [left, right] = isRight ? [x, width] : [0, x];
        const [top, bottom] = isTop ? [0, y] : [y, height];
        if (right - left < 1 || bottom - top < 1) return null;
        return (
          <g key={mark}>
            <rect
              x={left}
              y={top}
              width={right - left}
              height={bottom - top}
              className={cx(FILLS[mark], 'opacity-60')}
            />
            {right - left > (isRight && !isTop ? 180 : 60) && bottom - top > 40 && (
              <text
                x={isRight ? right - (isTop ? 12 : BESIDE_ZOOM) : left + 12}
                y={isTop ? top + 24 : bottom - 14}
                textAnchor={isRight ? 'end' : 'start'}
                className={cx(INKS[mark], 'select-none text-sm')}
              >
                <tspan className="font-semibold text-base">{mark}</tspan>
                {!isNarrow && <tspan dx="6">{i18n._(SEGMENT_NAMES[mark])}</tspan>}
              </text>
            )}
          </g>
        );
      })}
      {TENTHS.map((at) => (
        <g key={at} className="stroke-line" strokeDasharray="2 4">
          <line x1={scales.x(at)} x2={scales.x(at)} y1={0} y2={height} />
          <line y1={scales.y(at)} y2={scales.y(at)} x1={0} x2={width} />
        </g>
      ))}
      <g className="stroke-line-strong">
        <line x1={scales.x(0)} x2={scales.x(0)} y1={0} y2={height} />
        <line y1={scales.y(0)} y2={scales.y(0)} x1={0} x2={width} />
      </g>
    </g>
  );
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, value));
}
