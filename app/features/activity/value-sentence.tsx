import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LEDGER_NAMES } from '../marks/network/value-names';
import { EntryData } from './activity-entry';
import { CardSubject, Name, Quoted, Who, wordOf } from './entry-words';
import type { GatheredEntry } from './gather-entries';

/** What a network gives and takes: services, give and get, the ledger. */
export function ValueSentence({ entry }: { entry: GatheredEntry }): ReactNode {
  const { i18n } = useLingui();
  const data = new EntryData(entry.data);
  const who = <Who entry={entry} />;
  const card = <CardSubject entry={entry} />;
  const service = <Name>{data.text('name')}</Name>;
  const text = <Quoted>{data.text('text')}</Quoted>;
  const isGiven = data.text('direction') === 'give';
  switch (entry.kind) {
    case 'service.added':
      return (
        <Trans>
          {who} added the service {service} to {card}
        </Trans>
      );
    case 'service.edited':
      return (
        <Trans>
          {who} changed the service {service} of {card}
        </Trans>
      );
    case 'service.removed':
      return (
        <Trans>
          {who} removed the service {service} from {card}
        </Trans>
      );
    case 'exchange.added':
      return isGiven ? (
        <Trans>
          {who} wrote what we give {card}: {text}
        </Trans>
      ) : (
        <Trans>
          {who} wrote what we get from {card}: {text}
        </Trans>
      );
    case 'exchange.edited':
      return isGiven ? (
        <Trans>
          {who} changed what we give {card}: {text}
        </Trans>
      ) : (
        <Trans>
          {who} changed what we get from {card}: {text}
        </Trans>
      );
    case 'exchange.removed':
      return isGiven ? (
        <Trans>
          {who} removed from what we give {card}: {text}
        </Trans>
      ) : (
        <Trans>
          {who} removed from what we get from {card}: {text}
        </Trans>
      );
    default: {
      const { together } = entry;
      if (together > 1)
        return (
          <Trans>
            {who} wrote {together} amounts into the ledger of {card}
          </Trans>
        );
      const word = wordOf(LEDGER_NAMES, data.text('field'));
      const field = <Name>{word ? i18n._(word) : data.text('field')}</Name>;
      const period = periodName(data.text('period'), i18n.locale);
      const to = data.number('to');
      if (to === null)
        return (
          <Trans>
            {who} emptied {field} for {period} of {card}
          </Trans>
        );
      const amount = <Name>{i18n.number(to)}</Name>;
      return (
        <Trans>
          {who} set {field} for {period} of {card} to {amount}
        </Trans>
      );
    }
  }
}

function periodName(period: string, locale: string): string {
  if (!/^\d{4}-\d{2}$/.test(period)) return period;
  const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${period}-01T00:00:00Z`));
}
