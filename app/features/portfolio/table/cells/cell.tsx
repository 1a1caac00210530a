import { useLingui } from '@lingui/react/macro';
import { memo, type ReactNode } from 'react';
import type { LabelId, MemberId } from '../../../../domain/ids';
import { isStage } from '../../../../domain/life-cycle';
import { markOf } from '../../../../domain/portfolio/table/arrange-rows';
import { numberIn, scoreModelOf, type TableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import { dueTone } from '../../../marks/due-tone';
import { LabelChip } from '../../../marks/label-chip';
import { MemberAvatar } from '../../../marks/member-avatar';
import { SegmentSign } from '../../../marks/segment-mark';
import { StageDot } from '../../../marks/stage-dot';
import type { CellContext } from '../model/cell-context';
import { cellText, listOf } from '../model/cell-text';

export interface CellContentProps {
  readonly column: TableColumn;
  readonly row: TableRow;
  readonly context: CellContext;
}

/** What stands in a cell, by the column's kind. An empty cell shows nothing. */
export const CellContent = memo(function CellContent({ column, row, context }: CellContentProps): ReactNode {
  const { i18n } = useLingui();
  const value = row[column.key];
  switch (column.kind) {
    case 'number': {
      const number = numberIn(column, row);
      return number === null ? null : <NumberText value={number} />;
    }
    case 'score':
      return <Score column={column} row={row} />;
    case 'date':
      return typeof value === 'string' ? <Day column={column} date={value} today={context.today} /> : null;
    case 'segment': {
      const mark = markOf(row);
      return mark && <SegmentSign mark={mark} />;
    }
    case 'word':
      return (
        <span className="inline-flex min-w-0 items-center gap-1.5">
          {column.id === 'stage' && isStage(value) && (
            <span aria-hidden="true" className="inline-flex">
              <StageDot stage={value} />
            </span>
          )}
          <span className="truncate">{cellText(column, row, context)}</span>
        </span>
      );
    case 'person':
      return typeof value === 'string' ? <Person id={value as MemberId} context={context} /> : null;
    case 'people':
      return <People ids={listOf(value) as MemberId[]} context={context} />;
    case 'labels':
      return (
        <span className="inline-flex min-w-0 gap-1">
          {(listOf(value) as LabelId[]).map((id) => {
            const label = context.label(id);
            return label && <LabelChip key={id} label={label} />;
          })}
        </span>
      );
    case 'link':
      return typeof value === 'string' ? <WebLink address={value} /> : null;
    case 'text':
    case 'words':
    case 'themes':
    case 'board':
    case 'column':
      return <span className="truncate">{cellText(column, row, { ...context, locale: i18n.locale })}</span>;
  }
});

/** A number to compare: grouped, with two decimals at most. */
export function NumberText({ value }: { value: number }) {
  const { i18n } = useLingui();
  const digits = Math.abs(value) < 100 ? 2 : 0;
  return <span>{i18n.number(value, { maximumFractionDigits: digits })}</span>;
}

function Score({ column, row }: Pick<CellContentProps, 'column' | 'row'>) {
  const model = scoreModelOf(column.id);
  const [points, fraction] = (model && row.scores[model]) || [null, null];
  if (points === null) return null;
  return (
    <span className="flex w-full items-center justify-end gap-2">
      {fraction !== null && (
        <span aria-hidden="true" className="h-1.5 min-w-0 flex-1 overflow-hidden rounded-full bg-sunken">
          <span className="block h-full rounded-full bg-accent" style={{ width: `${Math.round(fraction * 100)}%` }} />
        </span>
      )}
      <NumberText value={points} />
    </span>
  );
}

// Dates that call for something are amber near and red when past; others are just dates.
const CALLING = ['review', 'bestBefore', 'nextStepOn'];
const TONES = { past: 'text-danger', near: 'text-warning', far: '' } as const;

function Day({ column, date, today }: { column: TableColumn; date: string; today: string }) {
  const { t, i18n } = useLingui();
  const tone = CALLING.includes(column.id) ? dueTone(date, today) : 'far';
  const shown = i18n.date(`${date}T00:00:00Z`, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <span className={TONES[tone]}>
      {shown}
      {tone === 'past' && <span className="sr-only">{t`, past`}</span>}
      {tone === 'near' && <span className="sr-only">{t`, within 30 days`}</span>}
    </span>
  );
}

function Person({ id, context }: { id: MemberId; context: CellContext }) {
  const member = context.member(id);
  if (!member) return null;
  return (
    <span className="inline-flex min-w-0 items-center gap-1.5">
      <MemberAvatar member={member} decorative />
      <span className="truncate">{member.name}</span>
    </span>
  );
}

function People({ ids, context }: { ids: readonly MemberId[]; context: CellContext }) {
  const people = ids.flatMap((id) => context.member(id) ?? []);
  const [first] = people;
  if (first && people.length === 1) return <Person id={first.id} context={context} />;
  return (
    <span className="-space-x-1 inline-flex">
      {people.map((member) => (
        <MemberAvatar key={member.id} member={member} />
      ))}
    </span>
  );
}

function WebLink({ address }: { address: string }) {
  return (
    <a
      href={address}
      target="_blank"
      rel="noreferrer"
      tabIndex={-1}
      className="truncate text-accent underline-offset-2 hover:underline"
    >
      {address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}
    </a>
  );
}
