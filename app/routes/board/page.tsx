import { data, Outlet, type ShouldRevalidateFunctionArgs, useSearchParams } from 'react-router';
import { servicesContext } from '../../context';
import { type CardId, parseId } from '../../domain/ids';
import { BoardPage } from '../../features/board/board-page';
import { boardAddress, readView } from '../../features/card/panel/card-address';
import { todayIn } from '../../features/marks/due-tone';
import type { MemberFace } from '../../features/marks/people';
import { LiveBoardProvider } from '../../live/live-board-provider';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { attempt } from '../app-problem';
import { requireAbility, requireBoard, requireMember } from '../guards';
import { readerOrder } from '../reader-order';
import type { Route } from './+types/page';
import { firstContent } from './first-content';
import { PreloadCard } from './preload-card';

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData ? `${loaderData.board.name} · Solmu` : 'Solmu' },
];

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const row = await requireBoard(access, args);
  const { boards, members, labels, comments, criteria, savedViews, clock } = args.context.get(servicesContext);
  const organisationId = access.organisation.id;
  const [content, people, palette, names, counts, models, views] = await Promise.all([
    boards.readBoardContent(row.id),
    members.listMembers(organisationId),
    labels.list(organisationId),
    boards.listNames({ organisationId, memberId: access.member.id }),
    comments.count({ organisationId, boardId: row.id }),
    criteria.list(organisationId),
    savedViews.list({ organisationId, memberId: access.member.id }),
  ]);
  const inOrder = readerOrder(args.context);
  return {
    board: {
      id: row.id,
      organisationId,
      name: row.name,
      currency: access.organisation.currency,
      isTemplate: row.isTemplate,
      isArchived: row.archivedAt !== null,
      isStarred: names.some((board) => board.id === row.id && board.starred),
      canRename: access.can('board.rename'),
      canCreate: access.can('board.create'),
      canArchive: access.can('board.archive'),
      canExport: access.can('export'),
    },
    ...firstContent(content, parseId<CardId>((args.params as Record<string, string | undefined>).cardId)),
    members: people.map(
      ({ id, name, state, userId, avatarVersion }): MemberFace => ({
        id,
        name,
        state,
        avatarUrl: avatarVersion === null ? null : `/avatars/${userId}?v=${avatarVersion}`,
      }),
    ),
    labels: inOrder(palette).map(({ id, name, colour }) => ({ id, name, colour })),
    boards: inOrder(names.filter((board) => board.id !== row.id && !board.isTemplate)).map(({ id, name }) => ({
      id,
      name,
    })),
    views,
    comments: counts,
    mainModel: models.find(({ isMain }) => isMain)?.id ?? null,
    me: {
      userId: access.user.id,
      memberId: access.member.id,
      canEdit: access.can('board.edit', { isArchived: row.archivedAt !== null }),
    },
    today: todayIn(access.user.timeZone, clock.now()),
    timeZone: access.user.timeZone,
  };
}

/** Moves cards to another board; what happens on this one goes through its live document. */
export async function action(args: Route.ActionArgs) {
  const access = await requireMember(args);
  const board = await requireBoard(access, args);
  requireAbility(access, 'board.edit');
  const form = await args.request.formData();
  if (form.get('intent') !== 'move-to-board') throw data(null, { status: 400 });
  const { cards } = args.context.get(servicesContext);
  const ids = form.getAll('card').flatMap((id) => parseId<CardId>(id) ?? []);
  return attempt(
    async () => {
      for (const cardId of ids)
        await cards.moveToBoard({
          organisationId: access.organisation.id,
          fromBoard: board.id,
          cardId,
          toBoard: form.get('board'),
          memberId: access.member.id,
        });
    },
    { intent: 'move-to-board' },
  );
}

/** A card that opens or a filter that changes leaves the board as it is; live changes and actions ask anew. */
export function shouldRevalidate({
  currentUrl,
  nextUrl,
  currentParams,
  nextParams,
  formMethod,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
  const moved = currentUrl.href !== nextUrl.href && currentParams.boardId === nextParams.boardId;
  return moved && !formMethod ? false : defaultShouldRevalidate;
}

export default function BoardRoute({ loaderData, params }: Route.ComponentProps) {
  const { board, content, members, labels, boards, views, comments, mainModel, me, totals, today } = loaderData;
  useLiveRevalidation([`board:${board.id}`, `organisation:${board.organisationId}`]);
  const openCard = parseId<CardId>((params as Record<string, string | undefined>).cardId);
  const [someCard] = content.cards;
  const [search] = useSearchParams();
  return (
    <LiveBoardProvider boardId={board.id} me={me} initial={content}>
      <BoardPage
        key={board.id}
        {...{ board, members, labels, boards, views, comments, mainModel, totals, today, openCard }}
        backTo={
          openCard && readView(search) === 'page'
            ? boardAddress({ organisationId: board.organisationId, boardId: board.id }, search)
            : null
        }
        me={me.memberId}
        canEdit={me.canEdit}
      >
        <Outlet />
        {someCard && <PreloadCard address={`/o/${board.organisationId}/boards/${board.id}/cards/${someCard.id}`} />}
      </BoardPage>
    </LiveBoardProvider>
  );
}
