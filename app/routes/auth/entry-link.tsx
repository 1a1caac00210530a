import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { parseEmailAddress } from '../../domain/email-address';
import { parseReturnPath } from '../../domain/return-path';
import { AuthFrame } from '../../features/auth/auth-frame';
import { CheckMail } from '../../features/auth/check-mail';
import { ForgotPasswordForm } from '../../features/auth/password-forms';
import { answerWith, refuse } from '../form-answer';
import { titled } from '../page-title';
import { senderOf } from '../sender';
import type { Route } from './+types/entry-link';

const schema = z.object({ email: z.string({ error: 'email.invalid' }).max(500, 'email.invalid') });

export const meta: Route.MetaFunction = titled(msg`Sign in by mail`);

export function loader({ request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  return { isSent: query.has('sent'), email: parseEmailAddress(query.get('email')) };
}

export async function action({ context, request }: Route.ActionArgs) {
  const next = parseReturnPath(new URL(request.url).searchParams.get('next'));
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return refuse(submission);
  return answerWith(submission, { email: 'email' }, async () => {
    const { auth } = context.get(servicesContext);
    await auth.requestEntry(submission.value.email, next, senderOf(context, request));
    return redirect('/sign-in/link?sent');
  });
}

export default function EntryLink({ loaderData: { isSent, email }, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  if (isSent) return <CheckMail kind="enter" />;
  return (
    <AuthFrame
      title={t`Sign in by mail`}
      lead={t`For guests of a space, who have no password: we send a link to your address, and it signs you in.`}
      foot={
        <Trans>
          You have a password?{' '}
          <Link to="/sign-in" className="text-accent underline">
            Sign in
          </Link>
        </Trans>
      }
    >
      <ForgotPasswordForm lastResult={actionData} email={email ?? undefined} />
    </AuthFrame>
  );
}
