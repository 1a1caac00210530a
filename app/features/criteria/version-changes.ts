import { useLingui } from '@lingui/react/macro';
import type { Criterion, ScoringModel } from '../../domain/scoring/model';

/** Says what one version changed in the one before it. */
export function useVersionChanges(): (before: ScoringModel, after: ScoringModel) => string {
  const { t } = useLingui();
  return (before, after) => {
    const old = new Map(before.criteria.map((criterion) => [criterion.id, criterion]));
    const parts: string[] = [];
    for (const criterion of after.criteria) {
      const was = old.get(criterion.id);
      const { name } = criterion;
      if (!was) parts.push(t`added ${name}`);
      else if (was.name !== name) parts.push(t`${was.name} is now called ${name}`);
      else if (!isSame(was, criterion)) parts.push(t`changed ${name}`);
    }
    for (const { id, name } of before.criteria)
      if (!after.criteria.some((criterion) => criterion.id === id)) parts.push(t`archived ${name}`);
    return parts.length > 0 ? parts.join(', ') : t`changed the order`;
  };
}

function isSame(a: Criterion, b: Criterion): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
