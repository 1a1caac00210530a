import { useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { removeExchange, saveExchange } from '../../../board-doc/value-commands';
import { LIMITS } from '../../../domain/limits';
import type { Exchange } from '../../../domain/network/facets';
import { DIRECTIONS, type Direction, VALUE_KINDS, type ValueKind } from '../../../domain/network/value';
import { IconButton } from '../../../ui/icon-button';
import { toast } from '../../../ui/toast';
import { DIRECTION_NAMES, VALUE_MEANINGS, VALUE_NAMES } from '../../marks/network/value-names';
import { type Refusal, useCardScope } from '../card-scope';
import { EditableText } from '../fields/editable-text';
import { useRefusalSentence } from '../refusal-sentence';
import { useUndoAct } from '../use-undo-act';

/** What we give and what we get, of each of the three kinds. */
export function ExchangeTable() {
  const { t, i18n } = useLingui();
  return (
    <div className="flex flex-col">
      <div
        aria-hidden="true"
        className="hidden gap-3 pb-1 text-ink-muted text-xs @md:grid @md:grid-cols-[8rem_1fr_1fr]"
      >
        <span />
        {DIRECTIONS.map((direction) => (
          <span key={direction} className="px-2 font-medium">
            {i18n._(DIRECTION_NAMES[direction])}
          </span>
        ))}
      </div>
      {VALUE_KINDS.map((kind) => {
        const name = i18n._(VALUE_NAMES[kind]);
        return (
          <div key={kind} className="grid gap-x-3 border-line border-t py-2 @md:grid-cols-[8rem_1fr_1fr]">
            <div>
              <h4 className="font-medium">{name}</h4>
              <p className="text-ink-muted text-xs">{i18n._(VALUE_MEANINGS[kind])}</p>
            </div>
            {DIRECTIONS.map((direction) => (
              <ExchangeCell
                key={direction}
                kind={kind}
                direction={direction}
                label={direction === 'give' ? t`We give, ${name}` : t`We get, ${name}`}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
}

function ExchangeCell({ kind, direction, label }: { kind: ValueKind; direction: Direction; label: string }) {
  const { i18n } = useLingui();
  const { card, canEdit } = useCardScope();
  const entries = card.exchanges.filter((each) => each.kind === kind && each.direction === direction);
  return (
    <div className="-mx-2 min-w-0 pt-1 @md:mx-0 @md:pt-0">
      <p className="px-2 text-ink-muted text-xs @md:hidden">{i18n._(DIRECTION_NAMES[direction])}</p>
      <ul aria-label={label} className="flex flex-col">
        {entries.map((entry) => (
          <ExchangeItem key={entry.id} entry={entry} label={label} />
        ))}
      </ul>
      {entries.length === 0 && !canEdit && <p className="px-2 text-ink-faint">–</p>}
      {canEdit && <AddExchange kind={kind} direction={direction} label={label} />}
    </div>
  );
}

function ExchangeItem({ entry, label }: { entry: Exchange; label: string }) {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const { id, direction, kind, text } = entry;

  function remove() {
    const said = t`“${text}” removed`;
    run((doc, act) => removeExchange(doc, act, card.id, id), said);
    toast({ message: said, undo: undoAct(said) });
  }

  return (
    <li className="group flex items-start gap-1">
      <EditableText
        label={label}
        value={text}
        canEdit={canEdit}
        limit={LIMITS.note}
        onCommit={(typed) => run((doc, act) => saveExchange(doc, act, card.id, { direction, kind, text: typed }, id))}
      />
      {canEdit && (
        <IconButton
          label={t`Remove “${text}”`}
          size="sm"
          tooltip={false}
          onClick={remove}
          className="mt-0.5 opacity-0 focus-visible:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100"
        >
          <X aria-hidden="true" />
        </IconButton>
      )}
    </li>
  );
}

/** Adds one after another with Enter; leaving the field keeps what was typed. */
function AddExchange({ kind, direction, label }: { kind: ValueKind; direction: Direction; label: string }) {
  const { t } = useLingui();
  const { card, run } = useCardScope();
  const sentence = useRefusalSentence();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  function add() {
    if (text.trim() === '') return;
    const refused = run((doc, act) => saveExchange(doc, act, card.id, { direction, kind, text }));
    setRefusal(refused);
    if (!refused) setText('');
  }

  function handleKey(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) add();
    else if (event.key === 'Escape' && text !== '') setText('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <label className="flex items-start text-ink-faint">
        <Plus aria-hidden="true" className="mt-2 ml-1.5 size-3.5 shrink-0 pointer-coarse:mt-3" />
        <textarea
          rows={1}
          value={text}
          aria-label={t`Add: ${label}`}
          aria-invalid={refusal !== null || undefined}
          placeholder={t`Add`}
          onChange={(event) => setText(event.target.value)}
          onBlur={add}
          onKeyDown={handleKey}
          className="field-sizing-content min-h-8 w-full resize-none rounded-sm border border-transparent bg-transparent px-1.5 py-[5px] text-ink hover:bg-hover focus:border-focus focus:bg-surface focus-visible:outline-offset-0 aria-invalid:border-danger pointer-coarse:min-h-10 pointer-coarse:text-lg"
        />
      </label>
      {refusal && (
        <p role="alert" className="px-2 text-danger text-xs">
          {sentence(refusal)}
        </p>
      )}
    </>
  );
}
