// What the browser gives of microphones, cameras and screens, and why it does not.

export interface DeviceProblem {
  readonly device: 'microphone' | 'camera' | 'screen';
  /** `refused`: by the person or the browser; `missing`: there is none; `busy`: another program has it. */
  readonly reason: 'refused' | 'missing' | 'busy' | 'insecure' | 'other';
}

export async function openMicrophone(deviceId: string): Promise<MediaStreamTrack> {
  const audio = { echoCancellation: true, noiseSuppression: true, autoGainControl: true, ...exactly(deviceId) };
  return firstOf(await devices().getUserMedia({ audio }));
}

/** Small enough that five copies of it fit through a usual line. */
export async function openCamera(deviceId: string): Promise<MediaStreamTrack> {
  const video = { width: { ideal: 640 }, height: { ideal: 360 }, frameRate: { ideal: 24 }, ...exactly(deviceId) };
  return firstOf(await devices().getUserMedia({ video }));
}

export async function openScreen(): Promise<MediaStreamTrack> {
  const track = firstOf(await devices().getDisplayMedia({ video: { frameRate: { ideal: 8, max: 15 } } }));
  // Words and lines stay sharp, at the price of smooth movement.
  track.contentHint = 'detail';
  return track;
}

/** The devices of this computer by kind; they have names once the browser was asked for one. */
export async function listDevices(): Promise<readonly MediaDeviceInfo[]> {
  if (!navigator.mediaDevices) return [];
  const all = await navigator.mediaDevices.enumerateDevices();
  return all.filter(({ deviceId, label }) => deviceId !== '' && label !== '');
}

/** Why a device could not be had. */
export function problemOf(device: DeviceProblem['device'], error: unknown): DeviceProblem | null {
  const name = error instanceof Error ? error.name : '';
  switch (name) {
    case 'NotAllowedError':
    case 'SecurityError':
      // Who closes the choice of screens has changed their mind, nothing more.
      return device === 'screen' ? null : { device, reason: 'refused' };
    case 'NotFoundError':
    case 'OverconstrainedError':
      return { device, reason: 'missing' };
    case 'NotReadableError':
    case 'AbortError':
      return { device, reason: 'busy' };
    case 'InsecureError':
      return { device, reason: 'insecure' };
    default:
      return { device, reason: 'other' };
  }
}

class InsecureError extends Error {
  override name = 'InsecureError';
}

/** Browsers hide devices from pages that do not come over HTTPS. */
function devices(): MediaDevices {
  if (!navigator.mediaDevices) throw new InsecureError();
  return navigator.mediaDevices;
}

function firstOf(stream: MediaStream): MediaStreamTrack {
  const [track] = stream.getTracks();
  if (!track) throw new DOMException('', 'NotFoundError');
  return track;
}

function exactly(deviceId: string): { deviceId?: ConstrainDOMString } {
  return deviceId === '' ? {} : { deviceId: { exact: deviceId } };
}
