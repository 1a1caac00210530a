import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { AuthFrame } from '../../features/auth/auth-frame';
import { EndedLinkPage } from '../../features/auth/ended-link-page';
import { ResetPasswordForm } from '../../features/auth/password-forms';
import { answerWith, refuse } from '../form-answer';
import { notFound } from '../guards';
import { titled } from '../page-title';
import { cookieHeaders, senderOf } from '../sender';
import type { Route } from './+types/reset-password';

const schema = z.object({ password: z.string({ error: 'password.short:' }).max(2000, 'password.long:') });

export const meta: Route.MetaFunction = titled(msg`Set a new password`);

export async function loader({ context, params }: Route.LoaderArgs) {
  if (!(await context.get(servicesContext).auth.isResetTokenValid(params.token))) throw notFound();
  return null;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { auth } = context.get(servicesContext);
  if (!(await auth.isResetTokenValid(params.token))) throw notFound();
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return refuse(submission);
  return answerWith(submission, { password: 'password' }, async () => {
    const sender = senderOf(context, request);
    const { setCookies } = await auth.resetPassword(params.token, submission.value.password, sender);
    return redirect('/', { headers: cookieHeaders(setCookies) });
  });
}

export default function ResetPassword({ actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  return (
    <AuthFrame title={t`Set a new password`}>
      <ResetPasswordForm lastResult={actionData} />
    </AuthFrame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <EndedLinkPage error={error} kind="reset" />;
}
