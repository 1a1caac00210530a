import { servicesContext } from '../../context';
import { isAppError } from '../../domain/errors';
import { type CardId, parseId } from '../../domain/ids';
import { notFound, requireBoard, requireMember } from '../guards';
import type { Route } from './+types/comment-history';

/** All words that a comment on a card has had. */
export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const board = await requireBoard(access, args);
  const cardId = parseId<CardId>(args.params.cardId);
  if (!cardId) throw notFound();
  const place = { organisationId: access.organisation.id, boardId: board.id, cardId };
  try {
    return { versions: await args.context.get(servicesContext).comments.history(place, args.params.commentId) };
  } catch (error) {
    if (isAppError(error) && error.status === 404) throw notFound();
    throw error;
  }
}
