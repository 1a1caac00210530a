import { useOutletContext } from 'react-router';
import type { PortfolioFrameData } from './portfolio-frame-data';

/** What the frame around a page of the portfolio knows. */
export function usePortfolioFrame(): PortfolioFrameData {
  return useOutletContext<PortfolioFrameData>();
}
