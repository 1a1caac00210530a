import type { RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Background } from '../infra/background';
import type { Logger } from '../infra/logger';

/** That people were invited into a space. */
export interface InvitedNews {
  readonly spaceId: string;
  readonly byUserId: string;
  readonly at: Date;
  readonly invited: readonly { readonly userId: string; readonly invitationId: string }[];
}

/** What the use cases of spaces need from outside. */
export interface SpacesDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Open connections of the person ask again what they may do. */
  readonly bus: { publish(topic: string, message: { userId: string }): unknown };
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly log: Pick<Logger, 'error'>;
  readonly mail: {
    send(mail: {
      readonly to: string;
      readonly subject: string;
      readonly text: string;
      readonly kind: string;
    }): Promise<unknown>;
  };
  /** Notes who was invited by their address and has an account; tells their pages. */
  readonly tellInvited?: (news: InvitedNews) => Promise<void>;
  /** Where people reach the server, for links in mails; never taken from a request. */
  readonly publicUrl: () => string;
}

/** The dependencies with what the service adds for its use cases. */
export interface SpacesParts extends SpacesDeps {
  readonly background: Background;
  /** Looks anew whose access ends next. */
  readonly watchEnds: () => void;
}

/** The topic of a space's people, settings and desk; its parts have topics of their own (`<part>:<spaceId>`). */
export function spaceTopic(spaceId: string): string {
  return `space:${spaceId}`;
}

/** Tells open pages and sockets that what a person may do in a space has changed. */
export function announceSpaceAccess({ bus, live }: Pick<SpacesDeps, 'bus' | 'live'>, spaceId: string, userId: string) {
  bus.publish('access.changed', { userId });
  live.topicChanged([spaceTopic(spaceId), `user:${userId}`]);
}
