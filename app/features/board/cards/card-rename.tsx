import { useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import type { CardId } from '../../../domain/ids';
import { LIMITS } from '../../../domain/limits';
import { useCard } from '../../../live/hooks';
import { useBoard } from '../view/board-context';

/** A card's name as a field, in the place of its face. Enter keeps, Escape leaves it as it was. */
export function CardRename({ id }: { id: CardId }) {
  const { t } = useLingui();
  const { screen, acts } = useBoard();
  const name = useCard(id)?.name ?? '';
  const field = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, []);

  function finish(keeps: boolean, refocuses: boolean) {
    if (isDone.current) return;
    isDone.current = true;
    const typed = field.current?.value.replace(/\s+/gu, ' ').trim() ?? '';
    if (keeps && typed !== '' && typed !== name) acts.rename(id, typed);
    screen.editing.set(null);
    if (refocuses) screen.focusCard(id);
  }

  return (
    <textarea
      ref={field}
      aria-label={t`Name of the network`}
      defaultValue={name}
      maxLength={LIMITS.cardName}
      rows={2}
      onBlur={() => finish(true, false)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter' || event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          finish(event.key === 'Enter', true);
        }
      }}
      className="field-sizing-content block w-full resize-none rounded-sm border border-accent bg-surface py-2 pr-2.5 pl-3.5 font-medium text-base text-ink pointer-coarse:text-lg"
    />
  );
}
