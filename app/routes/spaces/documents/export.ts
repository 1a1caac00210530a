import { servicesContext } from '../../../context';
import { requireSpace } from '../../guards';
import { textFile } from '../../text-file';
import type { Route } from './+types/export';
import { requireNote } from './note-facts';

/** A document as a file. */
export async function loader(args: Route.LoaderArgs) {
  const visit = await requireSpace(args);
  const { notes } = args.context.get(servicesContext);
  const { id, title } = await requireNote(visit, notes, args.params);
  const read = async () => ({ title, line: visit.space.name, text: await notes.text(id) });
  return textFile(args.params.format, read, notes.docx);
}
