import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ExternalLink, Mic, MicOff, MonitorUp, MonitorX, PhoneOff, Video, VideoOff } from 'lucide-react';
import { MOST_IN_CALL } from '../../../domain/meetings/call';
import { useStore } from '../../../live/use-store';
import { Banner } from '../../../ui/banner';
import { Button, buttonClass } from '../../../ui/button';
import { useShortcut } from '../../../ui/shortcuts';
import type { CallState } from './call';
import { CallTile } from './call-tile';
import { DeviceMenu } from './device-menu';
import { ProblemBanner } from './problem-banner';
import type { Room } from './use-room';

/** Sound, pictures and screens among a few, from browser to browser. */
export function CallPanel({ meeting, externalUrl }: { meeting: Room; externalUrl: string }) {
  const { t } = useLingui();
  const { call, room } = meeting;
  const state = useStore(call.state, (value) => value);
  const seats = room.seats ?? [];
  const inCall = seats.filter((seat) => seat.isInCall);
  const isFull = inCall.length >= MOST_IN_CALL;
  if (state.phase === 'out' || state.phase === 'full')
    return (
      <section aria-label={t`Call`} className="flex flex-col gap-3">
        {/* Who was refused may come as soon as there is a place. */}
        {isFull || (state.phase === 'full' && room.seats === null) ? (
          <FullCall externalUrl={externalUrl} />
        ) : (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-line bg-surface p-3">
            <Button
              variant="primary"
              icon={<Video aria-hidden="true" />}
              disabled={room.status !== 'here'}
              onClick={() => call.join()}
            >
              {t`Join the call`}
            </Button>
            <p className="text-ink-muted text-sm">
              {inCall.length === 0 ? (
                <Trans>You join with microphone and camera off.</Trans>
              ) : (
                <>
                  <Plural value={inCall.length} one="# person is in the call." other="# people are in the call." />{' '}
                  <Trans>You join with microphone and camera off.</Trans>
                </>
              )}
            </p>
          </div>
        )}
      </section>
    );
  const own = seats.find(({ id }) => id === room.you);
  const others = state.others.flatMap((other) => {
    const seat = seats.find(({ id }) => id === other.seat);
    return seat ? [{ ...other, seat }] : [];
  });
  const unreached = others.filter(({ status }) => status === 'failed').map(({ seat }) => seat.name);
  return (
    <section aria-label={t`Call`} className="flex flex-col gap-3 rounded-md border border-line bg-sunken p-3">
      {state.phase === 'joining' ? <p role="status" className="text-ink-muted text-sm">{t`Connecting…`}</p> : null}
      <ul className="grid grid-flow-dense grid-cols-2 gap-2 md:grid-cols-3 2xl:grid-cols-4">
        {own ? (
          <CallTile seat={own} label={t`${own.name} (you)`} picture={state.ownPicture} status="connected" isOwn />
        ) : null}
        {others.map(({ seat, picture, status }) => (
          <CallTile key={seat.id} seat={seat} label={seat.name} picture={picture} status={status} />
        ))}
      </ul>
      <ProblemBanner problem={state.problem} />
      {unreached.length > 0 ? <Unreached names={unreached} externalUrl={externalUrl} /> : null}
      <CallButtons meeting={meeting} state={state} />
    </section>
  );
}

function CallButtons({ meeting: { call }, state }: { meeting: Room; state: CallState }) {
  const { t } = useLingui();
  const { hasSound, hasPicture, sharesScreen, opening } = state;
  const group = t`Call`;
  // Who writes the minutes mutes without leaving the text.
  useShortcut('Mod+D', () => void call.setSound(!hasSound), { description: t`Mute or unmute`, group, inFields: true });
  useShortcut('M', () => void call.setSound(!hasSound), { description: t`Mute or unmute`, group });
  useShortcut('V', () => void call.setPicture(!hasPicture), { description: t`Camera on or off`, group });
  const canShare =
    typeof navigator !== 'undefined' && navigator.mediaDevices && 'getDisplayMedia' in navigator.mediaDevices;
  return (
    <div
      role="toolbar"
      aria-label={t`Your part in the call`}
      className="grid grid-cols-2 items-center gap-2 sm:flex sm:flex-wrap"
    >
      <Button
        aria-keyshortcuts="M Control+D"
        title={t`Mute or unmute: M, or Ctrl+D while you write`}
        pending={opening === 'microphone'}
        icon={hasSound ? <Mic aria-hidden="true" /> : <MicOff aria-hidden="true" />}
        onClick={() => void call.setSound(!hasSound)}
      >
        {hasSound ? t`Mute` : t`Unmute`}
      </Button>
      <Button
        aria-keyshortcuts="V"
        title={t`Camera on or off: V`}
        pending={opening === 'camera'}
        icon={hasPicture ? <Video aria-hidden="true" /> : <VideoOff aria-hidden="true" />}
        onClick={() => void call.setPicture(!hasPicture)}
      >
        {hasPicture ? t`Camera off` : t`Camera on`}
      </Button>
      {canShare ? (
        <Button
          pending={opening === 'screen'}
          icon={sharesScreen ? <MonitorX aria-hidden="true" /> : <MonitorUp aria-hidden="true" />}
          onClick={() => void call.setScreen(!sharesScreen)}
        >
          {sharesScreen ? t`Stop sharing` : t`Share screen`}
        </Button>
      ) : null}
      <DeviceMenu call={call} state={state} />
      <Button
        variant="danger"
        className="col-span-2 sm:ml-auto"
        icon={<PhoneOff aria-hidden="true" />}
        onClick={() => call.leave()}
      >
        {t`Leave the call`}
      </Button>
    </div>
  );
}

function FullCall({ externalUrl }: { externalUrl: string }) {
  const { t } = useLingui();
  return (
    <Banner tone="warning" live title={t`The call is full`} action={<Elsewhere url={externalUrl} />}>
      {externalUrl === '' ? (
        <Trans>
          {MOST_IN_CALL} people are in it, which is as many as browsers carry by themselves. You see and write
          everything else in this room. For larger meetings somebody can give the room the link of an external service.
        </Trans>
      ) : (
        <Trans>
          {MOST_IN_CALL} people are in it, which is as many as browsers carry by themselves. There is more room at the
          external service.
        </Trans>
      )}
    </Banner>
  );
}

function Unreached({ names, externalUrl }: { names: readonly string[]; externalUrl: string }) {
  const { t, i18n } = useLingui();
  const whom = new Intl.ListFormat(i18n.locale).format(names);
  return (
    <Banner
      tone="warning"
      live
      title={t`Your browser and that of ${whom} do not reach each other`}
      action={<Elsewhere url={externalUrl} />}
    >
      <Trans>
        A network on the way does not let them meet. Another network, such as a phone’s, may help; so does a TURN
        server, which whoever runs this server can set up. What you write here reaches everybody all the same.
      </Trans>
    </Banner>
  );
}

function Elsewhere({ url }: { url: string }) {
  const { t } = useLingui();
  if (url === '') return null;
  const { host } = new URL(url);
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" className={buttonClass('secondary', 'sm')}>
      <ExternalLink aria-hidden="true" />
      {t`Meet at ${host}`}
      <span className="sr-only">{t`(opens in a new tab)`}</span>
    </a>
  );
}
