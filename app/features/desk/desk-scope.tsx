import { createContext, type ReactNode, useContext } from 'react';
import type { MemberFace } from '../marks/people';

/** What every line of the desk works with. */
export interface DeskScope {
  readonly organisationId: string;
  readonly members: readonly MemberFace[];
  readonly today: string;
  readonly timeZone: string;
}

const DeskScopeContext = createContext<DeskScope | null>(null);

export function DeskScopeProvider({ value, children }: { value: DeskScope; children: ReactNode }) {
  return <DeskScopeContext value={value}>{children}</DeskScopeContext>;
}

export function useDeskScope(): DeskScope {
  const scope = useContext(DeskScopeContext);
  if (!scope) throw new Error('useDeskScope is for parts of the desk');
  return scope;
}
