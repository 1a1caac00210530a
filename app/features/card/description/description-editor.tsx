import { Trans, useLingui } from '@lingui/react/macro';
import { type ClipboardEvent, useEffect, useRef, useState } from 'react';
import { LIMITS } from '../../../domain/limits';
import { useCardCarets, useCollaborativeText } from '../../../live/use-text';
import { Banner } from '../../../ui/banner';
import { CopyButton } from '../../../ui/copy-button';
import { cx } from '../../../ui/cx';
import { useCardScope } from '../card-scope';
import { CaretLayer, textLook } from './caret-layer';

/** The description as a field that several people type into at once. Each letter is saved; Escape is done. */
export function DescriptionEditor({ onDone }: { onDone: () => void }) {
  const { t } = useLingui();
  const { card } = useCardScope();
  const { ref, onKeyDown, ...text } = useCollaborativeText(card.id, t`Description`);
  const carets = useCardCarets(card.id);
  const box = useRef<HTMLTextAreaElement | null>(null);
  const [overflow, setOverflow] = useState('');
  const length = text.value.length;

  useEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.setSelectionRange(box.current.value.length, box.current.value.length);
  }, []);

  // The field takes what fits of a paste; the rest is kept for the person instead of being dropped in silence.
  function handlePaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { selectionStart, selectionEnd, value } = event.currentTarget;
    const pasted = event.clipboardData.getData('text/plain').replaceAll('\r\n', '\n');
    const room = LIMITS.cardDescription - value.length + (selectionEnd - selectionStart);
    if (pasted.length > room) setOverflow(pasted.slice(Math.max(0, room)));
  }

  return (
    <div className="flex flex-col gap-2">
      <div className="grid">
        <CaretLayer text={text.value} carets={carets} />
        <textarea
          {...text}
          ref={(element) => {
            ref(element);
            box.current = element;
          }}
          aria-label={t`Description`}
          aria-description={t`Markdown. Others may type here at the same time. Each letter is saved; Escape is done.`}
          placeholder={t`Where we stand, what we agreed, what to know. Markdown works.`}
          onPaste={handlePaste}
          onKeyDown={(event) => {
            onKeyDown(event);
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            event.stopPropagation();
            onDone();
          }}
          className={cx(
            textLook,
            'resize-none overflow-hidden border-line-strong bg-transparent text-ink hover:border-ink-faint focus:border-focus focus-visible:outline-offset-0',
          )}
        />
      </div>
      {length > LIMITS.cardDescription * 0.9 && (
        <p className="text-ink-muted text-xs tabular-nums" aria-live="polite">
          <Trans>
            {length} of {LIMITS.cardDescription} characters
          </Trans>
        </p>
      )}
      {overflow !== '' && (
        <Banner
          tone="warning"
          live
          title={<Trans>The description is full: it holds {LIMITS.cardDescription} characters.</Trans>}
          action={<CopyButton text={overflow} size="sm" />}
        >
          <Trans>What did not fit of your paste is kept here until you close this.</Trans>
          <p className="mt-1 max-h-24 overflow-y-auto whitespace-pre-wrap [overflow-wrap:anywhere]">{overflow}</p>
        </Banner>
      )}
    </div>
  );
}
