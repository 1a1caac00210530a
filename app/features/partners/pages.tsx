import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { buttonClass } from '../../ui/button';
import { directoryQuery } from './directory-address';

/** Which part of a long list is shown, and the ways to the next and the one before. */
export function Pages({
  page,
  pages,
  total,
  perPage,
}: {
  page: number;
  pages: number;
  total: number;
  perPage: number;
}) {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  if (total === 0) return null;
  const from = i18n.number((page - 1) * perPage + 1);
  const to = i18n.number(Math.min(total, page * perPage));
  const all = i18n.number(total);
  const at = (next: number) => directoryQuery(search, { page: next === 1 ? null : String(next) });
  return (
    <nav aria-label={t`Pages`} className="flex flex-wrap items-center justify-between gap-2">
      <p className="text-ink-muted text-sm tabular-nums" role="status">
        <Trans>
          {from}–{to} of {all}
        </Trans>
      </p>
      {pages > 1 ? (
        <div className="flex gap-1">
          {page > 1 ? (
            <Link to={at(page - 1)} rel="prev" className={buttonClass('secondary')}>
              <ChevronLeft aria-hidden="true" />
              <Trans>Previous</Trans>
            </Link>
          ) : null}
          {page < pages ? (
            <Link to={at(page + 1)} rel="next" className={buttonClass('secondary')}>
              <Trans>Next</Trans>
              <ChevronRight aria-hidden="true" />
            </Link>
          ) : null}
        </div>
      ) : null}
    </nav>
  );
}
