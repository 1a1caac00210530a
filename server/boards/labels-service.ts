import { removeLabel } from '../../app/board-doc/handover-commands';
import { type Colour, isColour } from '../../app/domain/colours';
import { AppError } from '../../app/domain/errors';
import { type BoardId, boardDocumentId, type LabelId, newId, type OrganisationId } from '../../app/domain/ids';
import { LIMITS } from '../../app/domain/limits';
import { type BoardsDeps, type Doer, organisationTopic, requireName } from './boards-deps';

export interface LabelRow {
  readonly id: LabelId;
  readonly name: string;
  readonly colour: Colour;
}

export interface LabelUse extends LabelRow {
  /** On how many cards it is, archived ones included. */
  readonly cards: number;
}

export interface LabelsService {
  list(organisationId: OrganisationId): Promise<LabelRow[]>;
  listWithUse(organisationId: OrganisationId): Promise<LabelUse[]>;
  create(doer: Doer, label: { readonly name: unknown; readonly colour: unknown }): Promise<LabelId>;
  /** Renames or recolours; what is left out stays. */
  change(doer: Doer, labelId: LabelId, to: { readonly name?: unknown; readonly colour?: unknown }): Promise<void>;
  /** Takes the label off every card of every board, then forgets it. */
  delete(doer: Doer, labelId: LabelId): Promise<void>;
}

/** The palette of labels that all boards of an organisation share. Callers authorise. */
export function createLabelsService(deps: BoardsDeps): LabelsService {
  return {
    list: (organisationId) => listLabels(deps, organisationId),
    listWithUse: (organisationId) => listWithUse(deps, organisationId),
    create: (doer, label) => createLabel(deps, doer, label),
    change: (doer, labelId, to) => changeLabel(deps, doer, labelId, to),
    delete: (doer, labelId) => deleteLabel(deps, doer, labelId),
  };
}

async function listLabels({ db }: BoardsDeps, organisationId: string): Promise<LabelRow[]> {
  const labels = await db.label.findMany({ where: { organisationId } });
  return labels
    .map(({ id, name, colour }): LabelRow => ({ id: id as LabelId, name, colour: isColour(colour) ? colour : 'slate' }))
    .sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

async function listWithUse(deps: BoardsDeps, organisationId: string): Promise<LabelUse[]> {
  const [labels, uses] = await Promise.all([
    listLabels(deps, organisationId),
    deps.db.$queryRaw<{ id: string; cards: number }[]>`
      SELECT label AS id, count(*)::int AS cards
      FROM "CardRow", unnest("labelIds") AS label
      WHERE "organisationId" = ${organisationId}
      GROUP BY label`,
  ]);
  const cards = new Map(uses.map((use) => [use.id, use.cards]));
  return labels.map((label) => ({ ...label, cards: cards.get(label.id) ?? 0 }));
}

async function createLabel(
  { db, randomBytes, clock, live }: BoardsDeps,
  { organisationId }: Doer,
  label: { readonly name: unknown; readonly colour: unknown },
): Promise<LabelId> {
  const name = requireName(label.name, LIMITS.labelName);
  const most = LIMITS.labelsPerOrganisation;
  if ((await db.label.count({ where: { organisationId } })) >= most)
    throw new AppError('labels.too-many', 409, { most });
  const id = newId<LabelId>(randomBytes);
  const colour = requireColour(label.colour);
  await db.label.create({ data: { id, organisationId, name, colour, createdAt: clock.now() } });
  live.topicChanged([organisationTopic(organisationId)]);
  return id;
}

async function changeLabel(
  { db, live }: BoardsDeps,
  { organisationId }: Doer,
  id: LabelId,
  to: { readonly name?: unknown; readonly colour?: unknown },
): Promise<void> {
  const data = {
    ...(to.name === undefined ? {} : { name: requireName(to.name, LIMITS.labelName) }),
    ...(to.colour === undefined ? {} : { colour: requireColour(to.colour) }),
  };
  const { count } = await db.label.updateMany({ where: { id, organisationId }, data });
  if (count === 0) throw new AppError('label.unknown', 404);
  live.topicChanged([organisationTopic(organisationId)]);
}

async function deleteLabel(deps: BoardsDeps, doer: Doer, id: LabelId): Promise<void> {
  const { db, rooms, clock, randomBytes, live } = deps;
  const { organisationId, memberId } = doer;
  if ((await db.label.count({ where: { id, organisationId } })) === 0) throw new AppError('label.unknown', 404);
  const boards = await db.board.findMany({ where: { organisationId }, select: { id: true } });
  const actor = { memberId };
  // The label goes last: when a board fails, asking again finishes what is left.
  for (const board of boards) {
    await rooms.transact(boardDocumentId(board.id as BoardId), actor, (doc) => {
      removeLabel(doc, { origin: actor, at: clock.now().toISOString(), randomBytes }, id);
    });
  }
  await db.label.deleteMany({ where: { id, organisationId } });
  live.topicChanged([organisationTopic(organisationId)]);
}

function requireColour(colour: unknown): Colour {
  if (isColour(colour)) return colour;
  throw new AppError('colour.unknown', 400);
}
