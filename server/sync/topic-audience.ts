import type { PrismaClient } from '../../prisma/generated/client';
import type { TopicAudience } from './live-hub';

const MOST_REMEMBERED = 10_000;

/** Knows who may hear of a topic. A board, card or session never changes its organisation, so answers are remembered. */
export function createTopicAudience(
  db: Pick<PrismaClient, 'board' | 'cardRow' | 'cardComment' | 'scoringSession'>,
): (topic: string) => Promise<TopicAudience | null> {
  const remembered = new Map<string, string>();

  async function remember(key: string, find: () => Promise<{ organisationId: string } | null>) {
    const known = remembered.get(key);
    if (known !== undefined) return { organisationId: known };
    const found = await find();
    if (!found) return null;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, found.organisationId);
    return { organisationId: found.organisationId };
  }

  return async (topic) => {
    const [kind, id = ''] = topic.split(':', 2);
    const select = { organisationId: true };
    switch (kind) {
      case 'organisation':
      case 'portfolio':
      case 'partners':
      case 'reviews':
      case 'plans':
      case 'radar':
      case 'space':
      case 'calendar':
      case 'notes':
      case 'files':
      case 'rooms':
      case 'remarks':
      case 'feedback':
      case 'international':
        return { organisationId: id };
      case 'user':
        return { userId: id };
      case 'board':
      case 'activity':
        return remember(`board:${id}`, () => db.board.findUnique({ where: { id }, select }));
      case 'scoring':
        return remember(`scoring:${id}`, () => db.scoringSession.findUnique({ where: { id }, select }));
      case 'comments':
        return remember(
          `card:${id}`,
          async () =>
            (await db.cardComment.findFirst({ where: { cardId: id }, select })) ??
            (await db.cardRow.findFirst({ where: { cardId: id }, select })),
        );
      default:
        return null;
    }
  };
}
