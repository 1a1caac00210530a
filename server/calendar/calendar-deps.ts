import type { RandomBytes } from '../../app/domain/ids';
import type { PrismaClient } from '../../prisma/generated/client';

/** What the use cases of calendars need from outside. */
export interface CalendarDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  readonly live: { topicChanged(topics: string[]): void };
}

/** The topic of a space's events and polls. */
export function calendarTopic(spaceId: string): string {
  return `calendar:${spaceId}`;
}
