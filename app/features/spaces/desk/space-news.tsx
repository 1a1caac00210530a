import { useLingui } from '@lingui/react/macro';
import { ActivityWords } from '../activity/activity-words';
import type { SpaceActivityLine } from '../activity/use-activity-sentence';
import { DeskPart } from './desk-part';

/** What has happened lately in the space. */
export function SpaceNews({
  lines,
  allTo,
  timeZone,
}: {
  lines: readonly SpaceActivityLine[];
  allTo: string;
  timeZone: string;
}) {
  const { t, i18n } = useLingui();
  const day = new Intl.DateTimeFormat(i18n.locale, { day: 'numeric', month: 'short', timeZone });
  return (
    <DeskPart title={t`News`} allTo={allTo} allLabel={t`All activity`}>
      <ul className="flex flex-col gap-2 text-sm">
        {lines.map((line) => (
          <li key={line.id} className="flex gap-3">
            <time dateTime={line.at.toISOString()} className="w-14 shrink-0 text-ink-faint tabular-nums">
              {day.format(line.at)}
            </time>
            <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">
              <span className="font-medium">{line.userName || t`The server`}</span> <ActivityWords line={line} />
            </span>
          </li>
        ))}
      </ul>
    </DeskPart>
  );
}
