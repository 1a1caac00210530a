import { createContext, type ReactNode, useContext } from 'react';

/** What an entry names by id, and where its card is found. */
export interface ActivityNames {
  readonly memberName: (id: string) => string | null;
  readonly labelName: (id: string) => string | null;
  readonly partnerName: (id: string) => string | null;
  readonly themeName: (id: string) => string | null;
  /** A scoring model's name. */
  readonly modelName: (id: string) => string | null;
  /** The address of a card; null on the card's own page, where it is only *this card*. */
  readonly cardAddress: ((id: string) => string) | null;
  readonly timeZone: string;
  readonly today: string;
}

const ActivityNamesContext = createContext<ActivityNames | null>(null);

/** Around a list of activity. */
export function ActivityNamesProvider({ value, children }: { value: ActivityNames; children: ReactNode }) {
  return <ActivityNamesContext value={value}>{children}</ActivityNamesContext>;
}

export function useActivityNames(): ActivityNames {
  const names = useContext(ActivityNamesContext);
  if (!names) throw new Error('useActivityNames is for parts inside an ActivityNamesProvider');
  return names;
}
