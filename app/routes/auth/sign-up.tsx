import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Link, redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { parseEmailAddress } from '../../domain/email-address';
import { AppError, isAppError } from '../../domain/errors';
import { LIMITS } from '../../domain/limits';
import { parseName } from '../../domain/names';
import { parseReturnPath } from '../../domain/return-path';
import { AuthFrame } from '../../features/auth/auth-frame';
import { CheckMail } from '../../features/auth/check-mail';
import { SignUpForm } from '../../features/auth/sign-up-form';
import { answerWith, refuse } from '../form-answer';
import { currentUser } from '../guards';
import { titled } from '../page-title';
import { cookieHeaders, senderOf } from '../sender';
import type { Route } from './+types/sign-up';

const schema = z.object({
  name: z.string({ error: 'name.invalid' }).refine((text) => parseName(text, LIMITS.personName), 'name.invalid'),
  email: z.string({ error: 'email.invalid' }).refine(parseEmailAddress, 'email.invalid'),
  password: z.string({ error: 'password.short:' }).max(2000, 'password.long:'),
  timeZone: z.string().max(100).optional(),
  invitation: z.string().max(100).optional(),
  next: z.string().max(1000).optional(),
});

export const meta: Route.MetaFunction = titled(msg`Create account`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = new URL(request.url).searchParams;
  const next = parseReturnPath(query.get('next'));
  const token = query.get('invitation');
  if (currentUser(context)) throw redirect(token ? `/invitations/${encodeURIComponent(token)}` : (next ?? '/'));
  const view = token ? await context.get(servicesContext).members.readInvitation(token) : null;
  const invitation =
    token && view?.kind === 'open' ? { token, email: view.email, organisationName: view.organisationName } : null;
  return { next, invitation, isSent: query.has('sent') };
}

export async function action({ context, request }: Route.ActionArgs) {
  const { auth, members } = context.get(servicesContext);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return refuse(submission);
  const { name, email, password, timeZone = '', invitation: token, next } = submission.value;
  return answerWith(
    submission,
    { name: 'name', email: 'email', password: 'password', 'invitation.otherAddress': 'email' },
    async () => {
      const view = token ? await members.readInvitation(token) : null;
      const address = parseEmailAddress(email);
      const invitation = token && view?.kind === 'open' ? { token, email: view.email } : null;
      if (invitation?.email && invitation.email !== address)
        throw new AppError('invitation.otherAddress', 403, { email: invitation.email });
      const goOn = invitation ? `/invitations/${invitation.token}` : parseReturnPath(next);
      const addressProven = Boolean(invitation?.email);
      const account = { name, email, password, timeZone, addressProven, next: goOn };
      const result = await auth.signUp(account, senderOf(context, request));
      if (result.kind === 'mailed') return redirect('/sign-up?sent', { headers: cookieHeaders(result.setCookies) });
      const headers = cookieHeaders(result.signedIn.setCookies);
      if (!invitation) return redirect(goOn ?? '/', { headers });
      const invitee = { id: result.signedIn.userId, name: name.trim(), email: address ?? '' };
      return redirect(await join(() => members.acceptInvitation(invitation.token, invitee), goOn), { headers });
    },
  );
}

/** The way on after signing up with an invitation; its own page says why when it could not be accepted any more. */
async function join(accept: () => Promise<{ organisationId: string }>, otherwise: string | null): Promise<string> {
  try {
    return `/o/${(await accept()).organisationId}`;
  } catch (error) {
    if (isAppError(error)) return otherwise ?? '/';
    throw error;
  }
}

export default function SignUp({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  const { next, invitation, isSent } = loaderData;
  if (isSent) return <CheckMail kind="sign-up" />;
  const goOn = invitation ? `/invitations/${invitation.token}` : next;
  return (
    <AuthFrame
      title={t`Create account`}
      lead={invitation ? t`To join ${invitation.organisationName}.` : undefined}
      foot={
        <Trans>
          You have an account?{' '}
          <Link to={goOn ? `/sign-in?next=${encodeURIComponent(goOn)}` : '/sign-in'} className="text-accent underline">
            Sign in
          </Link>
        </Trans>
      }
    >
      <SignUpForm lastResult={actionData} next={next} invitation={invitation} />
    </AuthFrame>
  );
}
