import { useMemo } from 'react';
import { data, useNavigate, useRouteLoaderData, useSearchParams } from 'react-router';
import type { CardContent } from '../../board-doc/content';
import { servicesContext } from '../../context';
import type { CardId } from '../../domain/ids';
import { parseId } from '../../domain/ids';
import type { CardActionAnswer } from '../../features/card/card-action';
import { OpenCard } from '../../features/card/open-card';
import { type BoardPlace, boardAddress, cardAddress, readTab, readView } from '../../features/card/panel/card-address';
import { MissingCard } from '../../features/card/panel/missing-card';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireAbility, requireBoard, requireMember } from '../guards';
import type { Route } from './+types/card';
import { answerCardAction } from './card-actions';
import { type CardDetails, readCardDetails } from './card-details';
import { CARD_TAB_PARTS, type CardTabProps } from './card-tabs';
import type { loader as boardLoader } from './page';
import { untilReached } from './until-reached';
import { useLatest } from './use-latest';

/** The page's title is the card's name, which the panel knows better than any loader. */
export const meta: Route.MetaFunction = () => [];

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const board = await requireBoard(access, args);
  const cardId = parseId<CardId>(args.params.cardId);
  const services = args.context.get(servicesContext);
  const details = cardId && (await readCardDetails(services, access, board.id, cardId, new URL(args.request.url)));
  return data({ details }, { status: details?.card ? 200 : 404 });
}

/** Opening a card never waits for the server, and works without it: the live document has the card already. */
export function clientLoader({ serverLoader }: Route.ClientLoaderArgs) {
  const details = untilReached(serverLoader).then(({ details }) => details);
  // A reading that a newer one replaces is aborted with nobody waiting for it any more.
  details.catch(() => {});
  return { details };
}

export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const board = await requireBoard(access, args);
  const cardId = parseId<CardId>(args.params.cardId);
  if (!cardId) throw data(null, { status: 404 });
  const form = await args.request.formData();
  requireAbility(access, neededFor(String(form.get('intent'))));
  return answerCardAction(args.context.get(servicesContext), access, board.id, cardId, form);
}

/** What an act on a card asks of its doer; whoever reads a card may go where its space is. */
function neededFor(intent: string) {
  if (intent === 'space.join' || intent === 'comment.watch') return 'board.read';
  return intent.startsWith('comment.') ? 'card.comment' : 'board.edit';
}

/** What cannot reach the server is answered here, so that nothing typed is lost to an error page. */
export async function clientAction({ serverAction, request }: Route.ClientActionArgs) {
  const form = await request.clone().formData();
  try {
    return await serverAction();
  } catch (thrown) {
    if (!(thrown instanceof TypeError)) throw thrown;
    const intent = String(form.get('intent'));
    return { ok: false, intent, code: 'unreachable' } satisfies CardActionAnswer;
  }
}

export default function CardRoute({ loaderData, params }: Route.ComponentProps) {
  const board = useRouteLoaderData<typeof boardLoader>('routes/board/page');
  const details = useLatest(loaderData.details, params.cardId);
  const [search] = useSearchParams();
  const navigate = useNavigate();
  if (!board) return null;
  const place = { organisationId: board.board.organisationId, boardId: board.board.id };
  const cardId = parseId<CardId>(params.cardId);
  if (cardId) return <BoardCard key={cardId} cardId={cardId} place={place} board={board} details={details} />;
  const closeTo = boardAddress(place, search);
  const close = () => void navigate(closeTo, { preventScrollReset: true });
  return <MissingCard view={readView(search)} wasHere={false} name={null} closeTo={closeTo} onClose={close} />;
}

interface BoardCardProps {
  cardId: CardId;
  place: BoardPlace;
  board: CardTabProps['board'];
  details: CardDetails | null | undefined;
}

function BoardCard({ cardId, place, board, details }: BoardCardProps) {
  const [search] = useSearchParams();
  const asked = readTab(search);
  const part = CARD_TAB_PARTS.find(({ tab }) => tab === asked) ?? CARD_TAB_PARTS[0];
  const tab = part?.tab ?? 'overview';
  const tabs = useMemo(
    () =>
      CARD_TAB_PARTS.map(({ tab, name, count }) => ({
        tab,
        name,
        count: (card: CardContent) => count?.(card, details) ?? null,
      })),
    [details],
  );
  // The record grows with every edit; only who looks at it asks for it anew.
  useLiveRevalidation([
    `comments:${cardId}`,
    ...(tab === 'partners' ? [`partners:${place.organisationId}`] : []),
    ...(tab === 'activity' ? [`activity:${place.boardId}`] : []),
  ]);
  return (
    <OpenCard
      cardId={cardId}
      place={place}
      tab={tab}
      tabs={tabs}
      view={readView(search)}
      onServer={details === undefined ? undefined : (details?.card ?? null)}
      members={board.members}
      labels={board.labels}
      otherBoards={board.boards}
      me={board.me.memberId}
      canEdit={board.me.canEdit && !board.board.isArchived}
      canCreateLabels={board.me.canEdit}
      today={board.today}
      timeZone={board.timeZone}
      currency={board.board.currency}
    >
      {part && <part.Content board={board} details={details} address={cardAddress(place, cardId, search, tab)} />}
    </OpenCard>
  );
}
