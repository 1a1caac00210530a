import { useLingui } from '@lingui/react/macro';
import type { Peer } from '../../../live/presence';
import { Avatar } from '../../../ui/avatar';

const MOST = 4;

/** Who else has this card open now, each in their colour. */
export function PeersHere({ peers }: { peers: readonly Peer[] }) {
  const { t } = useLingui();
  if (peers.length === 0) return null;
  const names = peers.map(({ name }) => name).join(', ');
  const more = peers.length - MOST;
  return (
    <span
      role="img"
      aria-label={t`Also here: ${names}`}
      title={t`Also here: ${names}`}
      className="-space-x-1 mr-1 flex items-center"
    >
      {peers.slice(0, MOST).map((peer) => (
        <span key={peer.userId} className="rounded-full bg-surface p-px">
          <Avatar name={peer.name} colour={peer.colour} size="md" decorative />
        </span>
      ))}
      {more > 0 && (
        <span aria-hidden="true" className="pl-2 text-ink-muted text-xs">
          +{more}
        </span>
      )}
    </span>
  );
}
