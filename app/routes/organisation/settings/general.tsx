import { parseWithZod } from '@conform-to/zod/v4';
import { msg } from '@lingui/core/macro';
import { data, redirect } from 'react-router';
import * as z from 'zod';
import { requestContext, servicesContext } from '../../../context';
import { currencyNames } from '../../../domain/currency';
import { isAppError } from '../../../domain/errors';
import {
  DeleteOrganisation,
  LeaveOrganisation,
  RegretDeletion,
  RenameOrganisation,
  SetCurrency,
} from '../../../features/members/general-settings';
import { answerWith, refuse } from '../../form-answer';
import { requireMember } from '../../guards';
import { titled } from '../../page-title';
import { useKeptAnswer } from '../../use-kept-answer';
import type { Route } from './+types/general';

const renameSchema = z.object({ name: z.string({ error: 'organisation.name' }).max(1000, 'organisation.name') });
const deleteSchema = z.object({ typedName: z.string({ error: 'organisation.nameDiffers' }).max(1000) });

export const meta: Route.MetaFunction = titled(msg`Settings`);

export async function loader(args: Route.LoaderArgs) {
  const { organisation, member, user, can } = await requireMember(args);
  const owners = await args.context.get(servicesContext).members.countOwners(organisation.id);
  return {
    name: organisation.name,
    currency: organisation.currency,
    currencies: can('organisation.rename') ? currencyNames(args.context.get(requestContext).locale) : [],
    deleteAfter: organisation.deleteAfter,
    timeZone: user.timeZone,
    handoverTo: `/o/${organisation.id}/settings/members/${member.id}/handover`,
    abilities: {
      rename: can('organisation.rename'),
      leave: can('organisation.leave', { owners }),
      delete: can('organisation.delete'),
    },
  };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const { members } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const intent = form.get('intent');
  switch (intent) {
    case 'rename': {
      const submission = parseWithZod(form, { schema: renameSchema });
      if (submission.status !== 'success') return refuse(submission);
      return answerWith(submission, { 'organisation.name': 'name' }, async () => {
        await members.renameOrganisation(access, submission.value.name);
        return { renamed: true };
      });
    }
    case 'currency':
      try {
        await members.setCurrency(access, String(form.get('currency')));
        return { currencySet: true };
      } catch (error) {
        if (!isAppError(error)) throw error;
        return data({ currency: error.code }, error.status);
      }
    case 'delete': {
      const submission = parseWithZod(form, { schema: deleteSchema });
      if (submission.status !== 'success') return refuse(submission);
      return answerWith(submission, { 'organisation.nameDiffers': 'typedName' }, async () => {
        await members.deleteOrganisation(access, submission.value.typedName);
        return redirect(`/o/${access.organisation.id}/settings`);
      });
    }
    case 'regret':
      await orForbidden(() => members.regretDeletion(access));
      return redirect(`/o/${access.organisation.id}`);
    default:
      throw data(null, { status: 400 });
  }
}

async function orForbidden(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (isAppError(error, 'forbidden')) throw data({ code: error.code }, { status: 403 });
    throw error;
  }
}

export default function GeneralSettings({ loaderData, actionData: answer }: Route.ComponentProps) {
  const actionData = useKeptAnswer(answer);
  const { name, currency, currencies, deleteAfter, timeZone, handoverTo, abilities } = loaderData;
  if (deleteAfter) return <RegretDeletion {...{ name, deleteAfter, timeZone }} />;
  const lastResult = actionData && 'status' in actionData ? actionData : undefined;
  const isDeletion = lastResult?.error !== undefined && lastResult.error !== null && 'typedName' in lastResult.error;
  return (
    <>
      {abilities.rename ? (
        <RenameOrganisation
          key={name}
          name={name}
          lastResult={isDeletion ? undefined : lastResult}
          isSaved={actionData !== undefined && 'renamed' in actionData}
        />
      ) : null}
      {abilities.rename ? (
        <SetCurrency
          key={currency}
          currency={currency}
          currencies={currencies}
          refusal={actionData && 'currency' in actionData ? actionData.currency : null}
          isSaved={actionData !== undefined && 'currencySet' in actionData}
        />
      ) : null}
      <LeaveOrganisation canLeave={abilities.leave} handoverTo={handoverTo} />
      {abilities.delete ? <DeleteOrganisation name={name} lastResult={isDeletion ? lastResult : undefined} /> : null}
    </>
  );
}
