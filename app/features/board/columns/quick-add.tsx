import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { memo, useEffect, useRef, useState } from 'react';
import { LIMITS } from '../../../domain/limits';
import { useStore } from '../../../live/use-store';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import type { CellKey } from '../model/arrangement';
import { readPastedNames } from '../model/pasted-names';
import { useBoard } from '../view/board-context';

/** Where cards are added to a cell: a button, and once pressed a field that stays for the next. */
export const QuickAdd = memo(function QuickAdd({ cell, isCompact = false }: { cell: CellKey; isCompact?: boolean }) {
  const { t } = useLingui();
  const { screen, canEdit } = useBoard();
  const isOpen = useStore(screen.editing, (editing) => editing?.kind === 'add' && editing.cell === cell);
  if (!canEdit) return null;
  if (isOpen) return <QuickAddForm cell={cell} />;
  return (
    <button
      type="button"
      aria-label={isCompact ? t`Add a card` : undefined}
      onClick={() => screen.editing.set({ kind: 'add', cell })}
      className={cx(
        'm-1 flex h-9 shrink-0 items-center gap-1.5 rounded-sm px-2 text-ink-muted text-sm hover:bg-hover hover:text-ink pointer-coarse:h-11',
        isCompact && 'justify-center',
      )}
    >
      <Plus aria-hidden="true" className="size-4" />
      {!isCompact && <Trans>Add a card</Trans>}
    </button>
  );
});

function QuickAddForm({ cell }: { cell: CellKey }) {
  const { t } = useLingui();
  const { screen, acts } = useBoard();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState('');
  const { names, tooMany, cut } = readPastedNames(text);
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  function add() {
    if (names.length === 0) return;
    acts.add(names, cell);
    setText('');
    field.current?.focus();
  }

  function close() {
    screen.editing.set(null);
    const focused = screen.focus.get();
    if (focused) screen.focusCard(focused);
  }

  const count = names.length;
  return (
    <form
      className="flex shrink-0 flex-col gap-2 p-2"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
      onBlur={(event) => {
        if (text === '' && !event.currentTarget.contains(event.relatedTarget)) screen.editing.set(null);
      }}
    >
      <textarea
        ref={field}
        aria-label={t`Names of new cards, one a line`}
        placeholder={t`Name of a network`}
        value={text}
        rows={2}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Escape') close();
          else if (event.key === 'Enter' && !event.shiftKey) add();
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
        className="field-sizing-content max-h-48 w-full resize-none rounded-sm border border-line-strong bg-surface px-2.5 py-2 text-base text-ink pointer-coarse:text-lg"
      />
      <div role="status" className="text-ink-muted text-xs empty:hidden">
        {count > 1 && t`${plural(count, { one: '# line makes # card.', other: '# lines make # cards.' })} `}
        {tooMany > 0 &&
          t`At most ${LIMITS.pastedCards} at once: ${plural(tooMany, { one: '# line is', other: '# lines are' })} left out. `}
        {cut > 0 && t`${plural(cut, { one: '# name is', other: '# names are' })} cut to ${LIMITS.cardName} characters.`}
      </div>
      <div className="flex items-center gap-2">
        <Button type="submit" variant="primary" size="sm" disabled={count === 0}>
          {count > 1 ? t`Add ${plural(count, { one: '# card', other: '# cards' })}` : t`Add`}
        </Button>
        <Button variant="ghost" size="sm" onClick={close}>
          <Trans>Done</Trans>
        </Button>
      </div>
    </form>
  );
}
