import { useEffect, useSyncExternalStore } from 'react';
import { useRevalidator } from 'react-router';
import { LIVE_PATH } from '../board-doc/wire';
import { LiveFeed, type LiveStatus } from './live-feed';

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
function revalidateSoon(revalidate: () => Promise<void>): void {
  clearTimeout(timer);
  timer = setTimeout(async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    try {
      while (isWanted) {
        isWanted = false;
        await revalidate();
      }
    } finally {
      isRunning = false;
    }
  }, GATHER_MS);
}

function feed(): LiveFeed {
  if (pageFeed === null) {
    pageFeed = new LiveFeed({
      open: () => new WebSocket(liveAddress()),
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
  const watched = topics.join(' ');
  useEffect(() => {
    const watchedTopics = new Set(watched.split(' '));
    return feed().listen((changed) => {
      if (changed === null || changed.some((topic) => watchedTopics.has(topic))) revalidateSoon(revalidate);
    });
  }, [watched, revalidate]);
}

const connecting = (): LiveStatus => 'connecting';

/** Whether this page hears of changes. Use on pages that also call `useLiveRevalidation`. */
export function useLiveStatus(): LiveStatus {
  return useSyncExternalStore(
    (listener) => feed().status.subscribe(listener),
    () => feed().status.get(),
    connecting,
  );
}

function liveAddress(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${LIVE_PATH}`;
}
