import { Fragment, useEffect, useState } from 'react';
import type { Colour } from '../../../domain/colours';
import type { Caret } from '../../../live/use-text';
import { cx } from '../../../ui/cx';

/** The look that the text and the layer behind it must share to the pixel, so that carets stand between the right letters. */
export const textLook =
  'col-start-1 row-start-1 w-full min-w-0 whitespace-pre-wrap rounded-sm border px-2.5 py-1.5 text-base [overflow-wrap:anywhere] pointer-coarse:text-lg';

const MARKS: Record<Colour, string> = {
  slate: 'bg-label-slate-solid',
  red: 'bg-label-red-solid',
  orange: 'bg-label-orange-solid',
  amber: 'bg-label-amber-solid',
  lime: 'bg-label-lime-solid',
  green: 'bg-label-green-solid',
  teal: 'bg-label-teal-solid',
  blue: 'bg-label-blue-solid',
  violet: 'bg-label-violet-solid',
  pink: 'bg-label-pink-solid',
};

/** The text once more, unseen, with the others' carets in it. It also makes the field as high as its text. */
export function CaretLayer({ text, carets }: { text: string; carets: readonly Caret[] }) {
  const ordered = carets.toSorted((a, b) => a.head - b.head);
  const pieces = ordered.map((caret, index) => ({
    caret,
    key: `${caret.userId}-${ordered.slice(0, index).filter(({ userId }) => userId === caret.userId).length}`,
    before: text.slice(ordered[index - 1]?.head ?? 0, caret.head),
  }));
  const rest = text.slice(ordered.at(-1)?.head ?? 0);
  return (
    <div
      aria-hidden="true"
      className={cx(textLook, 'pointer-events-none min-h-24 select-none border-transparent text-transparent')}
    >
      {pieces.map(({ caret, key, before }) => (
        <Fragment key={key}>
          {before}
          <RemoteCaret caret={caret} />
        </Fragment>
      ))}
      {/* A line break at the very end has a line only when something follows. */}
      {rest}
      {'\u200b'}
    </div>
  );
}

const SHOWN_MS = 2000;

/** Somebody's caret; their name stands on it for a moment after it moved, so that it does not cover the line above. */
function RemoteCaret({ caret }: { caret: Caret }) {
  const [restsAt, setRestsAt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setRestsAt(caret.head), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [caret.head]);
  return (
    <span className="relative">
      <span className={cx('-ml-px absolute top-0 h-[1.25em] w-0.5', MARKS[caret.colour])} />
      <span className={cx('-ml-0.5 absolute -top-1 size-1.5 rounded-full', MARKS[caret.colour])} />
      {restsAt !== caret.head && (
        <span
          className={cx(
            'absolute bottom-full left-0 z-10 max-w-40 truncate rounded-sm px-1 font-medium text-on-solid text-xs leading-4',
            MARKS[caret.colour],
          )}
        >
          {caret.name}
        </span>
      )}
    </span>
  );
}
