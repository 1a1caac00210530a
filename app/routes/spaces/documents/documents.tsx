import { msg } from '@lingui/core/macro';
import { redirect } from 'react-router';
import { requestContext, servicesContext } from '../../../context';
import { readTemplate } from '../../../features/notes/note-templates';
import { NotesPage } from '../../../features/notes/notes-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { languageOf } from '../../../locales/catalogue';
import { attempt } from '../../app-problem';
import { requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/documents';
import { actOnNote, unknownIntent } from './act-on-note';
import { listedNote } from './note-facts';

export const meta: Route.MetaFunction = titled(msg`Documents`);

const SHELVES = { open: 'open', archived: 'archived', bin: 'bin' } as const;

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { notes } = args.context.get(servicesContext);
  const asked = new URL(args.request.url).searchParams.get('shelf');
  const shelf = asked === 'archived' || asked === 'bin' ? SHELVES[asked] : SHELVES.open;
  const rows = await notes.list(visit, shelf);
  const nameOf = await notes.names(rows.flatMap((row) => [row.createdById, row.editedById, row.titledById]));
  return {
    spaceId: visit.space.id,
    shelf,
    notes: rows.map((row) => listedNote(visit, row, nameOf)).filter((note) => shelf !== 'bin' || note.canDelete),
    canEdit: visit.can('content.edit'),
    canPublish: visit.can('content.publish'),
    hasOrganisation: visit.member.organisationId !== null,
    openness: visit.space.openness,
    timeZone: visit.user.timeZone,
  };
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { notes } = args.context.get(servicesContext);
  const form = await args.request.formData();
  const intent = String(form.get('intent'));
  if (intent === 'create') {
    requireInSpace(visit, 'content.edit');
    const language = languageOf(args.context.get(requestContext).locale);
    return attempt(
      async () => {
        const id = await notes.create(visit, {
          title: form.get('title'),
          openness: form.get('openness'),
          from: form.get('from'),
          text: readTemplate(language, String(form.get('begin') ?? '')),
        });
        throw redirect(`/s/${visit.space.id}/documents/${id}`);
      },
      { intent },
    );
  }
  const act = actOnNote(visit, notes, form, form.get('note'));
  return act === null ? unknownIntent() : attempt(act, { intent });
}

export default function Documents({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`notes:${loaderData.spaceId}`]);
  return <NotesPage {...loaderData} />;
}
