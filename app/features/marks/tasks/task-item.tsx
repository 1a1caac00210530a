import { Trans, useLingui } from '@lingui/react/macro';
import { Circle, CircleCheck, Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { LIMITS } from '../../../domain/limits';
import { AlertDialog } from '../../../ui/alert-dialog';
import { Button } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { cx } from '../../../ui/cx';
import { Dialog, DialogClose, DialogContent, DialogFooter } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { IconButton } from '../../../ui/icon-button';
import { Input } from '../../../ui/input';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../../ui/menu';
import { Select } from '../../../ui/select';
import { OpennessChip } from '../openness-chip';
import { DayText } from '../text/day-text';
import type { TaskData, TaskPerson } from './task';
import { useTaskAct } from './use-task-act';

interface TaskItemProps {
  readonly task: TaskData;
  readonly people: readonly TaskPerson[];
  readonly canEdit: boolean;
  readonly today: string;
  /** The page of the space's tasks, which takes what is done here. */
  readonly address: string;
}

/** One task: ticked off here, changed in a dialog. */
export function TaskItem({ task, people, canEdit, today, address }: TaskItemProps) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const { send, going, problem } = useTaskAct(address, task.id);
  const { text, assignee, dueOn, openness, room } = task;
  const isDone = going === 'task.tick' || (task.isDone && going !== 'task.untick');
  const isLate = !isDone && dueOn !== null && dueOn < today;
  return (
    <li className="flex items-start gap-2 py-1.5">
      {canEdit ? (
        <Checkbox
          aria-label={text}
          className="mt-0.5"
          checked={isDone}
          onChange={({ target }) => send({ intent: target.checked ? 'task.tick' : 'task.untick', task: task.id })}
        />
      ) : isDone ? (
        <CircleCheck role="img" aria-label={t`Done`} className="mt-0.5 size-4 shrink-0 text-success" />
      ) : (
        <Circle role="img" aria-label={t`To do`} className="mt-0.5 size-4 shrink-0 text-ink-faint" />
      )}
      <div className="min-w-0 flex-1">
        <p className={cx('[overflow-wrap:anywhere]', isDone && 'text-ink-muted line-through')}>{text}</p>
        <p className="flex flex-wrap items-center gap-x-2 text-ink-muted text-xs">
          {assignee ? <span>{assignee.name}</span> : null}
          {dueOn === null ? null : (
            <span className={cx(isLate && 'font-medium text-danger')}>
              {isLate ? <Trans>late:</Trans> : null} <DayText day={dueOn} />
            </span>
          )}
          {room ? (
            <Link to={room.address} reloadDocument className="hover:underline">
              {room.name}
            </Link>
          ) : null}
          {openness === 'network' ? null : <OpennessChip openness={openness} />}
        </p>
        {problem ? (
          <p role="alert" className="text-danger text-sm">
            {problem}
          </p>
        ) : null}
      </div>
      {canEdit ? (
        <Menu>
          <MenuTrigger asChild>
            <IconButton size="sm" label={t`More about “${text}”`} tooltip={false}>
              <Ellipsis aria-hidden="true" />
            </IconButton>
          </MenuTrigger>
          <MenuContent align="end">
            <MenuItem icon={<Pencil aria-hidden="true" />} onSelect={() => setOpen(true)}>{t`Change…`}</MenuItem>
            {task.canRemove ? (
              <MenuItem tone="danger" icon={<Trash2 aria-hidden="true" />} onSelect={() => setAsked(true)}>
                {t`Delete`}
              </MenuItem>
            ) : null}
          </MenuContent>
        </Menu>
      ) : null}
      <AlertDialog
        open={isAsked}
        onOpenChange={setAsked}
        title={t`Delete this task?`}
        description={t`“${text}” is deleted for good. What is done is better ticked off.`}
        confirmLabel={t`Delete the task`}
        onConfirm={() => send({ intent: 'task.remove', task: task.id })}
      />
      <Dialog open={isOpen} onOpenChange={setOpen}>
        <DialogContent title={t`Change the task`} size="sm">
          <TaskForm task={task} people={people} address={address} onDone={() => setOpen(false)} />
        </DialogContent>
      </Dialog>
    </li>
  );
}

function TaskForm({
  task,
  people,
  address,
  onDone,
}: Pick<TaskItemProps, 'task' | 'people' | 'address'> & { readonly onDone: () => void }) {
  const { t } = useLingui();
  const { Form, isBusy, problem, answer } = useTaskAct(address, `change-${task.id}`);
  const [sent, setSent] = useState(false);
  useEffect(() => {
    if (sent && answer?.ok) onDone();
  }, [sent, answer, onDone]);
  const { text, assignee, dueOn } = task;
  const isGone = assignee && !people.some(({ userId }) => userId === assignee.userId);
  return (
    <Form method="post" action={address} className="flex flex-col gap-4" onSubmit={() => setSent(true)}>
      <input type="hidden" name="intent" value="task.change" />
      <input type="hidden" name="task" value={task.id} />
      <Field label={t`What is to be done`} error={problem}>
        <Input name="text" defaultValue={text} maxLength={LIMITS.taskText} autoComplete="off" />
      </Field>
      <Field label={t`By whom`} hint={isGone ? t`${assignee.name} is no longer in this space.` : undefined}>
        <Select name="assignee" defaultValue={isGone ? '' : (assignee?.userId ?? '')}>
          <option value="">{t`By nobody yet`}</option>
          {people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t`By when`}>
        <Input name="due" type="date" defaultValue={dueOn ?? ''} />
      </Field>
      <DialogFooter>
        <DialogClose asChild>
          <Button>
            <Trans>Cancel</Trans>
          </Button>
        </DialogClose>
        <Button type="submit" variant="primary" pending={isBusy}>
          {t`Save`}
        </Button>
      </DialogFooter>
    </Form>
  );
}
