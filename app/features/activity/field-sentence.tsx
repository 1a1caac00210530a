import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { formatDay } from '../marks/date-chip';
import { LEADERSHIP_NAMES, POSITION_NAMES, RELATION_NAMES } from '../marks/network/cooperation-names';
import { FEE_MODEL_NAMES, FEE_PERIOD_NAMES } from '../marks/network/value-names';
import { SegmentMark } from '../marks/segment-mark';
import { type ActivityEntry, EntryData } from './activity-entry';
import { useActivityNames } from './activity-names';
import { CardSubject, Name, Quoted, Who, wordOf } from './entry-words';

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
    case 'position':
      return t`the strategic position`;
    case 'relation':
      return t`the stage of the relation`;
    case 'nextStep':
      return t`the next step`;
    case 'nextStepOn':
      return t`the day of the next step`;
    case 'leadership':
      return t`the leadership`;
    case 'ledBy':
      return t`the leader`;
    case 'feeModel':
      return t`the fee model`;
    case 'feeAmount':
      return t`the fee`;
    case 'feePer':
      return t`the period of the fee`;
    case 'scout':
      return t`the scout`;
    default:
      return t`a field`;
  }
}

/** The fields whose value is one of a few words. */
const WORDS = {
  position: POSITION_NAMES,
  relation: RELATION_NAMES,
  leadership: LEADERSHIP_NAMES,
  feeModel: FEE_MODEL_NAMES,
  feePer: FEE_PERIOD_NAMES,
} as const;

function useFieldValue(data: EntryData, key: string): ReactNode {
  const { i18n } = useLingui();
  const { memberName, today } = useActivityNames();
  const number = data.number(key);
  const text = data.text(key);
  const field = data.text('field');
  switch (field) {
    case 'owner':
    case 'scout':
      return text ? <Name>{memberName(text) ?? '?'}</Name> : null;
    case 'segment': {
      const segment = data.segment(key);
      return segment && <SegmentMark segment={segment} className="align-middle" />;
    }
    case 'review':
    case 'bestBefore':
    case 'joined':
    case 'nextStepOn':
      return /^\d{4}-\d{2}-\d{2}$/.test(text) ? <Name>{formatDay(text, today, i18n.locale)}</Name> : null;
    case 'position':
    case 'relation':
    case 'leadership':
    case 'feeModel':
    case 'feePer': {
      const word = wordOf(WORDS[field], text);
      return text === '' ? null : <Name>{word ? i18n._(word) : text}</Name>;
    }
    default:
      if (number !== null) return <Name>{i18n.number(number)}</Name>;
      return text === '' ? null : <Quoted>{text}</Quoted>;
  }
}
