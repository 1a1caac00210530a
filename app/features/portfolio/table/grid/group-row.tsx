import { useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import type { LabelId, MemberId } from '../../../../domain/ids';
import { isStage } from '../../../../domain/life-cycle';
import { NO_GROUP, type RowGroup, segmentOfGroup } from '../../../../domain/portfolio/table/arrange-rows';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import { cx } from '../../../../ui/cx';
import { LabelChip } from '../../../marks/label-chip';
import { MemberAvatar } from '../../../marks/member-avatar';
import { SegmentSign } from '../../../marks/segment-mark';
import { SEGMENT_NAMES } from '../../../marks/segment-names';
import { StageDot } from '../../../marks/stage-dot';
import type { CellContext } from '../model/cell-context';
import { type GridLayout, PINNED, ROW_HEIGHT } from './grid-layout';
import { SumCells } from './sum-cells';

interface GroupRowProps {
  readonly group: RowGroup;
  readonly by: TableColumn;
  readonly isFolded: boolean;
  readonly line: number;
  readonly top: number | null;
  readonly layout: GridLayout;
  readonly context: CellContext;
  readonly isActive: boolean;
}

/** The head of a group, with what its networks come to. Pressing it folds the group. */
export function GroupRow({ group, by, isFolded, line, top, layout, context, isActive }: GroupRowProps) {
  const { i18n } = useLingui();
  const count = group.rows.length;
  return (
    <tr
      aria-rowindex={line + 2}
      aria-expanded={!isFolded}
      style={{ height: ROW_HEIGHT, width: layout.width, ...(top !== null && { top }) }}
      className={cx('flex bg-sunken font-medium', top !== null && 'absolute left-0')}
    >
      <th
        scope="row"
        aria-colindex={1}
        colSpan={layout.selectWidth > 0 ? 2 : 1}
        tabIndex={isActive ? 0 : -1}
        data-line={line}
        data-column={0}
        style={{ width: layout.pinnedWidth, left: 0 }}
        className={cx(
          PINNED,
          'flex shrink-0 cursor-pointer items-center gap-2 overflow-hidden whitespace-nowrap border-line border-r border-b bg-sunken px-2',
          'outline-none focus:ring-2 focus:ring-focus focus:ring-inset',
        )}
      >
        <ChevronRight
          aria-hidden="true"
          className={cx('size-4 shrink-0 text-ink-muted transition-transform', !isFolded && 'rotate-90')}
        />
        <GroupName group={group} by={by} context={context} />
        <span className="font-normal text-ink-muted tabular-nums">{i18n.number(count)}</span>
      </th>
      <SumCells layout={layout} totals={group.totals} className="border-line border-b text-ink-muted" />
    </tr>
  );
}

function GroupName({ group: { key }, by, context }: Pick<GroupRowProps, 'group' | 'by' | 'context'>) {
  const { t, i18n } = useLingui();
  if (key === NO_GROUP)
    return <span className="truncate text-ink-muted">{by.id === 'owner' ? t`No owner` : t`None`}</span>;
  if (by.kind === 'segment') {
    const mark = segmentOfGroup(key);
    return (
      mark && (
        <>
          <SegmentSign mark={mark} />
          <span className="truncate">{i18n._(SEGMENT_NAMES[mark])}</span>
        </>
      )
    );
  }
  const label = by.kind === 'labels' ? context.label(key as LabelId) : undefined;
  if (label) return <LabelChip label={label} />;
  const member = by.kind === 'person' || by.kind === 'people' ? context.member(key as MemberId) : undefined;
  const word = by.words && context.words(by).find(({ value }) => value === key)?.name;
  return (
    <>
      {member && <MemberAvatar member={member} decorative />}
      {by.id === 'stage' && isStage(key) && (
        <span aria-hidden="true" className="inline-flex">
          <StageDot stage={key} />
        </span>
      )}
      <span className="truncate">{word ?? context.nameOf(by.kind, key) ?? t`Unknown`}</span>
    </>
  );
}
