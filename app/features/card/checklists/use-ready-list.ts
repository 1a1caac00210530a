import { useLingui } from '@lingui/react/macro';
import { addChecklist } from '../../../board-doc/checklist-commands';
import type { ChecklistKind } from '../../../domain/network/checklist-kinds';
import { toast } from '../../../ui/toast';
import { useCardScope } from '../card-scope';
import { useRefusalSentence } from '../refusal-sentence';
import { READY_LISTS } from './ready-lists';

/** Puts a ready checklist on the card, in the language of who adds it. */
export function useAddReadyList(): (kind: ChecklistKind) => void {
  const { i18n } = useLingui();
  const { card, run } = useCardScope();
  const sentence = useRefusalSentence();
  return (kind) => {
    const { name, items } = READY_LISTS[kind];
    const texts = items.map((item) => i18n._(item));
    const refusal = run((doc, act) => addChecklist(doc, act, card.id, i18n._(name), texts, kind), i18n._(name));
    if (refusal) toast({ tone: 'danger', message: sentence(refusal) });
  };
}
