import { useStore } from '../../../live/use-store';
import { useMatrix } from './matrix-context';

/** The rectangle that gathers dots. */
export function LassoBox() {
  const { screen } = useMatrix();
  const lasso = useStore(screen.lasso, (box) => box);
  if (!lasso) return null;
  return (
    <div
      aria-hidden="true"
      style={lasso}
      className="pointer-events-none absolute z-10 rounded-sm border border-accent bg-accent-tint opacity-60"
    />
  );
}
