import { useStore } from '../../../live/use-store';
import { useBoard } from './board-context';

/** Where screen readers hear what was done; the same sentence said again is heard again. */
export function Announcer() {
  const { screen } = useBoard();
  const { text, turn } = useStore(screen.announcement, (announcement) => announcement);
  return (
    <div className="sr-only" aria-live="assertive" aria-atomic="true">
      <span key={turn}>{text}</span>
    </div>
  );
}
