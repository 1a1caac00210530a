import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Check } from 'lucide-react';
import { setCareDone } from '../../../board-doc/facet-commands';
import { careDue, type DueCare, isCaredFor } from '../../../domain/operating-model/care-due';
import type { CareRow } from '../../../domain/operating-model/care-row';
import { segmentMark } from '../../../domain/segments';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { toast } from '../../../ui/toast';
import { useCareWords } from '../../marks/care-words';
import { formatDay } from '../../marks/date-chip';
import { SegmentSign } from '../../marks/segment-mark';
import { SEGMENT_NAMES } from '../../marks/segment-names';
import { useCardScope } from '../card-scope';
import { Section } from '../section';
import { useUndoAct } from '../use-undo-act';

/** What the card's segment calls for, and what of it is overdue; nothing where the organisation agreed on nothing. */
export function CareSection({ rows }: { rows: readonly CareRow[] | null }) {
  const { i18n } = useLingui();
  const { card, columns, today } = useCardScope();
  const stage = columns.find(({ id }) => id === card.column)?.stage ?? 'join';
  if (rows === null || rows.length === 0 || !isCaredFor(stage)) return null;
  const { segment, joined, created, care } = card;
  const due = careDue({ stage, segment, joinedOn: joined, createdOn: created.slice(0, 10), care }, rows, today);
  const mark = segment && segmentMark(segment);
  const title = <Trans>Care</Trans>;
  if (mark === null)
    return (
      <Section title={title}>
        <p className="text-ink-muted">
          <Trans>Say how important the network is now and in the future; then this shows what it calls for.</Trans>
        </p>
      </Section>
    );
  const late = due.filter(({ overdueBy }) => overdueBy > 0).length;
  return (
    <Section
      title={title}
      action={
        <span className={cx('text-sm', late > 0 ? 'font-medium text-danger' : 'text-ink-muted')}>
          {late > 0 ? <Trans>{late} overdue</Trans> : due.length > 0 ? <Trans>Nothing is overdue</Trans> : null}
        </span>
      }
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-ink-muted text-sm">
        <SegmentSign mark={mark} />
        {due.length === 0 ? (
          <Trans>The operating model asks nothing for this segment.</Trans>
        ) : (
          <span>
            {i18n._(SEGMENT_NAMES[mark])}: <Plural value={due.length} one="one thing" other="# things" />
          </span>
        )}
      </p>
      <ul className="flex flex-col divide-y divide-line">
        {due.map((one) => (
          <CareLine key={one.row.id} due={one} />
        ))}
      </ul>
    </Section>
  );
}

function CareLine({ due: { row, lastOn, dueOn, overdueBy } }: { due: DueCare }) {
  const { t, i18n } = useLingui();
  const { card, members, today, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const words = useCareWords(members);
  const shown = (day: string) => formatDay(day, today, i18n.locale);
  const isDoneToday = lastOn === today;

  function done() {
    const label = t`“${row.what}” done today`;
    run((doc, act) => setCareDone(doc, act, card.id, row.id, today), label);
    toast({ message: label, undo: undoAct(label) });
  }

  const facts = [words.interval(row.interval), words.doer(row), row.touchpoint].filter((fact) => fact !== '');
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-56">
        <p className="font-medium">{row.what}</p>
        <p className="text-ink-muted text-sm">{facts.join(' · ')}</p>
      </div>
      <p className={cx('text-right text-sm tabular-nums', overdueBy > 0 ? 'text-danger' : 'text-ink-muted')}>
        {overdueBy > 0 ? (
          <Plural value={overdueBy} one="# day overdue" other="# days overdue" />
        ) : (
          <Trans>Due {shown(dueOn)}</Trans>
        )}
        <span className="block text-ink-muted text-xs">
          {lastOn === null ? <Trans>Not yet done</Trans> : <Trans>Last done {shown(lastOn)}</Trans>}
        </span>
      </p>
      {canEdit ? (
        <Button
          size="sm"
          icon={<Check aria-hidden="true" />}
          disabled={isDoneToday}
          aria-label={t`Done today: ${row.what}`}
          onClick={done}
        >
          <Trans>Done today</Trans>
        </Button>
      ) : null}
    </li>
  );
}
