import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Form, redirect, useNavigation } from 'react-router';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { parseReturnPath } from '../../domain/return-path';
import { AuthFrame } from '../../features/auth/auth-frame';
import { EndedLinkPage } from '../../features/auth/ended-link-page';
import { Button } from '../../ui/button';
import { notFound } from '../guards';
import { titled } from '../page-title';
import { cookieHeaders, senderOf } from '../sender';
import type { Route } from './+types/enter';

export const meta: Route.MetaFunction = titled(msg`Sign in`);

/** Opening the link changes nothing: scanners of mail open links too. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const person = await context.get(servicesContext).auth.entryOf(params.token);
  if (!person) throw notFound();
  return person;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const { auth } = context.get(servicesContext);
  const next = parseReturnPath(new URL(request.url).searchParams.get('next'));
  try {
    const { setCookies } = await auth.enter(params.token, senderOf(context, request));
    return redirect(next ?? '/', { headers: cookieHeaders(setCookies) });
  } catch (error) {
    if (isAppError(error)) throw notFound();
    throw error;
  }
}

export default function Enter({ loaderData: { name, email } }: Route.ComponentProps) {
  const { t } = useLingui();
  const isBusy = useNavigation().state !== 'idle';
  return (
    <AuthFrame title={t`Welcome back, ${name}`} lead={t`This link signs you in as ${email}.`}>
      <Form method="post">
        <Button type="submit" variant="primary" size="lg" pending={isBusy}>
          {t`Sign in`}
        </Button>
      </Form>
    </AuthFrame>
  );
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <EndedLinkPage error={error} kind="enter" />;
}
