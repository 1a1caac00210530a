import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { AuthFrame } from '../../features/auth/auth-frame';
import { CheckMail } from '../../features/auth/check-mail';
import { ForgotPasswordForm } from '../../features/auth/password-forms';
import { answerWith, refuse } from '../form-answer';
import { titled } from '../page-title';
import { senderOf } from '../sender';
import type { Route } from './+types/forgot-password';

const schema = z.object({ email: z.string({ error: 'email.invalid' }).max(500, 'email.invalid') });

export const meta: Route.MetaFunction = titled(msg`Set a new password`);

export function loader({ request }: Route.LoaderArgs) {
  return { isSent: new URL(request.url).searchParams.has('sent') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return refuse(submission);
  return answerWith(submission, { email: 'email' }, async () => {
    const { auth } = context.get(servicesContext);
    await auth.requestPasswordReset(submission.value.email, senderOf(context, request));
    return redirect('/forgot-password?sent');
  });
}

export default function ForgotPassword({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  if (loaderData.isSent) return <CheckMail kind="reset" />;
  return (
    <AuthFrame
      title={t`Set a new password`}
      lead={t`We send a link to your address.`}
      foot={
        <Trans>
          You remember it?{' '}
          <Link to="/sign-in" className="text-accent underline">
            Sign in
          </Link>
        </Trans>
      }
    >
      <ForgotPasswordForm lastResult={actionData} />
    </AuthFrame>
  );
}
