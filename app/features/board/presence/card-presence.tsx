import { useLingui } from '@lingui/react/macro';
import type { Peer } from '../../../live/presence';
import { Avatar } from '../../../ui/avatar';

/** Who is on a card now, in their colours. */
export function CardPresence({ peers }: { peers: readonly Peer[] }) {
  const { t } = useLingui();
  const names = peers.map((peer) => peer.name).join(', ');
  return (
    <span
      role="img"
      aria-label={t`Here now: ${names}`}
      title={t`Here now: ${names}`}
      className="-space-x-1 ml-auto flex"
    >
      {peers.slice(0, 3).map((peer) => (
        <span key={peer.userId} className="rounded-full bg-surface p-px">
          <Avatar name={peer.name} colour={peer.colour} size="xs" decorative />
        </span>
      ))}
      {peers.length > 3 && <span className="pl-1.5 text-ink-muted text-xs">+{peers.length - 3}</span>}
    </span>
  );
}
