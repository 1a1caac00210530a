import { useLingui } from '@lingui/react/macro';
import { Link, useSearchParams } from 'react-router';
import { cx } from '../../ui/cx';
import { Select } from '../../ui/select';
import type { MemberFace } from '../marks/people';
import type { ActivityEntry } from './activity-entry';
import { ACTIVITY_SORTS, type ActivityFilter, type ActivitySort, withFilter } from './activity-filter';
import { ActivityList } from './activity-list';
import { SORT_NAMES } from './sort-names';

/** The record of one card, by person and by kind; both stand in the address. */
export function CardActivity({
  entries,
  filter,
  members,
  moreTo,
}: {
  entries: readonly ActivityEntry[];
  filter: ActivityFilter;
  members: readonly MemberFace[];
  moreTo: string | null;
}) {
  const isFiltered = filter.person !== null || filter.sort !== null;
  return (
    <div className="flex flex-col gap-4">
      <Filters filter={filter} members={members} />
      <ActivityList entries={entries} moreTo={moreTo} isFiltered={isFiltered} />
    </div>
  );
}

/** What happens to boards does not happen on cards. */
const SORTS = (Object.keys(ACTIVITY_SORTS) as ActivitySort[]).filter((sort) => sort !== 'board');

function Filters({ filter, members }: { filter: ActivityFilter; members: readonly MemberFace[] }) {
  const { t, i18n } = useLingui();
  const [search, setSearch] = useSearchParams();
  const choices = [
    { sort: '', name: t`Everything` },
    ...SORTS.map((sort) => ({ sort, name: i18n._(SORT_NAMES[sort]) })),
  ];
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <Select
        aria-label={t`Who did it`}
        value={filter.person ?? ''}
        onChange={(event) =>
          setSearch(withFilter(search, 'by', event.target.value), { replace: true, preventScrollReset: true })
        }
        className="w-44!"
      >
        <option value="">{t`Everybody`}</option>
        {members.map((member) => (
          <option key={member.id} value={member.id}>
            {member.name}
          </option>
        ))}
      </Select>
      <nav aria-label={t`Kinds of activity`} className="flex min-w-0 flex-wrap gap-1">
        {choices.map(({ sort, name }) => (
          <Link
            key={sort}
            to={`?${withFilter(search, 'kind', sort)}`}
            replace
            preventScrollReset
            aria-current={(filter.sort ?? '') === sort ? 'true' : undefined}
            className={cx(
              'flex h-7 items-center rounded-full border px-2.5 text-sm pointer-coarse:h-9',
              (filter.sort ?? '') === sort
                ? 'border-accent bg-accent-tint font-medium text-accent'
                : 'border-line text-ink-muted hover:bg-hover hover:text-ink',
            )}
          >
            {name}
          </Link>
        ))}
      </nav>
    </div>
  );
}
