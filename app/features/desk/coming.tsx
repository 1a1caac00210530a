import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { DeskItem } from '../../domain/desk/desk';
import { formatDay } from '../marks/date-chip';
import { itemTo } from './desk-address';
import { useDeskScope } from './desk-scope';
import { useItemWords } from './desk-words';

/** The dates of the next weeks, day by day. */
export function Coming({ items }: { items: readonly DeskItem[] }) {
  const { t, i18n } = useLingui();
  const { organisationId, today } = useDeskScope();
  const say = useItemWords();
  return (
    <section aria-labelledby="coming">
      <h2 id="coming" className="border-line border-b pb-1.5 font-semibold">{t`Coming up`}</h2>
      {items.length === 0 ? (
        <p className="pt-2 text-ink-muted text-sm">{t`No dates in the next six weeks.`}</p>
      ) : (
        <ul className="pt-1">
          {items.map((item, index) => {
            const words = say(item);
            const isNewDay = item.dueOn !== items[index - 1]?.dueOn;
            return (
              <li key={item.key}>
                <Link
                  to={itemTo(organisationId, item, words.tab)}
                  prefetch="intent"
                  className="-mx-2 grid grid-cols-[4rem_minmax(0,1fr)] gap-x-2 rounded-sm px-2 py-1 hover:bg-hover"
                >
                  <span className="pt-px text-ink-muted text-sm tabular-nums">
                    {isNewDay && item.dueOn ? formatDay(item.dueOn, today, i18n.locale) : ''}
                  </span>
                  <span className="min-w-0">
                    <span className="block truncate">{words.title}</span>
                    <span className="block truncate text-ink-muted text-sm">{words.detail}</span>
                  </span>
                </Link>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
