import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { Form, Link, redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { AuthFrame } from '../../features/auth/auth-frame';
import { NewOrganisationForm } from '../../features/members/new-organisation-form';
import { answerWith, refuse } from '../form-answer';
import { requireUser } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/new';

const schema = z.object({ name: z.string({ error: 'organisation.name' }).max(1000, 'organisation.name') });

export const meta: Route.MetaFunction = titled(msg`New organisation`);

export async function loader({ context, request }: Route.LoaderArgs) {
  const user = await requireUser(context, request);
  const organisations = await context.get(servicesContext).members.listOrganisations(user.id);
  const beingDeleted = organisations.filter(({ deleteAfter }) => deleteAfter !== null);
  return {
    isFirst: organisations.length === 0,
    email: user.email,
    beingDeleted: beingDeleted.map(({ id, name }) => ({ id, name })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const user = await requireUser(context, request);
  const submission = parseWithZod(await request.formData(), { schema });
  if (submission.status !== 'success') return refuse(submission);
  return answerWith(submission, { 'organisation.name': 'name' }, async () => {
    const { members } = context.get(servicesContext);
    const { organisationId } = await members.createOrganisation(user, submission.value.name);
    return redirect(`/o/${organisationId}/start`);
  });
}

export default function NewOrganisation({ loaderData, actionData }: Route.ComponentProps) {
  const { t } = useLingui();
  const { isFirst, email, beingDeleted } = loaderData;
  return (
    <AuthFrame
      title={isFirst ? t`Name your organisation` : t`New organisation`}
      lead={t`Its boards hold the networks it belongs to. You invite colleagues afterwards.`}
      foot={
        <div className="flex flex-col gap-2">
          {isFirst ? (
            <p>{t`You were invited somewhere? Open the link of the invitation, signed in as ${email}.`}</p>
          ) : null}
          {beingDeleted.map(({ id, name }) => (
            <Link key={id} to={`/o/${id}/settings`} className="text-accent hover:underline">
              {t`${name} is being deleted. Look at it or keep it.`}
            </Link>
          ))}
          <Form method="post" action="/sign-out">
            <button type="submit" className="text-accent hover:underline">{t`Sign out`}</button>
          </Form>
        </div>
      }
    >
      <NewOrganisationForm lastResult={actionData} />
    </AuthFrame>
  );
}
