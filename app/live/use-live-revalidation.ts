import { use, useEffect, useEffectEvent } from 'react';
import { UNSAFE_DataRouterContext as DataRouterContext, useRevalidator, useRouteLoaderData } from 'react-router';
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

/** What of the router is needed to see whether it is at rest. */
interface MovingRouter {
  readonly state: {
    readonly navigation: { readonly state: string };
    readonly fetchers: ReadonlyMap<string, { readonly state: string }>;
  };
  subscribe(listener: () => void): () => void;
}

/**
 * Resolves when the person is not on their way and no form is. A reading that begins while a form is sent is taken for a
 * navigation of the person's, and the router would not go where the form's answer leads. One that begins while they go
 * from page to page becomes part of that going, and the frame around the pages, which stays as it is then, would miss it.
 */
function nothingMoves(router: MovingRouter | undefined): Promise<void> {
  const isMoving = ({ state }: MovingRouter) =>
    state.navigation.state !== 'idle' || [...state.fetchers.values()].some((fetcher) => fetcher.state === 'submitting');
  if (!router || !isMoving(router)) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = router.subscribe(() => {
      if (isMoving(router)) return;
      stop();
      resolve();
    });
  });
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
