import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { parseReturnPath } from '../../domain/return-path';
import { AuthFrame } from '../../features/auth/auth-frame';
import { SignInForm } from '../../features/auth/sign-in-form';
import { answerWith, refuse } from '../form-answer';
import { currentUser } from '../guards';
import { titled } from '../page-title';
import { cookieHeaders, senderOf } from '../sender';
import type { Route } from './+types/sign-in';

const schema = z.object({
  email: z.string({ error: 'email.invalid' }).max(500, 'email.invalid'),
  password: z.string({ error: 'password.missing' }).max(2000, 'signIn.wrong'),
  next: z.string().optional(),
});

export const meta: Route.MetaFunction = titled(msg`Sign in`);

export function loader({ context, request }: Route.LoaderArgs) {
  const next = parseReturnPath(new URL(request.url).searchParams.get('next'));
  if (currentUser(context)) throw redirect(next ?? '/');
  return { next };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { auth } = context.get(servicesContext);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return refuse(submission);
  const { email, password, next } = submission.value;
  return answerWith(submission, {}, async () => {
    const { setCookies } = await auth.signIn(email, password, senderOf(context, request));
    return redirect(parseReturnPath(next) ?? '/', { headers: cookieHeaders(setCookies) });
  });
}

export default function SignIn({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  const { next } = loaderData;
  return (
    <AuthFrame
      title={t`Sign in`}
      foot={
        <Trans>
          No account yet?{' '}
          <Link to={next ? `/sign-up?next=${encodeURIComponent(next)}` : '/sign-up'} className="text-accent underline">
            Create one
          </Link>
        </Trans>
      }
    >
      <SignInForm lastResult={actionData} next={next} />
    </AuthFrame>
  );
}
