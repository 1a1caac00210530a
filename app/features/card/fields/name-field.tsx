import { useLingui } from '@lingui/react/macro';
import { useContext, useEffect, useRef } from 'react';
import { setCardFields } from '../../../board-doc/card-commands';
import { LIMITS } from '../../../domain/limits';
import { useCardScope } from '../card-scope';
import { EditableText } from './editable-text';
import { OpenRequestContext } from './use-field-opener';

/** The card's name, the heading of the panel. */
export function NameField({ headingId }: { headingId: string }) {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const request = useContext(OpenRequestContext);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (request.field === 'name' && request.count > 0) field.current?.select();
  }, [request]);
  return (
    <>
      <h2 id={headingId} className={canEdit ? 'sr-only' : 'px-2 font-semibold text-xl [overflow-wrap:anywhere]'}>
        {card.name}
      </h2>
      {canEdit && (
        <EditableText
          ref={field}
          label={t`Name`}
          value={card.name}
          canEdit
          limit={LIMITS.cardName}
          onCommit={(name) => run((doc, act) => setCardFields(doc, act, card.id, { name }))}
          className="font-semibold text-xl!"
        />
      )}
    </>
  );
}
