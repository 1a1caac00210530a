import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useMemo } from 'react';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import { type Segment, segmentMark } from '../../../domain/segments';
import { SEGMENT_NAMES } from '../../marks/segment-names';
import { STAGE_NAMES } from '../../marks/stage-names';

export interface MatrixWords {
  /** `+0.5` on one axis. */
  axis(value: number): string;
  /** A place in words: its segment, and both axes. */
  place(segment: Segment | null): string;
  /** `++ Important and growing`. */
  segment(segment: Segment): string;
  lifted(name: string, at: Segment | null): string;
  stays(name: string): string;
  unplaced(name: string): string;
  /** All that its dot shows. */
  dot(dot: MatrixDot): string;
}

/** The matrix in words, for screen readers and for what floats over the picture. */
export function useMatrixWords(): MatrixWords {
  const { t, i18n } = useLingui();
  return useMemo(() => {
    const axis = (value: number) =>
      i18n.number(value, { signDisplay: 'exceptZero', maximumFractionDigits: 2 }).replace('-', '−');
    const segment = (at: Segment) => `${segmentMark(at)} ${i18n._(SEGMENT_NAMES[segmentMark(at)])}`;
    const place = (at: Segment | null) => {
      if (!at) return t`Not placed yet`;
      const [name, now, future] = [segment(at), axis(at.now), axis(at.future)];
      return t`${name}: now ${now}, in the future ${future}`;
    };
    return {
      axis,
      segment,
      place,
      lifted(name, at) {
        const here = place(at);
        return t`${name} is lifted. ${here}. Arrows move it, with Shift to the next segment; Enter drops it, Escape puts it back.`;
      },
      stays: (name) => t`${name} stays where it was.`,
      unplaced: (name) => t`${name} is not placed any more`,
      dot({ name, segment: at, stage, hours, score }) {
        const parts = [name, place(at), i18n._(STAGE_NAMES[stage])];
        if (hours !== null) parts.push(t`${plural(hours, { one: '# hour a month', other: '# hours a month' })}`);
        if (score !== null) {
          const percent = i18n.number(score, { style: 'percent', maximumFractionDigits: 0 });
          parts.push(t`score ${percent}`);
        }
        return parts.join('. ');
      },
    };
  }, [t, i18n]);
}
