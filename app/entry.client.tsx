import { StrictMode, startTransition } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { HydratedRouter } from 'react-router/dom';
import { loadLanguage } from './locales/catalogue';

// A reading of the page that a newer one replaces is aborted, and React Router leaves the promise of its stream to nobody.
// Nothing is lost by it: the newer reading brings the data. Every other rejection is reported as ever.
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
