import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { ChangePasswordForm } from '../../features/account/change-password-form';
import { SessionList } from '../../features/account/session-list';
import { useIdentitySentence } from '../../features/auth/use-identity-sentence';
import { Section } from '../../ui/section';
import { answerWith, refuse } from '../form-answer';
import { requireUser } from '../guards';
import { titled } from '../page-title';
import { cookieHeaders, senderOf } from '../sender';
import type { Route } from './+types/security';

const schema = z.object({
  // A guest has none yet; of others the use case asks for it.
  currentPassword: z.string().max(2000, 'password.wrong').optional(),
  newPassword: z.string({ error: 'password.short:' }).max(2000, 'password.long:'),
});

export const meta: Route.MetaFunction = titled(msg`Password and devices`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  const { auth, clock } = context.get(servicesContext);
  const hasPassword = await auth.hasPassword(user.id);
  const isChanged = new URL(request.url).searchParams.has('changed');
  return {
    sessions: await auth.listSessions(user),
    now: clock.now(),
    email: user.email,
    timeZone: user.timeZone,
    isChanged,
    hasPassword,
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const user = await requireUser(context, request);
  const { auth } = context.get(servicesContext);
  const form = await request.formData();
  switch (form.get('intent')) {
    case 'password': {
      const submission = parseWithZod(form, { schema });
      if (submission.status !== 'success') return refuse(submission);
      const { currentPassword = '', newPassword } = submission.value;
      const fields = { 'password.wrong': 'currentPassword', password: 'newPassword' };
      return answerWith(submission, fields, async () => {
        const sender = senderOf(context, request);
        const { setCookies } = await auth.changePassword(user, currentPassword, newPassword, sender);
        return redirect('/account/security?changed', { headers: cookieHeaders(setCookies) });
      });
    }
    case 'revoke':
      await auth.revokeSession(user, String(form.get('session')));
      return redirect('/account/security');
    case 'revoke-others':
      await auth.revokeOtherSessions(user);
      return redirect('/account/security');
    default:
      throw data(null, { status: 400 });
  }
}

export default function SecurityPage({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  const say = useIdentitySentence();
  const { sessions, now, email, timeZone, isChanged, hasPassword } = loaderData;
  return (
    <>
      <Section
        title={t`Password`}
        lead={hasPassword ? null : t`You come in by links that we mail to ${email}. With a password you need none.`}
      >
        <ChangePasswordForm
          email={email}
          hasPassword={hasPassword}
          lastResult={actionData}
          isChanged={isChanged && !actionData}
          say={say}
        />
      </Section>
      <Section
        title={t`Devices`}
        lead={t`Where you are signed in. End what you do not know, and change your password then.`}
      >
        <SessionList sessions={sessions} now={now} timeZone={timeZone} />
      </Section>
    </>
  );
}
