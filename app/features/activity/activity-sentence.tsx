import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { EntryData } from './activity-entry';
import { useActivityNames } from './activity-names';
import { BoardSentence } from './board-sentence';
import { DecisionSentence } from './decision-sentence';
import { CardSubject, Name, Who } from './entry-words';
import { FieldSentence } from './field-sentence';
import type { GatheredEntry } from './gather-entries';
import { HandoverSentence } from './handover-sentence';
import { NetworkSentence } from './network-sentence';
import { PartSentence } from './part-sentence';
import { PartnerSentence } from './partner-sentence';
import { ValueSentence } from './value-sentence';

/** What happened, as a sentence. */
export function ActivitySentence({ entry }: { entry: GatheredEntry }): ReactNode {
  const { memberName } = useActivityNames();
  const data = new EntryData(entry.data);
  const who = <Who entry={entry} />;
  const card = <CardSubject entry={entry} />;
  switch (entry.kind) {
    case 'card.added': {
      const column = <Name>{data.column('column').name}</Name>;
      return (
        <Trans>
          {who} added {card} to {column}
        </Trans>
      );
    }
    case 'card.moved': {
      const from = <Name>{data.column('from').name}</Name>;
      const to = <Name>{data.column('to').name}</Name>;
      return (
        <Trans>
          {who} moved {card} from {from} to {to}
        </Trans>
      );
    }
    case 'card.renamed': {
      const from = <Name>{data.text('from')}</Name>;
      const to = <Name>{data.text('to')}</Name>;
      return (
        <Trans>
          {who} renamed {from} to {to}
        </Trans>
      );
    }
    case 'card.archived':
      return (
        <Trans>
          {who} archived {card}
        </Trans>
      );
    case 'card.restored':
      return (
        <Trans>
          {who} restored {card}
        </Trans>
      );
    case 'card.removed':
      return (
        <Trans>
          {who} took {card} off the board
        </Trans>
      );
    case 'description.edited':
      return (
        <Trans>
          {who} wrote in the description of {card}
        </Trans>
      );
    case 'card.edited':
    case 'value.changed':
      return <FieldSentence entry={entry} />;
    case 'deputy.added':
    case 'deputy.removed': {
      const deputy = memberName(data.text('memberId')) ?? '?';
      return entry.kind === 'deputy.added' ? (
        <Trans>
          {who} made {deputy} a deputy of {card}
        </Trans>
      ) : (
        <Trans>
          {who}: {deputy} is no longer a deputy of {card}
        </Trans>
      );
    }
    case 'handover.begun':
    case 'handover.ended':
      return <HandoverSentence entry={entry} />;
    case 'decision.proposed':
    case 'decision.answered':
    case 'decision.approved':
    case 'decision.rejected':
    case 'decision.withdrawn':
      return <DecisionSentence entry={entry} />;
    default:
      if (/^partner\./.test(entry.kind)) return <PartnerSentence entry={entry} />;
      if (/^(service|exchange|ledger)\./.test(entry.kind)) return <ValueSentence entry={entry} />;
      if (/^(reason|effect|theme|level|stage|sign|score|care)\./.test(entry.kind))
        return <NetworkSentence entry={entry} />;
      return entry.cardId ? <PartSentence entry={entry} /> : <BoardSentence entry={entry} />;
  }
}
