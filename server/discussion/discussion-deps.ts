import type { TargetKind } from '../../app/domain/discussion/remark-targets';
import type { RandomBytes, SpaceId } from '../../app/domain/ids';
import type { WatchLevel } from '../../app/domain/notifications/watching';
import type { Classed } from '../../app/domain/spaces/openness';
import type { Prisma, PrismaClient } from '../../prisma/generated/client';
import type { WatchScope } from '../notifications/watches';
import type { SpaceAccess } from '../spaces/find-space-access';
import type { SpacesService } from '../spaces/spaces-service';

/** Something that is talked about, as its own capability knows it. */
export interface RemarkTarget extends Classed {
  readonly name: string;
  /** Where it is read. */
  readonly path: string;
  /** The user who made it, who hears of what is said about it. */
  readonly ownerId?: string;
}

/** Finds things of one kind in a space, whoever may see them: the discussion asks for their class. */
export type FindTargets = (spaceId: SpaceId, ids: readonly string[]) => Promise<ReadonlyMap<string, RemarkTarget>>;

/** What others must be told of: read again by whoever tells them, so it bears ids alone. */
export interface RemarkNews {
  readonly spaceId: string;
  readonly remarkId: string;
  readonly authorId: string;
  /** The user who made what it is about. */
  readonly ownerId: string | null;
  /** Otherwise its words changed. */
  readonly isNew: boolean;
  readonly at: Date;
}

/** What the use cases of the discussion need from outside. */
export interface DiscussionDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly spaces: Pick<SpacesService, 'people'>;
  /** Those of the kinds that there are; nobody can talk about things of the others. */
  readonly targets: Partial<Record<Exclude<TargetKind, 'space'>, FindTargets>>;
  /** What somebody chose to hear of things, by `kind:id`. */
  readonly watches?: (userId: string, scopes: readonly WatchScope[]) => Promise<Record<string, WatchLevel>>;
  /** Notes whom a remark concerns, in its transaction; gives the topics to announce. */
  readonly tell?: (tx: Prisma.TransactionClient, news: RemarkNews) => Promise<string[]>;
}

/** Who reads, and where they are on the globe. */
export type RemarkReader = SpaceAccess & { readonly user: { readonly timeZone: string } };

/** The topic that pages showing remarks of a space listen to. */
export function remarksTopic(spaceId: string): string {
  return `remarks:${spaceId}`;
}
