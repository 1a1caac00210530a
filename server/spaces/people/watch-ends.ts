import { announceSpaceAccess, type SpacesDeps } from '../spaces-deps';

/** Never longer, so that ends which another node set are seen too. */
const LONGEST_WAIT = 60_000;

export interface EndsWatch {
  /** Looks anew whose access ends next. */
  look(): void;
  stop(): void;
}

/**
 * Tells open connections of people whose access to a space ends by its date, at that moment. What is due stands in the database,
 * so a restart forgets nothing: sockets that open later ask for access anyway.
 */
export function watchEnds(deps: SpacesDeps): EndsWatch {
  const { db, clock, log } = deps;
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let isAsked = false;
  let toldUntil = clock.now();

  async function round(): Promise<void> {
    const now = clock.now();
    const ended = await db.spaceMember.findMany({
      where: { state: 'active', expiresAt: { gt: toldUntil, lte: now } },
      select: { spaceId: true, userId: true },
    });
    toldUntil = now;
    for (const { spaceId, userId } of ended) announceSpaceAccess(deps, spaceId, userId);
    const next = await db.spaceMember.findFirst({
      where: { state: 'active', expiresAt: { gt: now } },
      orderBy: { expiresAt: 'asc' },
      select: { expiresAt: true },
    });
    const wait = next?.expiresAt ? next.expiresAt.getTime() - clock.now().getTime() + 5 : LONGEST_WAIT;
    // Somebody may have set an end while this one was looking.
    schedule(isAsked ? 0 : Math.max(0, Math.min(wait, LONGEST_WAIT)));
  }

  function schedule(wait: number): void {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(run, wait);
    timer.unref();
  }

  function run(): void {
    isAsked = false;
    round().catch((error: unknown) => {
      log.error({ err: error }, 'ends of access could not be told');
      schedule(LONGEST_WAIT);
    });
  }

  return {
    look() {
      isAsked = true;
      schedule(0);
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
