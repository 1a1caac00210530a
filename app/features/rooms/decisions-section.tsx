import { Trans, useLingui } from '@lingui/react/macro';
import { Gavel, X } from 'lucide-react';
import { LIMITS } from '../../domain/limits';
import { IconButton } from '../../ui/icon-button';
import type { HeldEventData } from './room-data';
import { SideSection } from './side-section';
import { useRoomAct } from './use-room-act';
import { WriteLine } from './write-line';

/** What is decided: it stands with the event. */
export function DecisionsSection({ event, canEdit }: { event: HeldEventData; canEdit: boolean }) {
  const { t } = useLingui();
  const remove = useRoomAct('decision-remove');
  const { decisions } = event;
  return (
    <SideSection title={t`Decisions`} icon={<Gavel aria-hidden="true" />}>
      {decisions.length === 0 ? (
        <p className="text-ink-faint text-sm">
          <Trans>Nothing is decided yet.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line">
          {decisions.map(({ id, text }) => (
            <li key={id} className="flex items-start gap-2 py-1.5">
              <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{text}</span>
              {canEdit ? (
                <IconButton
                  size="sm"
                  label={t`Take away: ${text}`}
                  onClick={() => remove.send({ intent: 'decision.remove', decision: id })}
                >
                  <X aria-hidden="true" />
                </IconButton>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {canEdit ? (
        <WriteLine
          name="decision"
          intent="decision.add"
          label={t`What was decided`}
          button={t`Add`}
          longest={LIMITS.eventDecision}
        />
      ) : null}
    </SideSection>
  );
}
