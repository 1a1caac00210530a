import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import type { PortfolioFrameData } from '../frame/portfolio-frame-data';
import { MatrixTable } from './matrix-table';

/** The matrix of importance now and in the future. */
export function MatrixPage({ dots, frame }: { dots: readonly MatrixDot[]; frame: PortfolioFrameData }) {
  return <MatrixTable {...{ dots, frame }} />;
}
