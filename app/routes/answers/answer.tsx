import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { AnswerPage } from '../../features/calendar-exchange/answer-page';
import { notFound } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/answer';

export const meta: Route.MetaFunction = titled(msg`Your answer`);

export function headers() {
  return { 'Referrer-Policy': 'no-referrer', 'X-Robots-Tag': 'noindex', 'Cache-Control': 'private, no-store' };
}

/** The link of an invitation's mail. Opening it changes nothing: programs that check mails for danger open links too. */
export async function loader({ context, params }: Route.LoaderArgs) {
  const link = await context.get(servicesContext).calendarExchange.findAnswerLink(params.token);
  if (!link) throw notFound();
  return link;
}

export async function action({ context, request, params }: Route.ActionArgs) {
  const form = await request.formData();
  const { calendarExchange } = context.get(servicesContext);
  try {
    await calendarExchange.answerByLink(params.token, form.get('answer'), String(form.get('note') ?? ''));
    return data({ isSaved: true, code: null });
  } catch (error) {
    if (!isAppError(error)) throw error;
    if (error.status === 404) throw notFound();
    return data({ isSaved: false, code: error.code }, { status: error.status });
  }
}

export default function AnswerRoute({ loaderData, actionData }: Route.ComponentProps) {
  return <AnswerPage {...loaderData} isSaved={actionData?.isSaved ?? false} code={actionData?.code ?? null} />;
}
