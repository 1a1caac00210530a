import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../context';
import { momentOf } from '../../domain/calendar/zones';
import { addDays } from '../../domain/days';
import { parseEmailAddresses } from '../../domain/email-address';
import { AppError, isAppError } from '../../domain/errors';
import { parseId, type SpaceMemberId } from '../../domain/ids';
import { SPACE_ROLES } from '../../domain/spaces/space-policies';
import { PeoplePage } from '../../features/spaces/people/people-page';
import { answerWith, refuse } from '../form-answer';
import { requireSpace } from '../guards';
import { titled } from '../page-title';
import { useKeptAnswer } from '../use-kept-answer';
import type { Route } from './+types/people';
import { peoplePageData } from './people-page-data';

const choice = z.object({
  role: z.enum(SPACE_ROLES, { error: 'invitation.choice' }),
  days: z.coerce.number({ error: 'invitation.choice' }),
  accessDays: z.coerce.number({ error: 'invitation.choice' }),
});
const mailSchema = choice.extend({
  emails: z.string({ error: 'invitation.addresses' }).max(10_000, 'invitation.addresses'),
});
const linkSchema = choice.extend({ maxUses: z.coerce.number({ error: 'invitation.choice' }) });
const partSchema = z.object({
  represents: z.string().max(10_000).default(''),
  brings: z.string().max(10_000).default(''),
  organisationName: z.string().max(10_000).default(''),
});

export const meta: Route.MetaFunction = titled(msg`People`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  return peoplePageData(visit, args.context.get(servicesContext));
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { spaces } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const person = () => {
    const id = parseId<SpaceMemberId>(form.get('personId'));
    if (!id) throw new AppError('person.unknown', 404);
    return id;
  };
  switch (form.get('intent')) {
    case 'invite-mail': {
      const submission = parseWithZod(form, { schema: mailSchema });
      if (submission.status !== 'success') return refuse(submission);
      const { emails, ...invitation } = submission.value;
      return answerWith(submission, { 'invitation.addresses': 'emails' }, async () => {
        const { addresses, bad } = parseEmailAddresses(emails);
        if (bad[0] !== undefined) throw new AppError('invitation.addresses', 400, { address: bad[0].slice(0, 100) });
        const mailed = await spaces.inviteByMail(visit, addresses, invitation);
        return { mailed, reset: submission.reply({ resetForm: true }) };
      });
    }
    case 'invite-link': {
      const submission = parseWithZod(form, { schema: linkSchema });
      if (submission.status !== 'success') return refuse(submission);
      return answerWith(submission, {}, async () => {
        const { token } = await spaces.inviteByLink(visit, submission.value);
        return { link: new URL(`/space-invitations/${token}`, args.request.url).href };
      });
    }
    case 'revoke':
      return done(() => spaces.revokeInvitation(visit, String(form.get('invitationId'))));
    case 'role':
      return done(() => spaces.changeRole(visit, person(), form.get('role')));
    case 'remove':
      return done(() => spaces.remove(visit, person()));
    case 'end':
      return done(() => spaces.setEnd(visit, person(), endOf(form.get('lastDay'), visit.space.timeZone)));
    case 'describe': {
      const part = partSchema.safeParse(Object.fromEntries(form));
      if (!part.success) throw data(null, { status: 400 });
      return done(() => spaces.describe(visit, person(), part.data));
    }
    case 'leave': {
      const refused = await done(() => spaces.leave(visit));
      return 'done' in refused ? redirect('/spaces') : refused;
    }
    default:
      throw data(null, { status: 400 });
  }
}

/** The end of a day by the clock of the space; empty: no end. */
function endOf(day: FormDataEntryValue | null, timeZone: string): Date | null {
  if (day === '') return null;
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day)))
    throw new AppError('person.endPast');
  return new Date(momentOf(`${addDays(day, 1)}T00:00:00`, timeZone));
}

/** An act of one press: done, or the code of what was refused. */
async function done(work: () => Promise<void>) {
  try {
    await work();
    return { done: true as const };
  } catch (error) {
    if (!isAppError(error)) throw error;
    const [detail] = Object.values(error.details);
    return data({ code: detail === undefined ? error.code : `${error.code}:${detail}` }, error.status);
  }
}

export default function People({ loaderData, actionData: answer }: Route.ComponentProps) {
  const actionData = useKeptAnswer(answer);
  return (
    <PeoplePage
      {...loaderData}
      lastResult={actionData && 'status' in actionData ? actionData : undefined}
      sentResult={actionData && 'reset' in actionData ? actionData.reset : undefined}
      mailed={actionData && 'mailed' in actionData ? actionData.mailed : null}
      link={actionData && 'link' in actionData ? actionData.link : null}
      error={actionData && 'code' in actionData ? actionData.code : null}
    />
  );
}
