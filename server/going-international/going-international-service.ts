import { AppError } from '../../app/domain/errors';
import {
  PLAN_LEVELS,
  PLAN_LINE_KINDS,
  PLAN_STATES,
  type PlanLineDraft,
  readPlanLine,
} from '../../app/domain/going-international/plan-lines';
import { newId, type PlanLineId, parseId, type RandomBytes, type SpaceId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import type { PrismaClient } from '../../prisma/generated/client';
import type { SpaceAccess } from '../spaces/find-space-access';

interface GoingInternationalDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: string[]): void };
}

export interface PlanLine extends PlanLineDraft {
  readonly id: PlanLineId;
}

/** How a network goes international, together (M15). */
export interface GoingInternationalService {
  read(spaceId: SpaceId): Promise<{ readonly denominator: string; readonly lines: PlanLine[] }>;
  /** What the interests of all have in common. */
  setDenominator(access: SpaceAccess, text: unknown): Promise<void>;
  add(access: SpaceAccess, form: Readonly<Record<string, unknown>>): Promise<PlanLineId>;
  change(access: SpaceAccess, id: unknown, form: Readonly<Record<string, unknown>>): Promise<void>;
  remove(access: SpaceAccess, id: unknown): Promise<void>;
  /** Puts a line in the place of another of the same part. */
  move(access: SpaceAccess, id: unknown, placeOf: unknown): Promise<void>;
}

const IN_ORDER = [{ order: 'asc' as const }, { createdAt: 'asc' as const }, { id: 'asc' as const }];

/** Measures stand in two parts. */
function partOf({ level }: { readonly level: string | null }): string {
  return level === 'members' ? 'members' : 'management';
}

/** Makes the service. */
export function createGoingInternational(deps: GoingInternationalDeps): GoingInternationalService {
  const { db, clock, randomBytes, live } = deps;
  const changed = ({ space }: SpaceAccess) => live.topicChanged([`international:${space.id}`]);

  function requireEdit(access: SpaceAccess): void {
    if (!access.can('content.edit')) throw new AppError('forbidden', 403);
  }

  async function find(access: SpaceAccess, given: unknown): Promise<string> {
    const id = parseId<PlanLineId>(given);
    const row = id && (await db.internationalLine.findFirst({ where: { id, spaceId: access.space.id } }));
    if (!row) throw new AppError('plan-line.unknown', 404);
    return row.id;
  }

  /** A line's fields; its owner must be somebody of this very space. */
  async function read(access: SpaceAccess, form: Readonly<Record<string, unknown>>): Promise<PlanLineDraft> {
    const draft = readPlanLine(form);
    if (draft.ownerId === null) return draft;
    const id = parseId(draft.ownerId);
    const owner = id && (await db.spaceMember.findFirst({ where: { id, spaceId: access.space.id } }));
    if (!owner) throw new AppError('plan-line.unknown', 404);
    return draft;
  }

  return {
    async read(spaceId) {
      const [plan, rows] = await Promise.all([
        db.internationalPlan.findUnique({ where: { spaceId } }),
        db.internationalLine.findMany({ where: { spaceId }, orderBy: IN_ORDER }),
      ]);
      const lines = rows.flatMap((row): PlanLine[] => {
        const kind = PLAN_LINE_KINDS.find((each) => each === row.kind);
        if (!kind) return [];
        const { text, detail, country, ownerId, dueOn } = row;
        const level = PLAN_LEVELS.find((each) => each === row.level) ?? null;
        const state = PLAN_STATES.find((each) => each === row.state) ?? 'open';
        return [{ id: row.id as PlanLineId, kind, level, text, detail, country, ownerId, dueOn, state }];
      });
      return { denominator: plan?.denominator ?? '', lines };
    },
    async setDenominator(access, given) {
      requireEdit(access);
      const denominator = typeof given === 'string' ? given.trim() : '';
      if (denominator.length > LIMITS.planDenominator) throw new AppError('plan-line.denominator', 400);
      const spaceId = access.space.id;
      const row = { denominator, updatedAt: clock.now(), updatedById: access.userId };
      await db.internationalPlan.upsert({ where: { spaceId }, update: row, create: { ...row, spaceId } });
      changed(access);
    },
    async add(access, form) {
      requireEdit(access);
      const draft = await read(access, form);
      const spaceId = access.space.id;
      if ((await db.internationalLine.count({ where: { spaceId } })) >= LIMITS.planLinesPerSpace)
        throw new AppError('plan-line.too-many', 400);
      const id = newId<PlanLineId>(randomBytes);
      const [at, by] = [clock.now(), access.userId];
      const { _max } = await db.internationalLine.aggregate({
        where: { spaceId, kind: draft.kind },
        _max: { order: true },
      });
      const order = (_max.order ?? -1) + 1;
      await db.internationalLine.create({
        data: { ...draft, id, spaceId, order, createdAt: at, createdById: by, updatedAt: at, updatedById: by },
      });
      changed(access);
      return id;
    },
    async change(access, given, form) {
      const id = await find(access, given);
      requireEdit(access);
      const draft = await read(access, form);
      await db.internationalLine.update({
        where: { id },
        data: { ...draft, updatedAt: clock.now(), updatedById: access.userId },
      });
      changed(access);
    },
    async remove(access, given) {
      const id = await find(access, given);
      requireEdit(access);
      await db.internationalLine.deleteMany({ where: { id, spaceId: access.space.id } });
      changed(access);
    },
    async move(access, given, placeOf) {
      const [id, other] = [await find(access, given), await find(access, placeOf)];
      requireEdit(access);
      const spaceId = access.space.id;
      await db.$transaction(async (tx) => {
        // Who moves lines of the same plan at the same moment waits here, so that no two lines get one place.
        await tx.$queryRaw`SELECT id FROM "InternationalLine" WHERE "spaceId" = ${spaceId} ORDER BY id FOR UPDATE`;
        const rows = await tx.internationalLine.findMany({ where: { spaceId }, orderBy: IN_ORDER });
        const moved = rows.find((row) => row.id === id);
        const part = rows.filter((row) => row.kind === moved?.kind && partOf(row) === (moved && partOf(moved)));
        const [from, to] = [part.findIndex((row) => row.id === id), part.findIndex((row) => row.id === other)];
        if (!moved || to < 0) throw new AppError('plan-line.unknown', 404);
        for (const [order, row] of part.toSpliced(from, 1).toSpliced(to, 0, moved).entries())
          if (row.order !== order) await tx.internationalLine.update({ where: { id: row.id }, data: { order } });
      });
      changed(access);
    },
  };
}
