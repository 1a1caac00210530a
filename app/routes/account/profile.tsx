import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { data } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { LIMITS } from '../../domain/limits';
import { THEMES } from '../../domain/preferences';
import { AvatarForm } from '../../features/account/avatar-form';
import { EmailStatus } from '../../features/account/email-status';
import { ProfileForm } from '../../features/account/profile-form';
import { useIdentitySentence } from '../../features/auth/use-identity-sentence';
import { Section } from '../../ui/section';
import { answerWith, refuse } from '../form-answer';
import { requireUser } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/profile';

const schema = z.object({
  name: z.string({ error: 'name.invalid' }).max(1000, 'name.invalid'),
  locale: z.string({ error: 'profile.invalid' }).max(20, 'profile.invalid'),
  timeZone: z.string({ error: 'profile.invalid' }).max(100, 'profile.invalid'),
  theme: z.enum(THEMES, { error: 'profile.invalid' }),
});

export const meta: Route.MetaFunction = titled(msg`Profile`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  const { members } = context.get(servicesContext);
  const { id, name, email, emailVerified, locale, timeZone, theme, avatarVersion } = user;
  const timeZones = [...new Set(['UTC', timeZone, ...Intl.supportedValuesOf('timeZone')])];
  const avatarUrl = avatarVersion === null ? null : `/avatars/${id}?v=${avatarVersion}`;
  // Colleagues see a person in the colour of their membership, so this page shows that one.
  const member = user.lastOrganisationId && (await members.access(id, user.lastOrganisationId))?.member.id;
  return {
    colourKey: member ?? id,
    email,
    emailVerified,
    profile: { name, locale, timeZone, theme },
    timeZones,
    avatarUrl,
  };
}

type Simple = { done: 'profile' | 'avatar' | 'sent' } | { failed: 'avatar' | 'sent'; code: string };

/** An act without fields of its own to mark: what was done, or the code of what was refused. */
async function simple(done: 'avatar' | 'sent', work: () => Promise<void>) {
  try {
    await work();
    return { simple: { done } satisfies Simple as Simple };
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ simple: { failed: done, code: error.code } satisfies Simple as Simple }, error.status);
  }
}

export async function action({ context, request }: Route.ActionArgs) {
  const user = await requireUser(context, request);
  const { auth } = context.get(servicesContext);
  const form = await request.formData();
  switch (form.get('intent')) {
    case 'profile': {
      const submission = parseWithZod(form, { schema });
      if (submission.status !== 'success') return refuse(submission);
      return answerWith(submission, { name: 'name' }, async () => {
        await auth.updateProfile(user.id, submission.value);
        return { simple: { done: 'profile' } as Simple };
      });
    }
    case 'avatar': {
      const picture = form.get('picture');
      return simple('avatar', async () => {
        const isFile = picture instanceof File && picture.size <= LIMITS.avatarBytes;
        // A file that is too large is not read; its length alone makes the refusal.
        const bytes = isFile ? new Uint8Array(await picture.arrayBuffer()) : new Uint8Array(LIMITS.avatarBytes + 1);
        await auth.storeAvatar(user.id, picture instanceof File ? bytes : new Uint8Array());
      });
    }
    case 'remove-avatar':
      return simple('avatar', () => auth.removeAvatar(user.id));
    case 'send-verification':
      return simple('sent', () => auth.sendVerification(user.id));
    default:
      throw data(null, { status: 400 });
  }
}

export default function ProfilePage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const outcome = actionData && 'simple' in actionData ? actionData.simple : null;
  const lastResult = actionData && 'status' in actionData ? actionData : undefined;
  const done = outcome && 'done' in outcome ? outcome.done : null;
  const failed = (kind: 'avatar' | 'sent') =>
    outcome && 'failed' in outcome && outcome.failed === kind ? say(outcome.code) : null;
  const { colourKey, email, emailVerified, profile, timeZones, avatarUrl } = loaderData;
  return (
    <>
      <Section title={t`Picture`}>
        <AvatarForm colourKey={colourKey} name={profile.name} avatarUrl={avatarUrl} error={failed('avatar')} />
      </Section>
      <Section title={t`Profile`}>
        <ProfileForm {...{ profile, timeZones, lastResult, say }} isSaved={done === 'profile'} />
      </Section>
      <Section title={t`Mail address`}>
        <EmailStatus email={email} isVerified={emailVerified} isSent={done === 'sent'} error={failed('sent')} />
      </Section>
    </>
  );
}
