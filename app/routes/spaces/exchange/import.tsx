import { msg } from '@lingui/core/macro';
import { data } from 'react-router';
import { servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import { type ImportAnswer, ImportPage } from '../../../features/calendar-exchange/import-page';
import { requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/import';

export const meta: Route.MetaFunction = titled(msg`Import a calendar file`);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'content.edit');
  return { spaceName: visit.space.name, calendarAddress: `/s/${visit.space.id}/calendar` };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  requireInSpace(visit, 'content.edit');
  const form = await args.request.formData();
  const file = form.get('file');
  const intent = form.get('intent') === 'import' ? 'import' : 'preview';
  const refused = (code: string, status: number) =>
    data<ImportAnswer>({ intent, fileName: file instanceof File ? file.name : '', report: null, code }, { status });
  if (!(file instanceof File) || (file.name === '' && file.size === 0)) return refused('ics.missing', 400);
  const { calendarExchange } = args.context.get(servicesContext);
  try {
    const report = await calendarExchange[intent](visit, new Uint8Array(await file.arrayBuffer()));
    return data<ImportAnswer>({ intent, fileName: file.name, report, code: null });
  } catch (error) {
    if (!isAppError(error)) throw error;
    return refused(error.code, error.status);
  }
}

export default function Import({ loaderData, actionData }: Route.ComponentProps) {
  return <ImportPage {...loaderData} answer={actionData} />;
}
