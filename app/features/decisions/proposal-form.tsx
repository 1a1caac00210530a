import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form, Link, useNavigation } from 'react-router';
import {
  changeText,
  DECISION_KINDS,
  type Decision,
  type DecisionKind,
  offeredChanges,
  type Standing,
} from '../../domain/decisions/decision';
import type { MemberId } from '../../domain/ids';
import { LIMITS } from '../../domain/limits';
import { Button, buttonClass } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';
import { KIND_NAMES, useChangeWords } from '../marks/decisions/decision-words';
import { MemberAvatar } from '../marks/member-avatar';
import type { MemberFace } from '../marks/people';
import { type DecisionActionAnswer, useDecisionProblem, useDraftSentences } from './decision-data';

/** A proposal being written: what, why, who decides, by when. It works before the page's script runs, too. */
export function ProposalForm({
  standing,
  approvers,
  today,
  answer,
  fields,
  cancelTo,
  draft,
}: {
  standing: Standing;
  /** Those who may be asked. */
  approvers: readonly MemberFace[];
  today: string;
  answer: DecisionActionAnswer | undefined;
  /** What goes with the form. */
  fields: Readonly<Record<string, string>>;
  cancelTo: string;
  /** What was kept so far. */
  draft?: Pick<Decision, 'kind' | 'change' | 'grounds' | 'rule' | 'decideBy' | 'approvers'>;
}) {
  const { t, i18n } = useLingui();
  const navigation = useNavigation();
  const changeWords = useChangeWords();
  const say = useDecisionProblem();
  const kinds = DECISION_KINDS.filter((one) => offeredChanges(one, standing).length > 0);
  const [kind, setKind] = useState<DecisionKind>(() => draft?.kind ?? kinds[0] ?? 'leave');
  const [asked, setAsked] = useState<ReadonlySet<MemberId>>(
    () => new Set(draft?.approvers.map(({ memberId }) => memberId) ?? []),
  );
  const refused = answer && !answer.ok ? answer : undefined;
  const sentences = useDraftSentences(refused?.problems);
  const pending = navigation.state !== 'idle' && navigation.formMethod === 'POST';
  const changes = offeredChanges(kind, standing);
  return (
    <Form method="post" preventScrollReset className="mt-4 flex max-w-2xl flex-col gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Segmented
        label={t`What do you propose?`}
        name="kind"
        value={kind}
        onChange={setKind}
        options={kinds.map((one) => ({ value: one, label: i18n._(KIND_NAMES[one]) }))}
        className="self-start"
      />
      <Field label={t`What is to change`} error={sentences.change}>
        <Select key={kind} name="change" defaultValue={draft?.kind === kind ? changeText(draft.change) : undefined}>
          {changes.map((change) => (
            <option key={changeText(change)} value={changeText(change)}>
              {changeWords(kind, change)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t`Grounds`} error={sentences.grounds} hint={t`They become the reason in the card’s history.`}>
        <Textarea name="grounds" rows={4} defaultValue={draft?.grounds} maxLength={LIMITS.decisionGrounds} />
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium text-sm">{t`Who decides`}</legend>
        <div className="flex flex-wrap gap-1.5">
          {approvers.map((member) => (
            <label
              key={member.id}
              className="flex h-8 cursor-pointer items-center gap-1.5 rounded-sm border border-line px-2 text-sm hover:bg-hover has-checked:border-accent has-checked:bg-accent-tint has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-10"
            >
              <input
                type="checkbox"
                name="approver"
                value={member.id}
                className="sr-only"
                checked={asked.has(member.id)}
                onChange={({ currentTarget }) => {
                  const next = new Set(asked);
                  if (currentTarget.checked) next.add(member.id);
                  else next.delete(member.id);
                  setAsked(next);
                }}
              />
              <MemberAvatar member={member} decorative />
              {member.name}
            </label>
          ))}
        </div>
        {sentences.approvers ? (
          <p role="alert" className="text-danger text-xs">
            {sentences.approvers}
          </p>
        ) : (
          <p className="text-ink-muted text-xs">
            <Trans>Leads and owners of the organisation can be asked.</Trans>
          </p>
        )}
      </fieldset>
      <div className="flex flex-wrap gap-4">
        <Field label={t`When is it approved`} className="w-64">
          <Select name="rule" defaultValue={draft?.rule ?? 'all'}>
            <option value="all">{t`When all of them say yes`}</option>
            <option value="any">{t`When one of them says yes`}</option>
          </Select>
        </Field>
        <Field label={t`Answer wished by`} error={sentences.decideBy} optional={t`optional`} className="w-44">
          <Input type="date" name="decideBy" min={today} max="2999-12-31" defaultValue={draft?.decideBy ?? ''} />
        </Field>
      </div>
      {refused && !refused.problems ? (
        <p role="alert" className="text-danger text-sm">
          {say(refused.code)}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" name="as" value="proposed" variant="primary" pending={pending}>
          {t`Propose`}
        </Button>
        <Button type="submit" name="as" value="draft">
          {t`Keep as a draft`}
        </Button>
        <Link to={cancelTo} preventScrollReset className={buttonClass('ghost')}>
          {t`Cancel`}
        </Link>
      </div>
    </Form>
  );
}
