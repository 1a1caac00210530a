import { msg } from '@lingui/core/macro';
import { redirect } from 'react-router';
import { servicesContext } from '../../context';
import { IMPORT_ERROR_CODES, importErrorCode } from '../../domain/interchange/import-error';
import { ImportPage } from '../../features/interchange/import-page';
import { notFound, requireAbility, requireMember } from '../guards';
import { titled } from '../page-title';
import type { Route } from './+types/import';
import { readChoices } from './import-choices';

export const meta: Route.MetaFunction = titled(msg({ message: 'Import', context: 'a heading' }));

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'import');
  const { interchange } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const query = new URL(args.request.url).searchParams;
  const recordId = query.get('record');
  if (recordId !== null) {
    const record = await interchange.readRecord(organisationId, recordId);
    if (!record) throw notFound();
    return { organisationId, step: 'done' as const, record };
  }
  const uploadId = query.get('upload');
  if (uploadId === null) {
    const refused = IMPORT_ERROR_CODES.find((code) => code === query.get('refused')) ?? null;
    return { organisationId, step: 'choose' as const, refused };
  }
  const upload = await interchange.read({ organisationId, memberId: access.member.id }, uploadId);
  if (upload?.state === 'done') throw redirect(`/o/${organisationId}/import?record=${upload.recordId}`);
  if (!upload) return { organisationId, step: 'choose' as const, refused: 'upload-gone' as const };
  return { organisationId, step: 'file' as const, uploadId, upload };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  requireAbility(access, 'import');
  const { interchange } = args.context.get(servicesContext);
  const importer = { organisationId: access.organisation.id, memberId: access.member.id };
  const page = `/o/${importer.organisationId}/import`;
  const form = await args.request.formData();
  const uploadId = String(form.get('upload'));
  try {
    switch (form.get('intent')) {
      case 'choose':
        await interchange.choose(importer, uploadId, readChoices(form));
        return redirect(`${page}?upload=${uploadId}`);
      case 'start':
        await interchange.start(importer, uploadId, readChoices(form));
        return redirect(`${page}?upload=${uploadId}`);
      case 'cancel':
        await interchange.cancel(importer, uploadId);
        return redirect(page);
      default:
        throw new Response(null, { status: 400 });
    }
  } catch (error) {
    const code = importErrorCode(error);
    if (code === 'failed') throw error;
    return redirect(`${page}?refused=${code}`);
  }
}

export default function Import({ loaderData }: Route.ComponentProps) {
  return <ImportPage {...loaderData} />;
}
