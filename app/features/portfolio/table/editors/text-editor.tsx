import { useRef, useState } from 'react';
import { Popover, PopoverAnchor, PopoverContent } from '../../../../ui/popover';
import { type CellTrouble, useCellSentence } from '../acts/use-cell-sentence';
import type { CellReading } from '../model/read-cell';

/** Which cell is next when one is finished. */
export type NextCell = 'down' | 'up' | 'right' | 'left' | 'stay';

/** Types into a cell. Enter goes on downward, Tab sideways, Escape leaves the cell as it was. */
export function TextEditor({
  label,
  initial,
  align,
  read,
  onEdit,
  onClose,
}: {
  label: string;
  initial: string;
  align: 'left' | 'right';
  read: (text: string) => CellReading;
  /** What was typed, when it fits. */
  onEdit: (reading: CellReading, draft: string) => void;
  onClose: (next: NextCell) => void;
}) {
  const sentence = useCellSentence();
  const [text, setText] = useState(initial);
  const [trouble, setTrouble] = useState<CellTrouble | null>(null);
  const isClosed = useRef(false);

  function finish(next: NextCell): void {
    if (isClosed.current) return;
    const reading = read(text);
    if (reading.kind === 'problem') {
      setTrouble({ code: reading.problem, limit: null });
      return;
    }
    isClosed.current = true;
    onEdit(reading, text);
    onClose(next);
  }

  return (
    <Popover open={trouble !== null}>
      <PopoverAnchor asChild>
        <input
          // biome-ignore lint/a11y/noAutofocus: the cell was asked to be written into
          autoFocus
          aria-label={label}
          aria-invalid={trouble !== null || undefined}
          value={text}
          enterKeyHint="done"
          onChange={(event) => {
            setText(event.target.value);
            setTrouble(null);
          }}
          onBlur={() => finish('stay')}
          onKeyDown={(event) => {
            event.stopPropagation();
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Escape') {
              isClosed.current = true;
              onClose('stay');
            } else if (event.key === 'Enter') finish(event.shiftKey ? 'up' : 'down');
            else if (event.key === 'Tab') finish(event.shiftKey ? 'left' : 'right');
            else return;
            event.preventDefault();
          }}
          className={`m-0.5 min-w-0 flex-1 bg-surface px-1.5 text-base text-ink outline-none ${align === 'right' ? 'text-right tabular-nums' : ''}`}
        />
      </PopoverAnchor>
      <PopoverContent
        anchored
        role="alert"
        onOpenAutoFocus={(event) => event.preventDefault()}
        className="w-72! px-3 py-2 text-sm"
      >
        {trouble && <span className="text-danger">{sentence(trouble)}</span>}
      </PopoverContent>
    </Popover>
  );
}
