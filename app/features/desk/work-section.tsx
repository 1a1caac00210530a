import { useLingui } from '@lingui/react/macro';
import { ChartScatter, DoorOpen, Gavel, HeartHandshake, ListChecks } from 'lucide-react';
import type { DeskItem, DeskWork } from '../../domain/desk/desk';
import { lateBy } from '../../domain/desk/desk';
import { DeskLine } from './desk-line';
import { useDeskScope } from './desk-scope';
import { WORK_MEANINGS, WORK_NAMES } from './desk-words';

const ICONS: Record<DeskWork, typeof Gavel> = {
  analyse: ChartScatter,
  prioritise: Gavel,
  maintain: HeartHandshake,
  manage: ListChecks,
  escort: DoorOpen,
};

/** What is due of one kind of work. */
export function WorkSection({ kind, items }: { kind: DeskWork; items: readonly DeskItem[] }) {
  const { t, i18n } = useLingui();
  const { today } = useDeskScope();
  const Icon = ICONS[kind];
  const late = items.filter((item) => lateBy(item, today) > 0).length;
  const count = items.length;
  return (
    <section aria-labelledby={`work-${kind}`}>
      <div className="flex items-baseline gap-2 border-line border-b pb-1.5">
        <Icon aria-hidden="true" className="size-4 self-center text-ink-muted" />
        <h2 id={`work-${kind}`} className="font-semibold text-lg">
          {i18n._(WORK_NAMES[kind])}
        </h2>
        <p className="min-w-0 flex-1 truncate text-ink-muted text-sm max-sm:invisible">{i18n._(WORK_MEANINGS[kind])}</p>
        <span className="text-ink-muted text-sm tabular-nums">
          {late > 0 ? <span className="mr-2 font-medium text-danger">{t`${late} late`}</span> : null}
          {count}
        </span>
      </div>
      <ul>
        {items.map((item) => (
          <DeskLine key={item.key} item={item} />
        ))}
      </ul>
    </section>
  );
}
