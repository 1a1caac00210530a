import { useLingui } from '@lingui/react/macro';
import { useShortcut } from '../../../ui/shortcuts';
import { type MatrixView, type PlotSize, WHOLE_MATRIX, zoomAt } from './matrix-view';

const STEP = 1.5;
/** The dot in focus answers these itself; here they are for the `?` sheet. */
const answeredByDot = () => false;

/** The keys of the matrix that work wherever the focus is, and those of its dots as the `?` sheet lists them. */
export function useMatrixShortcuts(
  size: PlotSize,
  setView: (change: (view: MatrixView) => MatrixView) => void,
  canEdit: boolean,
): void {
  const { t } = useLingui();
  const group = t`Matrix`;
  const middle = { x: size.width / 2, y: size.height / 2 };
  const zoomIn = () => setView((view) => zoomAt(view, size, STEP, middle));
  useShortcut('+', zoomIn, { description: t`Zoom in`, group });
  useShortcut('=', zoomIn);
  useShortcut('-', () => setView((view) => zoomAt(view, size, 1 / STEP, middle)), { description: t`Zoom out`, group });
  useShortcut('0', () => setView(() => WHOLE_MATRIX), { description: t`Whole matrix`, group });
  useShortcut('Space', answeredByDot, { description: t`Lift a network, and drop it`, group, enabled: canEdit });
  useShortcut('X', answeredByDot, { description: t`Select a network`, group });
}
