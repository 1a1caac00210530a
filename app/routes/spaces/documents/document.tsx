import { msg } from '@lingui/core/macro';
import { redirect } from 'react-router';
import { servicesContext } from '../../../context';
import { isAppError } from '../../../domain/errors';
import type { NoteId } from '../../../domain/ids';
import { compareRichTexts } from '../../../domain/rich-text/compare';
import type { RichDoc } from '../../../domain/rich-text/content';
import { NotePage } from '../../../features/notes/note-page';
import { useLiveRevalidation } from '../../../live/use-live-revalidation';
import { attempt } from '../../app-problem';
import { readAround } from '../../board/read-show';
import { notFound, requireInSpace, requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/document';
import { actOnNote, unknownIntent } from './act-on-note';
import { eventsFor, listedNote, networksFor, readersOf, requireNote } from './note-facts';

export const meta: Route.MetaFunction = (args) =>
  args.loaderData ? [{ title: `${args.loaderData.note.title} · Solmu` }] : titled(msg`Document`)(args);

/** More than anybody reads beside a text. */
const MOST_THREADS = 500;

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { notes, spaces, discussion, calendar, profiles, clock } = args.context.get(servicesContext);
  const row = await requireNote(visit, notes, args.params);
  const search = new URL(args.request.url).searchParams;
  const [text, versions, people, talk, events, networks, heldAt] = await Promise.all([
    notes.text(row.id),
    notes.versions(row.id),
    readersOf(visit, spaces, row),
    discussion.read(visit, { kind: 'note', id: row.id }, MOST_THREADS, readAround(search)).catch(orGone),
    eventsFor(visit, calendar, row, clock.now().getTime()),
    networksFor(visit.userId, spaces, profiles),
    calendar.eventOfNote(visit, row.id),
  ]);
  const nameOf = await notes.names([
    row.createdById,
    row.editedById,
    row.titledById,
    ...versions.flatMap(({ authorIds }) => authorIds),
  ]);
  const from = search.get('from');
  const to = search.get('to') ?? '';
  const version = (noteId: NoteId, id: string): Promise<RichDoc> => notes.version(noteId, id).catch(orGone);
  return {
    spaceId: visit.space.id,
    note: listedNote(visit, row, nameOf),
    text,
    versions: versions.map(({ authorIds, ...one }) => ({
      ...one,
      createdBy: authorIds.map((id) => nameOf.get(id) ?? '?').join(', '),
    })),
    comparison:
      from === null
        ? null
        : {
            from,
            to,
            lines: compareRichTexts(await version(row.id, from), to === '' ? text : await version(row.id, to)),
          },
    people,
    events,
    networks,
    minutesOf: heldAt,
    discussion: talk,
    me: { userId: visit.userId, canEdit: visit.can('content.edit') && !row.isArchived },
    canArrange: visit.can('content.edit'),
    canPublish: visit.can('content.publish'),
    hasOrganisation: visit.member.organisationId !== null,
    timeZone: visit.user.timeZone,
  };
}

/** What is not there, or was taken away while the page was gathered, has no page. */
function orGone(error: unknown): never {
  throw isAppError(error) && error.status === 404 ? notFound() : error;
}

export async function action(args: Route.ActionArgs) {
  const visit = await requireSpace(args);
  const { notes } = args.context.get(servicesContext);
  const { id } = await requireNote(visit, notes, args.params);
  const form = await args.request.formData();
  const intent = String(form.get('intent'));
  switch (intent) {
    case 'rename': {
      requireInSpace(visit, 'content.edit');
      const replaced: { title: string; by: string }[] = [];
      const answer = await attempt(
        async () => {
          const other = await notes.rename(visit, id, { title: form.get('title'), known: form.get('known') });
          if (other === null) return;
          const nameOf = await notes.names([other.byId]);
          replaced.push({ title: other.title, by: nameOf.get(other.byId) ?? '?' });
        },
        { intent },
      );
      return replaced.length === 0 ? answer : { ok: true as const, replaced: replaced[0] };
    }
    case 'version':
      requireInSpace(visit, 'content.edit');
      return attempt(() => notes.nameVersion(visit, id, form.get('name')), { intent });
    case 'restore':
      requireInSpace(visit, 'content.edit');
      return attempt(() => notes.restore(visit, id, form.get('version')), { intent });
    default: {
      const act = actOnNote(visit, notes, form, id);
      if (act === null) return unknownIntent();
      const answer = await attempt(act, { intent });
      if (intent === 'delete' && !('init' in answer)) throw redirect(`/s/${visit.space.id}/documents`);
      return answer;
    }
  }
}

export default function Document({ loaderData }: Route.ComponentProps) {
  useLiveRevalidation([`notes:${loaderData.spaceId}`, `remarks:${loaderData.spaceId}`]);
  return <NotePage key={loaderData.note.id} {...loaderData} />;
}
