import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form } from 'react-router';
import type { MailChoice } from '../../../server/notifications/mail-preference';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Segmented } from '../../ui/segmented';
import { Select } from '../../ui/select';
import { Switch } from '../../ui/switch';

interface MailChoiceFormProps {
  readonly choice: MailChoice;
  readonly email: string;
  readonly timeZone: string;
  readonly hasMailServer: boolean;
  /** Null: nothing was sent yet. */
  readonly saved: boolean | null;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const MONDAY = Date.UTC(2026, 0, 5);
const DAY_MS = 86_400_000;

/** What comes by mail, and when. */
export function MailChoiceForm({ choice, email, timeZone, hasMailServer, saved }: MailChoiceFormProps) {
  const { t, i18n } = useLingui();
  const [digest, setDigest] = useState(choice.digest);
  const [isQuiet, setQuiet] = useState(choice.quietFrom !== null);
  const clock = new Intl.DateTimeFormat(i18n.locale, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(i18n.locale, { weekday: 'long', timeZone: 'UTC' });
  const hours = HOURS.map((hour) => (
    <option key={hour} value={hour}>
      {clock.format(new Date(MONDAY + hour * 3_600_000))}
    </option>
  ));
  return (
    <Form method="post" className="flex max-w-lg flex-col gap-6">
      {!hasMailServer && (
        <Banner tone="info">
          <Trans>No mail server is set on this Solmu, so mails wait in the outbox of its administrator.</Trans>
        </Banner>
      )}
      <Switch
        name="atOnce"
        value="yes"
        defaultChecked={choice.atOnce}
        label={t`At once`}
        hint={t`When somebody names you, or an event of yours begins soon`}
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1.5 font-medium">
          <Trans>Everything else in one mail</Trans>
        </legend>
        <Segmented
          label={t`Everything else in one mail`}
          name="digest"
          value={digest}
          onChange={setDigest}
          options={[
            { value: 'off', label: t`Never` },
            { value: 'daily', label: t`Every day` },
            { value: 'weekly', label: t`Every week` },
          ]}
          className="w-fit"
        />
        <div className={digest === 'off' ? 'hidden' : 'flex flex-wrap gap-3'}>
          <div className={digest === 'weekly' ? 'w-40' : 'hidden'}>
            <Field label={t`Day`}>
              <Select name="digestDay" defaultValue={choice.digestDay}>
                {[1, 2, 3, 4, 5, 6, 7].map((day) => (
                  <option key={day} value={day}>
                    {weekday.format(new Date(MONDAY + (day - 1) * DAY_MS))}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <div className="w-40">
            <Field label={t`From`}>
              <Select name="digestHour" defaultValue={choice.digestHour}>
                {hours}
              </Select>
            </Field>
          </div>
        </div>
      </fieldset>
      <div className="flex flex-col gap-3">
        <Switch
          name="quiet"
          value="yes"
          checked={isQuiet}
          onChange={(event) => setQuiet(event.currentTarget.checked)}
          label={t`Quiet hours`}
          hint={t`No mail comes then; what waited comes afterwards`}
        />
        <div className={isQuiet ? 'flex flex-wrap gap-3' : 'hidden'}>
          <div className="w-40">
            <Field label={t`Quiet from`}>
              <Select name="quietFrom" defaultValue={choice.quietFrom ?? 20}>
                {hours}
              </Select>
            </Field>
          </div>
          <div className="w-40">
            <Field label={t`Quiet until`}>
              <Select name="quietUntil" defaultValue={choice.quietUntil ?? 7}>
                {hours}
              </Select>
            </Field>
          </div>
        </div>
      </div>
      <p className="text-ink-muted text-sm">
        <Trans>
          Mails go to {email}. Hours are those of your time zone, {timeZone}. Invitations to events always come, as
          mails that your calendar takes in.
        </Trans>
      </p>
      {saved !== null && (
        <Banner tone={saved ? 'success' : 'danger'} live>
          {saved ? t`Saved.` : t`That did not work. Nothing was changed; try again.`}
        </Banner>
      )}
      <Button type="submit" variant="primary" className="w-fit">
        <Trans>Save</Trans>
      </Button>
    </Form>
  );
}
