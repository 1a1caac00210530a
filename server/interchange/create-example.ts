import { createHash } from 'node:crypto';
import * as Y from 'yjs';
import { writeBoardContent } from '../../app/board-doc/solmu-json';
import { type BoardId, newId } from '../../app/domain/ids';
import { countPlan, type ImportPlan } from '../../app/domain/interchange/import-plan';
import { examplePlan } from '../../prisma/demo/example-plan';
import { packBaseline } from './baseline';
import { commitImport } from './commit-import';
import type { InterchangeDeps } from './interchange-deps';
import type { Importer } from './interchange-service';
import { resolveLabels } from './resolve-names';
import { resolvePartners } from './resolve-partners';
import { resolvePlan } from './resolve-plan';

/** Makes the example portfolio as a board of the organisation; some of its networks are the person's own. */
export function createExample(deps: InterchangeDeps, importer: Importer): Promise<BoardId> {
  return writePlanAsBoard(deps, importer, examplePlan(deps.clock.now()), { me: importer.memberId });
}

/** Writes a plan that is ours as a new board, with people by key. Others than those stay unnamed. */
export async function writePlanAsBoard(
  deps: InterchangeDeps,
  importer: Importer,
  plan: ImportPlan,
  members: Readonly<Record<string, string>>,
): Promise<BoardId> {
  const boardId = newId<BoardId>(deps.randomBytes);
  const labels = await resolveLabels(deps.db, importer.organisationId, { ...plan, sourceKey: 'example' });
  const partners = await resolvePartners(deps.db, importer.organisationId, plan.partners);
  const resolution = {
    members: members as Readonly<Record<string, Importer['memberId']>>,
    labels: Object.fromEntries(labels.map(({ key, id }) => [key, id])),
    partners: Object.fromEntries(partners.map(({ key, id }) => [key, id])),
    stages: {},
  };
  const digest = (text: string) => createHash('sha256').update(text).digest();
  const content = resolvePlan(plan, { ...resolution, boardId, digest, randomBytes: deps.randomBytes, here: null });
  const doc = new Y.Doc();
  writeBoardContent(doc, content);
  const cards = new Map(plan.cards.map((card, index) => [card.key, content.cards[index]?.id]));
  await commitImport(deps, {
    importer,
    kind: 'solmu',
    sourceKey: plan.sourceKey,
    fileName: '',
    boardId,
    newBoard: { name: plan.name, description: plan.description },
    built: {
      update: Y.encodeStateAsUpdate(doc),
      baseline: packBaseline(new Map()),
      comments: plan.comments.flatMap(({ card, author, ...comment }) => {
        const cardId = cards.get(card);
        const memberId = author === null ? null : (resolution.members[author] ?? null);
        return cardId ? [{ ...comment, cardId, memberId }] : [];
      }),
      counts: countPlan(plan),
      inFile: plan.inFile,
      losses: [],
      summary: null,
      usedMembers: [],
      usedLabels: labels.map(({ key }) => key),
      usedPartners: partners.map(({ key }) => key),
    },
    members: [],
    labels,
    partners,
  });
  return boardId;
}
