import { Trans, useLingui } from '@lingui/react/macro';
import { Hand, MicOff, MonitorUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { stableColour } from '../../../domain/colours';
import type { Seat } from '../../../domain/meetings/room-wire';
import { Avatar } from '../../../ui/avatar';
import { cx } from '../../../ui/cx';
import type { PeerStatus } from './peer-link';

interface CallTileProps {
  readonly seat: Seat;
  readonly label: string;
  readonly picture: MediaStream | null;
  readonly status: PeerStatus;
  readonly isOwn?: boolean;
}

/** One person in the call: their camera or screen, else their initials. */
export function CallTile({ seat, label, picture, status, isOwn = false }: CallTileProps) {
  const { t } = useLingui();
  const isSeen = (seat.hasPicture || seat.sharesScreen) && picture !== null && status !== 'failed';
  return (
    <li
      className={cx(
        'relative grid aspect-video min-w-0 place-items-center overflow-hidden rounded-sm border border-line bg-canvas',
        // The screen is what people look at: first and largest, the faces beside it.
        seat.sharesScreen && '-order-1 col-span-2 md:row-span-2',
      )}
    >
      {isSeen ? (
        <Picture
          stream={picture}
          label={seat.sharesScreen ? t`Screen of ${seat.name}` : t`Video of ${seat.name}`}
          className={cx(
            'size-full',
            seat.sharesScreen ? 'object-contain' : 'object-cover',
            // As in a mirror.
            isOwn && !seat.sharesScreen && '-scale-x-100',
          )}
        />
      ) : (
        <span className="max-sm:-translate-y-3">
          <Avatar
            name={seat.name}
            colour={stableColour(seat.userId)}
            size="xl"
            decorative
            className="max-sm:size-10! max-sm:text-sm!"
          />
        </span>
      )}
      <p className="absolute bottom-1.5 left-1.5 flex max-w-[calc(100%-0.75rem)] items-center gap-1.5 rounded-sm bg-surface px-1.5 py-0.5 text-sm [&_svg]:size-3.5 [&_svg]:shrink-0">
        {seat.handAt === null ? null : <Hand role="img" aria-label={t`Hand raised`} className="text-warning" />}
        {seat.hasSound ? null : <MicOff role="img" aria-label={t`Muted`} className="text-ink-muted" />}
        {seat.sharesScreen ? (
          <MonitorUp role="img" aria-label={t`Shares the screen`} className="text-ink-muted" />
        ) : null}
        <span className="truncate">{label}</span>
      </p>
      {status === 'connected' ? null : (
        <p className="absolute top-1.5 right-1.5 rounded-sm bg-surface px-1.5 py-0.5 text-ink-muted text-xs">
          {status === 'failed' ? <Trans>Not reached</Trans> : <Trans>Connecting…</Trans>}
        </p>
      )}
    </li>
  );
}

/** Sound is played elsewhere, so a picture is always muted. */
function Picture({ stream, label, className }: { stream: MediaStream; label: string; className: string }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current) video.current.srcObject = stream;
  }, [stream]);
  return <video ref={video} autoPlay playsInline muted aria-label={label} className={className} />;
}
