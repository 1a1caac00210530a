import { useLingui } from '@lingui/react/macro';
import { useRef, useState } from 'react';
import type { LabelId, MemberId } from '../../../../domain/ids';
import { isStage } from '../../../../domain/life-cycle';
import type { TableColumn } from '../../../../domain/portfolio/table/table-columns';
import type { TableRow } from '../../../../domain/portfolio/table/table-row';
import type { Segment } from '../../../../domain/segments';
import { Popover, PopoverAnchor, PopoverContent } from '../../../../ui/popover';
import { DatePicker } from '../../../marks/date-picker';
import { LabelPicker } from '../../../marks/label-picker';
import { MemberPicker } from '../../../marks/member-picker';
import { OptionList } from '../../../marks/option-list';
import { SegmentPicker } from '../../../marks/segment-picker';
import { StageDot } from '../../../marks/stage-dot';
import type { CellContext } from '../model/cell-context';
import { listOf } from '../model/cell-text';
import { type CellReading, listEdit, valueEdit } from '../model/read-cell';
import type { NextCell } from './text-editor';

interface PickEditorProps {
  readonly label: string;
  readonly column: TableColumn;
  readonly row: TableRow;
  readonly context: CellContext;
  readonly onEdit: (reading: CellReading) => void;
  readonly onClose: (next: NextCell) => void;
}

/** Picks a cell's value from a list, a calendar or people. What can have several takes them all and is stored on leaving. */
export function PickEditor(props: PickEditorProps) {
  const { label, column, row, onEdit, onClose } = props;
  const [several, setSeveral] = useState<readonly string[]>(listOf(row[column.key]));

  function close(): void {
    if (Array.isArray(row[column.key])) onEdit(listEdit(column, row, several));
    onClose('stay');
  }

  function pick(value: unknown): void {
    onEdit(valueEdit(column, row, value));
    onClose('stay');
  }

  return (
    <Popover open onOpenChange={(open) => !open && close()}>
      <PopoverAnchor asChild>
        <span aria-hidden="true" className="pointer-events-none absolute inset-0" />
      </PopoverAnchor>
      <PopoverContent
        aria-label={label}
        className="p-2 sm:w-72!"
        onKeyDown={(event) => event.stopPropagation()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onOpenAutoFocus={(event) => {
          const content = event.currentTarget;
          if (content instanceof Element && content.contains(document.activeElement)) event.preventDefault();
        }}
      >
        <Picker {...props} several={several} onSeveral={setSeveral} onPick={pick} />
      </PopoverContent>
    </Popover>
  );
}

interface PickerProps extends PickEditorProps {
  readonly several: readonly string[];
  readonly onSeveral: (ids: readonly string[]) => void;
  readonly onPick: (value: unknown) => void;
}

function Picker({ label, column, row, context, several, onSeveral, onPick }: PickerProps) {
  const { t } = useLingui();
  const value = row[column.key];
  const toggle = (id: string) =>
    onSeveral(several.includes(id) ? several.filter((each) => each !== id) : [...several, id]);
  switch (column.kind) {
    case 'date':
      return (
        <DatePicker
          label={label}
          value={typeof value === 'string' ? value : null}
          today={context.today}
          onPick={onPick}
        />
      );
    case 'segment': {
      const segment = row.now === null || row.future === null ? null : { now: row.now, future: row.future };
      return <SegmentChoice value={segment} onPick={onPick} />;
    }
    case 'person':
      return (
        <MemberPicker
          members={context.members}
          selected={[value as MemberId | null]}
          me={context.me}
          noneLabel={column.id === 'owner' ? t`No owner` : t`Nobody`}
          onPick={onPick}
        />
      );
    case 'people':
      return (
        <MemberPicker
          members={context.members}
          selected={several as readonly MemberId[]}
          me={context.me}
          onPick={(id) => id && toggle(id)}
        />
      );
    case 'labels':
      return (
        <LabelPicker labels={context.labels} selected={several as readonly LabelId[]} onPick={(id) => toggle(id)} />
      );
    case 'words':
      return <OptionList label={label} options={context.words(column)} selected={several} onPick={toggle} />;
    case 'column':
      return (
        <OptionList
          label={label}
          options={context.columns
            .filter(({ boardId }) => boardId === row.boardId)
            .map(({ id, name, stage }) => ({ value: id, name, mark: <StageDot stage={stage} /> }))}
          selected={[row.columnId]}
          onPick={onPick}
        />
      );
    default: {
      const words = context.words(column).map((word) => ({
        ...word,
        mark: isStage(word.value) && column.id === 'stage' ? <StageDot stage={word.value} /> : undefined,
      }));
      const none = { value: null, name: t`Not said` };
      return (
        <OptionList<string | null>
          label={label}
          options={column.canClear ? [none, ...words] : words}
          selected={[typeof value === 'string' ? value : null]}
          onPick={onPick}
        />
      );
    }
  }
}

/** Arrows try one segment after another; the pointer and Enter decide; leaving gives it up. */
function SegmentChoice({ value, onPick }: { value: Segment | null; onPick: (segment: Segment | null) => void }) {
  const [tried, setTried] = useState(value);
  const latest = useRef(value);
  return (
    <SegmentPicker
      value={tried}
      onPick={(segment) => {
        latest.current = segment;
        setTried(segment);
      }}
      // A press says that it is done before it says what was pressed.
      onDone={() => queueMicrotask(() => onPick(latest.current))}
    />
  );
}
