import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../../domain/limits';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Textarea } from '../../../ui/textarea';
import { useSpaceSentence } from '../use-space-sentence';
import type { ListedPerson } from './listed-person';

/** Whom a person stands for, and what they bring along. */
export function DescribeDialog({
  person,
  onOpenChange,
}: {
  person: ListedPerson;
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
  return (
    <Dialog open onOpenChange={onOpenChange}>
      <DialogContent
        size="sm"
        title={person.isMe ? t`You in this space` : person.name}
        description={t`Everybody in the space reads it.`}
      >
        <fetcher.Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="describe" />
          <input type="hidden" name="personId" value={person.id} />
          {data?.code ? (
            <p role="alert" className="text-danger text-sm">
              {say(data.code)}
            </p>
          ) : null}
          {person.isGuest ? (
            <Field label={t`Organisation`} optional={t`optional`}>
              <Input
                name="organisationName"
                defaultValue={person.organisationName}
                maxLength={LIMITS.organisationName}
                autoComplete="organization"
              />
            </Field>
          ) : null}
          <Field label={t`Stands for`} hint={t`A unit, a region, the members of an association.`}>
            <Input name="represents" defaultValue={person.represents} maxLength={LIMITS.personRepresents} />
          </Field>
          <Field label={t`Brings`} hint={t`Knowledge, hours, rooms, money: what the network can count on.`}>
            <Textarea name="brings" rows={3} defaultValue={person.brings} maxLength={LIMITS.personBrings} />
          </Field>
          <DialogFooter>
            <Button onClick={() => onOpenChange(false)}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" variant="primary" pending={state !== 'idle'}>
              <Trans>Save</Trans>
            </Button>
          </DialogFooter>
        </fetcher.Form>
      </DialogContent>
    </Dialog>
  );
}
