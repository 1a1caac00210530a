import type { TargetRef } from '../../app/domain/discussion/remark-targets';
import type { SpaceId } from '../../app/domain/ids';
import type { WatchLevel } from '../../app/domain/notifications/watching';
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

/** Reads what is said about one thing: oldest first, on the space itself the latest first. */
export async function readDiscussion(
  deps: DiscussionDeps,
  reader: RemarkReader,
  target: TargetRef,
  show: number,
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
  const [rows, total, people] = await Promise.all([
    deps.db.remark.findMany({
      where,
      orderBy: isSpace ? [{ lastAt: 'desc' }, { id: 'desc' }] : [{ createdAt: 'desc' }, { id: 'desc' }],
      take: show,
      include: {
        reactions,
        replies: {
          where: { AND: [visibleTo(reader)] },
          orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
          include: { reactions },
        },
      },
    }),
    deps.db.remark.count({ where }),
    listMentionable(deps.spaces, space.id),
  ]);
  const own: WatchScope = { kind: target.kind, id: target.id || space.id };
  const scopes = [own, ...rows.map(({ id }): WatchScope => ({ kind: 'thread', id }))];
  return {
    target,
    watched: (await deps.watches?.(userId, scopes)) ?? {},
    place: `${userId}:${target.kind}:${target.id || space.id}`,
    action: `/s/${space.id}/remarks`,
    threads: await toThreadViews(deps.db, reader, isSpace ? rows : rows.reverse()),
    total,
    show,
    people,
    me: userId,
    canAdd: reader.can('comment.add'),
    canBeOnlyUs: member.organisationId !== null && openness !== 'only-us',
    timeZone: user.timeZone,
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: user.timeZone }).format(deps.clock.now()),
  };
}

async function listMentionable(spaces: Pick<SpacesService, 'people'>, spaceId: SpaceId) {
  return (await spaces.people(spaceId)).map(({ userId, name, avatarVersion, organisationName }) => ({
    id: userId as string,
    name,
    avatarUrl: avatarVersion === null ? null : `/avatars/${userId}?v=${avatarVersion}`,
    hint: organisationName,
  }));
}
