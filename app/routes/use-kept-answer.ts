import { useState } from 'react';
import { useLocation } from 'react-router';

/**
 * What the last act of this page answered, until the next one or until another address. Reading the page anew, as live
 * pages do at any moment, would take it away: an invitation's link is shown only once.
 */
export function useKeptAnswer<Answer>(actionData: Answer | undefined): Answer | undefined {
  const { key } = useLocation();
  const [kept, setKept] = useState<{ readonly key: string; readonly answer: Answer } | null>(null);
  if (actionData !== undefined && actionData !== null && (kept?.key !== key || kept.answer !== actionData))
    setKept({ key, answer: actionData });
  return actionData ?? (kept?.key === key ? kept.answer : undefined);
}
