import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { type ActivityEntry, EntryData } from './activity-entry';
import { useActivityNames } from './activity-names';
import { CardSubject, Name, Who } from './entry-words';

/** Something inside a card: labels, votes, checklists, links, comments. */
export function PartSentence({ entry }: { entry: ActivityEntry }): ReactNode {
  const { labelName } = useActivityNames();
  const data = new EntryData(entry.data);
  const who = <Who entry={entry} />;
  const card = <CardSubject entry={entry} />;
  const label = <Name>{labelName(data.text('labelId')) ?? '?'}</Name>;
  const name = <Name>{data.text('name') || data.text('url')}</Name>;
  const text = <Name>{data.text('text')}</Name>;
  switch (entry.kind) {
    case 'label.added':
      return (
        <Trans>
          {who} put the label {label} on {card}
        </Trans>
      );
    case 'label.removed':
      return (
        <Trans>
          {who} took the label {label} off {card}
        </Trans>
      );
    case 'vote.added':
      return (
        <Trans>
          {who} voted for {card}
        </Trans>
      );
    case 'vote.removed':
      return (
        <Trans>
          {who} took back a vote for {card}
        </Trans>
      );
    case 'checklist.added':
      return (
        <Trans>
          {who} added the checklist {name} to {card}
        </Trans>
      );
    case 'checklist.renamed':
      return (
        <Trans>
          {who} renamed a checklist of {card} to {name}
        </Trans>
      );
    case 'checklist.removed':
      return (
        <Trans>
          {who} removed the checklist {name} from {card}
        </Trans>
      );
    case 'item.added':
      return (
        <Trans>
          {who} added {text} to a checklist of {card}
        </Trans>
      );
    case 'item.removed':
      return (
        <Trans>
          {who} removed {text} from a checklist of {card}
        </Trans>
      );
    case 'item.done':
      return (
        <Trans>
          {who} ticked {text} on {card}
        </Trans>
      );
    case 'item.undone':
      return (
        <Trans>
          {who} unticked {text} on {card}
        </Trans>
      );
    case 'item.edited':
      return (
        <Trans>
          {who} changed {text} in a checklist of {card}
        </Trans>
      );
    case 'link.added':
      return (
        <Trans>
          {who} added the link {name} to {card}
        </Trans>
      );
    case 'link.changed':
      return (
        <Trans>
          {who} changed the link {name} on {card}
        </Trans>
      );
    case 'link.removed':
      return (
        <Trans>
          {who} removed the link {name} from {card}
        </Trans>
      );
    case 'comment.added':
      return (
        <Trans>
          {who} commented on {card}
        </Trans>
      );
    case 'comment.deleted':
      return (
        <Trans>
          {who} deleted a comment on {card}
        </Trans>
      );
    default:
      return (
        <Trans>
          {who} changed {card}
        </Trans>
      );
  }
}
