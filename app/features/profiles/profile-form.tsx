import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import type { ProfileInput } from '../../domain/profiles/profile-input';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Textarea } from '../../ui/textarea';
import { toast } from '../../ui/toast';
import type { ProfilePageProps } from './profile-page';
import { type ProfileAnswer, useProfileSentence } from './use-profile-sentence';

/** What a host writes; kept as it is typed until it is saved. */
export function ProfileForm({
  profile,
  suggested,
  origin,
}: Pick<ProfilePageProps, 'profile' | 'suggested' | 'origin'>) {
  const { t } = useLingui();
  const say = useProfileSentence();
  const fetcher = useFetcher<ProfileAnswer>();
  const { data: answer, state } = fetcher;
  useEffect(() => {
    if (answer?.ok) toast({ message: t`The profile is saved.` });
  }, [answer, t]);
  const errorOf = (field: keyof ProfileInput) =>
    (answer?.problems ?? []).filter((problem) => problem.field === field).map(({ code }) => say(code));
  const known = profile ?? {
    ...suggested,
    offers: '',
    labels: [] as string[],
    contact: '',
    country: '',
    fields: [] as string[],
  };
  return (
    <fetcher.Form method="post" className="flex flex-col gap-5">
      <input type="hidden" name="intent" value="write" />
      <Field label={t`Name`} error={errorOf('name')}>
        <Input name="name" defaultValue={known.name} maxLength={LIMITS.profileName} required />
      </Field>
      <Field
        label={t`Address`}
        error={errorOf('slug')}
        hint={<Trans>The page will be at {origin}/networks/ and this.</Trans>}
      >
        <Input name="slug" defaultValue={known.slug} maxLength={LIMITS.profileSlug} spellCheck={false} required />
      </Field>
      <Field
        label={t`Who it is`}
        error={errorOf('about')}
        hint={t`The first sentence is what previews of the link show.`}
      >
        <Textarea name="about" rows={4} defaultValue={known.about} maxLength={LIMITS.profileText} />
      </Field>
      <Field label={t`What it can do`} error={errorOf('offers')}>
        <Textarea name="offers" rows={4} defaultValue={known.offers} maxLength={LIMITS.profileText} />
      </Field>
      <div className="grid gap-5 sm:grid-cols-2">
        <Field label={t`Country`} error={errorOf('country')}>
          <Input name="country" defaultValue={known.country} maxLength={LIMITS.profileWord} />
        </Field>
        <Field label={t`Fields of work`} error={errorOf('fields')} hint={t`Separated by commas`}>
          <Input name="fields" defaultValue={known.fields.join(', ')} />
        </Field>
      </div>
      <Field label={t`Quality labels it holds`} error={errorOf('labels')} hint={t`Separated by commas`}>
        <Input name="labels" defaultValue={known.labels.join(', ')} />
      </Field>
      <Field
        label={t`Contact`}
        error={errorOf('contact')}
        hint={t`How others reach the network. Everybody will see it.`}
      >
        <Textarea name="contact" rows={2} defaultValue={known.contact} maxLength={LIMITS.profileText} />
      </Field>
      <div>
        <Button type="submit" variant={profile === null ? 'primary' : 'secondary'} disabled={state !== 'idle'}>
          {profile === null ? t`Save the profile` : t`Save the changes`}
        </Button>
      </div>
    </fetcher.Form>
  );
}
