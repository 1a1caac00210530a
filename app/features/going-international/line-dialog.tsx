import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import type { PlanLine } from '../../../server/going-international/going-international-service';
import {
  LINE_FIELDS,
  PLAN_STATES,
  type PlanLevel,
  type PlanLineKind,
} from '../../domain/going-international/plan-lines';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';
import { usePlanSentence } from './use-plan-sentence';
import { useStateNames } from './use-state-names';

interface LineDialogProps {
  readonly kind: PlanLineKind;
  readonly level?: PlanLevel | undefined;
  /** Null: a new one. */
  readonly line: PlanLine | null;
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** A line of the plan, written or changed. */
export function LineDialog(props: LineDialogProps) {
  const { t } = useLingui();
  const { kind, line, isOpen, onClose } = props;
  const names: Record<PlanLineKind, string> = {
    goal: t`Goal`,
    measure: t`Measure`,
    gap: t`Gap in the value chain`,
    knowledge: t`Knowledge of a country`,
    partner: t`Partner found`,
  };
  return (
    <Dialog open={isOpen} onOpenChange={(open) => open || onClose()}>
      <DialogContent title={names[kind]}>
        {isOpen ? <LineForm key={line?.id ?? 'new'} {...props} /> : null}
      </DialogContent>
    </Dialog>
  );
}

function LineForm({ kind, level, line, people, onClose }: LineDialogProps) {
  const { t } = useLingui();
  const say = usePlanSentence();
  const stateNames = useStateNames(kind);
  const { Form, data: answer, state } = useFetcher<{ ok: boolean; code?: string }>();
  useEffect(() => {
    if (answer?.ok) onClose();
  }, [answer, onClose]);
  const has = (field: (typeof LINE_FIELDS)[PlanLineKind][number]) => LINE_FIELDS[kind].includes(field);
  const what: Record<PlanLineKind, string> = {
    goal: t`What is to be reached`,
    measure: t`What is to be done`,
    gap: t`What is missing`,
    knowledge: t`What is known`,
    partner: t`Who it is`,
  };
  return (
    <Form method="post" className="flex flex-col gap-4">
      <input type="hidden" name="intent" value={line === null ? 'line.add' : 'line.change'} />
      {line === null ? null : <input type="hidden" name="line" value={line.id} />}
      <input type="hidden" name="kind" value={kind} />
      {level === undefined ? null : <input type="hidden" name="level" value={level} />}
      <Field label={what[kind]}>
        <Input name="text" defaultValue={line?.text} maxLength={LIMITS.planLine} required autoComplete="off" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        {has('country') ? (
          <Field label={t`Country`}>
            <Input name="country" defaultValue={line?.country} maxLength={LIMITS.profileWord} />
          </Field>
        ) : null}
        {has('owner') ? (
          <Field label={kind === 'knowledge' ? t`Who knows` : t`Who sees to it`}>
            <Select name="ownerId" defaultValue={line?.ownerId ?? ''}>
              <option value="">{t`Nobody yet`}</option>
              {line?.ownerId && !people.some(({ id }) => id === line.ownerId) ? (
                <option value={line.ownerId}>{t`Somebody who left`}</option>
              ) : null}
              {people.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
        {has('dueOn') ? (
          <Field label={t`By when`}>
            <Input type="date" name="dueOn" defaultValue={line?.dueOn ?? ''} />
          </Field>
        ) : null}
        {has('state') ? (
          <Field label={t`How far`}>
            <Select name="state" defaultValue={line?.state ?? 'open'}>
              {PLAN_STATES.map((each) => (
                <option key={each} value={each}>
                  {stateNames[each]}
                </option>
              ))}
            </Select>
          </Field>
        ) : null}
      </div>
      <Field label={t`Details`} optional={t`if you like`}>
        <Textarea name="detail" defaultValue={line?.detail} maxLength={LIMITS.planDetail} />
      </Field>
      {answer && !answer.ok && answer.code ? (
        <p role="alert" className="text-danger text-sm">
          {say(answer.code)}
        </p>
      ) : null}
      <DialogFooter>
        <Button type="submit" variant="primary" disabled={state !== 'idle'}>
          {line === null ? t`Add` : t`Save the changes`}
        </Button>
      </DialogFooter>
    </Form>
  );
}
