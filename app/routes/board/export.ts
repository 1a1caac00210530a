import { servicesContext } from '../../context';
import { dispositionOf } from '../disposition';
import { notFound, requireAbility, requireBoard, requireMember } from '../guards';
import type { Route } from './+types/export';

const FORMATS = ['trello', 'csv', 'solmu'] as const;

/** A board as a file, written while it is sent. */
export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const board = await requireBoard(access, args);
  requireAbility(access, 'export');
  const format = FORMATS.find((known) => known === args.params.format);
  if (!format) throw notFound();
  const { interchange } = args.context.get(servicesContext);
  const file = await interchange.exportBoard(access.organisation.id, board.id, format);
  if (!file) throw notFound();
  return new Response(file.body, {
    headers: {
      'Content-Type': file.contentType,
      'Content-Disposition': dispositionOf(file.fileName),
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'private, no-store',
    },
  });
}
