import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { DECISION_KINDS } from '../../domain/decisions/decision';
import { KIND_NAMES } from '../marks/decisions/decision-words';
import { type ActivityEntry, EntryData } from './activity-entry';
import { CardSubject, Name, Who } from './entry-words';

/** Something about a proposal concerning a card. */
export function DecisionSentence({ entry }: { entry: ActivityEntry }): ReactNode {
  const { i18n } = useLingui();
  const said = new EntryData(entry.data).text('decision');
  const known = DECISION_KINDS.find((kind) => kind === said) ?? 'join';
  const kind = <Name>{i18n._(KIND_NAMES[known])}</Name>;
  const who = <Who entry={entry} />;
  const card = <CardSubject entry={entry} />;
  switch (entry.kind) {
    case 'decision.proposed':
      return (
        <Trans>
          {who} proposed for {card}: {kind}
        </Trans>
      );
    case 'decision.approved':
      return (
        <Trans>
          {who} approved the proposal for {card}: {kind}
        </Trans>
      );
    case 'decision.rejected':
      return (
        <Trans>
          {who} rejected the proposal for {card}: {kind}
        </Trans>
      );
    case 'decision.withdrawn':
      return (
        <Trans>
          {who} withdrew the proposal for {card}: {kind}
        </Trans>
      );
    default:
      return (
        <Trans>
          {who} answered the proposal for {card}: {kind}
        </Trans>
      );
  }
}
