import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { cancelHandover, finishHandover } from '../../../board-doc/handover-commands';
import type { Handover } from '../../../domain/network/facets';
import { Button } from '../../../ui/button';
import { Progress } from '../../../ui/progress';
import { toast } from '../../../ui/toast';
import { formatDay } from '../../marks/date-chip';
import { memberOf, useCardScope } from '../card-scope';
import { Section } from '../section';
import { useUndoAct } from '../use-undo-act';

/** A handover that is under way: to whom, how far, and the last step. */
export function HandoverSection() {
  const { card } = useCardScope();
  const [handover] = card.handovers;
  return handover ? <Underway handover={handover} /> : null;
}

function Underway({ handover: { to, list, on } }: { handover: Handover }) {
  const { t, i18n } = useLingui();
  const { card, members, today, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const [search] = useSearchParams();
  const successor = memberOf(members, to).name;
  const items = card.checklists.find(({ id }) => id === list)?.items ?? [];
  const [done, total] = [items.filter((item) => item.done).length, items.length];
  const open = total - done;
  const since = formatDay(on, today, i18n.locale);
  const tab = new URLSearchParams(search);
  tab.set('tab', 'checklists');

  function finish() {
    const label = t`${successor} is the owner of “${card.name}”`;
    run((doc, act) => finishHandover(doc, act, card.id, to), label);
    toast({ message: label, undo: undoAct(label) });
  }

  function giveUp() {
    const label = t`Handover to ${successor} given up`;
    run((doc, act) => cancelHandover(doc, act, card.id, to), label);
    toast({ message: label, undo: undoAct(label) });
  }

  return (
    <Section title={<Trans>Handover to {successor}</Trans>}>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted">
        {total > 0 ? (
          <>
            <Progress value={done / total} label={t`Steps of the handover`} className="w-32!" />
            <Link to={`?${tab}`} preventScrollReset className="text-accent hover:underline">
              <Trans>
                {done} of {total} steps done
              </Trans>
            </Link>
          </>
        ) : (
          <Trans>The checklist was removed.</Trans>
        )}
        <span className="text-sm">
          <Trans>since {since}</Trans>
        </span>
      </p>
      {canEdit ? (
        <div className="flex flex-wrap items-center gap-2">
          <Button
            size="sm"
            variant={open === 0 ? 'primary' : 'secondary'}
            icon={<ArrowRight aria-hidden="true" />}
            onClick={finish}
          >
            {open === 0 ? t`Make ${successor} the owner` : t`Make ${successor} the owner already`}
          </Button>
          <Button size="sm" variant="ghost" onClick={giveUp}>
            <Trans>Give the handover up</Trans>
          </Button>
        </div>
      ) : null}
    </Section>
  );
}
