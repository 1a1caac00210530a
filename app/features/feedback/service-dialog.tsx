import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import type { ListedService } from '../../../server/feedback/feedback-service';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { Textarea } from '../../ui/textarea';
import { useFeedbackSentence } from '../marks/feedback/use-feedback-sentence';

interface ServiceDialogProps {
  /** Null: a new one. */
  readonly service: ListedService | null;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** What a service is called, gives and needs. */
export function ServiceDialog({ service, isOpen, onClose }: ServiceDialogProps) {
  const { t } = useLingui();
  return (
    <Dialog open={isOpen} onOpenChange={(open) => open || onClose()}>
      <DialogContent title={service === null ? t`Add a service` : t`Change the service`}>
        {isOpen ? <ServiceForm service={service} onDone={onClose} /> : null}
      </DialogContent>
    </Dialog>
  );
}

function ServiceForm({ service, onDone }: { service: ListedService | null; onDone: () => void }) {
  const { t } = useLingui();
  const say = useFeedbackSentence();
  const { Form, data: answer, state } = useFetcher<{ ok: boolean; code?: string }>();
  useEffect(() => {
    if (answer?.ok) onDone();
  }, [answer, onDone]);
  const code = answer && !answer.ok ? answer.code : undefined;
  const errorOf = (...codes: string[]) => (code !== undefined && codes.includes(code) ? [say(code)] : undefined);
  const known = ['service.no-name', 'service.name', 'service.gives', 'service.touchpoints'];
  return (
    <Form method="post" className="flex flex-col gap-4">
      <input type="hidden" name="intent" value={service === null ? 'service.add' : 'service.change'} />
      {service === null ? null : <input type="hidden" name="service" value={service.id} />}
      <Field label={t`Name`} error={errorOf('service.no-name', 'service.name')}>
        <Input name="name" defaultValue={service?.name} maxLength={LIMITS.serviceName} required autoComplete="off" />
      </Field>
      <Field label={t`What it gives`} error={errorOf('service.gives')}>
        <Textarea name="gives" defaultValue={service?.gives} maxLength={LIMITS.serviceGives} />
      </Field>
      <Field
        label={t`Touchpoints`}
        hint={t`Where the network and a member meet in it: seminar, newsletter, call… Separated by commas.`}
        error={errorOf('service.touchpoints')}
      >
        <Input name="touchpoints" defaultValue={service?.touchpoints.join(', ')} autoComplete="off" />
      </Field>
      <Field label={t`Whose need it serves`}>
        <Select name="need" defaultValue={service?.need ?? 'both'}>
          <option value="organisation">{t`The organisation’s`}</option>
          <option value="person">{t`The person’s`}</option>
          <option value="both">{t`Both`}</option>
        </Select>
      </Field>
      {code !== undefined && !known.includes(code) ? (
        <p role="alert" className="text-danger text-sm">
          {say(code)}
        </p>
      ) : null}
      <DialogFooter>
        <Button type="submit" variant="primary" disabled={state !== 'idle'}>
          {service === null ? t`Add the service` : t`Save the changes`}
        </Button>
      </DialogFooter>
    </Form>
  );
}
