import type { UserId } from '../../../app/domain/ids';
import type { SpaceAccess } from '../../spaces/find-space-access';
import { type AnswerLink, answerByLink, findAnswerLink } from './answer-link';
import type { ExchangeDeps } from './exchange-deps';
import { type FeedItem, type FeedOf, listFeeds, makeFeed, revokeFeed, setFeedCards } from './feeds';
import { type ImportReport, importCalendar, previewImport } from './import-calendar';
import { createInvitationQueue } from './invitation-queue';
import { type ReadFeed, readFeed } from './read-feed';
import { sendInvitations } from './send-invitations';
import {
  addSource,
  listSources,
  type NewSource,
  refreshDueSources,
  refreshSource,
  removeSource,
  type SourceItem,
} from './sources';

/** Calendars in and out: files, feeds, subscriptions. Callers ask what the person may do. */
export interface CalendarExchange {
  preview(access: SpaceAccess, bytes: Uint8Array): Promise<ImportReport>;
  import(access: SpaceAccess, bytes: Uint8Array): Promise<ImportReport>;
  feeds(userId: UserId): Promise<FeedItem[]>;
  /** The address, told this once. */
  makeFeed(userId: UserId, of: FeedOf): Promise<string>;
  revokeFeed(userId: UserId, id: string): Promise<void>;
  setFeedCards(userId: UserId, id: string, isOn: boolean): Promise<void>;
  readFeed(token: unknown): Promise<ReadFeed | null>;
  sources(access: SpaceAccess): Promise<SourceItem[]>;
  addSource(access: SpaceAccess, source: NewSource): Promise<void>;
  removeSource(access: SpaceAccess, id: string): Promise<void>;
  refreshSource(access: SpaceAccess, id: string): Promise<void>;
  /** Reads the subscribed calendars whose time has come; gives how many. */
  refreshDue(): Promise<number>;
  /** An event was made, changed or cancelled: soon, who is asked to it hears by mail. */
  eventChanged(eventId: string, byUserId: UserId): void;
  findAnswerLink(token: unknown): Promise<AnswerLink | null>;
  answerByLink(token: unknown, answer: unknown, note: string): Promise<void>;
  /** Sends the mails that wait. */
  flush(): Promise<void>;
}

/** Changes that come this close together are told in one mail. */
const GATHER_MS = 20_000;

/** Makes the service. */
export function createCalendarExchange(deps: ExchangeDeps): CalendarExchange {
  const invitations = createInvitationQueue(
    (eventId, byUserId) => sendInvitations(deps, eventId, byUserId),
    (error) => deps.log.error({ err: error }, 'invitations could not be sent'),
    GATHER_MS,
  );
  return {
    preview: (access, bytes) => previewImport(deps, access, bytes),
    import: (access, bytes) => importCalendar(deps, access, bytes),
    feeds: (userId) => listFeeds(deps, userId),
    makeFeed: (userId, of) => makeFeed(deps, userId, of),
    revokeFeed: (userId, id) => revokeFeed(deps, userId, id),
    setFeedCards: (userId, id, isOn) => setFeedCards(deps, userId, id, isOn),
    readFeed: (token) => readFeed(deps, token),
    sources: (access) => listSources(deps, access),
    addSource: (access, source) => addSource(deps, access, source),
    removeSource: (access, id) => removeSource(deps, access, id),
    refreshSource: (access, id) => refreshSource(deps, access, id),
    refreshDue: () => refreshDueSources(deps),
    eventChanged: (eventId, byUserId) => invitations.changed(eventId, byUserId),
    findAnswerLink: (token) => findAnswerLink(deps, token),
    answerByLink: (token, answer, note) => answerByLink(deps, token, answer, note),
    flush: () => invitations.flush(),
  };
}
