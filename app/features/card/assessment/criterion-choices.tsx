import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { type Criterion, type ScoreValues, type ScoringModel, wordsAt } from '../../../domain/scoring/model';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { useScoreNumber } from '../../marks/scoring/score-words';
import { ValueScale } from '../../marks/scoring/value-scale';

/** The criteria of a model with the value of each in words; pressing one shows its scale to choose from. */
export function CriterionChoices({
  model,
  values,
  onChoose,
}: {
  model: ScoringModel;
  values: ScoreValues;
  /** Null: only shown. */
  onChoose: ((criterionId: string, value: number | null) => void) | null;
}) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <ul className="divide-y divide-line border-line border-y">
      {model.criteria.map((criterion) => (
        <CriterionChoice
          key={criterion.id}
          model={model}
          criterion={criterion}
          value={values[criterion.id] ?? null}
          isOpen={opened === criterion.id}
          onToggle={() => setOpened(opened === criterion.id ? null : criterion.id)}
          onChoose={onChoose && ((value) => onChoose(criterion.id, value))}
        />
      ))}
    </ul>
  );
}

function CriterionChoice({
  model,
  criterion,
  value,
  isOpen,
  onToggle,
  onChoose,
}: {
  model: ScoringModel;
  criterion: Criterion;
  value: number | null;
  isOpen: boolean;
  onToggle: () => void;
  onChoose: ((value: number | null) => void) | null;
}) {
  const { t } = useLingui();
  const id = useId();
  const number = useScoreNumber();
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={onToggle}
        className="flex min-h-9 w-full items-center gap-2 rounded-sm py-1 text-left hover:bg-hover pointer-coarse:min-h-11"
      >
        <ChevronRight
          aria-hidden="true"
          className={cx('size-3.5 shrink-0 text-ink-muted transition-transform', isOpen && 'rotate-90')}
        />
        <span className="flex min-w-0 flex-1 flex-col @md:flex-row @md:items-center @md:gap-2">
          <span className="font-medium @md:w-40 @md:shrink-0">{criterion.name}</span>
          <span className="min-w-0 text-ink-muted text-sm">
            {value === null ? t`Not scored` : wordsAt(criterion, value)}
          </span>
        </span>
        <span className="w-9 shrink-0 pr-1 text-right font-medium tabular-nums">
          {value === null ? '–' : number(value)}
        </span>
      </button>
      <div id={id} hidden={!isOpen} className="pb-3 pl-6">
        <p className="mb-1.5 max-w-prose text-ink-muted text-sm">{criterion.definition}</p>
        <ValueScale
          kind={model.kind}
          criterion={criterion}
          value={value}
          disabled={onChoose === null}
          onChange={(next) => onChoose?.(next)}
        />
        {onChoose && value !== null ? (
          <Button size="sm" variant="ghost" className="mt-1" onClick={() => onChoose(null)}>
            <Trans>Leave it open</Trans>
          </Button>
        ) : null}
      </div>
    </li>
  );
}
