import { useLingui } from '@lingui/react/macro';
import { setCardFields } from '../../../board-doc/card-commands';
import { LIMITS } from '../../../domain/limits';
import { useCardScope } from '../card-scope';
import { EditableText } from './editable-text';
import { Property } from './property';

/** What the network is for, in a sentence or two. */
export function PurposeField() {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  return (
    <Property name={t`Purpose`}>
      <EditableText
        label={t`Purpose`}
        value={card.purpose}
        canEdit={canEdit}
        limit={LIMITS.cardPurpose}
        placeholder={t`What is this network for?`}
        emptyText={t`Not said yet`}
        onCommit={(purpose) => run((doc, act) => setCardFields(doc, act, card.id, { purpose }))}
      />
    </Property>
  );
}
