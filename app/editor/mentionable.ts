import type { MemberId, SpaceId, UserId } from '../domain/ids';

/** Somebody who can be mentioned: a member of the organisation, or in a space a person by their account. */
export interface Mentionable {
  readonly id: MemberId | UserId;
  readonly name: string;
}

interface Named {
  readonly name: string;
  readonly path: string;
}

/** An event of the space, named by a link to it. */
export interface NameableEvent extends Named {
  readonly kind: 'event';
  readonly id: string;
  /** When it is, in words. */
  readonly hint: string;
}

/** A network, named by its space's id: a link for those who may open it, its name for the others. */
export interface NameableNetwork extends Named {
  readonly kind: 'network';
  readonly id: SpaceId;
}

/** What can be named in a text beside people. */
export type Linkable = NameableEvent | NameableNetwork;

/** Where what a mention names opens, as far as it is known here. */
export function pathAmong(things: readonly Linkable[], id: unknown): string | null {
  return things.find((thing) => thing.kind === 'network' && thing.id === id)?.path ?? null;
}
