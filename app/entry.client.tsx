import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { loadLanguage } from './locales/catalogue';

// A reading that a newer one replaces is aborted. When that happens after the first line of its answer and before the end
// (a fetcher's reading overtakes, or the person goes elsewhere), React Router 7.18.4 rejects two promises that it gives
// to nobody: `done` in `decode` of vendor/turbo-stream-v2 (its own deferred, and `reader.closed`), of which
// `fetchAndDecodeViaTurboStream` in lib/dom/ssr/single-fetch takes `value` alone. Nothing of ours holds them, so they
// can only be caught here. The newer reading brings the data. Every other rejection is reported as ever.
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault();
});

// The page was rendered in this language; hydrating it needs the same texts.
await loadLanguage(document.documentElement.lang);

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  );
});
