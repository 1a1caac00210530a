import { msg } from '@lingui/core/macro';
import { servicesContext } from '../../../context';
import { TextPaper } from '../../../features/marks/text/text-paper';
import { requireSpace } from '../../guards';
import { titled } from '../../page-title';
import type { Route } from './+types/print';
import { requireNote } from './note-facts';

export const meta: Route.MetaFunction = (args) =>
  args.loaderData ? [{ title: args.loaderData.title }] : titled(msg`Document`)(args);

export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { notes } = args.context.get(servicesContext);
  const note = await requireNote(visit, notes, args.params);
  return { title: note.title, line: visit.space.name, text: await notes.text(note.id) };
}

export default function PrintDocument({ loaderData }: Route.ComponentProps) {
  return <TextPaper {...loaderData} />;
}
