import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import { Table, Td, Th } from '../../../ui/table';
import { SegmentMark } from '../../marks/segment-mark';
import { StageDot } from '../../marks/stage-dot';
import { STAGE_NAMES } from '../../marks/stage-names';
import type { PortfolioFrameData } from '../frame/portfolio-frame-data';
import { cardAddress } from './matrix-context';
import { useMatrixWords } from './use-matrix-words';

const MOST_ROWS = 500;

/** The matrix for those who would rather read. */
export function MatrixTable({ dots, frame }: { dots: readonly MatrixDot[]; frame: PortfolioFrameData }) {
  const { t, i18n } = useLingui();
  const words = useMatrixWords();
  const hasScores = dots.some(({ score }) => score !== null);
  const more = dots.length - MOST_ROWS;
  return (
    <>
      <Table aria-label={t`Importance of the networks`}>
        <thead>
          <tr>
            <Th>{t`Network`}</Th>
            <Th>{t`Segment`}</Th>
            <Th className="text-right">{t`Now`}</Th>
            <Th className="text-right">{t`In the future`}</Th>
            <Th className="pl-6">{t`Stage`}</Th>
            <Th className="text-right">{t`Hours a month`}</Th>
            {hasScores && <Th className="text-right">{frame.mainModel?.name ?? t`Score`}</Th>}
          </tr>
        </thead>
        <tbody>
          {dots.slice(0, MOST_ROWS).map((dot) => (
            <tr key={dot.id}>
              <Td className="min-w-44">
                <Link to={cardAddress(frame.organisationId, dot)} className="font-medium hover:underline">
                  {dot.name}
                </Link>
              </Td>
              <Td>{dot.segment ? <SegmentMark segment={dot.segment} /> : <span className="text-ink-muted">–</span>}</Td>
              <Td className="text-right">{dot.segment ? words.axis(dot.segment.now) : ''}</Td>
              <Td className="text-right">{dot.segment ? words.axis(dot.segment.future) : ''}</Td>
              <Td className="pl-6">
                <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
                  <span aria-hidden="true" className="inline-flex">
                    <StageDot stage={dot.stage} />
                  </span>
                  {i18n._(STAGE_NAMES[dot.stage])}
                </span>
              </Td>
              <Td className="text-right">{dot.hours === null ? '' : i18n.number(dot.hours)}</Td>
              {hasScores && (
                <Td className="text-right">
                  {dot.score === null ? '' : i18n.number(dot.score, { style: 'percent', maximumFractionDigits: 0 })}
                </Td>
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {more > 0 && (
        <p className="py-3 text-ink-muted">{t`The first ${MOST_ROWS} are shown. Search or filter to reach the others.`}</p>
      )}
    </>
  );
}
