import type { TargetRef } from '../../app/domain/discussion/remark-targets';
import type { SpaceId } from '../../app/domain/ids';
import type { WatchLevel } from '../../app/domain/notifications/watching';
import type { Prisma, Remark } from '../../prisma/generated/client';
import type { WatchScope } from '../notifications/watches';
import type { SpacesService } from '../spaces/spaces-service';
import { visibleTo } from '../spaces/visible-to';
import type { DiscussionDeps, RemarkReader } from './discussion-deps';
import { findTarget } from './find-target';
import { type ThreadView, toThreadViews } from './remark-view';

/** What is said about one thing, with all that the part of a page needs that shows it. */
export interface DiscussionView {
  readonly target: TargetRef;
  /** Names what is not sent yet on a device: the person and the thing. */
  readonly place: string;
  /** Takes the acts. */
  readonly action: string;
  readonly threads: readonly ThreadView[];
  /** How many threads there are in all. */
  readonly total: number;
  readonly show: number;
  /** Who can be mentioned. */
  readonly people: readonly { id: string; name: string; avatarUrl: string | null; hint: string }[];
  readonly me: string;
  readonly canAdd: boolean;
  /** Whether a new thread can be for the reader's organisation only. */
  readonly canBeOnlyUs: boolean;
  /** What the reader wants to hear of the thing and its threads, by `kind:id`. */
  readonly watched: Readonly<Record<string, WatchLevel>>;
  readonly timeZone: string;
  readonly today: string;
}

/** A link to an older thread than that many shows it beside the newest. */
const MOST_FOR_LINK = 1000;

/** Reads what is said about one thing: oldest first, on the space itself the latest first; with `around` reaching to that remark. */
export async function readDiscussion(
  deps: DiscussionDeps,
  reader: RemarkReader,
  target: TargetRef,
  show: number,
  around: string | null,
): Promise<DiscussionView> {
  const { openness } = await findTarget(deps, reader, target);
  const { space, member, userId, user } = reader;
  const where = {
    spaceId: space.id,
    targetKind: target.kind,
    targetId: target.id,
    threadId: null,
    AND: [visibleTo(reader)],
  };
  const isSpace = target.kind === 'space';
  const reactions = { orderBy: { at: 'asc' as const } };
  const linked = around === null ? null : await findLinked(deps, where, around);
  const take =
    linked === null
      ? show
      : Math.max(show, Math.min(MOST_FOR_LINK, (await countLater(deps, where, linked, isSpace)) + 5));
  const include = {
    reactions,
    replies: {
      where: { AND: [visibleTo(reader)] },
      orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
      include: { reactions },
    },
  };
  const [newest, total, people] = await Promise.all([
    deps.db.remark.findMany({
      where,
      orderBy: isSpace ? [{ lastAt: 'desc' }, { id: 'desc' }] : [{ createdAt: 'desc' }, { id: 'desc' }],
      take,
      include,
    }),
    deps.db.remark.count({ where }),
    listMentionable(deps.spaces, space.id),
  ]);
  // Older than all that one page can hold: it stands there alone.
  const isFar = linked !== null && !newest.some(({ id }) => id === linked.id);
  const rows = isFar
    ? [...newest, ...(await deps.db.remark.findMany({ where: { ...where, id: linked.id }, include }))]
    : newest;
  const own: WatchScope = { kind: target.kind, id: target.id || space.id };
  const scopes = [own, ...rows.map(({ id }): WatchScope => ({ kind: 'thread', id }))];
  return {
    target,
    watched: (await deps.watches?.(userId, scopes)) ?? {},
    place: `${userId}:${target.kind}:${target.id || space.id}`,
    action: `/s/${space.id}/remarks`,
    threads: await toThreadViews(deps.db, reader, isSpace ? rows : rows.reverse()),
    total,
    show: take,
    people,
    me: userId,
    canAdd: reader.can('comment.add'),
    canBeOnlyUs: member.organisationId !== null && openness !== 'only-us',
    timeZone: user.timeZone,
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: user.timeZone }).format(deps.clock.now()),
  };
}

type Threads = Prisma.RemarkWhereInput;
type Linked = Pick<Remark, 'id' | 'createdAt' | 'lastAt'>;

/** The thread to which a remark belongs, if it is among the threads; null: it is not, or its reader may not see it. */
async function findLinked({ db }: DiscussionDeps, where: Threads, remarkId: string): Promise<Linked | null> {
  const remark = await db.remark.findUnique({ where: { id: remarkId }, select: { id: true, threadId: true } });
  return remark && db.remark.findFirst({ where: { ...where, id: remark.threadId ?? remark.id } });
}

/** How many threads stand before one that is linked. */
async function countLater({ db }: DiscussionDeps, where: Threads, linked: Linked, isSpace: boolean): Promise<number> {
  const later = isSpace ? { lastAt: { gt: linked.lastAt } } : { createdAt: { gt: linked.createdAt } };
  return db.remark.count({ where: { ...where, ...later } });
}

async function listMentionable(spaces: Pick<SpacesService, 'people'>, spaceId: SpaceId) {
  return (await spaces.people(spaceId)).map(({ userId, name, avatarVersion, organisationName }) => ({
    id: userId as string,
    name,
    avatarUrl: avatarVersion === null ? null : `/avatars/${userId}?v=${avatarVersion}`,
    hint: organisationName,
  }));
}
