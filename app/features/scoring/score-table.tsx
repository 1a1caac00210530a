import { Trans, useLingui } from '@lingui/react/macro';
import type { MemberId } from '../../domain/ids';
import { type ScoreValues, type ScoringModel, valuesOf } from '../../domain/scoring/model';
import { scoreOf } from '../../domain/scoring/score';
import { spreadOf } from '../../domain/scoring/spread';
import { cx } from '../../ui/cx';
import { Td, Th } from '../../ui/table';
import { MemberAvatar } from '../marks/member-avatar';
import type { MemberFace } from '../marks/people';
import { ScoreFigure, useScoreNumber } from '../marks/scoring/score-words';
import type { RevealedScores } from './scoring-data';

/** What everybody gave, person by person, with what each of them makes of it and what was agreed. */
export function ScoreTable({
  model,
  revealed,
  faceOf,
}: {
  model: ScoringModel;
  revealed: RevealedScores;
  faceOf: (id: MemberId) => MemberFace;
}) {
  const { t } = useLingui();
  const outliers = new Map(
    model.criteria.map((criterion) => {
      const given = revealed.scores.map(({ memberId, values }) => ({
        person: memberId,
        value: values[criterion.id] ?? -1,
      }));
      const { outliers } = spreadOf(valuesOf(model.kind, criterion), given);
      return [criterion.id, new Set(outliers.map(({ person }) => person))];
    }),
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: where the window is narrow it scrolls sideways, which needs the focus
    <section aria-label={t`All scores, to scroll`} tabIndex={0} className="overflow-x-auto">
      <table aria-label={t`All scores`} className="w-full border-collapse text-left text-base tabular-nums">
        <thead>
          <tr>
            <Th>
              <Trans>Person</Trans>
            </Th>
            {model.criteria.map(({ id, name }) => (
              <Th key={id} className="min-w-16 text-right sm:min-w-20">
                {name}
              </Th>
            ))}
            <Th className="text-right">
              <Trans>Result</Trans>
            </Th>
          </tr>
        </thead>
        <tbody>
          {revealed.scores.map(({ memberId, values }) => (
            <tr key={memberId}>
              <Td>
                <span className="flex items-center gap-2">
                  <MemberAvatar member={faceOf(memberId)} decorative />
                  <span className="sm:whitespace-nowrap">{faceOf(memberId).name}</span>
                </span>
              </Td>
              <Values model={model} values={values} isOutlier={(id) => outliers.get(id)?.has(memberId) ?? false} />
            </tr>
          ))}
          {revealed.agreed ? (
            <tr className="font-medium">
              <Td>
                <Trans>Agreed</Trans>
              </Td>
              <Values model={model} values={revealed.agreed.values} isOutlier={() => false} />
            </tr>
          ) : null}
        </tbody>
      </table>
    </section>
  );
}

function Values({
  model,
  values,
  isOutlier,
}: {
  model: ScoringModel;
  values: ScoreValues;
  isOutlier: (criterionId: string) => boolean;
}) {
  const { t } = useLingui();
  const number = useScoreNumber();
  const score = scoreOf(model, values);
  return (
    <>
      {model.criteria.map(({ id }) => {
        const value = values[id];
        const isFar = isOutlier(id);
        return (
          <Td key={id} className="text-right">
            <span className={cx('rounded-sm px-1.5 py-0.5', isFar && 'bg-warning font-medium text-warning')}>
              {value === undefined ? '–' : number(value)}
              {isFar ? <span className="sr-only">{t`, far off`}</span> : null}
            </span>
          </Td>
        );
      })}
      <Td className="whitespace-nowrap text-right">{score.state === 'scored' ? <ScoreFigure score={score} /> : '–'}</Td>
    </>
  );
}
