import { Trans, useLingui } from '@lingui/react/macro';
import type { ScoringModel } from '../../../domain/scoring/model';
import type { Score, ScoredBy } from '../../../domain/scoring/score';

/** A number of a score in the reader's language, without rounding dust. */
export function useScoreNumber(): (value: number) => string {
  const { i18n } = useLingui();
  return (value) => new Intl.NumberFormat(i18n.locale, { maximumSignificantDigits: 12 }).format(value);
}

/** The score in a word or two, as it stands beside a bar: *22 of 50*. */
export function ScoreFigure({ score }: { score: ScoredBy }) {
  const number = useScoreNumber();
  switch (score.kind) {
    case 'outcome':
      return <>{number(score.product)}</>;
    case 'win':
      return <Trans>{number(score.points)} of 50</Trans>;
    case 'four-cs':
      return <Trans>{number(score.points)} of 16</Trans>;
    case 'weighted':
      return <Trans>{number(score.points)} of 100</Trans>;
  }
}

/** What a score says, in a sentence: what made it, and what is missing or weak. */
export function ScoreWords({ model, score }: { model: ScoringModel; score: Score }) {
  const { i18n } = useLingui();
  const number = useScoreNumber();
  const list = (names: readonly string[]) => new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(names);
  const namesOf = (ids: readonly string[]) =>
    list(model.criteria.filter(({ id }) => ids.includes(id)).map(({ name }) => name));
  if (score.state === 'empty') return <Trans>The model has no criteria yet.</Trans>;
  if (score.state === 'missing') {
    const names = list(score.missing.map(({ name }) => name));
    if (score.missing.length === model.criteria.length) return <Trans>Not scored yet.</Trans>;
    return <Trans>No result without a value for {names}.</Trans>;
  }
  switch (score.kind) {
    case 'outcome': {
      const product = number(score.product);
      if (score.zeros.length > 0) {
        const zeros = namesOf(score.zeros);
        return <Trans>0: {zeros} at zero takes everything with it.</Trans>;
      }
      if (score.product < 1) return <Trans>{product}: less comes out than goes in.</Trans>;
      if (score.product > 1) return <Trans>{product}: it multiplies what goes in.</Trans>;
      return <Trans>{product}: as much comes out as goes in.</Trans>;
    }
    case 'win': {
      const [points, between, beyond] = [score.points, score.between, score.beyond].map(number);
      return (
        <Trans>
          {points} of 50: {between} between us and them, {beyond} by the good it does for others.
        </Trans>
      );
    }
    case 'four-cs': {
      const points = number(score.points);
      if (score.weak.length === 0) return <Trans>{points} of 16, and no weak link.</Trans>;
      const weak = namesOf(score.weak);
      return (
        <Trans>
          {points} of 16, but weak where it may break: {weak}.
        </Trans>
      );
    }
    case 'weighted': {
      const points = number(score.points);
      return <Trans>{points} of 100.</Trans>;
    }
  }
}
