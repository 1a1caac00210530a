import type { DecisionDraft } from '../../domain/decisions/decision-draft';
import { isId } from '../../domain/ids';
import { notFound } from '../guards';

/** A proposal as its form sends it, and whether it is to be proposed or kept. */
export function readDecisionDraft(form: FormData): { readonly draft: DecisionDraft; readonly isProposed: boolean } {
  const approvers = form.getAll('approver');
  if (!approvers.every(isId)) throw notFound();
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    draft: {
      kind: text('kind'),
      change: text('change'),
      grounds: text('grounds'),
      rule: text('rule'),
      decideBy: text('decideBy'),
      approvers,
    },
    isProposed: form.get('as') !== 'draft',
  };
}
