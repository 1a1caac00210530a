import { useLingui } from '@lingui/react/macro';
import { type SegmentMark as Mark, type Segment, segmentMark } from '../../domain/segments';
import { cx } from '../../ui/cx';
import { SEGMENT_NAMES } from './segment-names';

const TINTS: Record<Mark, string> = {
  '++': 'bg-seg-pp text-seg-pp',
  '−+': 'bg-seg-mp text-seg-mp',
  '+−': 'bg-seg-pm text-seg-pm',
  '−−': 'bg-seg-mm text-seg-mm',
};

/** The segment of a network: always its mark and its tint together. */
export function SegmentMark({ segment, className }: { segment: Segment; className?: string }) {
  return <SegmentSign mark={segmentMark(segment)} className={className} />;
}

/** The sign of one of the four segments. */
export function SegmentSign({ mark, className }: { mark: Mark; className?: string }) {
  const { i18n, t } = useLingui();
  const name = i18n._(SEGMENT_NAMES[mark]);
  return (
    <span
      role="img"
      aria-label={t`Segment ${mark}: ${name}`}
      title={name}
      className={cx(
        'inline-flex h-5 min-w-6 shrink-0 items-center justify-center rounded-sm px-1 font-semibold text-xs tabular-nums leading-none',
        TINTS[mark],
        className,
      )}
    >
      {mark}
    </span>
  );
}
