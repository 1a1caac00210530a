import { useMemo } from 'react';
import { data, useNavigate, useRouteLoaderData, useSearchParams } from 'react-router';
import { servicesContext } from '../../context';
import type { CardId } from '../../domain/ids';
import { parseId } from '../../domain/ids';
import { ActivityList } from '../../features/activity/activity-list';
import { ActivityNamesProvider } from '../../features/activity/activity-names';
import type { CardActionAnswer } from '../../features/card/card-action';
import { CardOverview } from '../../features/card/card-overview';
import { Discussion } from '../../features/card/discussion/discussion';
import { OnItsWay } from '../../features/card/on-its-way';
import { OpenCard } from '../../features/card/open-card';
import { boardAddress, cardAddress, readTab } from '../../features/card/panel/card-address';
import { MissingCard } from '../../features/card/panel/missing-card';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireAbility, requireBoard, requireMember } from '../guards';
import type { Route } from './+types/card';
import { answerCardAction } from './card-actions';
import { readCardDetails } from './card-details';
import type { loader as boardLoader } from './page';
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
  const details = serverLoader().then(({ details }) => details);
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
  requireAbility(access, form.get('intent')?.toString().startsWith('comment.') ? 'card.comment' : 'board.edit');
  return answerCardAction(args.context.get(servicesContext), access, board.id, cardId, form);
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
  const cardId = parseId<CardId>(params.cardId);
  const boardId = board?.board.id;
  useLiveRevalidation([`comments:${cardId}`, `activity:${boardId}`]);
  const names = useMemo(() => {
    const members = new Map<string, string>(board?.members.map(({ id, name }) => [id, name]));
    const labels = new Map<string, string>(board?.labels.map(({ id, name }) => [id, name]));
    return {
      memberName: (id: string) => members.get(id) ?? null,
      labelName: (id: string) => labels.get(id) ?? null,
      cardAddress: null,
      timeZone: board?.timeZone ?? 'UTC',
      today: board?.today ?? '',
    };
  }, [board]);
  if (!board || !boardId) return null;

  const place = { organisationId: board.board.organisationId, boardId };
  const closeTo = boardAddress(place, search);
  if (!cardId)
    return (
      <MissingCard
        wasHere={false}
        name={null}
        closeTo={closeTo}
        onClose={() => void navigate(closeTo, { preventScrollReset: true })}
      />
    );
  const tab = readTab(search);
  const moreTo = (show: number) => {
    const address = cardAddress(place, cardId, search, tab);
    return `${address}${address.includes('?') ? '&' : '?'}show=${show}`;
  };
  const { comments, record } = details ?? {};

  return (
    <OpenCard
      key={cardId}
      cardId={cardId}
      place={place}
      tab={tab}
      onServer={details === undefined ? undefined : (details?.card ?? null)}
      commentCount={comments?.total ?? null}
      members={board.members}
      labels={board.labels}
      otherBoards={board.boards}
      me={board.me.memberId}
      canEdit={board.me.canEdit && !board.board.isArchived}
      canCreateLabels={board.me.canEdit}
      today={board.today}
      timeZone={board.timeZone}
    >
      {tab === 'overview' && <CardOverview facts={details?.facts ?? null} />}
      {tab === 'discussion' &&
        (comments?.list ? (
          <Discussion
            comments={comments.list}
            total={comments.total}
            earlierTo={moreTo(comments.show + 50)}
            canComment={comments.canComment}
          />
        ) : (
          <OnItsWay />
        ))}
      {tab === 'activity' &&
        (record ? (
          <ActivityNamesProvider value={names}>
            <ActivityList entries={record.entries} moreTo={record.hasMore ? moreTo(record.show + 50) : null} />
          </ActivityNamesProvider>
        ) : (
          <OnItsWay />
        ))}
    </OpenCard>
  );
}
