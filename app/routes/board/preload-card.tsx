import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useIsLive } from '../../live/hooks';

/**
 * Fetches the script of a card's panel once the board is at rest, so that the first card opens at once, also when the connection
 * is gone by then. A link to some card, that nobody sees, makes the router know the route and load its script.
 */
export function PreloadCard({ address }: { address: string }) {
  const [isIdle, setIdle] = useState(false);
  const isLive = useIsLive();
  useEffect(() => {
    if (!isLive) return;
    const timer = setTimeout(() => setIdle(true), 2000);
    return () => clearTimeout(timer);
  }, [isLive]);
  if (!isIdle) return null;
  return (
    <Link to={address} prefetch="render" hidden tabIndex={-1} aria-hidden="true">
      {' '}
    </Link>
  );
}
