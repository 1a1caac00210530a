import { use, useEffect, useEffectEvent } from 'react';
import {
  UNSAFE_DataRouterContext as DataRouterContext,
  UNSAFE_DataRouterStateContext as DataRouterStateContext,
  useRevalidator,
  useRouteLoaderData,
} from 'react-router';
import { LIVE_PATH, LIVE_READ_AT } from '../board-doc/wire';
import { LiveFeed } from './live-feed';

/** Changes that come close together are asked for once. */
const GATHER_MS = 60;

let pageFeed: LiveFeed | null = null;

let timer: ReturnType<typeof setTimeout> | undefined;
let isRunning = false;
let isWanted = false;

/**
 * Runs the loaders soon, once for all parts of the page that ask. One run never cuts off another: what is asked for meanwhile waits
 * for it and follows, or the answer that is being read would break off.
 */
function revalidateSoon(revalidate: () => Promise<void>, settled: () => Promise<void>): void {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        await settled();
        isWanted = false;
        await revalidate();
      }
    } finally {
      isRunning = false;
    }
  }, GATHER_MS);
}

/** What of the router's state is needed to see whether a reading may begin. */
interface RouterState {
  readonly navigation: { readonly state: string; readonly formMethod?: string | undefined };
  readonly fetchers: ReadonlyMap<string, { readonly state: string }>;
  readonly actionData: unknown;
}

interface MovingRouter {
  readonly state: RouterState;
  subscribe(listener: () => void): () => void;
}

/** What of the router's state stands on the screen: the page is drawn some time after the router has it. */
let drawn: Pick<RouterState, 'actionData'> | null = null;
const whenDrawn = new Set<() => void>();

/**
 * Whether a reading would take something away that begins now.
 * - While a fetcher sends: the reading is taken for a navigation of the person's, and the router would not go where the
 *   form's answer leads.
 * - While the person goes from page to page: the reading becomes part of that going, and the frame around the pages, which
 *   stays as it is then, would miss it. (A form that leads to a page reads all of it anew, and keeps its answer only
 *   through readings that begin before it has arrived.)
 * - While the answer to a form is not drawn yet: the reading clears it, and nobody would ever see it.
 */
function isMoving({ state }: MovingRouter): boolean {
  const { navigation, fetchers, actionData } = state;
  if ([...fetchers.values()].some((fetcher) => fetcher.state === 'submitting')) return true;
  const ofForm = navigation.formMethod !== undefined && navigation.formMethod !== 'GET';
  if (navigation.state !== 'idle') return !ofForm;
  return drawn !== null && drawn.actionData !== actionData;
}

/** Resolves when a reading takes nothing away. */
function nothingMoves(router: MovingRouter | undefined): Promise<void> {
  if (!router || !isMoving(router)) return Promise.resolve();
  return new Promise((resolve) => {
    const look = () => {
      if (isMoving(router)) return;
      stop();
      whenDrawn.delete(look);
      resolve();
    };
    const stop = router.subscribe(look);
    whenDrawn.add(look);
  });
}

/** Notes what of the router's state is drawn. */
function useDrawn(): void {
  const state = use(DataRouterStateContext);
  useEffect(() => {
    drawn = state;
    for (const look of [...whenDrawn]) look();
  }, [state]);
}

/** What the root's loader says of the moment at which the page was read. */
interface RootReading {
  readonly readAt: string;
}

/**
 * The page's feed, made when it is first asked for and with the moment of then: parts of the page may still be as they
 * were read at first, whatever was read since.
 */
function feed(readAt: string | null): LiveFeed {
  if (pageFeed === null) {
    pageFeed = new LiveFeed({
      open: (since) => new WebSocket(liveAddress(since)),
      readAt,
      schedule(run, milliseconds) {
        const timer = setTimeout(run, milliseconds);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    });
    window.addEventListener('online', pageFeed.hurry);
  }
  return pageFeed;
}

/**
 * Runs the page's loaders again when one of these topics changed (`organisation:<id>`, `portfolio:<organisationId>`, `board:<id>`,
 * `comments:<cardId>`, `activity:<boardId>`, `scoring:<sessionId>`, `user:<id>`), and when changes may have been missed.
 */
export function useLiveRevalidation(topics: readonly string[]): void {
  const { revalidate } = useRevalidator();
  const router = use(DataRouterContext)?.router;
  const readAt = useRouteLoaderData<RootReading>('root')?.readAt ?? null;
  const pageFeedNow = useEffectEvent(() => feed(readAt));
  useDrawn();
  const watched = topics.join(' ');
  useEffect(() => {
    const watchedTopics = new Set(watched.split(' '));
    return pageFeedNow().listen((changed) => {
      if (changed === null || changed.some((topic) => watchedTopics.has(topic)))
        revalidateSoon(revalidate, () => nothingMoves(router));
    });
  }, [watched, revalidate, router]);
}

function liveAddress(readAt: string | null): string {
  const { protocol, host } = window.location;
  const query = readAt === null ? '' : `?${LIVE_READ_AT}=${encodeURIComponent(readAt)}`;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${LIVE_PATH}${query}`;
}
