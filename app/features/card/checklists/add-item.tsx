import { useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useState } from 'react';
import { addItems } from '../../../board-doc/checklist-commands';
import type { ChecklistId } from '../../../domain/ids';
import { type Refusal, useCardScope } from '../card-scope';
import { useRefusalSentence } from '../refusal-sentence';
import { itemsInPaste } from './pasted-items';

/** Adds items one after another with Enter; a pasted list makes one of each line. */
export function AddItem({ checklist }: { checklist: ChecklistId }) {
  const { t } = useLingui();
  const { card, run } = useCardScope();
  const sentence = useRefusalSentence();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function add(typed: string): boolean {
    const items = itemsInPaste(typed);
    const refused = items.length === 0 ? null : run((doc, act) => addItems(doc, act, card.id, checklist, items));
    setRefusal(refused);
    setText(refused ? typed : '');
    return refused === null;
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      add(text);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      setText('');
      setRefusal(null);
      const field = event.currentTarget;
      queueMicrotask(() => field.blur());
    }
  }

  function handlePaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const pasted = event.clipboardData.getData('text/plain');
    if (text.trim() !== '' || itemsInPaste(pasted).length < 2) return;
    event.preventDefault();
    add(pasted);
  }

  return (
    <div className="flex flex-col">
      <label className="flex items-start gap-1 text-ink-muted">
        <Plus aria-hidden="true" className="mt-2 ml-0.5 size-4 shrink-0 pointer-coarse:mt-3" />
        <textarea
          rows={1}
          value={text}
          aria-label={t`Add an item`}
          aria-invalid={refusal !== null || undefined}
          placeholder={t`Add an item, or paste a list`}
          onChange={(event) => setText(event.target.value)}
          onBlur={() => add(text)}
          onKeyDown={handleKey}
          onPaste={handlePaste}
          className="field-sizing-content min-h-8 w-full resize-none rounded-sm border border-transparent bg-transparent px-2 py-1.5 text-ink hover:bg-hover focus:border-focus focus:bg-surface focus-visible:outline-offset-0 aria-invalid:border-danger pointer-coarse:min-h-10 pointer-coarse:text-lg"
        />
      </label>
      {refusal && (
        <p role="alert" className="px-7 text-danger text-xs">
          {sentence(refusal)}
        </p>
      )}
    </div>
  );
}
