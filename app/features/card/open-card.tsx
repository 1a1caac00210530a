import { useLingui } from '@lingui/react/macro';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useFetcher, useNavigate, useSearchParams } from 'react-router';
import { setLabel } from '../../board-doc/card-commands';
import type { BoardContent, CardContent } from '../../board-doc/content';
import { type BoardId, type CardId, type LabelId, type MemberId, parseId } from '../../domain/ids';
import { useAllColumns, useBoardSelector, useCard, useFields, useIsLive } from '../../live/hooks';
import { useCardPeers, useOpenCardPresence } from '../../live/use-presence';
import { toast } from '../../ui/toast';
import type { LabelFace } from '../marks/label-chip';
import type { MemberFace } from '../marks/people';
import { useAnswerSentence } from './answer-sentence';
import type { CardActionAnswer } from './card-action';
import { type CardScope, CardScopeProvider } from './card-scope';
import { neighboursOf } from './model/neighbours';
import { type BoardPlace, boardAddress, type CardTab, type CardView, cardAddress } from './panel/card-address';
import { CardPanel } from './panel/card-panel';
import type { CardTabFace } from './panel/card-tabs';
import { LoadingCard } from './panel/loading-card';
import { MissingCard } from './panel/missing-card';
import { useRunCommand } from './use-run-command';

export interface OpenCardProps {
  cardId: CardId;
  place: BoardPlace;
  tab: CardTab;
  tabs: readonly CardTabFace[];
  view: CardView;
  /** The card as the server has it; null when it has none, undefined while that is not known. */
  onServer: CardContent | null | undefined;
  members: readonly MemberFace[];
  labels: readonly LabelFace[];
  otherBoards: readonly { readonly id: BoardId; readonly name: string }[];
  me: MemberId;
  canEdit: boolean;
  canCreateLabels: boolean;
  today: string;
  timeZone: string;
  currency: string;
  /** What the tab shows, given inside the scope of the card. */
  children: ReactNode;
}

/** The card of the address, live: the panel, or what is to be said when there is no such card. */
export function OpenCard(props: OpenCardProps) {
  const { cardId, place, tab, view, onServer, children } = props;
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const isLive = useIsLive();
  const live = useCard(cardId);
  // The server renders other cards by their faces only; until the document is here its own reading is fuller.
  const card = isLive ? live : (onServer ?? live);
  const lastName = useRef<string | null>(null);
  useEffect(() => {
    if (card) lastName.current = card.name;
  }, [card]);
  const closeTo = boardAddress(place, search);
  const close = () => void navigate(closeTo, { preventScrollReset: true });
  const isUnknown = !isLive && onServer === undefined;

  if (!card && isUnknown) return <LoadingCard view={view} onClose={close} />;
  if (!card)
    return (
      <MissingCard
        view={view}
        wasHere={lastName.current !== null}
        name={lastName.current}
        closeTo={closeTo}
        onClose={close}
      />
    );
  return (
    <KnownCard
      {...props}
      card={card}
      closeTo={closeTo}
      tabAddress={(each) => cardAddress(place, cardId, search, each)}
      otherViewTo={cardAddress(place, cardId, search, tab, view === 'page' ? 'panel' : 'page')}
      onClose={close}
      onGo={(id) => void navigate(cardAddress(place, id, search, tab), { replace: true, preventScrollReset: true })}
    >
      {children}
    </KnownCard>
  );
}

interface KnownCardProps extends OpenCardProps {
  card: CardContent;
  closeTo: string;
  tabAddress: (tab: CardTab) => string;
  otherViewTo: string;
  onClose: () => void;
  onGo: (card: CardId) => void;
}

function KnownCard({ card, closeTo, tabAddress, otherViewTo, onClose, onGo, children, ...props }: KnownCardProps) {
  const { cardId, tab, tabs, view, canEdit, canCreateLabels } = props;
  const columns = useAllColumns();
  const customFields = useFields();
  const peers = useCardPeers(cardId).filter(({ openCards }) => openCards.includes(cardId));
  const run = useRunCommand();
  const createLabel = useCreateLabel(cardId);
  const neighbours = useBoardSelector(
    useCallback((content: BoardContent) => neighboursOf(cardsInOrder(content), cardId), [cardId]),
    (a, b) => a.previous === b.previous && a.next === b.next,
  );
  useOpenCardPresence(cardId);

  const scope: CardScope = {
    card,
    columns,
    customFields,
    members: props.members,
    labels: props.labels,
    otherBoards: props.otherBoards,
    me: props.me,
    canEdit,
    today: props.today,
    timeZone: props.timeZone,
    currency: props.currency,
    run,
    createLabel: canEdit && canCreateLabels ? createLabel : null,
  };

  return (
    <CardScopeProvider value={scope}>
      <title>{`${card.name} · Solmu`}</title>
      <CardPanel
        view={view}
        otherViewTo={otherViewTo}
        tab={tab}
        tabs={tabs}
        tabAddress={tabAddress}
        peers={peers}
        previous={neighbours.previous}
        next={neighbours.next}
        closeTo={closeTo}
        onGo={onGo}
        onClose={onClose}
      >
        {children}
      </CardPanel>
    </CardScopeProvider>
  );
}

/** The cards that are seen on the board, in its order; the open one too when it is archived. */
function cardsInOrder({ columns, cards }: BoardContent): CardId[] {
  const shown = new Set(columns.filter(({ archived }) => archived === null).map(({ id }) => id));
  return cards.filter(({ archived, column }) => archived === null && shown.has(column)).map(({ id }) => id);
}

/** Makes a label of the organisation and puts it on the card once the server has it. */
function useCreateLabel(card: CardId): (name: string) => void {
  const { t } = useLingui();
  const fetcher = useFetcher<CardActionAnswer>({ key: `label-${card}` });
  const run = useRunCommand();
  const sentence = useAnswerSentence();
  const answered = useRef<CardActionAnswer | undefined>(undefined);
  useEffect(() => {
    const answer = fetcher.data;
    if (fetcher.state !== 'idle' || !answer || answer === answered.current) return;
    answered.current = answer;
    const label = answer.ok ? parseId<LabelId>(answer.labelId) : null;
    if (label) run((doc, act) => setLabel(doc, act, [card], label, true));
    else toast({ tone: 'danger', message: answer.ok ? t`The label could not be made.` : sentence(answer.code) });
  }, [fetcher.state, fetcher.data, run, card, sentence, t]);
  return (name) => void fetcher.submit({ intent: 'label.create', name }, { method: 'post' });
}
