import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { CardScore } from '../../../domain/network/facets';
import { formatMoment } from '../../marks/moment-text';
import { memberOf, useCardScope } from '../card-scope';

/** Where a score comes from: who gave it and when, or which session agreed on it and how many took part. */
export function ScoreOrigin({
  score,
  isAnew,
  organisationId,
}: {
  score: CardScore;
  /** It is about to be replaced. */
  isAnew: boolean;
  organisationId: string;
}) {
  const { i18n } = useLingui();
  const { members, timeZone, today } = useCardScope();
  const at = new Date(score.at);
  const date = Number.isNaN(at.getTime()) ? '' : formatMoment(at, { locale: i18n.locale, timeZone, today });
  const look = isAnew ? 'text-ink-faint text-sm' : 'text-ink-muted text-sm';
  if (score.how === 'agreed') {
    const names = score.participants.map((id) => memberOf(members, id).name);
    const list = new Intl.ListFormat(i18n.locale, { type: 'conjunction' }).format(names);
    return (
      <p className={look} title={list}>
        {score.sessionId ? (
          <Link to={`/o/${organisationId}/scoring/${score.sessionId}`} className="underline underline-offset-2">
            <Plural value={names.length} one="Agreed with # person" other="Agreed by # people" />
          </Link>
        ) : (
          <Plural value={names.length} one="Agreed with # person" other="Agreed by # people" />
        )}
        , {date}
      </p>
    );
  }
  const name = score.by ? memberOf(members, score.by).name : null;
  return (
    <p className={look}>
      {name ? (
        <Trans>
          By {name}, {date}
        </Trans>
      ) : (
        date
      )}
    </p>
  );
}
