import { Trans, useLingui } from '@lingui/react/macro';
import { FileText, Plus } from 'lucide-react';
import { useState } from 'react';
import { Form, Link, useActionData, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { DayText, MomentText } from '../marks/text/day-text';
import type { ListedPlan, PlanAnswer } from './plan-data';
import { usePlanProblem } from './use-plan-problem';

interface PlansPageProps {
  readonly organisationId: string;
  readonly plans: readonly ListedPlan[];
  readonly canCreate: boolean;
  readonly timeZone: string;
  readonly year: string;
}

/** The organisation's network plans, newest first. */
export function PlansPage({ organisationId, plans, canCreate, timeZone, year }: PlansPageProps) {
  const { t } = useLingui();
  const [isNew, setNew] = useState(false);
  const button = canCreate && (
    <Button variant="primary" onClick={() => setNew(true)}>
      <Plus aria-hidden="true" />
      <Trans>New plan</Trans>
    </Button>
  );
  return (
    <div className="mx-auto flex w-full max-w-4xl flex-col gap-4 p-4 sm:p-6">
      <header className="flex min-h-10 flex-wrap items-center justify-between gap-3">
        <h1 className="font-semibold text-2xl tracking-tight">{t`Network plans`}</h1>
        {plans.length > 0 && button}
      </header>
      {plans.length === 0 ? (
        <EmptyState icon={<FileText aria-hidden="true" />} title={t`No plan yet`} action={button}>
          <Trans>
            A plan is written from the portfolio: where we are and why, what we enter, what we leave and what that
            costs. You edit it together, approve it with a date, and the next one says what changed.
          </Trans>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-md border border-line bg-surface">
          {plans.map((plan) => (
            <li key={plan.id}>
              <Link
                to={`/o/${organisationId}/plans/${plan.id}`}
                className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-3 hover:bg-hover"
              >
                <span className="min-w-0 flex-1 basis-48 font-medium [overflow-wrap:anywhere]">{plan.title}</span>
                <span className="text-ink-muted text-sm">
                  {plan.approvedOn ? (
                    <Trans>
                      Approved on <DayText day={plan.approvedOn} /> by {plan.approvedBy ?? '?'}
                    </Trans>
                  ) : (
                    <Trans>
                      Written by {plan.createdBy}, <MomentText at={plan.createdAt} timeZone={timeZone} />
                    </Trans>
                  )}
                </span>
                {plan.isApproved ? (
                  <Badge tone="success">{t`Approved`}</Badge>
                ) : (
                  <Badge tone="neutral">{t`Draft`}</Badge>
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <NewPlanDialog open={isNew} onOpenChange={setNew} year={year} />
    </div>
  );
}

function NewPlanDialog({
  open,
  onOpenChange,
  year,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  year: string;
}) {
  const { t } = useLingui();
  const problem = usePlanProblem()(useActionData<PlanAnswer>(), 'create');
  const isPending = useNavigation().formData?.get('intent') === 'create';
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t`New plan`} description={t`Its first text is written from the portfolio as it is now.`}>
        <Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="create" />
          <Field label={t`Title`} error={problem}>
            <Input
              name="title"
              required
              maxLength={LIMITS.planTitle}
              defaultValue={t`Network plan ${year}`}
              autoComplete="off"
            />
          </Field>
          <DialogFooter>
            <DialogClose asChild>
              <Button>{t`Cancel`}</Button>
            </DialogClose>
            <Button type="submit" variant="primary" pending={isPending}>
              {t`Write the plan`}
            </Button>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
