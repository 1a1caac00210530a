import { Trans, useLingui } from '@lingui/react/macro';
import { X } from 'lucide-react';
import { useId } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Select } from '../../ui/select';
import { useShortcut } from '../../ui/shortcuts';
import { SidePanel } from '../../ui/side-panel';
import type { MemberFace } from '../marks/people';
import type { ActivityEntry } from './activity-entry';
import { ACTIVITY_SORTS, type ActivityFilter, type ActivitySort, withFilter } from './activity-filter';
import { ActivityList } from './activity-list';
import { SORT_NAMES } from './sort-names';

/** The record of a whole board beside it, by person and by sort. */
export function ActivityPanel({
  entries,
  filter,
  members,
  moreTo,
  closeTo,
}: {
  entries: readonly ActivityEntry[] | undefined;
  filter: ActivityFilter;
  members: readonly MemberFace[];
  moreTo: string | null;
  closeTo: string;
}) {
  const { t } = useLingui();
  const headingId = useId();
  const navigate = useNavigate();
  const close = () => void navigate(closeTo, { preventScrollReset: true });
  useShortcut('Escape', close, { description: t`Close the activity`, group: t`Board`, priority: 5 });
  return (
    <SidePanel labelledBy={headingId} returnFocus={() => document.querySelector<HTMLElement>('main')}>
      <header className="flex min-h-12 shrink-0 items-center gap-2 px-3 pt-1 sm:px-6">
        <h2 id={headingId} className="flex-1 font-semibold text-xl">
          <Trans>Activity</Trans>
        </h2>
        <IconButton label={t`Close`} shortcut="Escape" onClick={close}>
          <X aria-hidden="true" />
        </IconButton>
      </header>
      <FilterRow filter={filter} members={members} />
      <div className="relative min-h-0 flex-1 overflow-y-auto overscroll-contain px-3 pt-4 pb-10 sm:px-6">
        {entries ? (
          <ActivityList entries={entries} moreTo={moreTo} isFiltered={filter.person !== null || filter.sort !== null} />
        ) : (
          <p role="status" className="text-ink-muted">
            <Trans>One moment…</Trans>
          </p>
        )}
      </div>
    </SidePanel>
  );
}

function FilterRow({ filter, members }: { filter: ActivityFilter; members: readonly MemberFace[] }) {
  const { t, i18n } = useLingui();
  const [search, setSearch] = useSearchParams();
  const change = (key: 'by' | 'kind', value: string) =>
    setSearch(withFilter(search, key, value), { replace: true, preventScrollReset: true });
  return (
    <div className="grid grid-cols-2 gap-3 border-line border-b px-3 pb-3 sm:px-6">
      <Field label={t`Who`}>
        <Select value={filter.person ?? ''} onChange={(event) => change('by', event.target.value)}>
          <option value="">{t`Everybody`}</option>
          {members.map((member) => (
            <option key={member.id} value={member.id}>
              {member.name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t`What`}>
        <Select value={filter.sort ?? ''} onChange={(event) => change('kind', event.target.value)}>
          <option value="">{t`Everything`}</option>
          {Object.keys(ACTIVITY_SORTS).map((sort) => (
            <option key={sort} value={sort}>
              {i18n._(SORT_NAMES[sort as ActivitySort])}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
