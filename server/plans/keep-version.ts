import { readText, writeText } from '../../app/board-doc/text-doc';
import { AppError } from '../../app/domain/errors';
import { type MemberId, newId, type PlanId, parseId, planDocumentId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { parseName } from '../../app/domain/names';
import { EMPTY_RICH_TEXT, type RichDoc } from '../../app/domain/rich-text/content';
import { findDraft, findPlan } from './find-plan';
import { type PlanDoer, type PlansDeps, plansTopic } from './plans-deps';

export const VERSION_KINDS = ['generated', 'named', 'restored', 'approved'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

export interface PlanVersionRow {
  readonly id: string;
  readonly kind: VersionKind;
  readonly name: string;
  readonly createdAt: Date;
  readonly createdById: MemberId;
}

/** Keeps a plan's text as it stands. */
export async function keepVersion(
  { db, clock, randomBytes }: Pick<PlansDeps, 'db' | 'clock' | 'randomBytes'>,
  { memberId }: PlanDoer,
  planId: PlanId,
  { kind, name }: { readonly kind: VersionKind; readonly name: string },
  text: RichDoc,
): Promise<void> {
  const id = newId(randomBytes);
  const content = JSON.parse(JSON.stringify(text));
  await db.planVersion.create({
    data: { id, planId, kind, name, content, createdAt: clock.now(), createdById: memberId },
  });
}

/** Keeps the present text under a name of the person's. */
export async function nameVersion(deps: PlansDeps, doer: PlanDoer, planId: PlanId, name: unknown): Promise<void> {
  await findPlan(deps.db, doer.organisationId, planId);
  const longest = LIMITS.planVersionName;
  const parsed = parseName(name, longest);
  if (parsed === null)
    throw new AppError(String(name ?? '').trim() === '' ? 'name.missing' : 'name.too-long', 400, { longest });
  const text = await deps.rooms.read(planDocumentId(planId), (doc) => readText(doc, 'plan'));
  await keepVersion(deps, doer, planId, { kind: 'named', name: parsed }, text);
  deps.live.topicChanged([plansTopic(doer.organisationId)]);
}

/** The versions of a plan, newest first. */
export async function listVersions({ db }: Pick<PlansDeps, 'db'>, planId: PlanId): Promise<PlanVersionRow[]> {
  const rows = await db.planVersion.findMany({
    where: { planId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    omit: { content: true },
  });
  return rows.map(({ id, kind, name, createdAt, createdById }) => ({
    id,
    kind: VERSION_KINDS.find((known) => known === kind) ?? 'named',
    name,
    createdAt,
    createdById: createdById as MemberId,
  }));
}

/** The text of a version; refuses what is no version of that plan. */
export async function readVersion({ db }: Pick<PlansDeps, 'db'>, planId: PlanId, versionId: unknown): Promise<RichDoc> {
  const id: string | null = parseId(versionId);
  const version = id === null ? null : await db.planVersion.findFirst({ where: { id, planId } });
  if (!version) throw new AppError('version.unknown', 404);
  return storedText(version.content);
}

/** Writes an older version over the plan, as an edit of the person's. What stood until then is kept first. */
export async function restoreVersion(
  deps: PlansDeps,
  doer: PlanDoer,
  planId: PlanId,
  versionId: unknown,
): Promise<void> {
  await findDraft(deps.db, doer.organisationId, planId);
  const text = await readVersion(deps, planId, versionId);
  const document = planDocumentId(planId);
  await keepVersion(
    deps,
    doer,
    planId,
    { kind: 'restored', name: '' },
    await deps.rooms.read(document, (doc) => readText(doc, 'plan')),
  );
  await deps.rooms.transact(document, doer, (doc) => writeText(doc, 'plan', text));
  deps.live.topicChanged([plansTopic(doer.organisationId)]);
}

/** What we stored ourselves. */
function storedText(content: unknown): RichDoc {
  const text = content as Partial<RichDoc> | null;
  return text?.type === 'doc' && Array.isArray(text.content) ? (text as RichDoc) : EMPTY_RICH_TEXT;
}
