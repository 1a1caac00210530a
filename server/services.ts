import path from 'node:path';
import { readCardById } from '../app/board-doc/read';
import { type BoardId, boardDocumentId, type CardId, type OrganisationId, type UserId } from '../app/domain/ids';
import { can } from '../app/domain/policies';
import type { PrismaClient } from '../prisma/generated/client';
import { type ActivityService, createActivity } from './activity/activity-service';
import type { AuthService } from './auth/auth-service';
import { createAuth } from './auth/create-auth';
import { type BoardsService, createBoardsService } from './boards/boards-service';
import { createLabelsService, type LabelsService } from './boards/labels-service';
import { type CalendarService, createCalendar } from './calendar/calendar-service';
import { type CalendarExchange, createCalendarExchange } from './calendar/ics/exchange-service';
import { createCalendarFetcher } from './calendar/ics/fetch-calendar';
import { type CardsService, createCards } from './cards/cards-service';
import { createCommentItems } from './comments/comment-items';
import { type CommentsService, createComments } from './comments/comments-service';
import type { Config } from './config';
import { createDecisions, type DecisionsService } from './decisions/decisions-service';
import { createDesk, type DeskService } from './desk/desk-service';
import { createDiscussion, type DiscussionService } from './discussion/discussion-service';
import { createEventTargets } from './discussion/event-targets';
import { createRemarkItems } from './discussion/remark-items';
import { createFeedback, type FeedbackService } from './feedback/feedback-service';
import { createFileTargets } from './files/file-targets';
import { createFiles, type FilesService } from './files/files-service';
import { Incoming } from './files/incoming';
import {
  createGoingInternational,
  type GoingInternationalService,
} from './going-international/going-international-service';
import { createHandover, type HandoverService } from './handover/handover-service';
import { createBlobStore } from './infra/blobs/create-blob-store';
import { type Bus, createInProcessBus } from './infra/bus';
import { type Clock, systemClock, systemRandomBytes } from './infra/clock';
import type { Database } from './infra/database';
import { createJobs, type Jobs } from './infra/jobs';
import type { Logger } from './infra/logger';
import { createMail, createSmtpTransport, type Mail } from './infra/mail';
import { loadSecrets, type Secrets } from './infra/secrets';
import { createInterchange } from './interchange/create-interchange';
import type { InterchangeService } from './interchange/interchange-service';
import { createMeetings, type MeetingsService } from './meetings/meetings-service';
import { createRoomTargets } from './meetings/room-targets';
import { createTaskItems } from './meetings/task-items';
import { createMembers } from './members/create-members';
import type { MembersService } from './members/members-service';
import { findNoteFacts } from './notes/find-note';
import { createNoteItems } from './notes/note-items';
import { createNoteTargets } from './notes/note-targets';
import { createNotes, type NotesService } from './notes/notes-service';
import { createEventItems } from './notifications/event-items';
import { createNotifications, type NotificationsService } from './notifications/notifications-service';
import { createOperatingModel, type OperatingModelService } from './operating-model/operating-model-service';
import { createPartners, type PartnersService } from './partners/partners-service';
import { findPlanFacts } from './plans/find-plan';
import { createPlans, type PlansService } from './plans/plans-service';
import { createPortfolio, type PortfolioService } from './portfolio/portfolio-service';
import { createSavedViews, type SavedViewsService } from './portfolio/views/saved-views-service';
import { createProfiles, type ProfilesService } from './profiles/profiles-service';
import { createRadar, type RadarService } from './radar/radar-service';
import { createReviews, type ReviewsService } from './reviews/reviews-service';
import { type CriteriaService, createCriteria } from './scoring/criteria/criteria-service';
import { createScoring, type ScoringService } from './scoring/sessions/sessions-service';
import { createSearch, type SearchService } from './search/search-service';
import { createInvitationItems } from './spaces/invitations/invitation-items';
import { createSpaces, type SpacesService } from './spaces/spaces-service';
import { PostgresDocumentStore } from './storage/postgres-document-store';
import { createChangeRecorder } from './sync/change-recorder';
import { SYNC_LIMITS } from './sync/limits';
import { LiveHub } from './sync/live-hub';
import { createLive, LIVE_TOPICS, type LiveService, topicsOf } from './sync/live-topics';
import { createRooms, type RoomsService } from './sync/rooms';
import { createSyncAccess } from './sync/sync-access';
import { createTopicAudience } from './sync/topic-audience';
import { createSyncUpgrade, type SyncUpgrade } from './sync/upgrade';

