import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { addMonths } from '../../../domain/days';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { useSpaceSentence } from '../use-space-sentence';
import type { ListedPerson } from './listed-person';

/** Until which day somebody may be in the space. */
export function EndDialog({
  person,
  today,
  onOpenChange,
}: {
  person: ListedPerson;
  today: string;
  onOpenChange: (isOpen: boolean) => void;
}) {
  const { t } = useLingui();
  const say = useSpaceSentence();
  const fetcher = useFetcher<{ code?: string; done?: true }>();
  const { data, state } = fetcher;
  const isDone = state === 'idle' && data?.done === true;
  useEffect(() => {
    if (isDone) onOpenChange(false);
  }, [isDone, onOpenChange]);
  const post = (lastDay: string) =>
    void fetcher.submit({ intent: 'end', personId: person.id, lastDay }, { method: 'post' });
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent size="sm" title={t`End of ${person.name}’s access`}>
        <form
          className="flex flex-col gap-4"
          onSubmit={(event) => {
            event.preventDefault();
            post(String(new FormData(event.currentTarget).get('lastDay')));
          }}
        >
          <Field
            label={t`Last day`}
            hint={t`At the end of that day, by the clock of the space, their access ends by itself.`}
            error={data?.code ? say(data.code) : undefined}
          >
            <Input
              type="date"
              name="lastDay"
              min={today}
              max="2999-12-31"
              required
              defaultValue={person.lastDay ?? addMonths(today, 3)}
            />
          </Field>
          <DialogFooter>
            {person.lastDay ? (
              <Button variant="ghost" className="mr-auto" onClick={() => post('')}>
                <Trans>Without an end</Trans>
              </Button>
            ) : null}
            <Button onClick={() => onOpenChange(false)}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" variant="primary" pending={state !== 'idle'}>
              <Trans>Set the last day</Trans>
            </Button>
          </DialogFooter>
        </form>
      </DialogContent>
    </Dialog>
  );
}
