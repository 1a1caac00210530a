import type { WebSocket } from 'ws';
import { CLOSE, type CloseCode, type LiveMessage } from '../../app/board-doc/wire';
import type { Bus } from '../infra/bus';
import { LIVE_TOPICS, type LiveService, topicsOf } from './live-topics';
import type { SocketUser, SyncAccess } from './sync-access';

/** Where a topic belongs: only people of the organisation, or only that user, hear of it. */
export type TopicAudience = { readonly organisationId: string } | { readonly userId: string };

export interface LiveHubDeps {
  readonly bus: Pick<Bus, 'subscribe'>;
  readonly access: SyncAccess;
  readonly recent: Pick<LiveService, 'changedSince'>;
  /** Null: nobody is to hear of it. */
  readonly audienceOf: (topic: string) => Promise<TopicAudience | null>;
  readonly report: (error: unknown, what: string) => void;
}

interface LivePage {
  readonly webSocket: WebSocket;
  readonly person: SocketUser;
  organisations: ReadonlySet<string>;
  isAlive: boolean;
}

/** The sockets of open pages. Names of topics go out, never data: the page asks again and is authorised again. */
export class LiveHub {
  readonly #deps: LiveHubDeps;
  readonly #pages = new Set<LivePage>();
  readonly #unsubscribe: () => void;

  constructor(deps: LiveHubDeps) {
    this.#deps = deps;
    this.#unsubscribe = deps.bus.subscribe(LIVE_TOPICS, (message) => {
      void this.#push(topicsOf(message));
    });
  }

  /**
   * Takes an open page's socket, of a person who belongs to these organisations, and tells it what changed since the
   * page was read; null: it need not hear of that.
   */
  open(webSocket: WebSocket, person: SocketUser, organisations: readonly string[], readAt: string | null): void {
    const page: LivePage = { webSocket, person, organisations: new Set(organisations), isAlive: true };
    this.#pages.add(page);
    webSocket.on('pong', () => {
      page.isAlive = true;
    });
    // Pages say nothing; a socket that does is not one of ours.
    webSocket.on('message', () => webSocket.close(CLOSE.malformed));
    webSocket.on('error', () => webSocket.terminate());
    webSocket.on('close', () => this.#pages.delete(page));
    if (readAt === null) return;
    const missed = this.#deps.recent.changedSince(readAt);
    if (missed === null) send(page, null);
    else void this.#push(missed, [page]);
  }

  /** Asks again what the people of these pages belong to; a page whose session ended is closed. */
  async recheck(concerns: (userId: string, organisations: ReadonlySet<string>) => boolean): Promise<void> {
    const concerned = [...this.#pages].filter(({ person, organisations }) => concerns(person.userId, organisations));
    await Promise.all(
      concerned.map(async (page) => {
        const [isAlive, organisations] = await Promise.all([
          this.#deps.access.isSessionAlive(page.person.sessionHash),
          this.#deps.access.organisations(page.person.userId),
        ]);
        if (!isAlive) {
          page.webSocket.close(CLOSE.sessionEnded);
          return;
        }
        const now = new Set(organisations);
        const left = [...page.organisations].filter((id) => !now.has(id));
        page.organisations = now;
        // The page may show what the person may no longer see: let it find out.
        if (left.length > 0) send(page, [...left.map((id) => `organisation:${id}`), `user:${page.person.userId}`]);
      }),
    );
  }

  heartbeat(): void {
    for (const page of this.#pages) {
      if (!page.isAlive) page.webSocket.terminate();
      page.isAlive = false;
      page.webSocket.ping();
    }
  }

  countOf(userId: string): number {
    let count = 0;
    for (const { person } of this.#pages) if (person.userId === userId) count++;
    return count;
  }

  closeAll(code: CloseCode): void {
    this.#unsubscribe();
    for (const { webSocket } of this.#pages) webSocket.close(code);
  }

  async #push(topics: readonly string[], pages: Iterable<LivePage> = this.#pages): Promise<void> {
    if (this.#pages.size === 0 || topics.length === 0) return;
    try {
      const audiences = await Promise.all(topics.map((topic) => this.#deps.audienceOf(topic)));
      for (const page of pages) {
        const heard = topics.filter((_, i) => hears(page, audiences[i] ?? null));
        if (heard.length > 0) send(page, heard);
      }
    } catch (error) {
      this.#deps.report(error, 'topics could not be told');
    }
  }
}

function hears({ person, organisations }: LivePage, audience: TopicAudience | null): boolean {
  if (!audience) return false;
  return 'userId' in audience ? audience.userId === person.userId : organisations.has(audience.organisationId);
}

function send(page: LivePage, topics: LiveMessage['topics']): void {
  if (page.webSocket.readyState === page.webSocket.OPEN)
    page.webSocket.send(JSON.stringify({ topics } satisfies LiveMessage));
}