/** Everything that pages may ask of the server. */
export interface Services {
  readonly config: Config;
  readonly log: Logger;
  /** For use cases and tools; loaders ask services. */
  readonly db: PrismaClient;
  readonly bus: Bus;
  readonly clock: Clock;
  readonly mail: Mail;
  readonly secrets: Secrets;
  readonly auth: AuthService;
  readonly members: MembersService;
  readonly boards: BoardsService;
  readonly labels: LabelsService;
  readonly cards: CardsService;
  readonly comments: CommentsService;
  readonly activity: ActivityService;
  readonly interchange: InterchangeService;
  readonly partners: PartnersService;
  readonly criteria: CriteriaService;
  readonly portfolio: PortfolioService;
  readonly operatingModel: OperatingModelService;
  readonly plans: PlansService;
  readonly scoring: ScoringService;
  readonly decisions: DecisionsService;
  readonly reviews: ReviewsService;
  readonly desk: DeskService;
  readonly handover: HandoverService;
  readonly savedViews: SavedViewsService;
  readonly radar: RadarService;
  readonly spaces: SpacesService;
  readonly calendar: CalendarService;
  readonly calendarExchange: CalendarExchange;
  readonly discussion: DiscussionService;
  readonly notifications: NotificationsService;
  /** Begins after the server listens; tests and tools leave it alone. */
  readonly jobs: Jobs;
  readonly notes: NotesService;
  readonly files: FilesService;
  readonly profiles: ProfilesService;
  readonly feedback: FeedbackService;
  readonly goingInternational: GoingInternationalService;
  readonly search: SearchService;
  readonly meetings: MeetingsService;
  readonly rooms: RoomsService;
  readonly live: LiveService;
  /** Whether the database answers. */
  isHealthy(): Promise<boolean>;
}

export interface ServicesHandle {
  readonly services: Services;
  /** Sockets of `/sync/*` and `/live`. */
  readonly sync: SyncUpgrade;
  /** Finishes what is under way and lets go of everything but the database. */
  close(): Promise<void>;
}

interface Given {
  readonly config: Config;
  readonly log: Logger;
  readonly database: Pick<Database, 'db' | 'pool'>;
  /** Where people reach the server; known for sure once it listens. */
  readonly publicUrl: () => string;
  /** Tells the person at the console. */
  readonly print: (text: string) => void;
}

/** The composition root: makes each service once and gives each what it needs. */
export function createServices({ config, log, database, publicUrl, print }: Given): ServicesHandle {
  const { db, pool } = database;
  const clock = systemClock;
  const randomBytes = systemRandomBytes;
  const secrets = loadSecrets(config.dataDir, randomBytes);
  const bus = createInProcessBus(log);
  const live = createLive(bus);
  const mail = createMail({ db, log, clock, randomBytes, transport: createSmtpTransport(config), print });

  const store = new PostgresDocumentStore({ pool });
  const recorder = createChangeRecorder({
    now: () => clock.now().getTime(),
    onRecorded: (boardId) => live.topicChanged([`activity:${boardId}`]),
  });
  const { rooms, registry } = createRooms({
    store,
    pool,
    log,
    describe: (transaction, room, actorId) => recorder.describe(transaction, room, actorId),
    onChanged: (documentId, actorId) => notes.follower.changed(documentId, actorId),
    onCommitted: (room) => recorder.committed(room),
    onProjected: ({ organisationId }) => live.topicChanged([`portfolio:${organisationId}`]),
  });

  const common = { db, log, clock, randomBytes, bus, live, mail, rooms, publicUrl };
  const notes = createNotes({ ...common, tell: (tx, news) => notifications.tellNote(tx, news) });
  const auth = createAuth({ ...common, secrets, config });
  const members = createMembers(common);
  const spaces = createSpaces({ ...common, tellInvited: (news) => notifications.tellInvited(news) });
  const calendarExchange = createCalendarExchange({
    ...common,
    spaces,
    mailFrom: config.mailFrom,
    readsBoards: async (userId, organisationId) => {
      const access = await members.access(userId, organisationId);
      return access !== null && access.organisation.deleteAfter === null && can(access.actor, 'board.read');
    },
    networks: async (organisationId) => (await portfolio.list(organisationId)).networks,
    fetchCalendar: createCalendarFetcher(),
  });
  const calendar = createCalendar(common);
  const meetings = createMeetings({
    ...{ ...common, calendar, members, spaces, sessions: auth },
    tell: (tx, news) => notifications.tellTask(tx, news),
    ice: config,
    report: (error, what) => log.error({ err: error }, what),
  });
  const sync = createSync({ auth, members, spaces, meetings, registry, recent: live, bus, db, log, config });
  const cardName = (boardId: BoardId, cardId: CardId) =>
    rooms.read(boardDocumentId(boardId), (doc) => readCardById(doc, cardId)?.name ?? null);
  const organisationFor = async (userId: UserId, organisationId: OrganisationId) => {
    const access = await members.access(userId, organisationId);
    const reads = access !== null && access.organisation.deleteAfter === null && can(access.actor, 'board.read');
    return reads ? access.organisation.name : null;
  };
  const targets = {
    event: createEventTargets(db),
    note: createNoteTargets(db),
    file: createFileTargets(db),
    room: createRoomTargets(db),
  };
  const notifications = createNotifications({
    ...common,
    secrets,
    items: {
      remark: createRemarkItems({ db, spaces, targets }),
      event: createEventItems(db, spaces),
      note: createNoteItems(db, spaces),
      task: createTaskItems(db, spaces),
      invitation: createInvitationItems(db, clock),
      comment: createCommentItems({ db, organisationFor }),
    },
  });
  const jobs = createJobs(pool, log, [
    { name: 'tell-events', cron: '* * * * *', run: () => notifications.tellEvents() },
    { name: 'mail-invitations', cron: '* * * * *', run: () => calendarExchange.tellInvitations() },
    { name: 'read-calendars', cron: '*/5 * * * *', run: () => calendarExchange.refreshDue() },
    { name: 'remind', cron: '* * * * *', run: () => notifications.remind() },
    { name: 'mail-at-once', cron: '* * * * *', run: () => notifications.mailAtOnce() },
    { name: 'mail-digests', cron: '*/10 * * * *', run: () => notifications.mailDigests() },
    { name: 'forget-notices', cron: '40 2 * * *', run: () => notifications.forget() },
  ]);
  const unfollow = askJobsOfNews(bus, jobs);
  const portfolio = createPortfolio(common);
  const interchange = createInterchange({ ...common, dataDir: config.dataDir });
  const onTopics = (hear: (topics: readonly string[]) => void) =>
    bus.subscribe(LIVE_TOPICS, (message) => hear(topicsOf(message)));
  const search = createSearch({ ...common, onTopics });
  const services: Services = {
    config,
    log,
    db,
    bus,
    clock,
    mail,
    secrets,
    auth,
    members,
    boards: createBoardsService(common),
    labels: createLabelsService(common),
    cards: createCards(common),
    comments: createComments({ ...common, cardName, tell: notifications.tellComment }),
    activity: createActivity(common),
    interchange,
    partners: createPartners(common),
    criteria: createCriteria(common),
    operatingModel: createOperatingModel(common),
    plans: createPlans({ ...common, portfolio }),
    scoring: createScoring(common),
    decisions: createDecisions(common),
    portfolio,
    reviews: createReviews({ ...common, portfolio }),
    desk: createDesk(common),
    handover: createHandover(common),
    savedViews: createSavedViews(common),
    radar: createRadar(common),
    spaces,
    calendar,
    meetings,
    discussion: createDiscussion({
      ...common,
      spaces,
      targets,
      tell: notifications.tellRemark,
      watches: notifications.watches,
    }),
    notifications,
    jobs,
    notes,
    calendarExchange,
    files: createFiles({
      ...common,
      config,
      blobs: createBlobStore(config),
      incoming: new Incoming(path.join(config.dataDir, 'arriving')),
    }),
    profiles: createProfiles(common),
    feedback: createFeedback(common),
    goingInternational: createGoingInternational(common),
    search,
    rooms,
    live,
    isHealthy: () => isHealthy(db),
  };
  return {
    services,
    sync,
    async close() {
      sync.close();
      await search.close();
      unfollow();
      await jobs.stop();
      await interchange.close();
      await Promise.all([auth.settled(), members.settled(), spaces.close()]);
      await notes.follower.settle();
      await rooms.closeAll();
      mail.close();
      await bus.close();
    },
  };
}

