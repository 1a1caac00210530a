import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import { removeScore, setScore } from '../../../board-doc/assessment-commands';
import type { CardScore } from '../../../domain/network/facets';
import { fittingValues, type ScoreValues, type ScoringModel } from '../../../domain/scoring/model';
import { pointsOf, scoreOf } from '../../../domain/scoring/score';
import { Badge } from '../../../ui/badge';
import { Button } from '../../../ui/button';
import { KIND_WORDS } from '../../marks/scoring/kind-words';
import { ScorePicture } from '../../marks/scoring/score-picture';
import { ScoreWords } from '../../marks/scoring/score-words';
import { useCardScope } from '../card-scope';
import { Section } from '../section';
import { AgreementList } from './agreement-list';
import type { AssessedModel, PastAgreement } from './assessment-data';
import { CriterionChoices } from './criterion-choices';
import { ScoreOrigin } from './score-origin';

export interface ModelAssessmentProps {
  readonly model: AssessedModel;
  /** Null: nobody scored it by this model. */
  readonly score: CardScore | null;
  readonly olderVersions: readonly ScoringModel[];
  readonly agreements: readonly PastAgreement[];
  readonly organisationId: string;
}

/**
 * The card's score under one model, changed value by value. A score that a group agreed on, or that was given under older words, is
 * shown as it was given until somebody chooses to score anew.
 */
export function ModelAssessment({ model, score, olderVersions, agreements, organisationId }: ModelAssessmentProps) {
  const { t, i18n } = useLingui();
  const { card, canEdit, run, me } = useCardScope();
  const [isAnew, setAnew] = useState(false);
  const isOld = score !== null && score.version !== model.version;
  const given = isOld ? olderVersions.find(({ version }) => version === score.version) : model;
  const isHeld = score !== null && (isOld || score.how === 'agreed') && !isAnew;
  const words: ScoringModel = isHeld ? (given ?? model) : model;
  const values: ScoreValues = score ? (isHeld ? score.values : fittingValues(model, score.values)) : {};
  const mayChoose = canEdit && !isHeld && !model.isArchived;

  function choose(criterionId: string, value: number | null): void {
    const rest = Object.entries(values).filter(([id]) => id !== criterionId);
    const next = Object.fromEntries(value === null ? rest : [...rest, [criterionId, value]]);
    if (Object.keys(next).length === 0) {
      takeAway();
      return;
    }
    const result = scoreOf(model, next);
    const isScored = result.state === 'scored';
    run(
      (doc, act) =>
        setScore(doc, act, card.id, model.id, {
          values: next,
          version: model.version,
          points: isScored ? pointsOf(result) : null,
          fraction: isScored ? result.fraction : null,
          at: act.at,
          by: me,
          how: 'own',
          sessionId: null,
          participants: [],
        }),
      t`Scored`,
    );
  }

  function takeAway(): void {
    setAnew(false);
    run((doc, act) => removeScore(doc, act, card.id, model.id), t`Score taken away`);
  }

  return (
    <Section
      title={
        <span className="flex flex-wrap items-center gap-2">
          {model.name}
          {model.isMain ? <Badge tone="accent">{t`On card faces`}</Badge> : null}
          {model.isArchived ? <Badge>{t`archived`}</Badge> : null}
        </span>
      }
      action={
        canEdit && score !== null ? (
          <Button variant="ghost" size="sm" onClick={takeAway}>
            <Trans>Take the score away</Trans>
          </Button>
        ) : null
      }
    >
      <p className="text-balance text-ink-muted text-sm">{i18n._(KIND_WORDS[model.kind])}</p>
      <p aria-live="polite" className="font-medium">
        <ScoreWords model={words} score={scoreOf(words, values)} />
      </p>
      <div className="max-w-md">
        <ScorePicture model={words} values={values} />
      </div>
      {score ? <ScoreOrigin score={score} isAnew={isAnew} organisationId={organisationId} /> : null}
      {isOld ? (
        <p className="text-sm text-warning">
          <Trans>The criteria have changed since: these values were given under version {score.version}.</Trans>{' '}
          <Link
            to={`/o/${organisationId}/settings/criteria?versions=${model.id}&version=${score.version}`}
            className="underline"
          >
            <Trans>See its words</Trans>
          </Link>
        </p>
      ) : null}
      <CriterionChoices model={words} values={values} onChoose={mayChoose ? choose : null} />
      {isHeld && canEdit && !model.isArchived ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button size="sm" onClick={() => setAnew(true)}>
            <Trans>Score it anew</Trans>
          </Button>
          <span className="text-ink-muted text-sm">
            {score.how === 'agreed'
              ? t`The first value that you change makes it your own score instead of the agreed one.`
              : t`Values that still fit come along.`}
          </span>
        </div>
      ) : null}
      {agreements.length > 0 ? <AgreementList agreements={agreements} organisationId={organisationId} /> : null}
    </Section>
  );
}
