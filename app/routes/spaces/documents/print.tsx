import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../../context';
import { parseId, type SpaceId } from '../../../domain/ids';
import { TextPaper } from '../../../features/marks/text/text-paper';
import { currentUser, notFound, requireUser } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/print';
import { networksFor, requireNote } from './note-facts';

export const meta: Route.MetaFunction = (args) =>
  args.loaderData ? [{ title: args.loaderData.title }] : titled(msg`Document`)(args);

/** A document to read and to print: for people of its space, or for anybody when it is public. */
export async function loader({ context, request, params }: Route.LoaderArgs) {
  const { notes, spaces, profiles } = context.get(servicesContext);
  const user = currentUser(context);
  const spaceId = parseId<SpaceId>(params.spaceId);
  const open = await networksFor(user?.id ?? null, spaces, profiles);
  const networks = open.map((network) => ({ kind: 'network' as const, ...network }));
  const access = user && spaceId && (await spaces.access(user.id, spaceId));
  if (user && access) {
    const { id, title } = await requireNote({ ...access, user }, notes, params);
    return { title, line: access.space.name, text: await notes.text(id), networks: networks };
  }
  const note = spaceId && (await notes.readPublic(spaceId, params.noteId));
  if (!note) {
    await requireUser(context, request);
    throw notFound();
  }
  return { title: note.title, line: '', text: await notes.text(note.id), networks: networks };
}

export default function PrintDocument({ loaderData }: Route.ComponentProps) {
  return <TextPaper {...loaderData} />;
}
