// The page's part in a call: its microphone, camera and screen, and a link to each other browser. No React.

import type { IceServer, PeerSignal, Seat } from '../../../domain/meetings/room-wire';
import { createStore, type Store } from '../../../live/store';
import { type DeviceProblem, openCamera, openMicrophone, openScreen, problemOf } from './devices';
import { PeerLink, type PeerStatus } from './peer-link';
import type { CallEars, RoomLink } from './room-link';

export interface OtherInCall {
  readonly seat: string;
  readonly picture: MediaStream;
  readonly status: PeerStatus;
}

export interface CallState {
  readonly phase: 'out' | 'joining' | 'in' | 'full';
  readonly hasSound: boolean;
  readonly hasPicture: boolean;
  readonly sharesScreen: boolean;
  /** What the browser is being asked for. */
  readonly opening: 'microphone' | 'camera' | 'screen' | null;
  readonly problem: DeviceProblem | null;
  /** What I send to see, as I see it. */
  readonly ownPicture: MediaStream | null;
  readonly others: readonly OtherInCall[];
  readonly microphone: string;
  readonly camera: string;
  readonly speaker: string;
}

const OUT: CallState = {
  phase: 'out',
  hasSound: false,
  hasPicture: false,
  sharesScreen: false,
  opening: null,
  problem: null,
  ownPicture: null,
  others: [],
  microphone: '',
  camera: '',
  speaker: '',
};

interface Peer {
  readonly link: PeerLink;
  status: PeerStatus;
}

export class Call implements CallEars {
  readonly state: Store<CallState> = createStore(OUT);
  readonly #room: RoomLink;
  readonly #peers = new Map<string, Peer>();
  #iceServers: readonly IceServer[] = [];
  #microphone: MediaStreamTrack | null = null;
  #camera: MediaStreamTrack | null = null;
  #screen: MediaStreamTrack | null = null;
  #you: string | null = null;
  #wasIn = false;

  constructor(room: RoomLink) {
    this.#room = room;
    room.ears = this;
  }

  /** Joins with the microphone and the camera off. */
  join(): void {
    this.#set({ phase: 'joining', problem: null });
    this.#room.send({ kind: 'join' });
  }

