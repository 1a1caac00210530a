import { useLingui } from '@lingui/react/macro';
import type { MembershipTarget } from '../../domain/interchange/membership-targets';
import type { TableTarget } from '../../domain/interchange/table-targets';

/** What the columns of a table can hold, as people choose it. */
export function useTargetNames(): Record<TableTarget, string> {
  const { t } = useLingui();
  return {
    name: t`Name`,
    purpose: t`Purpose`,
    description: t`Description`,
    column: t`Column of the board`,
    stage: t`Stage of the life cycle`,
    owner: t`Owner`,
    deputies: t`Deputies`,
    labels: t`Labels`,
    segment: t`Segment`,
    'segment-now': t`Importance now`,
    'segment-future': t`Importance in the future`,
    review: t`Review date`,
    'best-before': t`Best-before date`,
    joined: t`Day of joining`,
    'web-address': t`Web address`,
    hours: t`Hours per month`,
    created: t`When the card was made`,
    archived: t`Whether it is archived`,
    key: t`What tells rows apart (id)`,
    field: t`A custom field`,
    'leave-out': t`Leave out`,
  };
}

/** What the columns of a list of memberships can hold. */
export function useMembershipTargetNames(): Record<MembershipTarget, string> {
  const { t } = useLingui();
  return {
    network: t`Network`,
    organisation: t`Organisation`,
    joined: t`Year of joining`,
    status: t`Status`,
    tier: t`Tier or level`,
    country: t`Country`,
    place: t`Town`,
    'web-address': t`Web address`,
    'leave-out': t`Leave out`,
  };
}
