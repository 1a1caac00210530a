import { useLingui } from '@lingui/react/macro';
import { formatMoment } from '../marks/moment-text';
import { useCardScope } from './card-scope';

/** A moment in the reader's time zone and language; the same words on the server and in the browser. */
export function Moment({ at }: { at: Date }) {
  const { i18n } = useLingui();
  const { timeZone, today } = useCardScope();
  return (
    <time dateTime={at.toISOString()} title={formatMoment(at, { locale: i18n.locale, timeZone, dateStyle: 'full' })}>
      {formatMoment(at, { locale: i18n.locale, timeZone, today })}
    </time>
  );
}
