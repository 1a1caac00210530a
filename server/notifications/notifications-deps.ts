import type { RandomBytes } from '../../app/domain/ids';
import type { ItemKind } from '../../app/domain/notifications/kinds';
import type { PrismaClient } from '../../prisma/generated/client';
import type { Logger } from '../infra/logger';
import type { OutgoingMail } from '../infra/mail';

/** What somebody may read now of the item that a notice is about. */
export interface ItemView {
  /** Where it is read. */
  readonly path: string;
  /** The thing's name: a document, an event, a card; empty for the space itself. */
  readonly about: string;
  /** The space's or the board's name. */
  readonly place: string;
  /** The beginning of what was said; empty where nothing was. */
  readonly excerpt: string;
}

/** The items of one kind that somebody may see now; what is hidden, deleted or not there is missing. */
export type FindItems = (userId: string, ids: readonly string[]) => Promise<ReadonlyMap<string, ItemView>>;

/** What the use cases of notifications need from outside. */
export interface NotificationsDeps {
  readonly db: PrismaClient;
  readonly clock: { now(): Date };
  readonly randomBytes: RandomBytes;
  /** Tells open pages that a topic changed. */
  readonly live: { topicChanged(topics: string[]): void };
  readonly log: Pick<Logger, 'error'>;
  readonly mail: { send(mail: OutgoingMail): Promise<void> };
  readonly publicUrl: () => string;
  /** Signs the links with which mails can be stopped. */
  readonly secrets: { readonly authKey: string };
  readonly items: Record<ItemKind, FindItems>;
}
