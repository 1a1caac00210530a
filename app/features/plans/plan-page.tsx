import { Trans, useLingui } from '@lingui/react/macro';
import { MoreHorizontal, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Form, Link, useFetcher, useNavigation, useSubmit } from 'react-router';
import { LIMITS } from '../../domain/limits';
import type { RichDoc } from '../../domain/rich-text/content';
import { LazyEditor } from '../../editor/lazy-editor';
import { RichTextView } from '../../editor/rich-text-view';
import type { LiveMe } from '../../live/live-document';
import { LiveTextProvider, useDocumentText } from '../../live/live-text-document';
import { AlertDialog } from '../../ui/alert-dialog';
import { Badge } from '../../ui/badge';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { ConfirmForm } from '../../ui/confirm-form';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { InlineEdit } from '../../ui/inline-edit';
import { Input } from '../../ui/input';
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '../../ui/menu';
import { ExportItems } from '../marks/export-items';
import type { MemberFace } from '../marks/people';
import { DayText, MomentText } from '../marks/text/day-text';
import { type Comparison, TextComparison } from '../marks/text/text-comparison';
import { TextStatus } from '../marks/text/text-status';
import { TextVersions } from '../marks/text/text-versions';
import type { ListedPlan, ListedVersion, PlanAnswer } from './plan-data';
import { usePlanProblem } from './use-plan-problem';
import { useVersionName } from './use-version-name';

export interface PlanPageProps {
  readonly organisationId: string;
  readonly plan: ListedPlan;
  /** The text as it was when the page was made. */
  readonly text: RichDoc;
  readonly versions: readonly ListedVersion[];
  readonly comparison: Comparison | null;
  readonly members: readonly MemberFace[];
  readonly me: LiveMe;
  readonly canApprove: boolean;
  readonly timeZone: string;
  readonly today: string;
}

/** A network plan: written together, kept in versions, approved with a date. */
export function PlanPage(props: PlanPageProps) {
  const { organisationId, plan, versions, comparison, me, timeZone } = props;
  const { t } = useLingui();
  const rename = useFetcher<PlanAnswer>();
  const problemOf = usePlanProblem();
  const problem = problemOf(rename.data, 'rename');
  const nameOf = useVersionName();
  const named = versions.map((version) => ({ ...version, name: nameOf(version) }));
  return (
    <LiveTextProvider source={{ kind: 'plan', id: plan.id }} me={me}>
      <div className="mx-auto grid w-full max-w-7xl gap-x-10 gap-y-8 p-4 sm:p-6 lg:grid-cols-[minmax(0,1fr)_17rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <header className="flex flex-col gap-2">
            <Link to={`/o/${organisationId}/plans`} className="w-fit text-ink-muted text-sm hover:underline">
              <Trans>Network plans</Trans>
            </Link>
            <div className="flex flex-wrap items-start justify-between gap-3">
              <h1 className="min-w-0 flex-1 basis-64 font-semibold text-2xl [overflow-wrap:anywhere]">
                <InlineEdit
                  value={plan.title}
                  label={t`Title of the plan`}
                  maxLength={LIMITS.planTitle}
                  disabled={!me.canEdit}
                  onSave={(title) => void rename.submit({ intent: 'rename', title }, { method: 'post' })}
                />
              </h1>
              <PlanActions {...props} />
            </div>
            {problem && (
              <p role="alert" className="text-danger text-sm">
                {problem}
              </p>
            )}
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-muted text-sm">
              {plan.isApproved ? <Badge tone="success">{t`Approved`}</Badge> : <Badge tone="neutral">{t`Draft`}</Badge>}
              {plan.approvedOn ? (
                <span>
                  <Trans>
                    Approved on <DayText day={plan.approvedOn} /> by {plan.approvedBy ?? '?'}
                  </Trans>
                </span>
              ) : (
                <span>
                  <Trans>
                    Written by {plan.createdBy}, <MomentText at={plan.createdAt} timeZone={timeZone} />
                  </Trans>
                </span>
              )}
              <TextStatus />
            </p>
          </header>
          {comparison ? (
            <TextComparison comparison={comparison} versions={named} back={t`Back to the plan`} />
          ) : (
            <PlanText {...props} />
          )}
        </div>
        <aside className="lg:sticky lg:top-6 lg:max-h-[calc(100dvh-3rem)] lg:self-start lg:overflow-y-auto">
          <TextVersions
            versions={named}
            canEdit={me.canEdit}
            timeZone={timeZone}
            nameLimit={LIMITS.planVersionName}
            problemOf={(answer) => problemOf(answer, 'version')}
          />
        </aside>
      </div>
    </LiveTextProvider>
  );
}

