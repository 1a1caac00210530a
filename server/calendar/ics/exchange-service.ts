import type { UserId } from '../../../app/domain/ids';
import type { SpaceAccess } from '../../spaces/find-space-access';
import { type AnswerLink, answerByLink, findAnswerLink } from './answer-link';
import type { ExchangeDeps } from './exchange-deps';
import { type FeedItem, type FeedOf, listFeeds, makeFeed, revokeFeed, setFeedCards } from './feeds';
import { type ImportReport, importCalendar, previewImport } from './import-calendar';
import { type ReadFeed, readFeed } from './read-feed';
import {
  addSource,
  listSources,
  type NewSource,
  refreshDueSources,
  refreshSource,
  removeSource,
  type SourceItem,
} from './sources';
import { tellInvitations } from './tell-invitations';

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
  /** Mails who is asked to events what was done to them; gives how many. `until`: up to which deed. */
  tellInvitations(until?: Date): Promise<number>;
  findAnswerLink(token: unknown): Promise<AnswerLink | null>;
  answerByLink(token: unknown, answer: unknown, note: string): Promise<void>;
}

/** Makes the service. */
export function createCalendarExchange(deps: ExchangeDeps): CalendarExchange {
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
    tellInvitations: (until) => tellInvitations(deps, until),
    findAnswerLink: (token) => findAnswerLink(deps, token),
    answerByLink: (token, answer, note) => answerByLink(deps, token, answer, note),
  };
}
