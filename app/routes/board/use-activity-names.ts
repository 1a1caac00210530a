import { useMemo } from 'react';
import type { ActivityNames } from '../../features/activity/activity-names';

const NONE: Readonly<Record<string, string>> = {};

/** The people and labels that the record names by id, as the board's page has them. */
export function useActivityNamesOf(
  board: {
    readonly members: readonly { readonly id: string; readonly name: string }[];
    readonly labels: readonly { readonly id: string; readonly name: string }[];
    readonly timeZone: string;
    readonly today: string;
  },
  cardAddress: ActivityNames['cardAddress'],
  /** What else the record names by id: partners, scoring models, themes. */
  others: Readonly<Record<string, string>> = NONE,
): ActivityNames {
  const { members, labels, timeZone, today } = board;
  return useMemo(() => {
    const memberNames = new Map(members.map(({ id, name }) => [id, name]));
    const labelNames = new Map(labels.map(({ id, name }) => [id, name]));
    const nameOf = (id: string) => (Object.hasOwn(others, id) ? (others[id] ?? null) : null);
    return {
      memberName: (id) => memberNames.get(id) ?? null,
      labelName: (id) => labelNames.get(id) ?? null,
      partnerName: nameOf,
      themeName: nameOf,
      modelName: nameOf,
      cardAddress,
      timeZone,
      today,
    };
  }, [members, labels, timeZone, today, cardAddress, others]);
}
