import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Lock, Pencil } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFetcher } from 'react-router';
import type { CardId } from '../../domain/ids';
import { missingCriteria, type ScoreValues, type ScoringModel, wordsAt } from '../../domain/scoring/model';
import { scoreOf } from '../../domain/scoring/score';
import { Button } from '../../ui/button';
import { ScorePicture } from '../marks/scoring/score-picture';
import { ScoreWords, useScoreNumber } from '../marks/scoring/score-words';
import { ValueScale } from '../marks/scoring/value-scale';
import type { ScoringAnswer } from './scoring-data';
import { useScoringProblem } from './scoring-problem';

interface Given {
  readonly values: ScoreValues;
  readonly isDone: boolean;
}

/**
 * One's own score of the present card. Each choice is kept at once as a draft that nobody else sees; what is sent goes one after the
 * other, so that a late draft never undoes *finished*.
 */
export function OwnScore({ model, cardId, mine }: { model: ScoringModel; cardId: CardId; mine: Given }) {
  const fetcher = useFetcher<ScoringAnswer>({ key: `score-${cardId}` });
  const [given, setGiven] = useState<Given>(mine);
  const sent = useRef<Given>(given);
  const problem = useScoringProblem(fetcher.state === 'idle' ? fetcher.data : undefined);
  const { state, submit } = fetcher;
  useEffect(() => {
    if (state !== 'idle' || sent.current === given) return;
    sent.current = given;
    const values = JSON.stringify(given.values);
    void submit({ intent: given.isDone ? 'done' : 'draft', cardId, values }, { method: 'post' });
  }, [state, submit, given, cardId]);
  // *Finished* is said when the server has it: the reveal may come at any moment.
  const isKept = state === 'idle' && sent.current === given && fetcher.data?.ok !== false;
  return (
    <section aria-labelledby="own-score" className="flex flex-col gap-4">
      <h3 id="own-score" className="flex items-center gap-2 font-semibold text-lg">
        <Trans>Your score</Trans>
        <span className="flex items-center gap-1 font-normal text-ink-muted text-sm">
          <Lock aria-hidden="true" className="size-3.5" />
          <Trans>only you see it until the reveal</Trans>
        </span>
      </h3>
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      ) : null}
      {given.isDone && isKept ? (
        <Finished model={model} given={given} onChange={() => setGiven({ ...given, isDone: false })} />
      ) : (
        <Choosing
          model={model}
          values={given.values}
          isSending={given.isDone && state !== 'idle'}
          onChange={(values) => setGiven({ values, isDone: false })}
          onDone={() => setGiven({ ...given, isDone: true })}
        />
      )}
    </section>
  );
}

function Choosing({
  model,
  values,
  isSending,
  onChange,
  onDone,
}: {
  model: ScoringModel;
  values: ScoreValues;
  isSending: boolean;
  onChange: (values: ScoreValues) => void;
  onDone: () => void;
}) {
  const missing = missingCriteria(model, values);
  return (
    <>
      <div className="grid gap-x-8 gap-y-6 lg:grid-cols-2">
        {model.criteria.map((criterion) => (
          <div key={criterion.id}>
            <p className="font-medium">{criterion.name}</p>
            <p className="mb-1.5 text-ink-muted text-sm">{criterion.definition}</p>
            <ValueScale
              kind={model.kind}
              criterion={criterion}
              value={values[criterion.id] ?? null}
              onChange={(value) => onChange({ ...values, [criterion.id]: value })}
            />
          </div>
        ))}
      </div>
      <div className="sticky bottom-0 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-t bg-canvas px-4 py-3 sm:mx-0 sm:px-0">
        <p aria-live="polite" className="min-w-40 flex-1 text-ink-muted text-sm">
          <ScoreWords model={model} score={scoreOf(model, values)} />
        </p>
        <Button
          variant="primary"
          size="lg"
          className="max-sm:w-full"
          icon={<Check aria-hidden="true" />}
          pending={isSending}
          disabled={missing.length > 0}
          onClick={onDone}
        >
          <Trans>I have finished</Trans>
        </Button>
      </div>
    </>
  );
}

function Finished({ model, given, onChange }: { model: ScoringModel; given: Given; onChange: () => void }) {
  const { t } = useLingui();
  const number = useScoreNumber();
  return (
    <div className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p className="flex min-w-48 flex-1 items-center gap-2 font-medium">
          <Check aria-hidden="true" className="size-4 text-success" />
          {t`Finished. The others cannot see it yet.`}
        </p>
        <Button size="sm" icon={<Pencil aria-hidden="true" />} onClick={onChange}>
          <Trans>Change it</Trans>
        </Button>
      </div>
      <dl className="grid grid-cols-[auto_2rem_1fr] gap-x-3 gap-y-1 text-sm">
        {model.criteria.map((criterion) => {
          const value = given.values[criterion.id];
          return (
            <div key={criterion.id} className="contents">
              <dt>{criterion.name}</dt>
              <dd className="text-right font-medium tabular-nums">{value === undefined ? '–' : number(value)}</dd>
              <dd className="text-ink-muted">{value === undefined ? '' : wordsAt(criterion, value)}</dd>
            </div>
          );
        })}
      </dl>
      <div className="max-w-md">
        <ScorePicture model={model} values={given.values} />
      </div>
      <p className="text-ink-muted text-sm">
        <ScoreWords model={model} score={scoreOf(model, given.values)} />
      </p>
    </div>
  );
}
