import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { scoreOf } from '../../../domain/scoring/score';
import { ScoreFigure } from '../../marks/scoring/score-words';
import { useCardScope } from '../card-scope';
import type { PastAgreement } from './assessment-data';

/** What groups agreed on for this card under one model, newest first. */
export function AgreementList({
  agreements,
  organisationId,
}: {
  agreements: readonly PastAgreement[];
  organisationId: string;
}) {
  const { i18n } = useLingui();
  const { timeZone } = useCardScope();
  const day = new Intl.DateTimeFormat(i18n.locale, { dateStyle: 'medium', timeZone });
  return (
    <details className="text-sm">
      <summary className="w-fit cursor-pointer text-ink-muted hover:text-ink">
        <Plural value={agreements.length} one="Agreed # time" other="Agreed # times" />
      </summary>
      <ul className="mt-1 flex flex-col gap-1">
        {agreements.map(({ sessionId, sessionName, model, values, at, participantIds }) => {
          const score = scoreOf(model, values);
          return (
            <li key={`${sessionId}${at.toISOString()}`} className="flex flex-wrap items-baseline gap-x-3">
              <span className="w-24 text-ink-muted tabular-nums">{day.format(at)}</span>
              <span className="w-20 font-medium tabular-nums">
                {score.state === 'scored' ? <ScoreFigure score={score} /> : '–'}
              </span>
              <Link to={`/o/${organisationId}/scoring/${sessionId}`} className="underline underline-offset-2">
                {sessionName}
              </Link>
              <span className="text-ink-muted">
                <Plural value={participantIds.length} one="# person" other="# people" />,{' '}
                <Trans>version {model.version}</Trans>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
