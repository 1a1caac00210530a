import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { AuthFrame } from '../../features/auth/auth-frame';
import { EndedLinkPage } from '../../features/auth/ended-link-page';
import { VerifyEmailForm } from '../../features/auth/password-forms';
import { answerWith, refuse } from '../form-answer';
import { notFound } from '../guards';
import { titled } from '../page-title';
import { cookieHeaders, senderOf } from '../sender';
import type { Route } from './+types/verify-email';

const schema = z.object({ password: z.string().max(2000, 'verify.wrongPassword').optional() });

export const meta: Route.MetaFunction = titled(msg`Confirm your address`);

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { auth } = context.get(servicesContext);
  const state = await auth.verificationState(params.token, request.headers.get('Cookie'));
  if (state.kind === 'unknown') throw notFound();
  return { email: state.email, asksPassword: state.kind === 'password' };
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { auth } = context.get(servicesContext);
  const state = await auth.verificationState(params.token, request.headers.get('Cookie'));
  if (state.kind === 'unknown') throw notFound();
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return refuse(submission);
  return answerWith(submission, { 'verify.wrongPassword': 'password' }, async () => {
    const { password = null } = submission.value;
    const { setCookies, next } = await auth.verifyEmail(params.token, password, senderOf(context, request));
    return redirect(next ?? '/', { headers: cookieHeaders(setCookies) });
  });
}

export default function VerifyEmail({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  return (
    <AuthFrame title={t`Confirm your address`}>
      <VerifyEmailForm lastResult={actionData} {...loaderData} />
    </AuthFrame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <EndedLinkPage error={error} kind="verify" />;
}
