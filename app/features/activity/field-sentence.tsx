import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatDay } from '../marks/date-chip';
import { SegmentMark } from '../marks/segment-mark';
import { type ActivityEntry, EntryData } from './activity-entry';
import { useActivityNames } from './activity-names';
import { CardSubject, Name, Who } from './entry-words';

/** A field of a card that got another value. */
export function FieldSentence({ entry }: { entry: ActivityEntry }): ReactNode {
  const data = new EntryData(entry.data);
  const field = useFieldName(entry, data);
  const value = useFieldValue(data, 'to');
  const who = <Who entry={entry} />;
  const card = <CardSubject entry={entry} />;
  if (value === null)
    return (
      <Trans>
        {who} emptied {field} of {card}
      </Trans>
    );
  return (
    <Trans>
      {who} set {field} of {card} to {value}
    </Trans>
  );
}

function useFieldName(entry: ActivityEntry, data: EntryData): ReactNode {
  const { t } = useLingui();
  if (entry.kind === 'value.changed') return <Name>{data.text('fieldName')}</Name>;
  switch (data.text('field')) {
    case 'purpose':
      return t`the purpose`;
    case 'owner':
      return t`the owner`;
    case 'segment':
      return t`the segment`;
    case 'review':
      return t`the review date`;
    case 'bestBefore':
      return t`the best before date`;
    case 'joined':
      return t`the day of joining`;
    case 'webAddress':
      return t`the web address`;
    case 'hours':
      return t`the hours per month`;
    default:
      return t`a field`;
  }
}

function useFieldValue(data: EntryData, key: string): ReactNode {
  const { i18n } = useLingui();
  const { memberName, today } = useActivityNames();
  const number = data.number(key);
  const text = data.text(key);
  switch (data.text('field')) {
    case 'owner':
      return text ? <Name>{memberName(text) ?? '?'}</Name> : null;
    case 'segment': {
      const segment = data.segment(key);
      return segment && <SegmentMark segment={segment} className="align-middle" />;
    }
    case 'review':
    case 'bestBefore':
    case 'joined':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? <Name>{formatDay(text, today, i18n.locale)}</Name> : null;
    default:
      if (number !== null) return <Name>{i18n.number(number)}</Name>;
      return text === '' ? null : <Name>“{text.length > 120 ? `${text.slice(0, 119)}…` : text}”</Name>;
  }
}
