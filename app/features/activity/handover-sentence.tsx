import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type ActivityEntry, EntryData } from './activity-entry';
import { useActivityNames } from './activity-names';
import { CardSubject, Name, Who } from './entry-words';

/** A handover that began or came to its end, finished or given up. */
export function HandoverSentence({ entry }: { entry: ActivityEntry }): ReactNode {
  const { memberName } = useActivityNames();
  const successor = <Name>{memberName(new EntryData(entry.data).text('memberId')) ?? '?'}</Name>;
  const who = <Who entry={entry} />;
  const card = <CardSubject entry={entry} />;
  return entry.kind === 'handover.begun' ? (
    <Trans>
      {who} began to hand {card} over to {successor}
    </Trans>
  ) : (
    <Trans>
      {who} ended the handover of {card} to {successor}
    </Trans>
  );
}
