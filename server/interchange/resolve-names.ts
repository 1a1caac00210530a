import { createHash } from 'node:crypto';
import type { LabelId, MemberId, OrganisationId } from '../../app/domain/ids';
import { parseId } from '../../app/domain/ids';
import {
  type ImportKind,
  isTableKind,
  type PlanLabel,
  type PlanMember,
} from '../../app/domain/interchange/import-plan';
import { type Digest, sourceIds } from '../../app/domain/interchange/source-ids';
import type { PrismaClient } from '../../prisma/generated/client';
import type { PersonOption } from './interchange-service';

const digest: Digest = (text) => createHash('sha256').update(text).digest();
const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** How a person of a file is known in the organisation: Trello's people and a table's by what the file calls them. */
export function memberSourceKey(kind: ImportKind, key: string): string {
  return kind === 'solmu' ? `solmu:${key}` : key;
}

/** A member, or a person who becomes a placeholder when the import names them. */
export interface ResolvedMember {
  readonly key: string;
  readonly id: MemberId;
  readonly name: string;
  readonly sourceKey: string;
  readonly isNew: boolean;
}

/** Who the people of a file are: chosen, known from an earlier import, or new placeholders. */
export async function resolveMembers(
  db: Pick<PrismaClient, 'member'>,
  organisationId: OrganisationId,
  kind: ImportKind,
  people: readonly PlanMember[],
  chosen: Readonly<Record<string, MemberId>>,
): Promise<ResolvedMember[]> {
  const members = await db.member.findMany({ where: { organisationId }, select: { id: true, sourceKey: true } });
  const byId = new Set(members.map((member) => member.id));
  const bySource = new Map(members.map((member) => [member.sourceKey, member.id]));
  const ids = sourceIds(digest, organisationId);
  return people.map(({ key, name }) => {
    const sourceKey = memberSourceKey(kind, key);
    const own = parseId<MemberId>(key);
    const choice = chosen[key];
    const known = choice && byId.has(choice) ? choice : own && byId.has(own) ? own : (bySource.get(sourceKey) ?? null);
    const id = known ?? ids('member', sourceKey);
    return { key, id: id as MemberId, name, sourceKey, isNew: known === null && !byId.has(id) };
  });
}

/** Members who most likely are people of the file: of the same name or address, and only one of them is. */
export function guessMembers(
  people: readonly PlanMember[],
  members: readonly (PersonOption & { readonly email: string | null })[],
): Record<string, MemberId> {
  const guesses: Record<string, MemberId> = {};
  for (const person of people) {
    const names = [person.name, person.hint]
      .filter((name) => name !== null && name !== '')
      .map((name) => plain(name ?? ''));
    const fitting = members.filter(
      ({ name, email }) => names.includes(plain(name)) || (email && names.includes(plain(email))),
    );
    const [only] = fitting;
    if (only && fitting.length === 1) guesses[person.key] = only.id;
  }
  return guesses;
}

export interface ResolvedLabel {
  readonly key: string;
  readonly id: LabelId;
  readonly name: string;
  readonly colour: string;
  readonly isNew: boolean;
}

/** Labels of a file: those of the organisation of the same name and colour (of the same name, for a table), or new ones. */
export async function resolveLabels(
  db: Pick<PrismaClient, 'label'>,
  organisationId: OrganisationId,
  plan: { readonly kind: ImportKind; readonly sourceKey: string; readonly labels: readonly PlanLabel[] },
): Promise<ResolvedLabel[]> {
  const labels = await db.label.findMany({ where: { organisationId }, orderBy: { createdAt: 'asc' } });
  const byId = new Set(labels.map((label) => label.id));
  const ids = sourceIds(digest, organisationId);
  const isTable = isTableKind(plan.kind);
  const scope = isTable ? 'csv' : plan.sourceKey;
  return plan.labels.map(({ key, name, colour }) => {
    const own = parseId<LabelId>(key);
    const derived = ids('label', `${scope}/${key}`);
    const twin = labels.find((label) => plain(label.name) === plain(name) && (isTable || label.colour === colour));
    const known = own && byId.has(own) ? own : byId.has(derived) ? derived : (twin?.id ?? null);
    return { key, id: (known ?? derived) as LabelId, name, colour, isNew: known === null };
  });
}
