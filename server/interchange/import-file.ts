import * as Y from 'yjs';
import { readColumns } from '../../app/board-doc/read';
import { type BoardId, boardDocumentId, newId } from '../../app/domain/ids';
import { ImportError } from '../../app/domain/interchange/import-error';
import { missingColumn } from '../../app/domain/interchange/membership-plan';
import type { Stage } from '../../app/domain/life-cycle';
import { commitImport } from './commit-import';
import { findBaseline, listTargets } from './find-previous';
import type { BuiltImport, Inspection, TargetBoard } from './import-job';
import type { InterchangeDeps } from './interchange-deps';
import type { BoardOption, ImportChoices, Importer, ImportReport, Preview, Surroundings } from './interchange-service';
import { guessOwn, lastOwn } from './own-organisation';
import type { ReadSettings } from './read-source';
import { guessMembers, type ResolvedLabel, type ResolvedMember, resolveLabels, resolveMembers } from './resolve-names';
import { type ResolvedPartner, resolvePartners } from './resolve-partners';
import { type JobOptions, runImportJob } from './run-import-job';

export interface FileToImport {
  readonly owner: Importer;
  readonly path: string;
  readonly fileName: string;
  readonly isPasted: boolean;
  readonly surroundings: Surroundings;
}

/** A file that has been read and waits for a decision. */
export interface ReadyFile {
  readonly preview: Preview;
  /** Kept beside the preview, which shows their number only. */
  readonly partners: Inspection['partners'];
}

/** Before anything is known of the file. */
export const FIRST_CHOICES: ImportChoices = {
  boardName: null,
  target: null,
  stages: {},
  members: {},
  due: 'review',
  conflicts: 'here',
  delimiter: null,
  hasHeading: null,
  shape: null,
  targets: null,
  memberTargets: null,
  own: [],
  anchor: null,
  statuses: {},
  dayOrders: {},
  defaultColumn: null,
};

/** Reads a file and what importing it would do. Without choices it proposes some. */
export async function readFile(
  deps: InterchangeDeps,
  file: FileToImport,
  given: ImportChoices | null,
  options: JobOptions,
): Promise<ReadyFile> {
  const { organisationId } = file.owner;
  const first = given ?? FIRST_CHOICES;
  let inspection = await inspect(deps, file, first, options);
  const own = given ? first.own : await proposeOwn(deps, file, inspection);
  const whose = { ...first, own };
  if (own !== first.own) inspection = await inspect(deps, file, whose, options);
  const boards = await listTargets(deps.db, organisationId, inspection.sourceKey);
  const choices = given ? retarget(whose, inspection, boards) : await propose(deps, file, whose, inspection, boards);
  if (choices.target !== null && !boards.some(({ id }) => id === choices.target)) throw new ImportError('board-gone');
  if (choices.target !== first.target) inspection = await inspect(deps, file, choices, options);
  const people = await deps.db.member.findMany({
    where: { organisationId, state: 'active' },
    select: { id: true, name: true },
    orderBy: { name: 'asc' },
  });
  const built =
    choices.target === null ? null : (await build(deps, file, inspection, choices, choices.target, options)).built;
  const columns = await columnsFor(deps, file, choices);
  const { partners, ...shown } = inspection;
  return {
    partners,
    preview: {
      ...shown,
      choices,
      boards,
      people: people as unknown as Preview['people'],
      targetColumns: columns.map(({ name }) => name),
      defaultColumn: defaultColumnOf(columns, choices),
      update: built?.summary ? { ...built.summary, conflicts: built.summary.conflicts.slice(0, 200) } : null,
      losses: inspection.losses.slice(0, 1000),
    },
  };
}

/** Imports a file as chosen; gives the id of its record. Leaves nothing when it fails or is cancelled. */
export async function importFile(
  deps: InterchangeDeps,
  file: FileToImport,
  { preview, partners: read }: ReadyFile,
  choices: ImportChoices,
  options: JobOptions,
): Promise<string> {
  const readAlike = await sameReading(deps, file, preview.choices, choices);
  const inspection = readAlike ? { ...preview, partners: read } : await inspect(deps, file, choices, options);
  const boardId = choices.target ?? newId<BoardId>(deps.randomBytes);
  if (inspection.kind === 'memberships' && inspection.planned.cards === 0)
    throw new ImportError(missingColumn(inspection.table?.memberTargets ?? []) ?? 'nobody-chosen');
  const { built, members, labels, partners } = await build(deps, file, inspection, choices, boardId, options);
  if (options.signal.aborted) throw new ImportError('cancelled');
  return commitImport(deps, {
    importer: file.owner,
    kind: inspection.kind,
    sourceKey: inspection.sourceKey,
    fileName: file.fileName,
    boardId,
    newBoard: choices.target
      ? null
      : { name: choices.boardName ?? inspection.name, description: inspection.description },
    built,
    members,
    labels,
    partners,
    own: ownOf(inspection, choices),
    signal: options.signal,
  });
}

interface Built {
  readonly built: BuiltImport;
  readonly members: readonly ResolvedMember[];
  readonly labels: readonly ResolvedLabel[];
  readonly partners: readonly ResolvedPartner[];
}