function PlanText({ plan, text, members, me }: PlanPageProps) {
  const { t } = useLingui();
  const live = useDocumentText();
  const people = useMemo(() => members.filter(({ state }) => state !== 'left'), [members]);
  const shown = (
    <div className="p-4 text-lg sm:p-8">
      <RichTextView text={text} under={1} />
    </div>
  );
  return (
    <div className="rounded-md border border-line bg-surface focus-within:border-line-strong">
      {plan.isApproved || live === null ? (
        shown
      ) : (
        <LazyEditor
          text={live}
          label={t`Text of the plan`}
          placeholder={t`Type / for headings, lists and tables.`}
          people={people}
          under={1}
          most={LIMITS.planText}
          isReadOnly={!me.canEdit}
          className="min-h-96 p-4 text-lg sm:p-8"
          fallback={shown}
          broken={
            <Banner
              tone="warning"
              title={<Trans>This plan holds something that cannot be edited. Bring back a version.</Trans>}
            />
          }
        />
      )}
    </div>
  );
}

function PlanActions({ organisationId, plan, me, canApprove, today }: PlanPageProps) {
  const { t } = useLingui();
  const submit = useSubmit();
  const [isApproving, setApproving] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const base = `/o/${organisationId}/plans/${plan.id}`;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {canApprove && !plan.isApproved && (
        <Button variant="primary" onClick={() => setApproving(true)}>{t`Approve`}</Button>
      )}
      {canApprove && plan.isApproved && (
        <ConfirmForm
          fields={{ intent: 'reopen' }}
          label={t`Take approval back`}
          title={t`Take the approval back?`}
          description={t`The plan becomes a draft that members can change. The approved text stays as a version.`}
          confirmLabel={t`Take approval back`}
        />
      )}
      <Menu modal={false}>
        <MenuTrigger asChild>
          <IconButton label={t`More for this plan`}>
            <MoreHorizontal aria-hidden="true" />
          </IconButton>
        </MenuTrigger>
        <MenuContent align="end">
          <ExportItems address={base} />
          {me.canEdit && (
            <>
              <MenuSeparator />
              <MenuItem tone="danger" icon={<Trash2 aria-hidden="true" />} onSelect={() => setRemoving(true)}>
                {t`Delete draft`}
              </MenuItem>
            </>
          )}
        </MenuContent>
      </Menu>
      <AlertDialog
        open={isRemoving}
        onOpenChange={setRemoving}
        title={t`Delete this draft?`}
        description={t`The draft and its versions are deleted for good, for everybody.`}
        confirmLabel={t`Delete draft`}
        onConfirm={() => void submit({ intent: 'remove' }, { method: 'post' })}
      />
      <ApproveDialog open={isApproving} onOpenChange={setApproving} today={today} />
    </div>
  );
}

function ApproveDialog({
  open,
  onOpenChange,
  today,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  today: string;
}) {
  const { t } = useLingui();
  const isPending = useNavigation().formData?.get('intent') === 'approve';
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t`Approve this plan`}
        description={t`From then on it is read and not changed. Its text is kept as a version.`}
        size="sm"
      >
        <Form method="post" onSubmit={() => onOpenChange(false)} className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="approve" />
          <Field label={t`Date of approval`}>
            <Input type="date" name="on" required defaultValue={today} />
          </Field>
          <DialogFooter>
            <DialogClose asChild>
              <Button>{t`Cancel`}</Button>
            </DialogClose>
            <Button type="submit" variant="primary" pending={isPending}>{t`Approve`}</Button>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
