import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { isStage } from '../../domain/life-cycle';
import { STAGE_NAMES } from '../marks/stage-names';
import { type ActivityEntry, EntryData } from './activity-entry';
import { Name, Who } from './entry-words';

/** Something about the board itself or its columns. */
export function BoardSentence({ entry }: { entry: ActivityEntry }): ReactNode {
  const { i18n } = useLingui();
  const data = new EntryData(entry.data);
  const who = <Who entry={entry} />;
  const column = <Name>{data.column('column').name}</Name>;
  const from = <Name>{data.text('from')}</Name>;
  const to = <Name>{data.text('to')}</Name>;
  switch (entry.kind) {
    case 'column.added':
      return (
        <Trans>
          {who} added the column {column}
        </Trans>
      );
    case 'column.renamed':
      return (
        <Trans>
          {who} renamed the column {from} to {to}
        </Trans>
      );
    case 'column.moved':
      return (
        <Trans>
          {who} moved the column {column}
        </Trans>
      );
    case 'column.archived':
      return (
        <Trans>
          {who} archived the column {column}
        </Trans>
      );
    case 'column.restored':
      return (
        <Trans>
          {who} restored the column {column}
        </Trans>
      );
    case 'column.removed':
      return (
        <Trans>
          {who} removed the column {column}
        </Trans>
      );
    case 'column.edited': {
      const stage = data.text('to');
      if (data.text('field') !== 'stage' || !isStage(stage))
        return (
          <Trans>
            {who} changed the column {column}
          </Trans>
        );
      const stageName = i18n._(STAGE_NAMES[stage]);
      return (
        <Trans>
          {who} mapped the column {column} to {stageName}
        </Trans>
      );
    }
    case 'field.added':
    case 'field.removed': {
      const field = <Name>{data.text('name')}</Name>;
      return entry.kind === 'field.added' ? (
        <Trans>
          {who} added the field {field}
        </Trans>
      ) : (
        <Trans>
          {who} removed the field {field}
        </Trans>
      );
    }
    case 'board.created':
      return <Trans>{who} made this board</Trans>;
    case 'board.duplicated':
      return <Trans>{who} made this board as a copy</Trans>;
    case 'board.renamed':
      return (
        <Trans>
          {who} renamed the board from {from} to {to}
        </Trans>
      );
    case 'board.described':
      return <Trans>{who} described the board anew</Trans>;
    case 'board.archived':
      return <Trans>{who} archived the board</Trans>;
    case 'board.restored':
      return <Trans>{who} restored the board</Trans>;
    case 'board.imported':
      return <Trans>{who} imported into this board</Trans>;
    default:
      return <Trans>{who} changed the board</Trans>;
  }
}
