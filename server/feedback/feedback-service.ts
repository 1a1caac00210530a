import { AppError } from '../../app/domain/errors';
import {
  type FeedbackAnswer,
  type FeedbackSum,
  type FeedbackTargetKind,
  readFeedback,
  readService,
  SERVICE_NEEDS,
  type ServiceDraft,
  sumFeedback,
} from '../../app/domain/feedback/feedback-input';
import { newId, parseId, type RandomBytes, type ServiceId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { isVisible } from '../../app/domain/spaces/openness';
import type { PrismaClient } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';
import { listColleagues } from './list-colleagues';
import { toAnswer } from './to-answer';

export interface FeedbackDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: string[]): void };
}

/** One thing that gave somebody something. */
export interface FeedbackTarget {
  readonly kind: FeedbackTargetKind;
  readonly id: string;
  /** The start of one instance of an event that recurs; empty: the whole. */
  readonly instance: string;
}

export interface ListedService extends ServiceDraft {
  readonly id: ServiceId;
}

/** What a person may know of the answers about one thing. */
export interface FeedbackView {
  readonly own: FeedbackAnswer | null;
  /** For hosts. */
  readonly sum: FeedbackSum | null;
  /** What people of the reader's own organisation answered, with their names; null: a guest has none. */
  readonly colleagues: readonly (FeedbackAnswer & { readonly name: string })[] | null;
}

/** Services of a network, and what they and its events gave people (M13). */
export interface FeedbackService {
  services(access: SpaceAccess): Promise<ListedService[]>;
  addService(access: SpaceAccess, form: Readonly<Record<string, unknown>>): Promise<ServiceId>;
  changeService(access: SpaceAccess, id: unknown, form: Readonly<Record<string, unknown>>): Promise<void>;
  archiveService(access: SpaceAccess, id: unknown): Promise<void>;
  /** Keeps a person's answer, in place of an earlier one. */
  answer(access: SpaceAccess, target: FeedbackTarget, form: Readonly<Record<string, unknown>>): Promise<void>;
  view(access: SpaceAccess, target: FeedbackTarget): Promise<FeedbackView>;
  /** The latest answers of the reader's organisation about anything of the space; null: a guest has none. */
  colleagues(access: SpaceAccess): ReturnType<typeof listColleagues>;
}

const INSTANCE = /^(\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2})?)?$/;

/** Makes the service. */
export function createFeedback(deps: FeedbackDeps): FeedbackService {
  const { db, clock, randomBytes, live } = deps;
  const changed = ({ space }: SpaceAccess) => live.topicChanged([`feedback:${space.id}`]);

  function requireEdit(access: SpaceAccess): void {
    if (!access.can('content.edit')) throw new AppError('forbidden', 403);
  }

  async function findService(access: SpaceAccess, given: unknown): Promise<ServiceId> {
    const id = parseId<ServiceId>(given);
    const row = id && (await db.spaceService.findFirst({ where: { id, spaceId: access.space.id, archivedAt: null } }));
    if (!row) throw new AppError('service.unknown', 404);
    return row.id as ServiceId;
  }

  /** Refuses what the person does not see as what there is not. */
  async function requireTarget(access: SpaceAccess, { kind, id, instance }: FeedbackTarget): Promise<void> {
    if (!INSTANCE.test(instance)) throw new AppError('feedback.unknown', 404);
    if (kind === 'service') return void (await findService(access, id));
    const eventId = parseId(id);
    const event = eventId && (await db.calendarEvent.findFirst({ where: { id: eventId, spaceId: access.space.id } }));
    if (!event || !isVisible(event, access.member.organisationId)) throw new AppError('feedback.unknown', 404);
  }

  return {
    async services({ space }) {
      const rows = await db.spaceService.findMany({
        where: { spaceId: space.id, archivedAt: null },
        orderBy: [{ name: 'asc' }, { id: 'asc' }],
      });
      return rows.map(({ id, name, gives, touchpoints, need }) => ({
        id: id as ServiceId,
        name,
        gives,
        touchpoints,
        need: SERVICE_NEEDS.find((each) => each === need) ?? 'both',
      }));
    },
    async addService(access, form) {
      requireEdit(access);
      const draft = readService(form);
      const spaceId = access.space.id;
      const count = await db.spaceService.count({ where: { spaceId, archivedAt: null } });
      if (count >= LIMITS.servicesPerSpace) throw new AppError('service.too-many', 400);
      const id = newId<ServiceId>(randomBytes);
      const at = clock.now();
      await db.spaceService.create({
        data: { id, spaceId, ...draft, createdById: access.userId, createdAt: at, updatedAt: at },
      });
      changed(access);
      return id;
    },
    async changeService(access, given, form) {
      const id = await findService(access, given);
      requireEdit(access);
      await db.spaceService.update({ where: { id }, data: { ...readService(form), updatedAt: clock.now() } });
      changed(access);
    },
    async archiveService(access, given) {
      const id = await findService(access, given);
      requireEdit(access);
      await db.spaceService.update({ where: { id }, data: { archivedAt: clock.now() } });
      changed(access);
    },
    async answer(access, target, form) {
      await requireTarget(access, target);
      if (!access.can('answer')) throw new AppError('forbidden', 403);
      const at = clock.now();
      const key = { targetKind: target.kind, targetId: target.id, instance: target.instance, userId: access.userId };
      const row = { ...readFeedback(form), organisationId: access.member.organisationId, updatedAt: at };
      await db.feedback.upsert({
        where: { targetKind_targetId_instance_userId: key },
        update: row,
        create: { id: newId(randomBytes), ...key, ...row, spaceId: access.space.id, createdAt: at },
      });
      changed(access);
    },
    async view(access, target) {
      await requireTarget(access, target);
      const { kind, id, instance } = target;
      const { organisationId, role } = access.member;
      const rows = await db.feedback.findMany({
        where: { spaceId: access.space.id, targetKind: kind, targetId: id, instance },
      });
      const own = rows.find(({ userId }) => userId === access.userId);
      const ours = organisationId === null ? null : rows.filter((row) => row.organisationId === organisationId);
      const names = await db.user.findMany({
        where: { id: { in: (ours ?? []).map(({ userId }) => userId) } },
        select: { id: true, name: true },
      });
      const nameOf = new Map(names.map((person) => [person.id, person.name]));
      return {
        own: own ? toAnswer(own) : null,
        sum: role === 'host' ? sumFeedback(rows.map(toAnswer)) : null,
        colleagues: ours?.map((row) => ({ ...toAnswer(row), name: nameOf.get(row.userId) ?? '' })) ?? null,
      };
    },
    colleagues: (access) => listColleagues(deps, access),
  };
}
