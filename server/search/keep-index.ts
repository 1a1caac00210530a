import type { PrismaClient } from '../../prisma/generated/client';
import type { Logger } from '../infra/logger';
import { forgetWords, gatherEntries } from './gather-entries';
import { SEARCH_SOURCES, type SearchSource } from './search-sources';

/** Changes that come one after another are gathered once. */
const PAUSE_MS = 300;

export interface IndexDeps {
  readonly db: PrismaClient;
  readonly log: Pick<Logger, 'error'>;
  /** Hears of live topics that changed; gives the way to stop. */
  readonly onTopics: (hear: (topics: readonly string[]) => void) => () => void;
}

/** Keeps the index as things change. */
export interface SearchIndex {
  /** Gathers everything that is not in the index as it stands. */
  catchUp(): Promise<void>;
  /** Resolves when all that changed until now is in the index. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

export function keepIndex({ db, log, onTopics }: IndexDeps): SearchIndex {
  const waiting = new Map<string, { source: SearchSource; scopeId: string }>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let work: Promise<void> = Promise.resolve();
  let isClosed = false;

  async function scopeOf(id: string, topic: string): Promise<string | null> {
    if (topic !== 'comments') return id;
    const select = { organisationId: true };
    const comment = await db.cardComment.findFirst({ where: { cardId: id }, select });
    return comment?.organisationId ?? null;
  }

  function wait(source: SearchSource, scopeId: string): void {
    waiting.set(`${source.kind}:${source.scope}:${scopeId}`, { source, scopeId });
  }

  async function gatherWaiting(): Promise<void> {
    const jobs = [...waiting.values()];
    waiting.clear();
    for (const { source, scopeId } of jobs) {
      if (isClosed) return;
      await gatherEntries(db, source, scopeId, () => isClosed).catch((error: unknown) => {
        // What was deleted meanwhile, with all that was in it, leaves nothing to gather.
        log.error({ err: error, kind: source.kind }, 'the search index was not brought up to date');
      });
    }
  }

  function gather(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    work = work.then(gatherWaiting);
    return work;
  }

  async function note(topics: readonly string[]): Promise<void> {
    for (const topic of topics) {
      const [kind = '', id = ''] = topic.split(':', 2);
      for (const source of SEARCH_SOURCES) {
        if (!source.topics.includes(kind)) continue;
        const scopeId = await scopeOf(id, kind);
        if (scopeId !== null) wait(source, scopeId);
      }
    }
    if (waiting.size > 0 && !isClosed) timer ??= setTimeout(gather, PAUSE_MS);
  }

  let noting: Promise<void> = Promise.resolve();
  const stop = onTopics((topics) => {
    noting = noting
      .then(() => note(topics))
      .catch((error: unknown) => log.error({ err: error }, 'topics were not noted'));
  });

  return {
    async catchUp() {
      const [organisations, spaces] = await Promise.all([
        db.organisation.findMany({ select: { id: true } }),
        db.space.findMany({ select: { id: true } }),
      ]);
      for (const source of SEARCH_SOURCES)
        for (const { id } of source.scope === 'organisation' ? organisations : spaces) wait(source, id);
      await gather();
      for (const { id } of [...organisations, ...spaces]) if (!isClosed) await forgetWords(db, id);
    },
    async settled() {
      await noting;
      await gather();
    },
    async close() {
      isClosed = true;
      stop();
      clearTimeout(timer);
      await noting;
      await work;
    },
  };
}
