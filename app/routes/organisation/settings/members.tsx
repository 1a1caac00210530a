import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import * as z from 'zod';
import { servicesContext } from '../../../context';
import { parseEmailAddresses } from '../../../domain/email-address';
import { AppError, isAppError } from '../../../domain/errors';
import { type MemberId, parseId } from '../../../domain/ids';
import { isRole, ROLES } from '../../../domain/policies';
import { MembersPage } from '../../../features/members/members-page';
import { answerWith, refuse } from '../../form-answer';
import { requireAbility, requireMember } from '../../guards';
import { titled } from '../../page-title';
import { useKeptAnswer } from '../../use-kept-answer';
import type { Route } from './+types/members';
import { membersPageData } from './members-page-data';

const choice = z.object({
  role: z.enum(ROLES, { error: 'invitation.choice' }),
  days: z.coerce.number({ error: 'invitation.choice' }),
});
const mailSchema = choice.extend({
  emails: z.string({ error: 'invitation.addresses' }).max(10_000, 'invitation.addresses'),
});
const linkSchema = choice.extend({ maxUses: z.coerce.number({ error: 'invitation.choice' }) });

export const meta: Route.MetaFunction = titled(msg`Members`);

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'members.read');
  return membersPageData(access, args.context.get(servicesContext));
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const { members } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const member = (name: string) => {
    const id = parseId<MemberId>(form.get(name));
    if (!id) throw new AppError('member.unknown', 404);
    return id;
  };
  switch (form.get('intent')) {
    case 'invite-mail': {
      const submission = parseWithZod(form, { schema: mailSchema });
      if (submission.status !== 'success') return refuse(submission);
      const { emails, role, days } = submission.value;
      return answerWith(submission, { 'invitation.addresses': 'emails' }, async () => {
        const { addresses, bad } = parseEmailAddresses(emails);
        if (bad[0] !== undefined) throw new AppError('invitation.addresses', 400, { address: bad[0].slice(0, 100) });
        const mailed = await members.inviteByMail(access, addresses, { role, days, maxUses: 1 });
        return { mailed, reset: submission.reply({ resetForm: true }) };
      });
    }
    case 'invite-link': {
      const submission = parseWithZod(form, { schema: linkSchema });
      if (submission.status !== 'success') return refuse(submission);
      return answerWith(submission, {}, async () => {
        const { token } = await members.inviteByLink(access, submission.value);
        return { link: new URL(`/invitations/${token}`, args.request.url).href };
      });
    }
    case 'revoke':
      return done(() => members.revokeInvitation(access, String(form.get('invitationId'))));
    case 'role':
      return done(async () => {
        const role = form.get('role');
        if (!isRole(role)) throw new AppError('forbidden', 403);
        await members.changeRole(access, member('memberId'), role);
      });
    case 'remove':
      return done(() => members.removeMember(access, member('memberId')));
    case 'claim':
      return done(() => members.claimPlaceholder(access, member('placeholderId'), member('memberId')));
    default:
      throw data(null, { status: 400 });
  }
}

/** An act of one press: nothing to say when it was done, the code when it was refused. */
async function done(work: () => Promise<void>) {
  try {
    await work();
    return null;
  } catch (error) {
    if (!isAppError(error)) throw error;
    return data({ code: error.code }, error.status);
  }
}

export default function Members({ loaderData, actionData: answer }: Route.ComponentProps) {
  const actionData = useKeptAnswer(answer);
  return (
    <MembersPage
      {...loaderData}
      lastResult={actionData && 'status' in actionData ? actionData : undefined}
      sentResult={actionData && 'reset' in actionData ? actionData.reset : undefined}
      mailed={actionData && 'mailed' in actionData ? actionData.mailed : null}
      link={actionData && 'link' in actionData ? actionData.link : null}
      error={actionData && 'code' in actionData ? actionData.code : null}
    />
  );
}
