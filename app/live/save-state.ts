// Whether what I did is safe, as a pure machine. "Saved" is said only when the server has acknowledged, as durable,
// every change that this connection sent, and this connection has sent everything the server lacked.

import { CLOSE, isPermanentClose, type Notice } from '../board-doc/wire';

/** Why the connection will not come back by itself. */
export type FailureReason = 'refused' | 'signed-out' | 'access-ended' | 'not-found' | 'too-large';

/** What the save indicator shows. */
export type SaveState =
  /** The first connection is being made; nothing of mine is waiting. */
  | { readonly status: 'connecting' }
  | { readonly status: 'saved' }
  | { readonly status: 'saving' }
  /** No connection. `pending`: some of my changes wait; `kept`: they are stored on this device. */
  | { readonly status: 'offline'; readonly pending: boolean; readonly kept: boolean }
  | { readonly status: 'readOnly'; readonly connected: boolean }
  /** The server refused for good. `pending` and `kept` as above. */
  | { readonly status: 'failed'; readonly reason: FailureReason; readonly pending: boolean; readonly kept: boolean };

export interface SaveMachine {
  readonly link: 'new' | 'open' | 'lost';
  readonly synced: boolean;
  /** The server was sent what it lacked. */
  readonly answered: boolean;
  readonly sent: number;
  readonly acked: number;
  /** Local changes that no connection has had acknowledged yet. */
  readonly pending: boolean;
  /** Everything pending is in the browser's storage. */
  readonly kept: boolean;
  /** May change the board, as the page was told. */
  readonly canEdit: boolean;
  /** The server refused a change for lack of permission on this connection. */
  readonly refused: boolean;
  readonly failure: FailureReason | null;
}

export type SaveEvent =
  | { readonly type: 'edited' }
  | { readonly type: 'kept' }
  /** This browser's copy was read, and held changes that the server had not acknowledged. */
  | { readonly type: 'restored' }
  | { readonly type: 'opened' }
  | { readonly type: 'synced' }
  | { readonly type: 'sent'; readonly answer: boolean }
  | { readonly type: 'acked'; readonly count: number }
  | { readonly type: 'lost' }
  | { readonly type: 'closed'; readonly code: number }
  | { readonly type: 'notice'; readonly notice: Notice }
  | { readonly type: 'signedOut' }
  | { readonly type: 'allowed'; readonly canEdit: boolean };

/** The machine before anything happened. */
export function startSaving(canEdit: boolean): SaveMachine {
  return {
    link: 'new',
    synced: false,
    answered: false,
    sent: 0,
    acked: 0,
    pending: false,
    kept: false,
    canEdit,
    refused: false,
    failure: null,
  };
}

/** What is not known of a connection that has just begun or ended. */
const FRESH_LINK = { synced: false, answered: false, sent: 0, acked: 0, refused: false };

/** One step of the machine. */
export function stepSaving(machine: SaveMachine, event: SaveEvent): SaveMachine {
  switch (event.type) {
    case 'edited':
      return { ...machine, pending: true, kept: false };
    case 'kept':
      return { ...machine, kept: true };
    case 'restored':
      return settle({ ...machine, pending: true, kept: true });
    case 'opened':
      return { ...machine, ...FRESH_LINK, link: 'open', failure: null };
    case 'synced':
      return settle({ ...machine, synced: true });
    case 'sent':
      return countSent(machine, event.answer);
    case 'acked':
      return settle({ ...machine, acked: Math.max(machine.acked, event.count) });
    case 'lost':
      return { ...machine, ...FRESH_LINK, link: 'lost' };
    case 'closed':
      return isPermanentClose(event.code) ? { ...machine, link: 'lost', failure: reasonOf(event.code) } : machine;
    case 'notice':
      return event.notice === 'read-only' ? { ...machine, refused: true } : { ...machine, failure: 'too-large' };
    case 'allowed':
      return { ...machine, canEdit: event.canEdit, refused: false };
    case 'signedOut':
      return { ...machine, link: 'lost', failure: 'signed-out' };
  }
}

/** What the machine shows. */
export function showSaving(machine: SaveMachine): SaveState {
  const { pending, kept } = machine;
  if (machine.failure !== null) return { status: 'failed', reason: machine.failure, pending, kept };
  if (isReadOnly(machine)) return { status: 'readOnly', connected: machine.link === 'open' };
  if (machine.link === 'lost') return { status: 'offline', pending, kept };
  if (pending) return { status: 'saving' };
  if (machine.link === 'new' || !isDurable(machine)) return { status: machine.synced ? 'saving' : 'connecting' };
  return { status: 'saved' };
}

/** Whether changes would be refused. */
export function isReadOnly({ canEdit, refused }: SaveMachine): boolean {
  return !canEdit || refused;
}

/** Whether leaving the page now would lose something. */
export function wouldLose(machine: SaveMachine): boolean {
  return machine.pending && !machine.kept && machine.canEdit;
}

/** Whether two states show the same. */
export function sameSaveState(a: SaveState, b: SaveState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function isDurable({ link, synced, answered, sent, acked }: SaveMachine): boolean {
  return link === 'open' && synced && answered && acked >= sent;
}

/** The server asks only those who may write what it lacks: an answer says that this connection may. */
function countSent(machine: SaveMachine, answer: boolean): SaveMachine {
  const sent = machine.sent + 1;
  return answer ? { ...machine, sent, answered: true, refused: false } : { ...machine, sent };
}

function settle(machine: SaveMachine): SaveMachine {
  return isDurable(machine) ? { ...machine, pending: false, kept: false } : machine;
}

function reasonOf(code: number): FailureReason {
  switch (code) {
    case CLOSE.sessionEnded:
      return 'signed-out';
    case CLOSE.accessEnded:
      return 'access-ended';
    case CLOSE.notFound:
      return 'not-found';
    case CLOSE.tooLarge:
      return 'too-large';
    default:
      return 'refused';
  }
}
