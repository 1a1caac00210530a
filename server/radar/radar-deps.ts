import type * as Y from 'yjs';
import { AppError } from '../../app/domain/errors';
import type {
  DocumentId,
  MemberId,
  OrganisationId,
  RadarCandidateId,
  RandomBytes,
  ThemeId,
} from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the use cases of the radar need from outside. */
export interface RadarDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly rooms: {
    transact<T>(
      documentId: DocumentId,
      actor: { readonly memberId: MemberId | null },
      change: (doc: Y.Doc) => T,
    ): Promise<T>;
  };
}

/** Who acts, in which organisation. The caller authorised the act. */
export interface RadarDoer {
  readonly organisationId: OrganisationId;
  readonly memberId: MemberId;
}

/** The topic of the radar's pages, and of all that show names of themes. */
export function radarTopic(organisationId: string): string {
  return `radar:${organisationId}`;
}

/** The theme of this organisation, or the refusal that strangers' themes get too. */
export async function findTheme({ db }: Pick<RadarDeps, 'db'>, organisationId: string, id: ThemeId) {
  const theme = await db.theme.findFirst({ where: { id, organisationId } });
  if (!theme) throw new AppError('theme.unknown', 404);
  return theme;
}

/** The candidate of this organisation, removed ones too, or the same refusal. */
export async function findCandidate({ db }: Pick<RadarDeps, 'db'>, organisationId: string, id: RadarCandidateId) {
  const candidate = await db.radarCandidate.findFirst({ where: { id, organisationId } });
  if (!candidate) throw new AppError('candidate.unknown', 404);
  return candidate;
}
