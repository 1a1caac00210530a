import { useMemo } from 'react';
import type { ActivityNames } from '../../features/activity/activity-names';

/** The people and labels that the record names by id, as the board's page has them. */
export function useActivityNamesOf(
  board: {
    readonly members: readonly { readonly id: string; readonly name: string }[];
    readonly labels: readonly { readonly id: string; readonly name: string }[];
    readonly timeZone: string;
    readonly today: string;
  },
  cardAddress: ActivityNames['cardAddress'],
): ActivityNames {
  const { members, labels, timeZone, today } = board;
  return useMemo(() => {
    const memberNames = new Map(members.map(({ id, name }) => [id, name]));
    const labelNames = new Map(labels.map(({ id, name }) => [id, name]));
    return {
      memberName: (id) => memberNames.get(id) ?? null,
      labelName: (id) => labelNames.get(id) ?? null,
      cardAddress,
      timeZone,
      today,
    };
  }, [members, labels, timeZone, today, cardAddress]);
}
