import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher, useLocation, useNavigate } from 'react-router';
import { LIMITS } from '../../../domain/limits';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';

/** A view that is about to get its name. */
export interface ViewDraft {
  /** Null: a new one. */
  readonly id: string | null;
  readonly name: string;
  readonly state: string;
}

/** What keeping a view answers. */
export type ViewAnswer =
  | { readonly ok: true; readonly viewId: string | null }
  | { readonly ok: false; readonly code: string };

/** Asks what a view is to be called. */
export function ViewDialog({
  draft,
  action,
  canShare,
  onClose,
}: {
  draft: ViewDraft;
  action: string;
  canShare: boolean;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const { Form, data, state } = useFetcher<ViewAnswer>();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const isNew = draft.id === null;

  useEffect(() => {
    if (!data?.ok || state !== 'idle') return;
    onClose();
    if (!data.viewId) return;
    const params = new URLSearchParams(draft.state);
    params.set('view', data.viewId);
    void navigate(`${pathname}?${params}`, { replace: true });
  }, [data, state, onClose, navigate, pathname, draft.state]);

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        size="sm"
        title={isNew ? t`Save this view` : t`Rename the view`}
        description={isNew ? t`It keeps the columns, the order, the groups and the filter.` : undefined}
      >
        <Form method="post" action={action} className="flex flex-col gap-4">
          <input type="hidden" name="intent" value={isNew ? 'view.save' : 'view.rename'} />
          <input type="hidden" name="view" value={draft.id ?? ''} />
          <input type="hidden" name="state" value={draft.state} />
          <Field label={t`Name`} error={data && !data.ok ? <Problem code={data.code} /> : undefined}>
            <Input name="name" defaultValue={draft.name} maxLength={LIMITS.savedViewName} autoComplete="off" />
          </Field>
          {isNew && canShare && <Checkbox name="shared" value="yes" label={t`Share with everybody here`} />}
          <DialogFooter>
            <DialogClose asChild>
              <Button>{t`Cancel`}</Button>
            </DialogClose>
            <Button type="submit" variant="primary" pending={state !== 'idle'}>
              {isNew ? t`Save view` : t`Rename`}
            </Button>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}

function Problem({ code }: { code: string }) {
  const { t, i18n } = useLingui();
  const most = i18n.number(LIMITS.savedViewsPerOrganisation);
  switch (code) {
    case 'name.missing':
      return t`Give the view a name.`;
    case 'name.too-long':
      return t`The name is longer than ${LIMITS.savedViewName} characters.`;
    case 'views.too-many':
      return t`There are ${most} views already, which is the most. Delete one first.`;
    case 'view.unknown':
      return t`Somebody has deleted this view meanwhile.`;
    default:
      return t`The view could not be saved. Try again.`;
  }
}
