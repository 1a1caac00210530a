import { useLingui } from '@lingui/react/macro';
import type { Stage } from '../../domain/life-cycle';
import { cx } from '../../ui/cx';
import { STAGE_NAMES } from './stage-names';

const TINTS: Record<Stage, string> = {
  join: 'text-stage-join-solid',
  active: 'text-stage-active-solid',
  prune: 'text-stage-prune-solid',
  left: 'text-stage-left-solid',
};

/** The mark of a life-cycle stage: a shape of its own for each, in its tint. */
export function StageDot({ stage, className }: { stage: Stage; className?: string }) {
  const { i18n } = useLingui();
  return (
    <svg
      viewBox="0 0 12 12"
      role="img"
      aria-label={i18n._(STAGE_NAMES[stage])}
      className={cx('size-3 shrink-0', TINTS[stage], className)}
    >
      <StageShape stage={stage} />
    </svg>
  );
}

function StageShape({ stage }: { stage: Stage }) {
  switch (stage) {
    case 'join':
      return <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="3 2" />;
    case 'active':
      return <circle cx="6" cy="6" r="5.25" fill="currentColor" />;
    case 'prune':
      return (
        <>
          <circle cx="6" cy="6" r="4.5" fill="none" stroke="currentColor" strokeWidth="1.75" />
          <path d="M6 1.5 a4.5 4.5 0 0 1 0 9 Z" fill="currentColor" />
        </>
      );
    case 'left':
      return <path d="M1.5 6 H10.5" stroke="currentColor" strokeWidth="2.5" strokeLinecap="round" />;
  }
}
