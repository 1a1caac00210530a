import type { FeedbackAnswer } from '../../app/domain/feedback/feedback-input';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';
import type { FeedbackDeps } from './feedback-service';
import { toAnswer } from './to-answer';

/** What a colleague got of something in the space. */
export interface ColleagueAnswer extends FeedbackAnswer {
  readonly id: string;
  readonly name: string;
  /** What it is about. */
  readonly about: string;
  readonly at: Date;
}

const MOST = 60;

/** The latest answers of people of the reader's organisation, about what the reader sees; null for guests. */
export async function listColleagues(
  { db }: FeedbackDeps,
  access: SpaceAccess,
): Promise<readonly ColleagueAnswer[] | null> {
  const { organisationId } = access.member;
  if (organisationId === null) return null;
  const spaceId = access.space.id;
  const rows = await db.feedback.findMany({
    where: { spaceId, organisationId },
    orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
    take: MOST,
  });
  const ids = rows.map(({ targetId }) => targetId);
  const [services, events, people] = await Promise.all([
    db.spaceService.findMany({ where: { spaceId, id: { in: ids } }, select: { id: true, name: true } }),
    db.calendarEvent.findMany({
      where: { spaceId, id: { in: ids }, AND: visibleTo(access) },
      select: { id: true, title: true },
    }),
    db.user.findMany({ where: { id: { in: rows.map(({ userId }) => userId) } }, select: { id: true, name: true } }),
  ]);
  const about = new Map([
    ...services.map(({ id, name }) => [id, name] as const),
    ...events.map(({ id, title }) => [id, title] as const),
  ]);
  const nameOf = new Map(people.map(({ id, name }) => [id, name]));
  return rows.flatMap((row) => {
    const title = about.get(row.targetId);
    if (title === undefined) return [];
    return [
      {
        ...toAnswer(row),
        id: row.id,
        name: nameOf.get(row.userId) ?? '',
        about: title,
        at: row.updatedAt,
      },
    ];
  });
}
