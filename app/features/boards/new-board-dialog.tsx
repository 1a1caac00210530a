import { useLingui } from '@lingui/react/macro';
import { Form, useActionData, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import type { BoardListItem } from './board-list';
import { type BoardActionResult, useBoardProblem } from './board-problem';

export interface NewBoardDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** Where the form is sent: the list's own action. */
  action: string;
  templates: readonly BoardListItem[];
}

/** Asks for a name, and where there are templates, for the beginning. The action leads to the new board. */
export function NewBoardDialog({ open, onOpenChange, action, templates }: NewBoardDialogProps) {
  const { t } = useLingui();
  const problem = useBoardProblem(useActionData<BoardActionResult>(), 'create');
  const pending = useNavigation().formData?.get('intent') === 'create';
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t`New board`}
        description={t`It starts with the columns Join, Active, Prune and Left, which can be renamed and added to.`}
      >
        <Form method="post" action={action} className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="create" />
          <Field label={t`Name`} error={problem}>
            <Input name="name" required maxLength={LIMITS.boardName} placeholder={t`Our networks`} autoComplete="off" />
          </Field>
          {templates.length > 0 ? (
            <Field label={t`Begin with`}>
              <Select name="template" defaultValue="">
                <option value="">{t`The four columns`}</option>
                {templates.map((template) => (
                  <option key={template.id} value={template.id}>
                    {template.name}
                  </option>
                ))}
              </Select>
            </Field>
          ) : null}
          <DialogFooter>
            <DialogClose asChild>
              <Button>{t`Cancel`}</Button>
            </DialogClose>
            <Button type="submit" variant="primary" pending={pending}>
              {t`Create board`}
            </Button>
          </DialogFooter>
        </Form>
      </DialogContent>
    </Dialog>
  );
}
