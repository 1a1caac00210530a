import { useLingui } from '@lingui/react/macro';
import { StageDot } from '../../marks/stage-dot';
import { STAGE_NAMES } from '../../marks/stage-names';
import { DotShape } from './dot-shape';
import { useMatrix } from './matrix-context';

/** What the dots say by shape, size and ring. */
export function MatrixLegend({ hasScores, hasTrails }: { hasScores: boolean; hasTrails: boolean }) {
  const { t, i18n } = useLingui();
  const { frame } = useMatrix();
  const model = frame.mainModel?.name;
  return (
    <ul className="flex flex-wrap items-center gap-x-4 gap-y-1 text-ink-muted text-xs [&_li]:flex [&_li]:items-center [&_li]:gap-1.5">
      {(['join', 'active', 'prune'] as const).map((stage) => (
        <li key={stage}>
          <span aria-hidden="true" className="inline-flex">
            <StageDot stage={stage} />
          </span>
          {i18n._(STAGE_NAMES[stage])}
        </li>
      ))}
      <li>
        <svg aria-hidden="true" viewBox="0 0 30 16" className="h-4 w-7 fill-ink-faint">
          <circle cx="4" cy="8" r="3" />
          <circle cx="20" cy="8" r="7" />
        </svg>
        {t`Hours a month`}
      </li>
      {hasScores && (
        <li>
          <svg aria-hidden="true" viewBox="-9 -9 18 18" className="size-4">
            <DotShape stage="active" radius={4} score={0.7} />
          </svg>
          {model ? t`Score: ${model}` : t`Score`}
        </li>
      )}
      {hasTrails && (
        <li>
          <svg aria-hidden="true" viewBox="0 0 30 16" className="h-4 w-7 stroke-ink-muted" fill="none">
            <circle cx="5" cy="8" r="3" />
            <path d="M9 8H28" strokeDasharray="1 3" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
          {t`Moved since the last review`}
        </li>
      )}
    </ul>
  );
}
