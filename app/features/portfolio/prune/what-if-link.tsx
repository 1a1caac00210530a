import { useLingui } from '@lingui/react/macro';
import { Scissors } from 'lucide-react';
import { Link } from 'react-router';
import type { CardId } from '../../../domain/ids';
import { buttonClass } from '../../../ui/button';
import { portfolioPaths } from '../frame/portfolio-frame-data';
import { usePortfolioFrame } from '../frame/use-portfolio-frame';
import { MOST_PICKED } from './prune-data';

/** From networks that are chosen elsewhere to what leaving them would mean; nothing when they are too many for an address. */
export function WhatIfLink({ ids }: { ids: readonly CardId[] }) {
  const { t } = useLingui();
  const { organisationId } = usePortfolioFrame();
  if (ids.length > MOST_PICKED) return null;
  return (
    <Link
      to={`${portfolioPaths(organisationId).prune}?leave=${ids.join('.')}`}
      aria-label={t`What if we leave`}
      className={buttonClass('ghost')}
    >
      <Scissors aria-hidden="true" />
      <span className="max-md:hidden">{t`What if we leave`}</span>
    </Link>
  );
}
