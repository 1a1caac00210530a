import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import { cx } from '../../../ui/cx';
import { CARD_TABS, type CardTab } from './card-address';

/** The tabs of a card, each at its own address. They differ in the query only, which NavLink does not look at. */
export function CardTabs({
  tab,
  tabAddress,
  commentCount,
}: {
  tab: CardTab;
  tabAddress: (tab: CardTab) => string;
  commentCount: number | null;
}) {
  const { t } = useLingui();
  const names: Record<CardTab, string> = { overview: t`Overview`, discussion: t`Discussion`, activity: t`Activity` };
  return (
    <nav aria-label={t`Parts of the card`} className="mt-2 flex gap-4 border-line border-b">
      {CARD_TABS.map((each) => (
        <Link
          key={each}
          to={tabAddress(each)}
          replace
          preventScrollReset
          aria-current={each === tab ? 'page' : undefined}
          className={cx(
            '-mb-px flex h-9 items-center gap-1.5 border-b-2 focus-visible:outline-offset-[-2px] pointer-coarse:h-11',
            each === tab ? 'border-accent font-medium text-ink' : 'border-transparent text-ink-muted hover:text-ink',
          )}
        >
          {names[each]}
          {each === 'discussion' && commentCount !== null && commentCount > 0 && (
            <span className="text-ink-faint text-sm tabular-nums">{commentCount}</span>
          )}
        </Link>
      ))}
    </nav>
  );
}
