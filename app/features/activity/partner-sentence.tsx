import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { PARTNER_ROLE_NAMES } from '../marks/network/partner-role-names';
import { type ActivityEntry, EntryData } from './activity-entry';
import { useActivityNames } from './activity-names';
import { CardSubject, Name, Who, wordOf } from './entry-words';

/** Another organisation in a network: that it is there, as what, why, and by whom. */
export function PartnerSentence({ entry }: { entry: ActivityEntry }): ReactNode {
  const { t, i18n } = useLingui();
  const { partnerName } = useActivityNames();
  const data = new EntryData(entry.data);
  const who = <Who entry={entry} />;
  const card = <CardSubject entry={entry} />;
  const partner = <Name>{partnerName(data.text('partnerId')) ?? t`a partner`}</Name>;
  const word = wordOf(PARTNER_ROLE_NAMES, data.text('role'));
  const role = <Name>{word ? i18n._(word) : data.text('role')}</Name>;
  switch (entry.kind) {
    case 'partner.added':
      return (
        <Trans>
          {who} added the partner {partner} to {card}
        </Trans>
      );
    case 'partner.removed':
      return (
        <Trans>
          {who} removed the partner {partner} from {card}
        </Trans>
      );
    case 'partner.role-added':
      return (
        <Trans>
          {who} gave {partner} the role {role} in {card}
        </Trans>
      );
    case 'partner.role-removed':
      return (
        <Trans>
          {who} took the role {role} from {partner} in {card}
        </Trans>
      );
    case 'partner.edited':
      return data.text('what') === 'motive' ? (
        <Trans>
          {who} wrote what motive {partner} has in {card}
        </Trans>
      ) : (
        <Trans>
          {who} wrote when the voice of {partner} is heard in {card}
        </Trans>
      );
    case 'partner.contact-added':
      return (
        <Trans>
          {who} named a contact of {partner} in {card}
        </Trans>
      );
    case 'partner.contact-removed':
      return (
        <Trans>
          {who} took a contact of {partner} off {card}
        </Trans>
      );
    default:
      return (
        <Trans>
          {who} changed the partner {partner} in {card}
        </Trans>
      );
  }
}
