import type { ReactNode } from 'react';
import { Button } from '../../ui/button';
import { Input } from '../../ui/input';
import { useEmptiedForm } from '../../ui/use-emptied-form';
import { useRoomAct } from './use-room-act';

interface WriteLineProps {
  /** Tells this line from others of the page. */
  readonly name: string;
  readonly intent: string;
  readonly label: string;
  readonly button: ReactNode;
  readonly longest: number;
  /** Further fields. */
  readonly children?: ReactNode;
}

/** A line to write one thing after another: it is empty again once the server has it. */
export function WriteLine({ name, intent, label, button, longest, children }: WriteLineProps) {
  const { Form, isBusy, problem, answer } = useRoomAct(`write-${name}`);
  const { form, field } = useEmptiedForm(answer);
  return (
    <Form ref={form} method="post" className="flex flex-col gap-2">
      <input type="hidden" name="intent" value={intent} />
      <div className="flex gap-2">
        <Input
          ref={field}
          name="text"
          aria-label={label}
          placeholder={label}
          maxLength={longest}
          autoComplete="off"
          aria-invalid={problem !== null || undefined}
        />
        <Button type="submit" pending={isBusy}>
          {button}
        </Button>
      </div>
      {children}
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      ) : null}
    </Form>
  );
}
