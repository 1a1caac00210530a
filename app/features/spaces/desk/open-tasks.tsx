import { Trans, useLingui } from '@lingui/react/macro';
import type { Openness } from '../../../domain/spaces/openness';
import { cx } from '../../../ui/cx';
import { OpennessChip } from '../../marks/openness-chip';
import { DayText } from '../../marks/text/day-text';
import { DeskPart } from './desk-part';

export interface DeskTask {
  readonly id: string;
  readonly text: string;
  readonly assignee: { readonly name: string } | null;
  readonly dueOn: string | null;
  readonly openness: Openness;
}

/** What was agreed to be done and is not done yet; it is ticked off in the room where it was agreed. */
export function OpenTasks({
  tasks,
  allTo,
  today,
}: {
  readonly tasks: readonly DeskTask[];
  readonly allTo: string;
  readonly today: string;
}) {
  const { t } = useLingui();
  if (tasks.length === 0) return null;
  return (
    <DeskPart title={t`Open tasks`} allTo={allTo} allLabel={t`All rooms`}>
      <ul className="flex flex-col divide-y divide-line">
        {tasks.map(({ id, text, assignee, dueOn, openness }) => (
          <li key={id} className="py-1.5">
            <p className="[overflow-wrap:anywhere]">{text}</p>
            <p className="flex flex-wrap items-center gap-x-2 text-ink-muted text-xs">
              {assignee ? <span>{assignee.name}</span> : null}
              {dueOn === null ? null : (
                <span className={cx(dueOn < today && 'font-medium text-danger')}>
                  {dueOn < today ? <Trans>late:</Trans> : null} <DayText day={dueOn} />
                </span>
              )}
              {openness === 'network' ? null : <OpennessChip openness={openness} />}
            </p>
          </li>
        ))}
      </ul>
    </DeskPart>
  );
}
