import type { TargetKind } from '../../app/domain/discussion/remark-targets';
import { fromMarkdown } from '../../app/domain/rich-text/from-markdown';
import { plainTextOf } from '../../app/domain/rich-text/plain-text';
import type { SpaceAccess } from '../spaces/find-space-access';
import { visibleTo } from '../spaces/visible-to';
import type { DiscussionDeps } from './discussion-deps';
import { targetOf } from './find-remark';
import { findTargets, keyOf } from './find-target';
import { facesOf } from './remark-view';

/** A remark on something in the space, as a line that leads there. */
export interface RemarkLine {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly avatarUrl: string | null;
  readonly excerpt: string;
  readonly createdAt: Date;
  readonly targetKind: TargetKind;
  readonly targetName: string;
  readonly path: string;
}

const EXCERPT = 160;
/** How many are read for each that is shown: what a person may not see any more is left out after reading. */
const SPARE = 4;

/** The latest remarks of a space that somebody may see; without those on the space itself where it is asked. */
export async function listLatest(
  deps: DiscussionDeps,
  access: SpaceAccess,
  most: number,
  onlyElsewhere: boolean,
): Promise<RemarkLine[]> {
  const rows = await deps.db.remark.findMany({
    where: {
      spaceId: access.space.id,
      deletedAt: null,
      AND: [visibleTo(access)],
      ...(onlyElsewhere ? { targetKind: { not: 'space' } } : {}),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: most * SPARE,
  });
  const targets = await findTargets(deps, access, rows.map(targetOf));
  const shown = rows
    .flatMap((row) => {
      const ref = targetOf(row);
      const target = targets.get(keyOf(ref));
      return target ? [{ row, ref, target }] : [];
    })
    .slice(0, most);
  const faces = await facesOf(
    deps.db,
    shown.map(({ row }) => row.authorId),
  );
  return shown.map(({ row, ref, target }) => ({
    id: row.id,
    authorId: row.authorId,
    authorName: faces.get(row.authorId)?.name ?? row.authorName,
    avatarUrl: faces.get(row.authorId)?.avatarUrl ?? null,
    excerpt: excerptOf(row.body),
    createdAt: row.createdAt,
    targetKind: ref.kind,
    targetName: target.name,
    path: `${target.path}#remark-${row.id}`,
  }));
}

/** The beginning of a text without its form. */
export function excerptOf(markdown: string): string {
  const plain = plainTextOf(fromMarkdown(markdown.slice(0, 2000)))
    .replace(/\s+/g, ' ')
    .trim();
  const letters = [...plain];
  return letters.length > EXCERPT ? `${letters.slice(0, EXCERPT).join('').trimEnd()}…` : plain;
}
