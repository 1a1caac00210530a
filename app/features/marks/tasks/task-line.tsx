import { useLingui } from '@lingui/react/macro';
import { LIMITS } from '../../../domain/limits';
import { Button } from '../../../ui/button';
import { cx } from '../../../ui/cx';
import { Input } from '../../../ui/input';
import { Select } from '../../../ui/select';
import { useEmptiedForm } from '../../../ui/use-emptied-form';
import type { TaskPerson } from './task';
import { useTaskAct } from './use-task-act';

interface TaskLineProps {
  /** The page of the space's tasks. */
  readonly address: string;
  readonly people: readonly TaskPerson[];
  /** The room in which it is agreed. */
  readonly roomId?: string;
  /** Everything in one line where there is room for it. */
  readonly wide?: boolean;
}

/** A line to write one task after another: it is empty again once the server has it. */
export function TaskLine({ address, people, roomId, wide = false }: TaskLineProps) {
  const { t } = useLingui();
  const { Form, isBusy, problem, answer } = useTaskAct(address, `write-${roomId ?? 'space'}`);
  const { form, field } = useEmptiedForm(answer);
  return (
    <Form ref={form} method="post" action={address} className={cx('flex flex-wrap gap-2', wide && 'md:flex-nowrap')}>
      <input type="hidden" name="intent" value="task.add" />
      {roomId === undefined ? null : <input type="hidden" name="room" value={roomId} />}
      <Input
        ref={field}
        name="text"
        aria-label={t`What is to be done`}
        placeholder={t`What is to be done`}
        maxLength={LIMITS.taskText}
        autoComplete="off"
        aria-invalid={problem !== null || undefined}
        className="w-auto! min-w-40 flex-1"
      />
      <div className={cx('order-last flex basis-full gap-2', wide && 'md:order-none md:basis-auto')}>
        <Select
          name="assignee"
          aria-label={t`By whom`}
          defaultValue=""
          className={cx('min-w-0 flex-1', wide && 'md:w-44!')}
        >
          <option value="">{t`By nobody yet`}</option>
          {people.map(({ userId, name }) => (
            <option key={userId} value={userId}>
              {name}
            </option>
          ))}
        </Select>
        <Input name="due" type="date" aria-label={t`By when`} className="w-36! shrink-0" />
      </div>
      <Button type="submit" pending={isBusy} variant={wide ? 'primary' : 'secondary'}>
        {t`Add`}
      </Button>
      {problem ? (
        <p role="alert" className="order-last basis-full text-danger text-sm">
          {problem}
        </p>
      ) : null}
    </Form>
  );
}
