import { Trans, useLingui } from '@lingui/react/macro';
import { Settings2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { Select } from '../../../ui/select';
import type { Call, CallState } from './call';
import { listDevices } from './devices';

/** Which microphone, camera and loudspeaker to use. */
export function DeviceMenu({ call, state }: { call: Call; state: CallState }) {
  const { t } = useLingui();
  return (
    <Popover>
      <PopoverTrigger asChild>
        <Button icon={<Settings2 aria-hidden="true" />}>{t`Devices`}</Button>
      </PopoverTrigger>
      <PopoverContent aria-label={t`Devices`} className="w-80">
        <DeviceChoices call={call} state={state} />
      </PopoverContent>
    </Popover>
  );
}

function DeviceChoices({ call, state }: { call: Call; state: CallState }) {
  const { t } = useLingui();
  const devices = useDevices(state);
  const canPlayElsewhere = 'setSinkId' in HTMLMediaElement.prototype;
  const kinds = [
    { device: 'microphone', kind: 'audioinput', label: t`Microphone`, chosen: state.microphone },
    { device: 'camera', kind: 'videoinput', label: t`Camera`, chosen: state.camera },
    ...(canPlayElsewhere
      ? [{ device: 'speaker', kind: 'audiooutput', label: t`Loudspeaker`, chosen: state.speaker } as const]
      : []),
  ] as const;
  return (
    <div className="flex flex-col gap-3 p-2">
      {kinds.map(({ device, kind, label, chosen }) => (
        <Field key={device} label={label}>
          <Select value={chosen} onChange={({ target }) => void call.choose(device, target.value)}>
            <option value="">{t`As the browser chooses`}</option>
            {devices
              .filter((one) => one.kind === kind)
              .map(({ deviceId, label }) => (
                <option key={deviceId} value={deviceId}>
                  {label}
                </option>
              ))}
          </Select>
        </Field>
      ))}
      {devices.length === 0 ? (
        <p className="text-ink-muted text-xs">
          <Trans>Devices have names here once the browser was asked for one: unmute, or turn the camera on.</Trans>
        </p>
      ) : null}
    </div>
  );
}

/** The devices there are, as they come and go. */
function useDevices({ hasSound, hasPicture }: CallState): readonly MediaDeviceInfo[] {
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names are known once a device was opened
  useEffect(() => {
    let isHere = true;
    const read = () =>
      void listDevices()
        .then((list) => isHere && setDevices(list))
        .catch(() => undefined);
    read();
    navigator.mediaDevices?.addEventListener('devicechange', read);
    return () => {
      isHere = false;
      navigator.mediaDevices?.removeEventListener('devicechange', read);
    };
  }, [hasSound, hasPicture]);
  return devices;
}
