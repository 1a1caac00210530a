import type { Page } from '@playwright/test';
import { type Forbidden, leaksIn } from './leaks';

const TEXTS = /^(text\/|application\/(json|xml|javascript|manifest))/;

/**
 * Keeps what the server sends to a page from now on: documents, loaders' answers, scripts, and every frame of its sockets.
 * `leaks` waits for what is still arriving and gives what of it must not be there.
 */
export function overhear(page: Page): { leaks(forbidden: Forbidden): Promise<string[]>; heard(): number } {
  const texts: string[] = [];
  const arriving = new Set<Promise<void>>();
  page.on('response', (response) => {
    if (!TEXTS.test(response.headers()['content-type'] ?? '') || response.status() === 204) return;
    const reading = response
      .body()
      .then((body) => void texts.push(`${response.url()}\n${body.toString('utf8')}`))
      // A redirect has no body, and one of a page that was left meanwhile cannot be read any more.
      .catch(() => undefined)
      .finally(() => arriving.delete(reading));
    arriving.add(reading);
  });
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) =>
      texts.push(typeof payload === 'string' ? payload : payload.toString('utf8')),
    );
  });
  return {
    heard: () => texts.length,
    async leaks(forbidden) {
      await Promise.all(arriving);
      return [...new Set(texts.flatMap((text) => leaksIn(text, forbidden)))];
    },
  };
}
