import type { BoardId, MemberId, OrganisationId } from '../../app/domain/ids';
import type { DayOrder } from '../../app/domain/interchange/days';
import type { ImportErrorCode } from '../../app/domain/interchange/import-error';
import type { Counts, ImportKind, ImportPlan, Loss } from '../../app/domain/interchange/import-plan';
import type { MembershipTarget, TableShape } from '../../app/domain/interchange/membership-targets';
import type { TableTarget } from '../../app/domain/interchange/table-targets';
import type { DueChoice } from '../../app/domain/interchange/trello-card';
import type { Stage } from '../../app/domain/life-cycle';
import type { Inspection, UpdateSummary } from './import-job';
import type { ConflictChoice } from './merge-board';
import type { Delimiter } from './read-table';

/** Who imports or exports, where. Callers authorise. */
export interface Importer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

/** A file that arrives. */
export interface IncomingFile {
  readonly name: string;
  readonly isPasted: boolean;
  readonly body: AsyncIterable<Uint8Array>;
}

/** What is needed to read a file the way the person sees the world. */
export interface Surroundings {
  readonly timeZone: string;
  /** The columns that a board begins with, in the person's language. */
  readonly columns: readonly { readonly name: string; readonly stage: Stage }[];
}

/** What a person chose in the preview. What is left out stays as it was found. */
export interface ImportChoices {
  readonly boardName: string | null;
  /** Null: a new board. */
  readonly target: BoardId | null;
  readonly stages: Readonly<Record<string, Stage>>;
  /** Members whom people of the file are, by key; the others become placeholders. */
  readonly members: Readonly<Record<string, MemberId>>;
  readonly due: DueChoice;
  readonly conflicts: ConflictChoice;
  readonly delimiter: Delimiter | null;
  readonly hasHeading: boolean | null;
  /** What a row of a table is. */
  readonly shape: TableShape | null;
  readonly targets: readonly TableTarget[] | null;
  readonly memberTargets: readonly MembershipTarget[] | null;
  /** Whose portfolio a list of memberships becomes: keys of its organisations, the first of which tells which it is. */
  readonly own: readonly string[];
  /** The first of them when `target` was last proposed: another one has another board. */
  readonly anchor: string | null;
  /** Stages that the list's words for a status stand for, by key. */
  readonly statuses: Readonly<Record<string, Stage>>;
  readonly dayOrders: Readonly<Record<number, DayOrder>>;
  /** Where cards go that name no column: its place among the board's columns. */
  readonly defaultColumn: number | null;
}

export interface PersonOption {
  readonly id: MemberId;
  readonly name: string;
}

/** A board into which a file can go. */
export interface BoardOption {
  readonly id: BoardId;
  readonly name: string;
  /** When this very file was imported there; null: never. */
  readonly importedAt: string | null;
}

/** A file as the import page shows it. */
export interface Preview extends Omit<Inspection, 'partners'> {
  readonly choices: ImportChoices;
  readonly boards: readonly BoardOption[];
  readonly people: readonly PersonOption[];
  /** Columns of the board that a table goes into. */
  readonly targetColumns: readonly string[];
  /** Which of them takes cards that name no column. */
  readonly defaultColumn: number;
  /** What an update would do; null: the board will be new. */
  readonly update: UpdateSummary | null;
}

export type UploadView =
  | { readonly state: 'reading' | 'importing'; readonly fileName: string; readonly share: number }
  | {
      readonly state: 'ready';
      readonly fileName: string;
      readonly preview: Preview;
      readonly refused: ImportErrorCode | null;
    }
  | {
      readonly state: 'refused';
      readonly fileName: string;
      readonly code: ImportErrorCode;
      readonly detail: string | null;
    }
  | { readonly state: 'done'; readonly fileName: string; readonly recordId: string };

/** What an import did. Kept with the board. */
export interface ImportReport {
  readonly isNew: boolean;
  readonly inFile: Counts;
  readonly counts: Counts;
  readonly losses: readonly Loss[];
  /** How many more losses there were than the report keeps. */
  readonly moreLosses: number;
  readonly update: UpdateSummary | null;
  readonly newComments: number;
  readonly placeholders: number;
  /** New in the directory; absent in older reports. */
  readonly newPartners?: number;
  /** Whose portfolio a list of memberships became: keys with names. */
  readonly own?: readonly { readonly key: string; readonly name: string }[];
}

export interface ImportRecordView {
  readonly id: string;
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly boardId: BoardId;
  readonly boardName: string | null;
  readonly createdAt: string;
  readonly report: ImportReport;
}

export const EXPORT_FORMATS = ['trello', 'csv', 'solmu'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly body: ReadableStream<Uint8Array>;
}

/** Boards in from files and out to files. */
export interface InterchangeService {
  /** Keeps a file until it is imported, left or expired, and begins to read it. Rejects with an ImportError. */
  receive(importer: Importer, file: IncomingFile, surroundings: Surroundings): Promise<string>;
  /** The file as it stands; null: unknown, another's, or expired. */
  read(importer: Importer, uploadId: string): Promise<UploadView | null>;
  /** Reads the file anew with other choices. */
  choose(importer: Importer, uploadId: string, choices: ImportChoices): Promise<void>;
  /** Begins the import; `read` tells how it goes. */
  start(importer: Importer, uploadId: string, choices: ImportChoices): Promise<void>;
  /** Stops whatever is under way and forgets the file; nothing of it stays. */
  cancel(importer: Importer, uploadId: string): Promise<void>;
  readRecord(organisationId: OrganisationId, recordId: string): Promise<ImportRecordView | null>;
  exportBoard(organisationId: OrganisationId, boardId: BoardId, format: ExportFormat): Promise<ExportFile | null>;
  /** Makes the example portfolio as a board of the organisation. */
  createExample(organisationId: OrganisationId, by: { readonly memberId: MemberId }): Promise<BoardId>;
  /** Writes a plan of our own making as a new board; `people` says who its people are. For seeds. */
  writePlan(importer: Importer, plan: ImportPlan, people: Readonly<Record<string, MemberId>>): Promise<BoardId>;
  /** Stops what is under way and deletes staged files. */
  close(): Promise<void>;
}
