// One other browser in the call. Perfect negotiation: both may offer, the polite one gives way (W3C WebRTC, 10.7).

import type { IceServer, PeerSignal } from '../../../domain/meetings/room-wire';

export type MediaKind = 'audio' | 'video';
export type PeerStatus = 'connecting' | 'connected' | 'failed';

export interface PeerLinkParts {
  readonly iceServers: readonly IceServer[];
  /** Whether this side offers first; the other one gives way when both do. */
  readonly isFirst: boolean;
  readonly tracks: Readonly<Record<MediaKind, MediaStreamTrack | null>>;
  readonly send: (signal: PeerSignal) => void;
  readonly onStatus: (status: PeerStatus) => void;
}

/** Browsers that have not met by then will hardly do: the person is told. */
const PATIENCE_MS = 20_000;
const KINDS: readonly MediaKind[] = ['audio', 'video'];

export class PeerLink {
  readonly picture = new MediaStream();
  readonly #sound = new Audio();
  readonly #parts: PeerLinkParts;
  readonly #connection: RTCPeerConnection;
  readonly #tracks: Record<MediaKind, MediaStreamTrack | null>;
  #patience: ReturnType<typeof setTimeout>;
  #work: Promise<void> = Promise.resolve();
  #isOffering = false;
  #ignoresOffer = false;
  #restarts = 0;

  constructor(parts: PeerLinkParts) {
    this.#parts = parts;
    this.#tracks = { ...parts.tracks };
    const iceServers = parts.iceServers.map((server) => ({ ...server, urls: [...server.urls] }));
    const connection = new RTCPeerConnection({ iceServers });
    this.#connection = connection;
    this.#patience = setTimeout(() => parts.onStatus('failed'), PATIENCE_MS);
    connection.onnegotiationneeded = () => void this.#offer();
    connection.onicecandidate = ({ candidate }) => {
      if (!candidate) return;
      const { sdpMid, sdpMLineIndex, usernameFragment } = candidate;
      parts.send({ candidate: { candidate: candidate.candidate, sdpMid, sdpMLineIndex, usernameFragment } });
    };
    connection.onconnectionstatechange = () => this.#watch();
    connection.ontrack = ({ track }) => this.#take(track);
    if (parts.isFirst) {
      for (const kind of KINDS) connection.addTransceiver(kind, { direction: 'sendrecv' });
      void this.#sendTracks();
    }
  }

  /** Words of the other browser; taken one after another. */
  receive(signal: PeerSignal): void {
    this.#work = this.#work.then(() => this.#heed(signal)).catch(() => undefined);
  }

  /** Sends something else from now on, or nothing. */
  setTrack(kind: MediaKind, track: MediaStreamTrack | null): void {
    this.#tracks[kind] = track;
    void this.#sendTracks();
  }

  /** Where the other is heard; an empty text is the usual place. */
  async setSpeaker(deviceId: string): Promise<void> {
    if ('setSinkId' in this.#sound) await this.#sound.setSinkId(deviceId).catch(() => undefined);
  }

  close(): void {
    clearTimeout(this.#patience);
    this.#connection.onconnectionstatechange = null;
    this.#connection.close();
    this.#sound.srcObject = null;
  }

  async #heed(signal: PeerSignal): Promise<void> {
    const connection = this.#connection;
    if ('candidate' in signal) {
      if (!signal.candidate) return;
      try {
        await connection.addIceCandidate(signal.candidate);
      } catch (error) {
        if (!this.#ignoresOffer) throw error;
      }
      return;
    }
    const { description } = signal;
    const collides = description.type === 'offer' && (this.#isOffering || connection.signalingState !== 'stable');
    this.#ignoresOffer = this.#parts.isFirst && collides;
    if (this.#ignoresOffer) return;
    await connection.setRemoteDescription(description);
    if (description.type !== 'offer') return;
    for (const transceiver of connection.getTransceivers()) transceiver.direction = 'sendrecv';
    await this.#sendTracks();
    await connection.setLocalDescription();
    this.#sendDescription();
  }

  async #offer(): Promise<void> {
    // The other side offers; what this side wants to send goes into the answer.
    if (!this.#parts.isFirst && this.#connection.remoteDescription === null) return;
    this.#isOffering = true;
    try {
      await this.#connection.setLocalDescription();
      this.#sendDescription();
    } finally {
      this.#isOffering = false;
    }
  }

  #sendDescription(): void {
    const description = this.#connection.localDescription;
    if (description) this.#parts.send({ description: { type: description.type, sdp: description.sdp } });
  }

  async #sendTracks(): Promise<void> {
    const senders = this.#connection.getTransceivers();
    await Promise.all(
      senders.map(({ sender, receiver }) => {
        const track = this.#tracks[receiver.track.kind === 'audio' ? 'audio' : 'video'];
        return sender.track === track ? undefined : sender.replaceTrack(track).catch(() => undefined);
      }),
    );
  }

  #take(track: MediaStreamTrack): void {
    if (track.kind === 'video') {
      this.picture.addTrack(track);
      return;
    }
    this.#sound.srcObject = new MediaStream([track]);
    void this.#sound.play().catch(() => undefined);
  }

  #watch(): void {
    const { connectionState } = this.#connection;
    if (connectionState === 'connected') {
      clearTimeout(this.#patience);
      this.#restarts = 0;
      this.#parts.onStatus('connected');
      return;
    }
    if (connectionState === 'disconnected') this.#parts.onStatus('connecting');
    if (connectionState !== 'failed') return;
    if (this.#parts.isFirst && this.#restarts++ < 2) this.#connection.restartIce();
    else if (this.#parts.isFirst || this.#restarts++ > 0) this.#parts.onStatus('failed');
  }
}
