import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { setCardFields } from '../../../board-doc/card-commands';
import type { RelationFields as Fields } from '../../../board-doc/content';
import { LIMITS } from '../../../domain/limits';
import { LEADERSHIPS, RELATION_STAGES } from '../../../domain/network/cooperation';
import { DateChip } from '../../marks/date-chip';
import {
  LEADERSHIP_MEANINGS,
  LEADERSHIP_NAMES,
  RELATION_MEANINGS,
  RELATION_NAMES,
} from '../../marks/network/cooperation-names';
import { useCardScope } from '../card-scope';
import { DateRow } from '../fields/date-fields';
import { EditableText } from '../fields/editable-text';
import { Property } from '../fields/property';
import { ChoiceField } from './choice-field';
import { NEXT_STEPS } from './next-steps';

function useSetFields() {
  const { card, run } = useCardScope();
  return (fields: Partial<Fields>) => run((doc, act) => setCardFields(doc, act, card.id, fields));
}

/** The stage of the relation (M8), with its next step and until when. */
export function RelationStageFields() {
  const { t, i18n } = useLingui();
  const { card, today, canEdit } = useCardScope();
  const set = useSetFields();
  const opener = useState(false);
  const offered = canEdit && card.relation && card.nextStep === '' ? NEXT_STEPS[card.relation] : [];
  return (
    <>
      <ChoiceField
        name={t`Relation`}
        words={RELATION_STAGES}
        names={RELATION_NAMES}
        meanings={RELATION_MEANINGS}
        value={card.relation}
        onChange={(relation) => set({ relation })}
        steps
      />
      {(canEdit || card.nextStep !== '') && (
        <Property name={t`Next step`}>
          <EditableText
            label={t`Next step`}
            value={card.nextStep}
            canEdit={canEdit}
            limit={LIMITS.nextStep}
            placeholder={t`What do we do next for this relation?`}
            onCommit={(nextStep) => set({ nextStep })}
          />
          {offered.length > 0 && (
            <ul aria-label={t`Usual next steps`} className="flex flex-col items-start gap-1 px-2 pb-1">
              {offered.map((step) => (
                <li key={step.id}>
                  <button
                    type="button"
                    onClick={() => set({ nextStep: i18n._(step) })}
                    className="rounded-sm border border-line border-dashed px-2 py-0.5 text-left text-ink-muted text-sm hover:bg-hover hover:text-ink pointer-coarse:py-2"
                  >
                    {i18n._(step)}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </Property>
      )}
      {(canEdit ? card.nextStep !== '' || card.nextStepOn : card.nextStepOn) && (
        <DateRow
          name={t`Step due`}
          value={card.nextStepOn}
          shown={
            card.nextStepOn && <DateChip date={card.nextStepOn} kind="nextStep" today={today} className="text-base!" />
          }
          opener={opener}
          today={today}
          canEdit={canEdit}
          onPick={(nextStepOn) => set({ nextStepOn })}
        />
      )}
    </>
  );
}

/** Who leads the network, and how (M12). */
export function LeadershipFields() {
  const { t } = useLingui();
  const { card, canEdit } = useCardScope();
  const set = useSetFields();
  return (
    <>
      <ChoiceField
        name={t`Leadership`}
        words={LEADERSHIPS}
        names={LEADERSHIP_NAMES}
        meanings={LEADERSHIP_MEANINGS}
        value={card.leadership}
        onChange={(leadership) => set({ leadership })}
      />
      {(canEdit || card.ledBy !== '') && (
        <Property name={t`Led by`}>
          <EditableText
            label={t`Led by`}
            value={card.ledBy}
            canEdit={canEdit}
            limit={LIMITS.ledBy}
            placeholder={card.leadership === 'dormant' ? t`Who can activate it?` : t`Who leads it?`}
            onCommit={(ledBy) => set({ ledBy })}
          />
        </Property>
      )}
    </>
  );
}
