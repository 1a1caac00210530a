import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Archive, CalendarClock, CircleDot, Tag, UserRound, UsersRound, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { STAGES } from '../../../../domain/life-cycle';
import type { NetworkChangeResult, NetworkEdit } from '../../../../domain/portfolio/network-edit';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import { Button } from '../../../../ui/button';
import { IconButton } from '../../../../ui/icon-button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../../ui/popover';
import { DatePicker } from '../../../marks/date-picker';
import { LabelPicker } from '../../../marks/label-picker';
import { MemberPicker } from '../../../marks/member-picker';
import { OptionList } from '../../../marks/option-list';
import { StageDot } from '../../../marks/stage-dot';
import { STAGE_NAMES } from '../../../marks/stage-names';
import { WhatIfLink } from '../../prune/what-if-link';
import type { TableActs } from '../acts/use-table-acts';
import type { CellContext } from '../model/cell-context';

interface BulkBarProps {
  readonly rows: readonly TableRow[];
  readonly context: CellContext;
  readonly acts: TableActs;
  readonly onClear: () => void;
}

type BulkKind = 'owner' | 'deputies' | 'labels' | 'stage' | 'review';

/** What can be done with all ticked networks at once. One act, one undo. */
export function BulkBar({ rows, context, acts, onClear }: BulkBarProps) {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState<BulkKind | null>(null);
  if (rows.length === 0) return null;

  const said = (result: NetworkChangeResult) =>
    t`${plural(result.changed.length, { one: 'Changed # network', other: 'Changed # networks' })}`;
  const change = (edit: NetworkEdit, saidDone = said) => {
    const networks = rows.map(({ boardId, cardId }) => ({ boardId, cardId }));
    acts.change([{ networks, edit }], { said: saidDone });
  };
  const once = (edit: NetworkEdit) => {
    setOpen(null);
    change(edit);
  };
  const onAll = <Id extends string>(listOf: (row: TableRow) => readonly Id[]): Id[] =>
    [...new Set(rows.flatMap(listOf))].filter((id) => rows.every((row) => listOf(row).includes(id)));
  const pick = (kind: BulkKind, name: string, icon: ReactNode, content: ReactNode) => (
    <Popover open={open === kind} onOpenChange={(isOpen) => setOpen(isOpen ? kind : null)}>
      <PopoverTrigger asChild>
        <Button variant="ghost" icon={icon} aria-label={name}>
          <span className="max-md:hidden">{name}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={name} className="p-2 sm:w-72!">
        {content}
      </PopoverContent>
    </Popover>
  );
  const deputies = onAll((row) => row.deputyIds);
  const labels = onAll((row) => row.labelIds);

  return (
    <div
      role="toolbar"
      aria-label={t`Selected networks`}
      className="fixed right-4 bottom-4 z-30 flex max-w-[calc(100vw-2rem)] animate-rise-in items-center gap-1 overflow-x-auto rounded-md bg-raised p-1.5 shadow-float contrast:border contrast:border-line max-sm:bottom-18 print:hidden"
    >
      <span className="whitespace-nowrap px-2 font-semibold tabular-nums" role="status">
        {t`${plural(rows.length, { one: '# selected', other: '# selected' })}`}
      </span>
      {pick(
        'owner',
        t`Owner`,
        <UserRound aria-hidden="true" />,
        <MemberPicker
          members={context.members}
          selected={[]}
          me={context.me}
          noneLabel={t`No owner`}
          onPick={(value) => once({ field: 'owner', value })}
        />,
      )}
      {pick(
        'deputies',
        t`Deputies`,
        <UsersRound aria-hidden="true" />,
        <MemberPicker
          members={context.members}
          selected={deputies}
          me={context.me}
          onPick={(id) => id && change(setEdit('deputies', id, deputies.includes(id)))}
        />,
      )}
      {pick(
        'labels',
        t`Labels`,
        <Tag aria-hidden="true" />,
        <LabelPicker
          labels={context.labels}
          selected={labels}
          onPick={(id, isSelected) => change(setEdit('labels', id, !isSelected))}
        />,
      )}
      {pick(
        'stage',
        t`Stage`,
        <CircleDot aria-hidden="true" />,
        <OptionList
          label={t`Find a stage`}
          options={STAGES.map((stage) => ({
            value: stage,
            name: i18n._(STAGE_NAMES[stage]),
            mark: <StageDot stage={stage} />,
          }))}
          selected={[]}
          onPick={(value) => once({ field: 'stage', value })}
        />,
      )}
      {pick(
        'review',
        t`Review`,
        <CalendarClock aria-hidden="true" />,
        <DatePicker
          label={t`Review`}
          value={null}
          today={context.today}
          onPick={(value) => once({ field: 'review', value })}
        />,
      )}
      <WhatIfLink ids={rows.map(({ cardId }) => cardId)} />
      <Button
        variant="ghost"
        icon={<Archive aria-hidden="true" />}
        aria-label={t`Archive`}
        onClick={() => {
          change(
            { field: 'archived', value: true },
            ({ changed }) => t`${plural(changed.length, { one: 'Archived # network', other: 'Archived # networks' })}`,
          );
          onClear();
        }}
      >
        <span className="max-md:hidden">{t`Archive`}</span>
      </Button>
      <IconButton label={t`Clear the selection`} tooltip={false} onClick={onClear}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function setEdit<Field extends 'deputies' | 'labels', Id>(field: Field, id: Id, isThere: boolean) {
  return { field, add: isThere ? [] : [id], remove: isThere ? [id] : [] };
}
