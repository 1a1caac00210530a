import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { CalendarClock, ListFilter, Table2, Tag, UserRound, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { filterSearch, MOST_CHOSEN } from '../../../domain/portfolio/filter';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import type { NetworkEdit } from '../../../domain/portfolio/network-edit';
import { useStore } from '../../../live/use-store';
import { Button, buttonClass } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { useShortcut } from '../../../ui/shortcuts';
import { DatePicker } from '../../marks/date-picker';
import { useFilter } from '../../marks/filter/use-filter';
import { LabelPicker } from '../../marks/label-picker';
import { MemberPicker } from '../../marks/member-picker';
import { usePortfolioActs } from '../acts/portfolio-acts';
import { portfolioPaths } from '../frame/portfolio-frame-data';
import { WhatIfLink } from '../prune/what-if-link';
import { useMatrix } from './matrix-context';

/** What can be done with the networks that a lasso gathered. */
export function SelectionBar() {
  const { screen, dots } = useMatrix();
  const selection = useStore(screen.selection, (ids) => ids);
  const isLifting = useStore(screen.lifted, (lifted) => lifted !== null);
  const chosen = [...selection].flatMap((id) => dots.get(id) ?? []);
  return chosen.length === 0 || isLifting ? null : <Bar chosen={chosen} />;
}

function Bar({ chosen }: { chosen: readonly MatrixDot[] }) {
  const { t } = useLingui();
  const { screen, frame } = useMatrix();
  const { change: filterBy } = useFilter();
  const count = chosen.length;
  const ids = chosen.map(({ id }) => id);
  useShortcut('Escape', () => screen.clearSelection(), { description: t`Clear the selection`, group: t`Portfolio` });
  return (
    <div
      role="toolbar"
      aria-label={t`Selected networks`}
      className="-translate-x-1/2 fixed bottom-4 left-1/2 z-30 flex max-w-[96vw] animate-rise-in items-center gap-1 overflow-x-auto rounded-md bg-raised p-1.5 shadow-float contrast:border contrast:border-line print:hidden"
    >
      <span className="whitespace-nowrap px-2 font-semibold tabular-nums" role="status">
        {t`${plural(count, { one: '# selected', other: '# selected' })}`}
      </span>
      {count <= MOST_CHOSEN ? (
        <>
          <Button
            variant="ghost"
            icon={<ListFilter aria-hidden="true" />}
            aria-label={t`Show only these`}
            onClick={() => {
              filterBy({ chosen: ids });
              screen.clearSelection();
            }}
          >
            <span className="max-md:hidden">{t`Show only these`}</span>
          </Button>
          <Link
            to={portfolioPaths(frame.organisationId).table + filterSearch({ chosen: ids })}
            aria-label={t`Open as a table`}
            className={buttonClass('ghost')}
          >
            <Table2 aria-hidden="true" />
            <span className="max-md:hidden">{t`Open as a table`}</span>
          </Link>
        </>
      ) : (
        <span className="px-2 text-ink-muted text-sm">{t`At most ${MOST_CHOSEN} can be shown by themselves.`}</span>
      )}
      <WhatIfLink ids={ids} />
      {frame.canEdit && <Changes chosen={chosen} />}
      <IconButton label={t`Clear the selection`} tooltip={false} onClick={() => screen.clearSelection()}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

type ChangeKind = 'owner' | 'label' | 'review';

/** One act on all of them, and one undo. */
function Changes({ chosen }: { chosen: readonly MatrixDot[] }) {
  const { t } = useLingui();
  const { frame, dots } = useMatrix();
  const { change } = usePortfolioActs();
  const [open, setOpen] = useState<ChangeKind | null>(null);
  const count = chosen.length;

  function apply(edit: NetworkEdit) {
    setOpen(null);
    change({
      changes: [{ networks: chosen.map(({ board, id }) => ({ boardId: board, cardId: id })), edit }],
      said: t`${plural(count, { one: 'Changed # network', other: 'Changed # networks' })}`,
      nameOf: (id) => dots.get(id)?.name ?? '',
    });
  }
  const pick = (kind: ChangeKind, name: string, icon: ReactNode, content: ReactNode) => (
    <Popover open={open === kind} onOpenChange={(isOpen) => setOpen(isOpen ? kind : null)}>
      <PopoverTrigger asChild>
        <Button variant="ghost" icon={icon} aria-label={name}>
          <span className="max-md:hidden">{name}</span>
        </Button>
      </PopoverTrigger>
      <PopoverContent aria-label={name} className="w-72! p-2">
        {content}
      </PopoverContent>
    </Popover>
  );
  return (
    <>
      {pick(
        'owner',
        t`Owner`,
        <UserRound aria-hidden="true" />,
        <MemberPicker
          members={frame.members}
          selected={[]}
          noneLabel={t`No owner`}
          onPick={(value) => apply({ field: 'owner', value })}
        />,
      )}
      {pick(
        'label',
        t`Add a label`,
        <Tag aria-hidden="true" />,
        <LabelPicker
          labels={frame.labels}
          selected={[]}
          onPick={(id) => apply({ field: 'labels', add: [id], remove: [] })}
        />,
      )}
      {pick(
        'review',
        t`Review`,
        <CalendarClock aria-hidden="true" />,
        <DatePicker
          label={t`Review`}
          value={null}
          today={frame.today}
          onPick={(value) => apply({ field: 'review', value })}
        />,
      )}
    </>
  );
}
