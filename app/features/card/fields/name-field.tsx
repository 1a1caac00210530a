import { useLingui } from '@lingui/react/macro';
import { useContext, useEffect, useRef } from 'react';
import { setCardFields } from '../../../board-doc/card-commands';
import { LIMITS } from '../../../domain/limits';
import { useCardScope } from '../card-scope';
import { EditableText } from './editable-text';
import { OpenRequestContext } from './use-field-opener';

/** The card's name, the heading of the panel or of the page. */
export function NameField({ headingId, isPageHeading }: { headingId: string; isPageHeading: boolean }) {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const request = useContext(OpenRequestContext);
  const field = useRef<HTMLTextAreaElement>(null);
  const Heading = isPageHeading ? 'h1' : 'h2';
  useEffect(() => {
    if (request.field === 'name' && request.count > 0) field.current?.select();
  }, [request]);
  return (
    <>
      <Heading id={headingId} className={canEdit ? 'sr-only' : 'px-2 font-semibold text-xl [overflow-wrap:anywhere]'}>
        {card.name}
      </Heading>
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
