import type { Logger } from './logger';

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

export type BusHandler = (message: JsonValue) => void;

/**
 * Carries messages between parts of the server, later between its nodes. What one publisher says to a topic arrives in
 * order; publishing never waits and never fails; a handler that throws harms no other.
 */
export interface Bus {
  publish(topic: string, message: JsonValue): void;
  /** Hears what is published from now on; gives the way to stop. */
  subscribe(topic: string, handler: BusHandler): () => void;
  close(): Promise<void>;
}

/** The bus of a server that is one process. Messages travel as JSON, as they would between nodes. */
export function createInProcessBus(log: Pick<Logger, 'error'>): Bus {
  const topics = new Map<string, Set<BusHandler>>();
  let closed = false;

  function deliver(topic: string, text: string): void {
    for (const handler of [...(topics.get(topic) ?? [])]) {
      if (closed || !topics.get(topic)?.has(handler)) continue;
      try {
        handler(JSON.parse(text) as JsonValue);
      } catch (error) {
        log.error({ err: error, topic: topic.split(':')[0] }, 'a bus handler failed');
      }
    }
  }

  return {
    publish(topic, message) {
      const text = JSON.stringify(message);
      queueMicrotask(() => deliver(topic, text));
    },
    subscribe(topic, handler) {
      // A wrapper of its own, so that one function can subscribe twice and each way to stop ends one subscription.
      const own: BusHandler = (message) => handler(message);
      const handlers = topics.get(topic) ?? new Set();
      topics.set(topic, handlers.add(own));
      return () => {
        handlers.delete(own);
        if (handlers.size === 0 && topics.get(topic) === handlers) topics.delete(topic);
      };
    },
    async close() {
      closed = true;
      topics.clear();
    },
  };
}
