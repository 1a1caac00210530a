import { useLingui } from '@lingui/react/macro';
import { useCallback } from 'react';
import { useRouteLoaderData, useSearchParams } from 'react-router';
import { servicesContext } from '../../context';
import type { CardId } from '../../domain/ids';
import { readActivityFilter } from '../../features/activity/activity-filter';
import { ActivityNamesProvider } from '../../features/activity/activity-names';
import { ActivityPanel } from '../../features/activity/activity-panel';
import { boardAddress, cardAddress } from '../../features/card/panel/card-address';
import { useLiveRevalidation } from '../../live/use-live-revalidation';
import { requireBoard, requireMember } from '../guards';
import type { Route } from './+types/activity';
import { type ActivityRecord, readActivityRecord } from './activity-record';
import type { loader as boardLoader } from './page';
import { showMore } from './read-show';
import { untilReached } from './until-reached';
import { useActivityNamesOf } from './use-activity-names';
import { useLatest } from './use-latest';

/** The title says the board's name too, which this loader does not know. */
export const meta: Route.MetaFunction = () => [];

export async function loader(args: Route.LoaderArgs) {
  const access = await requireMember(args);
  const board = await requireBoard(access, args);
  const record = await readActivityRecord(
    args.context.get(servicesContext),
    { organisationId: access.organisation.id, boardId: board.id },
    new URL(args.request.url).searchParams,
  );
  return { record };
}

/** The panel opens at once; the record comes into it. */
export function clientLoader({ serverLoader }: Route.ClientLoaderArgs) {
  const record = untilReached(serverLoader).then(({ record }) => record);
  record.catch(() => {});
  return { record };
}

export default function ActivityRoute({ loaderData }: Route.ComponentProps) {
  const board = useRouteLoaderData<typeof boardLoader>('routes/board/page');
  return board ? <BoardActivity board={board} record={loaderData.record} /> : null;
}

function BoardActivity({
  board,
  record,
}: {
  board: NonNullable<ReturnType<typeof useRouteLoaderData<typeof boardLoader>>>;
  record: ActivityRecord | Promise<ActivityRecord>;
}) {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const filter = readActivityFilter(search);
  const { id: boardId, organisationId, name } = board.board;
  const latest = useLatest(record, `${filter.person} ${filter.sort}`);
  useLiveRevalidation([`activity:${boardId}`]);
  const toCard = useCallback(
    (card: string) => cardAddress({ organisationId, boardId }, card as CardId, new URLSearchParams()),
    [organisationId, boardId],
  );
  const names = useActivityNamesOf(board, toCard, latest?.names);

  const rest = new URLSearchParams(search);
  for (const own of ['by', 'kind']) rest.delete(own);
  return (
    <ActivityNamesProvider value={names}>
      <title>{t`Activity of ${name} · Solmu`}</title>
      <ActivityPanel
        entries={latest?.entries}
        filter={filter}
        members={board.members}
        moreTo={latest?.hasMore ? showMore(`?${search}`, latest.show) : null}
        closeTo={boardAddress({ organisationId, boardId }, rest)}
      />
    </ActivityNamesProvider>
  );
}
