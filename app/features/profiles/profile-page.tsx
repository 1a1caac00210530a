import { Trans, useLingui } from '@lingui/react/macro';
import { ExternalLink, Globe, Lock } from 'lucide-react';
import { useState } from 'react';
import { Link, useFetcher } from 'react-router';
import type { OwnProfile } from '../../../server/profiles/profiles-service';
import { AlertDialog } from '../../ui/alert-dialog';
import { Button } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Section } from '../../ui/section';
import { Switch } from '../../ui/switch';
import { ProfileForm } from './profile-form';
import { ProfileText } from './profile-text';
import { type ProfileAnswer, useProfileSentence } from './use-profile-sentence';

export interface ProfilePageProps {
  readonly profile: OwnProfile | null;
  readonly suggested: { readonly name: string; readonly slug: string; readonly about: string };
  readonly origin: string;
  readonly isAgreed: boolean;
  readonly memberNames: readonly string[];
  readonly canPublish: boolean;
  readonly canAgree: boolean;
}

/** The profile page of a network as its own people see it: written and published by hosts, agreed to by each for themselves. */
export function ProfilePage(props: ProfilePageProps) {
  const { profile, suggested, origin, canPublish, memberNames } = props;
  const { t } = useLingui();
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-8 px-4 pt-6 pb-20 lg:px-8">
      <header>
        <h1 className="font-semibold text-2xl tracking-tight">{t`Profile page`}</h1>
        <p className="mt-1 max-w-prose text-ink-muted">
          <Trans>
            What the network says of itself to everybody, so that others find it. Nothing of it is seen outside the
            space until a host publishes it.
          </Trans>
        </p>
      </header>
      <Publication {...props} />
      <Agreement {...props} />
      {canPublish ? (
        <Section
          title={t`What the page says`}
          lead={t`Public events and titles of public documents are added by themselves; nothing else of the space is.`}
        >
          <ProfileForm profile={profile} suggested={suggested} origin={origin} />
        </Section>
      ) : profile === null ? (
        <EmptyState icon={<Globe aria-hidden="true" />} title={t`No profile has been written yet`}>
          <Trans>A host of the space can write one.</Trans>
        </EmptyState>
      ) : (
        <Section title={profile.name}>
          <ProfileText profile={{ ...profile, members: memberNames }} />
        </Section>
      )}
    </div>
  );
}

function Publication({ profile, origin, canPublish }: ProfilePageProps) {
  const { t } = useLingui();
  const say = useProfileSentence();
  const fetcher = useFetcher<ProfileAnswer>();
  const [isAsking, setAsking] = useState(false);
  const isPublished = profile?.isPublished ?? false;
  const publish = (on: 'yes' | 'no') => void fetcher.submit({ intent: 'publish', on }, { method: 'post' });
  const address = profile === null ? null : `${origin}/networks/${profile.slug}`;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-md border border-line bg-surface p-4">
      <span className={isPublished ? 'text-privacy-public' : 'text-ink-muted'}>
        {isPublished ? <Globe aria-hidden="true" className="size-5" /> : <Lock aria-hidden="true" className="size-5" />}
      </span>
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-medium">{isPublished ? t`Published` : t`Not published`}</p>
        {isPublished && profile ? (
          <Link
            to={`/networks/${profile.slug}`}
            className="inline-flex max-w-full items-center gap-1 text-accent text-sm hover:underline"
          >
            <span className="truncate">{address}</span>
            <ExternalLink aria-hidden="true" className="size-3.5 shrink-0" />
          </Link>
        ) : (
          <p className="text-ink-muted text-sm">{t`Only people of this space see what is written here.`}</p>
        )}
        {fetcher.data && !fetcher.data.ok && fetcher.data.code ? (
          <p role="alert" className="text-danger text-sm">
            {say(fetcher.data.code)}
          </p>
        ) : null}
      </div>
      {canPublish && profile !== null ? (
        isPublished ? (
          <Button variant="secondary" onClick={() => publish('no')}>{t`Take it off the net`}</Button>
        ) : (
          <Button variant="primary" onClick={() => setAsking(true)}>{t`Publish`}</Button>
        )
      ) : null}
      <AlertDialog
        open={isAsking}
        onOpenChange={setAsking}
        tone="normal"
        title={t`Show this profile to everybody?`}
        description={t`Anybody on the internet will be able to read it without signing in, and it will stand in the directory of networks. You can take it off again, but not what was read by then.`}
        confirmLabel={t`Publish`}
        onConfirm={() => {
          setAsking(false);
          publish('yes');
        }}
      />
    </div>
  );
}

function Agreement({ isAgreed, canAgree, memberNames }: ProfilePageProps) {
  const { t } = useLingui();
  const fetcher = useFetcher();
  const wished = fetcher.formData?.get('on');
  const isOn = wished === undefined || wished === null ? isAgreed : wished === 'yes';
  return (
    <Section title={t`Members on the page`}>
      {canAgree ? (
        <Switch
          label={t`Name the organisation that I speak for`}
          hint={t`Each decides for themselves. No names of people are shown.`}
          checked={isOn}
          onChange={(event) =>
            void fetcher.submit({ intent: 'agree', on: event.target.checked ? 'yes' : 'no' }, { method: 'post' })
          }
          className="max-w-prose"
        />
      ) : null}
      <p className="text-ink-muted text-sm">
        {memberNames.length === 0
          ? t`Nobody has agreed yet, so no member is named.`
          : t`Named so far: ${memberNames.join(', ')}`}
      </p>
    </Section>
  );
}
