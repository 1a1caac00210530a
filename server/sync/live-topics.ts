import type { Bus, JsonValue } from '../infra/bus';
import { RecentTopics } from './recent-topics';

/** The topic of the bus on which changed topics travel to the nodes that hold the pages. */
export const LIVE_TOPICS = 'live.topics';

/** Says to open pages that something they show is out of date. */
export interface LiveService {
  /**
   * The kinds of topics, each with what it names:
   * - `organisation:<id>`: boards, labels, people, settings
   * - `portfolio:<organisationId>`: rows of its boards
   * - `partners:<organisationId>`: its directory
   * - `reviews:<organisationId>`: its reviews and snapshots
   * - `radar:<organisationId>`: its themes and the candidates under them
   * - `plans:<organisationId>`: its network plans
   * - `space:<id>`: people, settings and desk of a space; `calendar:`, `notes:`, `files:`, `rooms:`, `remarks:`, `feedback:`, `international:` with a space's id: its parts
   * - `board:<id>`, `comments:<cardId>`, `activity:<boardId>`, `scoring:<sessionId>`, `user:<id>`
   */
  topicChanged(topics: readonly string[]): void;
  /** The present moment: a page carries the one at which it was begun to be read. */
  moment(): string;
  /** Which topics changed after a moment; null: that is not known any more, so anything may have. */
  changedSince(moment: string): readonly string[] | null;
}

/** Tells every node's pages; what is said in one turn of the event loop goes out once. */
export function createLive(bus: Pick<Bus, 'publish' | 'subscribe'>): LiveService {
  let gathered = new Set<string>();
  const recent = new RecentTopics();
  bus.subscribe(LIVE_TOPICS, (message) => recent.note(topicsOf(message)));
  return {
    moment: () => recent.moment(),
    changedSince: (moment) => recent.since(moment),
    topicChanged(topics) {
      if (gathered.size === 0 && topics.length > 0)
        setImmediate(() => {
          const all = [...gathered];
          gathered = new Set();
          bus.publish(LIVE_TOPICS, all);
        });
      for (const topic of topics) gathered.add(topic);
    },
  };
}

/** The topics of a message on the bus. */
export function topicsOf(message: JsonValue): string[] {
  return Array.isArray(message) ? message.filter((topic) => typeof topic === 'string') : [];
}