/** What changed in a calendar is told soon, and what concerns somebody is mailed soon. */
function askJobsOfNews(bus: Bus, jobs: Jobs): () => void {
  return bus.subscribe(LIVE_TOPICS, (message) => {
    const changed = topicsOf(message);
    if (changed.some((topic) => topic.startsWith('calendar:'))) jobs.soon('tell-events');
    if (changed.some((topic) => topic.startsWith('user:'))) jobs.soon('mail-at-once');
  });
}

interface SyncParts {
  readonly recent: LiveService;
  readonly auth: AuthService;
  readonly members: MembersService;
  readonly spaces: SpacesService;
  readonly meetings: MeetingsService;
  readonly registry: ReturnType<typeof createRooms>['registry'];
  readonly bus: Bus;
  readonly db: PrismaClient;
  readonly log: Logger;
  readonly config: Config;
}

function createSync({
  auth,
  members,
  spaces,
  meetings,
  registry,
  recent,
  bus,
  db,
  log,
  config,
}: SyncParts): SyncUpgrade {
  const access = createSyncAccess(auth, members, spaces, {
    plan: (planId) => findPlanFacts(db, planId),
    note: (noteId) => findNoteFacts(db, noteId),
  });
  const report = (error: unknown, what: string) => log.error({ err: error }, what);
  const live = new LiveHub({ bus, access, recent, audienceOf: createTopicAudience(db), report });
  const { connection: limits, heartbeatMs } = SYNC_LIMITS;
  return createSyncUpgrade({
    access,
    registry,
    live,
    meetings: meetings.hub,
    bus,
    log,
    origin: config.origin,
    limits,
    now: () => performance.now(),
    heartbeatMs,
  });
}

async function isHealthy(db: PrismaClient): Promise<boolean> {
  try {
    await db.$queryRaw`SELECT 1`;
    return true;
  } catch {
    return false;
  }
}
