import type { WatchLevel } from '../../app/domain/notifications/watching';
import type { Prisma } from '../../prisma/generated/client';
import type { CommentNews } from '../comments/comments-deps';
import type { RemarkNews } from '../discussion/discussion-deps';
import type { TaskNews } from '../meetings/meetings-deps';
import type { NoteNews } from '../notes/note-mentions';
import type { InvitedNews } from '../spaces/spaces-deps';
import { forgetNotices } from './forget-notices';
import { giveNotices, type NewNotice } from './give-notices';
import { countUnread, listNotifications, markNotices, type NoticeGroup, openNotification } from './list-notifications';
import { choiceOf, findSubscription, type MailChoice, saveChoice, setSubscription } from './mail-preference';
import type { NotificationsDeps } from './notifications-deps';
import { remind } from './remind';
import { mailAtOnce, mailDigests } from './send-mails';
import { tellComment } from './tell-comment';
import { tellEvents } from './tell-events';
import { tellInvited } from './tell-invited';
import { tellNote } from './tell-note';
import { tellRemark } from './tell-remark';
import { tellTask } from './tell-task';
import { readWatches, setWatch, type WatchScope } from './watches';

/** What people are told, in the app and by mail, and what they chose to be told. */
export interface NotificationsService {
  list(userId: string, which?: 'all' | 'unread'): Promise<NoticeGroup[]>;
  /** How many lines of news somebody has. */
  unread(userId: string): Promise<number>;
  mark(userId: string, ids: readonly string[] | 'all', isRead: boolean): Promise<void>;
  /** Where a notice leads; it is read by that. */
  open(userId: string, notificationId: unknown): Promise<string>;
  /** Writes notices in the transaction of what they tell; gives the topics to announce after it. */
  give(tx: Pick<Prisma.TransactionClient, 'notification'>, notices: readonly NewNotice[]): Promise<string[]>;
  tellRemark(tx: Prisma.TransactionClient, news: RemarkNews): Promise<string[]>;
  tellNote(tx: Prisma.TransactionClient, news: NoteNews): Promise<string[]>;
  tellTask(tx: Prisma.TransactionClient, news: TaskNews): Promise<string[]>;
  tellInvited(news: InvitedNews): Promise<void>;
  tellComment(tx: Prisma.TransactionClient, news: CommentNews): Promise<string[]>;
  watches(userId: string, scopes: readonly WatchScope[]): Promise<Record<string, WatchLevel>>;
  /** The caller asked whether the person may see the thing. */
  setWatch(userId: string, scope: { readonly kind: unknown; readonly id: string }, level: unknown): Promise<void>;
  mailChoice(userId: string): Promise<MailChoice>;
  saveMailChoice(userId: string, choice: MailChoice): Promise<void>;
  subscription(token: string): ReturnType<typeof findSubscription>;
  setSubscription(token: string, isOn: boolean): Promise<void>;
  /** Jobs. What they send or give is claimed first, so that it is once however many nodes there are. */
  tellEvents(): Promise<void>;
  remind(): Promise<void>;
  mailAtOnce(): Promise<number>;
  mailDigests(): Promise<number>;
  /** Deletes notices older than are kept. */
  forget(): Promise<number>;
}

/** Makes the service. */
export function createNotifications(deps: NotificationsDeps): NotificationsService {
  return {
    list: (userId, which = 'all') => listNotifications(deps, userId, which === 'unread'),
    unread: (userId) => countUnread(deps, userId),
    mark: (userId, ids, isRead) => markNotices(deps, userId, ids, isRead),
    open: (userId, notificationId) => openNotification(deps, userId, notificationId),
    give: (tx, notices) => giveNotices(tx, deps.randomBytes, notices),
    tellRemark: (tx, news) => tellRemark(tx, deps.randomBytes, news),
    tellNote: (tx, news) => tellNote(tx, deps.randomBytes, news),
    tellTask: (tx, news) => tellTask(tx, deps.randomBytes, news),
    tellInvited: (news) => tellInvited(deps, news),
    tellComment: (tx, news) => tellComment(tx, deps.randomBytes, news),
    watches: (userId, scopes) => readWatches(deps, userId, scopes),
    setWatch: (userId, scope, level) => setWatch(deps, userId, scope, level),
    mailChoice: async (userId) => choiceOf(await deps.db.mailPreference.findUnique({ where: { userId } })),
    saveMailChoice: (userId, choice) => saveChoice(deps, userId, choice),
    subscription: (token) => findSubscription(deps, token),
    setSubscription: (token, isOn) => setSubscription(deps, token, isOn),
    tellEvents: () => tellEvents(deps),
    remind: () => remind(deps),
    mailAtOnce: () => mailAtOnce(deps),
    mailDigests: () => mailDigests(deps),
    forget: () => forgetNotices(deps),
  };
}
