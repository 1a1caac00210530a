// What stands under each tab of an open card. A tab is shown when it stands in CARD_TAB_PARTS: to add one, write its
// component (it gets the live card from `useCardScope` and the server's part of it as `details`) and put one line into the
// list. The tab's word and place in the order are in `features/card/panel/card-address.ts`. What the server alone knows is
// read in `card-details.ts`, for the open tab only.

import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { useParams, type useRouteLoaderData, useSearchParams } from 'react-router';
import type { CardContent } from '../../board-doc/content';
import { readActivityFilter } from '../../features/activity/activity-filter';
import { ActivityNamesProvider } from '../../features/activity/activity-names';
import { CardActivity } from '../../features/activity/card-activity';
import { AssessmentTab } from '../../features/card/assessment/assessment-tab';
import { CardOverview } from '../../features/card/card-overview';
import { CareSection } from '../../features/card/care/care-section';
import { ChecklistsTab } from '../../features/card/checklists/checklists-tab';
import { CardDecisions } from '../../features/card/decisions/card-decisions';
import { Discussion } from '../../features/card/discussion/discussion';
import { HandoverSection } from '../../features/card/handover/handover-section';
import { OnItsWay } from '../../features/card/on-its-way';
import type { CardTab } from '../../features/card/panel/card-address';
import { PartnersTab } from '../../features/card/partners/partners-tab';
import { SpaceSection } from '../../features/card/space/space-section';
import { ThemesSection } from '../../features/card/themes/themes-section';
import { ValueTab } from '../../features/card/value/value-tab';
import type { CardDetails } from './card-details';
import type { loader as boardLoader } from './page';
import { showMore } from './read-show';
import { useActivityNamesOf } from './use-activity-names';

export interface CardTabProps {
  readonly board: NonNullable<ReturnType<typeof useRouteLoaderData<typeof boardLoader>>>;
  /** Undefined while it is on its way, null when the server has no such card. */
  readonly details: CardDetails | null | undefined;
  /** The tab's own address. */
  readonly address: string;
}

export interface CardTabPart {
  readonly tab: CardTab;
  readonly name: MessageDescriptor;
  /** Shown beside the name unless it is zero or not known. */
  readonly count?: (card: CardContent, details: CardDetails | null | undefined) => number | null;
  readonly Content: (props: CardTabProps) => ReactNode;
}

export const CARD_TAB_PARTS: readonly CardTabPart[] = [
  { tab: 'overview', name: msg`Overview`, Content: OverviewTab },
  { tab: 'partners', name: msg`Partners`, count: (card) => card.partners.length, Content: PartnersContent },
  { tab: 'assessment', name: msg`Assessment`, Content: AssessmentContent },
  { tab: 'value', name: msg`Value`, Content: ValueTab },
  { tab: 'checklists', name: msg`Checklists`, count: countOpenItems, Content: ChecklistsTab },
  { tab: 'discussion', name: msg`Discussion`, count: (_, details) => commentCount(details), Content: DiscussionTab },
  { tab: 'activity', name: msg`Activity`, Content: ActivityTab },
];

function OverviewTab({ board, details }: CardTabProps) {
  return (
    <CardOverview facts={details?.facts ?? null}>
      <SpaceSection cardSpace={details?.space ?? null} />
      <HandoverSection />
      <ThemesSection radar={details?.radar ?? null} />
      <CareSection rows={details?.careRows ?? null} />
      <CardDecisions decisions={details?.decisions ?? null} organisationId={board.board.organisationId} />
    </CardOverview>
  );
}

function AssessmentContent({ details }: CardTabProps) {
  return details?.assessment ? <AssessmentTab assessment={details.assessment} /> : <OnItsWay />;
}

function PartnersContent({ board, details }: CardTabProps) {
  return <PartnersTab organisationId={board.board.organisationId} faces={details?.partnerFaces ?? null} />;
}

function countOpenItems(card: CardContent): number {
  return card.checklists.reduce((sum, { items }) => sum + items.filter(({ done }) => !done).length, 0);
}

function DiscussionTab({ board, details, address }: CardTabProps) {
  const { cardId } = useParams();
  const comments = details?.comments;
  if (!comments?.list) return <OnItsWay />;
  return (
    <Discussion
      comments={comments.list}
      total={comments.total}
      earlierTo={showMore(address, comments.show)}
      canComment={comments.canComment}
      watched={comments.watched}
      action={`/o/${board.board.organisationId}/boards/${board.board.id}/cards/${cardId}`}
    />
  );
}

function commentCount(details: CardDetails | null | undefined): number | null {
  return details?.comments.total ?? null;
}

function ActivityTab({ board, details }: CardTabProps) {
  const [search] = useSearchParams();
  const record = details?.record;
  const names = useActivityNamesOf(board, null, record?.names);
  if (!record) return <OnItsWay />;
  return (
    <ActivityNamesProvider value={names}>
      <CardActivity
        entries={record.entries}
        filter={readActivityFilter(search)}
        members={board.members}
        moreTo={record.hasMore ? showMore(`?${search}`, record.show) : null}
      />
    </ActivityNamesProvider>
  );
}
