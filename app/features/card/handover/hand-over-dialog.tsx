import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { beginHandover } from '../../../board-doc/handover-commands';
import type { MemberId } from '../../../domain/ids';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../../ui/dialog';
import { toast } from '../../../ui/toast';
import { HANDOVER_STEPS } from '../../marks/handover-words';
import { MemberPicker } from '../../marks/member-picker';
import { memberOf, useCardScope } from '../card-scope';
import { useUndoAct } from '../use-undo-act';

/** Chooses who is to answer for the network; until the steps are done the owner stays. */
export function HandOverDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t, i18n } = useLingui();
  const { card, members, me, run } = useCardScope();
  const undoAct = useUndoAct();
  const [successor, setSuccessor] = useState<MemberId | null>(null);
  const chosen = successor && memberOf(members, successor);

  function begin() {
    if (!chosen) return;
    const name = chosen.name;
    const label = t`Handover to ${name} begun`;
    const steps = { name: t`Handover to ${name}`, items: HANDOVER_STEPS.map((step) => i18n._(step)) };
    run((doc, act) => beginHandover(doc, act, card.id, chosen.id, steps), label);
    toast({ message: label, undo: undoAct(label) });
    onOpenChange(false);
  }

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t`Hand over ${card.name}`}
        description={t`The successor becomes a deputy and gets to know the people. They become the owner when the steps are done.`}
      >
        <MemberPicker
          members={members.filter(({ id, state }) => id !== card.owner && state === 'active')}
          selected={[successor]}
          onPick={setSuccessor}
          label={t`Find the successor`}
          me={me}
        />
        <p className="mt-4 font-medium text-sm">
          <Trans>Steps that come as a checklist</Trans>
        </p>
        <ul className="mt-1 list-disc pl-5 text-ink-muted text-sm">
          {HANDOVER_STEPS.map((step) => (
            <li key={step.id}>{i18n._(step)}</li>
          ))}
        </ul>
        <DialogFooter>
          <Button variant="ghost" onClick={() => onOpenChange(false)}>
            {t`Cancel`}
          </Button>
          <Button variant="primary" disabled={!chosen} onClick={begin}>
            {chosen ? t`Begin the handover to ${chosen.name}` : t`Begin the handover`}
          </Button>
        </DialogFooter>
      </DialogContent>
    </Dialog>
  );
}
