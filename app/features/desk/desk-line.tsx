import { useLingui } from '@lingui/react/macro';
import { Gavel, Users } from 'lucide-react';
import { Link } from 'react-router';
import { type DeskItem, lateBy } from '../../domain/desk/desk';
import { cx } from '../../ui/cx';
import { formatDay } from '../marks/date-chip';
import { SegmentSign } from '../marks/segment-mark';
import { StageDot } from '../marks/stage-dot';
import { itemTo } from './desk-address';
import { useDeskScope } from './desk-scope';
import { useItemWords } from './desk-words';

/** One thing to do; the whole line leads to where it is done. */
export function DeskLine({ item }: { item: DeskItem }) {
  const { organisationId } = useDeskScope();
  const words = useItemWords()(item);
  return (
    <li className="border-line border-b last:border-b-0">
      <Link
        to={itemTo(organisationId, item, words.tab)}
        prefetch="intent"
        className="-mx-2 grid min-h-10 grid-cols-[1.75rem_minmax(0,1fr)_minmax(4.25rem,max-content)] items-center gap-x-2 rounded-sm px-2 py-1.5 hover:bg-hover pointer-coarse:min-h-11"
      >
        <ItemMark item={item} />
        <span className="grid min-w-0 gap-x-3 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)] sm:items-baseline">
          <span className="truncate font-medium">{words.title}</span>
          <span className="truncate text-ink-muted">{words.detail}</span>
        </span>
        <DueWord item={item} />
      </Link>
    </li>
  );
}

function ItemMark({ item }: { item: DeskItem }) {
  if (item.kind === 'decide') return <Gavel aria-hidden="true" className="mx-auto size-4 text-ink-muted" />;
  if (item.kind === 'waiting') return <Users aria-hidden="true" className="mx-auto size-4 text-ink-muted" />;
  const { mark, stage } = item.network;
  return stage === 'active' && mark ? (
    <SegmentSign mark={mark} />
  ) : (
    <span className="flex justify-center">
      <StageDot stage={stage} />
    </span>
  );
}

/** When it is due: late in days, today, or the day. */
export function DueWord({ item }: { item: DeskItem }) {
  const { t, i18n } = useLingui();
  const { today } = useDeskScope();
  if (item.dueOn === null) return <span />;
  const late = lateBy(item, today);
  const text = late > 0 ? t`${late} d late` : late === 0 ? t`Today` : formatDay(item.dueOn, today, i18n.locale);
  return (
    <time
      dateTime={item.dueOn}
      title={formatDay(item.dueOn, '', i18n.locale)}
      className={cx(
        'whitespace-nowrap text-right text-sm tabular-nums',
        late > 0 ? 'text-danger' : late === 0 ? 'text-warning' : 'text-ink-muted',
      )}
    >
      {text}
    </time>
  );
}