async function build(
  deps: InterchangeDeps,
  file: FileToImport,
  inspection: Inspection,
  choices: ImportChoices,
  boardId: BoardId,
  options: JobOptions,
): Promise<Built> {
  const { organisationId } = file.owner;
  const [members, labels, partners, settings, target] = await Promise.all([
    resolveMembers(deps.db, organisationId, inspection.kind, inspection.members, choices.members),
    resolveLabels(deps.db, organisationId, inspection),
    resolvePartners(deps.db, organisationId, inspection.partners),
    readSettings(deps, file, choices),
    readTarget(deps, choices.target, boardId, inspection.sourceKey),
  ]);
  const resolution = {
    members: Object.fromEntries(members.map(({ key, id }) => [key, id])),
    labels: Object.fromEntries(labels.map(({ key, id }) => [key, id])),
    partners: Object.fromEntries(partners.map(({ key, id }) => [key, id])),
    stages: choices.stages,
  };
  const { path } = file;
  const built = await (deps.runJob ?? runImportJob)(
    { kind: 'build', path, settings, target, resolution, conflicts: choices.conflicts },
    options,
  );
  return { built, members, labels, partners };
}

async function readTarget(
  deps: InterchangeDeps,
  existing: BoardId | null,
  boardId: BoardId,
  sourceKey: string,
): Promise<TargetBoard> {
  if (existing === null) return { boardId, document: null, baseline: null };
  const [document, baseline] = await Promise.all([
    deps.rooms.read(boardDocumentId(existing), (doc) => Y.encodeStateAsUpdate(doc)),
    findBaseline(deps.db, existing, sourceKey),
  ]);
  return { boardId, document, baseline };
}

async function inspect(
  deps: InterchangeDeps,
  file: FileToImport,
  choices: ImportChoices,
  options: JobOptions,
): Promise<Inspection> {
  const settings = await readSettings(deps, file, choices);
  return (deps.runJob ?? runImportJob)({ kind: 'inspect', path: file.path, settings }, options);
}

/** A file that came before updates its board; people of the same name are the same. */
async function propose(
  deps: InterchangeDeps,
  { owner }: FileToImport,
  whose: ImportChoices,
  inspection: Inspection,
  boards: readonly BoardOption[],
): Promise<ImportChoices> {
  const members = await deps.db.member.findMany({
    where: { organisationId: owner.organisationId, state: 'active' },
    include: { user: { select: { email: true } } },
  });
  const options = members.map(({ id, name, user }) => ({ id: id as never, name, email: user?.email ?? null }));
  const [latest] = boards;
  return {
    ...whose,
    anchor: whose.own[0] ?? null,
    boardName: inspection.name,
    target: latest?.importedAt ? latest.id : null,
    members: guessMembers(inspection.members, options),
    stages: Object.fromEntries(inspection.columns.map(({ key, stage }) => [key, stage])),
  };
}

/** Whose list it is: whom it was imported for last time, or who is called as this organisation is. */
async function proposeOwn(
  deps: InterchangeDeps,
  { owner }: FileToImport,
  { kind, sourceKey, table }: Inspection,
): Promise<readonly string[]> {
  if (kind !== 'memberships' || !table?.list) return FIRST_CHOICES.own;
  const own =
    (await lastOwn(deps.db, owner.organisationId, sourceKey)) ??
    (await guessOwn(deps.db, owner.organisationId, table.list.organisations));
  return own.length > 0 ? own : FIRST_CHOICES.own;
}

/** Another organisation of the same list has another board. */
function retarget(choices: ImportChoices, inspection: Inspection, boards: readonly BoardOption[]): ImportChoices {
  const anchor = choices.own[0] ?? null;
  if (inspection.kind !== 'memberships' || anchor === choices.anchor) return choices;
  const [latest] = boards;
  return { ...choices, anchor, boardName: inspection.name, target: latest?.importedAt ? latest.id : null };
}

/** Whose portfolio a list becomes, with the names that it has there. */
function ownOf({ table }: Inspection, { own }: ImportChoices): ImportReport['own'] {
  const names = new Map(table?.list?.organisations.map(({ key, name }) => [key, name]));
  return own.flatMap((key) => {
    const name = names.get(key);
    return name === undefined ? [] : [{ key, name }];
  });
}

/** Which columns a table that names none finds. */
async function columnsFor(deps: InterchangeDeps, { surroundings }: FileToImport, { target }: ImportChoices) {
  if (target === null) return surroundings.columns;
  const columns = await deps.rooms.read(boardDocumentId(target), readColumns);
  return columns.filter((column) => column.archived === null).map(({ name, stage }) => ({ name, stage }));
}

/** Cards that name no column go to the first of the active ones, unless the person says otherwise. */
function defaultColumnOf(columns: readonly { readonly stage: Stage }[], { defaultColumn }: ImportChoices): number {
  return (
    defaultColumn ??
    Math.max(
      0,
      columns.findIndex(({ stage }) => stage === 'active'),
    )
  );
}

async function readSettings(deps: InterchangeDeps, file: FileToImport, choices: ImportChoices): Promise<ReadSettings> {
  const columns = await columnsFor(deps, file, choices);
  return {
    fileName: file.fileName,
    isPasted: file.isPasted,
    timeZone: file.surroundings.timeZone,
    now: deps.clock.now().toISOString(),
    due: choices.due,
    table: {
      delimiter: choices.delimiter,
      hasHeading: choices.hasHeading,
      shape: choices.shape,
      targets: choices.targets,
      memberTargets: choices.memberTargets,
    },
    own: choices.own,
    statuses: choices.statuses,
    dayOrders: choices.dayOrders,
    columns,
    defaultColumn: defaultColumnOf(columns, choices),
    onlyUsedColumns: choices.target !== null,
  };
}

/** Whether other choices leave what is read of the file as it was. */
async function sameReading(
  deps: InterchangeDeps,
  file: FileToImport,
  a: ImportChoices,
  b: ImportChoices,
): Promise<boolean> {
  const [one, other] = await Promise.all([readSettings(deps, file, a), readSettings(deps, file, b)]);
  return JSON.stringify({ ...one, now: '' }) === JSON.stringify({ ...other, now: '' });
}
