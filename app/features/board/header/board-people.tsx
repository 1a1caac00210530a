import { useLingui } from '@lingui/react/macro';
import type { Peer } from '../../../live/presence';
import { usePresence } from '../../../live/use-presence';
import { Avatar } from '../../../ui/avatar';
import { Tooltip } from '../../../ui/tooltip';
import { useBoard } from '../view/board-context';

const MOST = 5;

/** Who else is on the board, and on which card; a press goes to that card. */
export function BoardPeople() {
  const { t } = useLingui();
  const peers = usePresence();
  if (peers.length === 0) return null;
  return (
    <ul aria-label={t`On this board now`} className="-space-x-1 flex shrink-0 items-center">
      {peers.slice(0, MOST).map((peer) => (
        <li key={peer.userId}>
          <PeerButton peer={peer} />
        </li>
      ))}
      {peers.length > MOST && <li className="pl-2.5 text-ink-muted text-xs">+{peers.length - MOST}</li>}
    </ul>
  );
}

function PeerButton({ peer }: { peer: Peer }) {
  const { t } = useLingui();
  const { screen, acts } = useBoard();
  const card = peer.openCards[0] ?? peer.holding[0];
  const name = card ? screen.source.card(card)?.name : undefined;
  const does = !name
    ? t`${peer.name} is here`
    : peer.openCards[0]
      ? t`${peer.name} has ${name} open`
      : t`${peer.name} is moving ${name}`;
  return (
    <Tooltip label={does}>
      <button
        type="button"
        aria-label={does}
        onClick={() => {
          if (peer.openCards[0]) acts.open(peer.openCards[0]);
          else if (card) screen.focusCard(card);
        }}
        className="rounded-full bg-canvas p-0.5"
      >
        <Avatar name={peer.name} colour={peer.colour} decorative />
      </button>
    </Tooltip>
  );
}
