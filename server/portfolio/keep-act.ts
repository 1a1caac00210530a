import type { KeyChange } from '../../app/board-doc/key-changes';
import { type BoardId, type CardId, newId } from '../../app/domain/ids';
import type { PortfolioDeps, PortfolioDoer } from './portfolio-deps';

/** What an act changed on one card. */
export interface CardChanges {
  readonly boardId: BoardId;
  readonly cardId: CardId;
  readonly keys: readonly KeyChange[];
}

const DAY = 86_400_000;
const MOST_KEPT = 100;

/** Keeps what an act changed, so that its member can undo it; returns its id. What is older than a day goes. */
export async function keepAct(
  { db, clock, randomBytes }: Pick<PortfolioDeps, 'db' | 'clock' | 'randomBytes'>,
  { organisationId, memberId }: PortfolioDoer,
  changes: readonly CardChanges[],
): Promise<string | null> {
  if (changes.length === 0) return null;
  const id: string = newId<CardId>(randomBytes);
  const at = clock.now();
  await db.networkAct.create({
    data: { id, organisationId, memberId, changes: JSON.parse(JSON.stringify(changes)), at },
  });
  const kept = await db.networkAct.findMany({
    where: { organisationId, memberId },
    select: { id: true },
    orderBy: { at: 'desc' },
    skip: MOST_KEPT,
  });
  const old = { at: { lt: new Date(at.getTime() - DAY) }, organisationId };
  await db.networkAct.deleteMany({ where: { OR: [old, { id: { in: kept.map((act) => act.id) } }] } });
  return id;
}
