import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { useLingui } from '@lingui/react/macro';
import { Form, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { LANGUAGE_NAMES, LOCALES, THEMES, type Theme } from '../../domain/preferences';
import { Button } from '../../ui/button';
import { FormErrors } from '../../ui/form-errors';
import { SelectField, TextField } from '../../ui/form-field';

export interface Profile {
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly theme: Theme;
}

export interface ProfileFormProps {
  profile: Profile;
  timeZones: readonly string[];
  lastResult?: SubmissionResult;
  isSaved: boolean;
  say: (code: string) => string;
}

/** Name, language, time zone and theme. */
export function ProfileForm({ profile, timeZones, lastResult, isSaved, say }: ProfileFormProps) {
  const { t } = useLingui();
  const isBusy = useNavigation().formData?.get('intent') === 'profile';
  const [form, fields] = useForm<Profile>({ id: 'profile', lastResult, defaultValue: profile });
  const themeNames: Record<Theme, string> = {
    system: t`As the device`,
    light: t`Light`,
    dark: t`Dark`,
    contrast: t`High contrast`,
  };
  return (
    <Form method="post" {...getFormProps(form)} className="flex max-w-md flex-col gap-4">
      <input type="hidden" name="intent" value="profile" />
      <FormErrors errors={form.errors} say={say} />
      <TextField
        field={fields.name}
        label={t`Name`}
        autoComplete="name"
        maxLength={LIMITS.personName}
        say={say}
        required
      />
      <SelectField field={fields.locale} label={t`Language`} say={say}>
        {LOCALES.map((locale) => (
          <option key={locale} value={locale} lang={locale}>
            {LANGUAGE_NAMES[locale]}
          </option>
        ))}
      </SelectField>
      <SelectField field={fields.timeZone} label={t`Time zone`} hint={t`Dates and times are shown in it.`} say={say}>
        {timeZones.map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
          </option>
        ))}
      </SelectField>
      <SelectField field={fields.theme} label={t({ message: 'Theme', context: 'how pages look' })} say={say}>
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {themeNames[theme]}
          </option>
        ))}
      </SelectField>
      <div className="flex items-center gap-3">
        <Button type="submit" variant="primary" pending={isBusy}>
          {t`Save`}
        </Button>
        <span role="status" className="text-ink-muted text-sm">
          {isSaved ? t`Saved` : null}
        </span>
      </div>
    </Form>
  );
}
