import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { Button } from '../../ui/button';
import { OpennessChip } from '../marks/openness-chip';
import type { OwnEffortData } from './room-data';
import { useRoomAct } from './use-room-act';

/** Offers to put the own people's hours on the own card of this network. The others see nothing of it. */
export function OwnEffort({ effort }: { effort: OwnEffortData }) {
  const { t, i18n } = useLingui();
  const { send, isBusy, problem } = useRoomAct('effort');
  const { organisationName, cardAddress, minutes, booked } = effort;
  const number = new Intl.NumberFormat(i18n.locale, { maximumFractionDigits: 2 });
  const hours = number.format(minutes / 60);
  if (minutes === 0 && booked === 0) return null;
  const card = (
    <Link to={cardAddress} className="underline">
      {t`our card`}
    </Link>
  );
  return (
    <div className="flex flex-col items-start gap-2 rounded-md border border-line bg-surface p-3 text-sm">
      <OpennessChip openness="only-us" />
      {booked === minutes ? (
        <p>
          <Trans>
            {hours} h of {organisationName} stand on {card}.
          </Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>
              {organisationName} gave {hours} h to this meeting. Nobody else sees what stands on {card}.
            </Trans>
          </p>
          <Button size="sm" pending={isBusy} onClick={() => send({ intent: 'effort' })}>
            {booked === 0 ? t`Add to the effort on our card` : t`Correct the effort on our card`}
          </Button>
        </>
      )}
      {problem ? (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
