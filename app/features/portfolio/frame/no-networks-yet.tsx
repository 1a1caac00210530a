import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../ui/button';
import { EmptyState } from '../../../ui/empty-state';

/** What a page of the portfolio says before there is a network: what will stand here, and the ways to begin. */
export function NoNetworksYet({
  organisationId,
  icon,
  children,
}: {
  organisationId: string;
  icon: ReactNode;
  children: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <EmptyState
      icon={icon}
      title={t`No networks yet`}
      action={
        <Button asChild variant="primary">
          <Link to={`/o/${organisationId}/start`}>{t`Ways to begin`}</Link>
        </Button>
      }
    >
      {children}
    </EmptyState>
  );
}