  leave(): void {
    this.#wasIn = false;
    if (this.state.get().phase !== 'out') this.#room.send({ kind: 'leave' });
    this.#closePeers();
    for (const track of [this.#microphone, this.#camera, this.#screen]) track?.stop();
    this.#microphone = this.#camera = this.#screen = null;
    const { microphone, camera, speaker } = this.state.get();
    this.state.set({ ...OUT, microphone, camera, speaker });
  }

  async setSound(isOn: boolean): Promise<void> {
    if (isOn && !this.#microphone) {
      this.#microphone = await this.#open('microphone', () => openMicrophone(this.state.get().microphone));
      this.#microphone?.addEventListener('ended', () => void this.#loseMicrophone());
    }
    if (this.#microphone) this.#microphone.enabled = isOn;
    this.#sendMedia();
  }

  async setPicture(isOn: boolean): Promise<void> {
    this.#camera?.stop();
    this.#camera = isOn ? await this.#open('camera', () => openCamera(this.state.get().camera)) : null;
    this.#camera?.addEventListener('ended', () => void this.setPicture(false));
    this.#sendMedia();
  }

  /** The screen is seen in place of the camera. */
  async setScreen(isOn: boolean): Promise<void> {
    this.#screen?.stop();
    this.#screen = isOn ? await this.#open('screen', openScreen) : null;
    // Browsers have a button of their own that ends it.
    this.#screen?.addEventListener('ended', () => void this.setScreen(false));
    this.#sendMedia();
  }

  async choose(device: 'microphone' | 'camera' | 'speaker', id: string): Promise<void> {
    this.#set({ [device]: id });
    const { hasSound, hasPicture } = this.state.get();
    if (device === 'speaker') for (const { link } of this.#peers.values()) void link.setSpeaker(id);
    if (device === 'camera' && hasPicture) await this.setPicture(true);
    if (device !== 'microphone' || !this.#microphone) return;
    this.#microphone.stop();
    this.#microphone = null;
    if (hasSound) await this.setSound(true);
    else this.#sendMedia();
  }

  joined(iceServers: readonly IceServer[]): void {
    this.#iceServers = iceServers;
    this.#wasIn = true;
    this.#set({ phase: 'in' });
    this.#sendMedia();
  }

  full(): void {
    this.#wasIn = false;
    this.leave();
    this.#set({ phase: 'full' });
  }

  signal(from: string, signal: PeerSignal): void {
    if (this.#wasIn) this.#peer(from).link.receive(signal);
  }

  seats(you: string, seats: readonly Seat[]): void {
    this.#you = you;
    if (!this.#wasIn) return;
    const own = seats.find(({ id }) => id === you);
    // The server says that this person may not call any more.
    if (this.state.get().phase === 'in' && own && !own.isInCall) this.leave();
    if (!own?.isInCall) return;
    const others = new Set(seats.filter(({ id, isInCall }) => isInCall && id !== you).map(({ id }) => id));
    for (const [id, { link }] of this.#peers)
      if (!others.has(id)) {
        link.close();
        this.#peers.delete(id);
      }
    for (const id of others) this.#peer(id);
    this.#tellOthers();
  }

  lost(): void {
    this.#closePeers();
    if (this.#wasIn) this.#set({ phase: 'joining' });
  }

  back(): void {
    if (this.#wasIn) this.#room.send({ kind: 'join' });
  }

  #peer(id: string): Peer {
    const known = this.#peers.get(id);
    if (known) return known;
    const link = new PeerLink({
      iceServers: this.#iceServers,
      isFirst: (this.#you ?? '') < id,
      tracks: { audio: this.#microphone, video: this.#screen ?? this.#camera },
      send: (signal) => this.#room.send({ kind: 'signal', to: id, signal }),
      onStatus: (status) => {
        peer.status = status;
        this.#tellOthers();
      },
    });
    const peer: Peer = { link, status: 'connecting' };
    void link.setSpeaker(this.state.get().speaker);
    this.#peers.set(id, peer);
    return peer;
  }

  async #open(
    what: 'microphone' | 'camera' | 'screen',
    ask: () => Promise<MediaStreamTrack>,
  ): Promise<MediaStreamTrack | null> {
    this.#set({ opening: what, problem: null });
    try {
      const track = await ask();
      if (this.#wasIn) return track;
      // The person left while the browser was asking.
      track.stop();
    } catch (error) {
      this.#set({ problem: problemOf(what, error) });
    } finally {
      this.#set({ opening: null });
    }
    return null;
  }

  async #loseMicrophone(): Promise<void> {
    this.#microphone = null;
    this.#sendMedia();
  }

  #sendMedia(): void {
    const video = this.#screen ?? this.#camera;
    for (const { link } of this.#peers.values()) {
      link.setTrack('audio', this.#microphone);
      link.setTrack('video', video);
    }
    const media = {
      hasSound: this.#microphone?.enabled ?? false,
      hasPicture: this.#camera !== null,
      sharesScreen: this.#screen !== null,
    };
    const shown = this.state.get().ownPicture;
    const ownPicture = video === null ? null : shown?.getTracks().includes(video) ? shown : new MediaStream([video]);
    this.#set({ ...media, ownPicture });
    if (this.#wasIn) this.#room.send({ kind: 'media', ...media });
  }

  #closePeers(): void {
    for (const { link } of this.#peers.values()) link.close();
    this.#peers.clear();
    this.#tellOthers();
  }

  #tellOthers(): void {
    const others = [...this.#peers].map(([seat, { link, status }]) => ({ seat, picture: link.picture, status }));
    this.#set({ others });
  }

  #set(change: Partial<CallState>): void {
    this.state.set({ ...this.state.get(), ...change });
  }
}
