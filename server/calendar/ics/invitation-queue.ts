import type { UserId } from '../../../app/domain/ids';

/** Changes of events that are to be told by mail, gathered: who drags an event twice sends one mail. */
export interface InvitationQueue {
  changed(eventId: string, byUserId: UserId): void;
  /** Sends what waits, now. */
  flush(): Promise<void>;
}

export function createInvitationQueue(
  send: (eventId: string, byUserId: UserId) => Promise<unknown>,
  report: (error: unknown) => void,
  delayMs: number,
): InvitationQueue {
  const waiting = new Map<string, { byUserId: UserId; timer: NodeJS.Timeout }>();
  const running = new Set<Promise<void>>();

  function run(eventId: string, byUserId: UserId): void {
    waiting.delete(eventId);
    const task: Promise<void> = send(eventId, byUserId)
      .then(() => undefined, report)
      .finally(() => running.delete(task));
    running.add(task);
  }

  return {
    changed(eventId, byUserId) {
      clearTimeout(waiting.get(eventId)?.timer);
      const timer = setTimeout(() => run(eventId, byUserId), delayMs);
      timer.unref();
      waiting.set(eventId, { byUserId, timer });
    },
    async flush() {
      for (const [eventId, { byUserId, timer }] of [...waiting]) {
        clearTimeout(timer);
        run(eventId, byUserId);
      }
      await Promise.all(running);
    },
  };
}
