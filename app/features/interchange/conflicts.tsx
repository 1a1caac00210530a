import { useLingui } from '@lingui/react/macro';
import type { Conflict } from '../../../server/interchange/merge-board';

/** Where file and board both changed, and which side counts. */
export function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { t } = useLingui();
  const names: Readonly<Record<string, string>> = {
    name: t`name`,
    purpose: t`purpose`,
    description: t`description`,
    owner: t`owner`,
    segment: t`segment`,
    review: t`review date`,
    bestBefore: t`best-before date`,
    joined: t`day of joining`,
    webAddress: t`web address`,
    hours: t`hours`,
    column: t`column`,
    archived: t`archived`,
    text: t`checklist item`,
    done: t`checklist item`,
    due: t`checklist item`,
    assignee: t`checklist item`,
    limit: t`limit`,
  };
  return (
    <ul className="flex list-disc flex-col gap-0.5 pl-5 text-ink-muted text-sm">
      {conflicts.map(({ card, field, kept }, index) => {
        const name = names[field] ?? t`custom field`;
        return (
          <li key={index}>
            {card || t`Column`} · {name} · {kept === 'here' ? t`ours kept` : t`the file's taken`}
          </li>
        );
      })}
    </ul>
  );
}
