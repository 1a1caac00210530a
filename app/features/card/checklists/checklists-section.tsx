import { Trans, useLingui } from '@lingui/react/macro';
import { ListChecks, Plus } from 'lucide-react';
import { addChecklist } from '../../../board-doc/checklist-commands';
import { Button } from '../../../ui/button';
import { useCardScope } from '../card-scope';
import { Section } from '../section';
import { Checklist } from './checklist';

/** The card's checklists, and the way to one more. */
export function ChecklistsSection() {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  if (!canEdit && card.checklists.length === 0) return null;
  const add = canEdit && (
    <Button
      variant="ghost"
      size="sm"
      icon={<Plus aria-hidden="true" />}
      onClick={() => run((doc, act) => addChecklist(doc, act, card.id, t`Checklist`))}
    >
      <Trans>Add checklist</Trans>
    </Button>
  );
  return (
    <Section title={<Trans>Checklists</Trans>} action={add}>
      {card.checklists.length === 0 && (
        <p className="flex items-center gap-2 text-ink-muted">
          <ListChecks aria-hidden="true" className="size-4" />
          <Trans>Steps to take, each with who and by when.</Trans>
        </p>
      )}
      <div className="flex flex-col gap-5">
        {card.checklists.map((checklist, index) => (
          <Checklist
            key={checklist.id}
            checklist={checklist}
            before={card.checklists[index - 1]?.id ?? null}
            after={card.checklists[index + 1]?.id ?? null}
          />
        ))}
      </div>
    </Section>
  );
}
