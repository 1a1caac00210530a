import { useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { MatrixDot } from '../../../domain/portfolio/matrix-dots';
import { useStore } from '../../../live/use-store';
import { Button, buttonClass } from '../../../ui/button';
import { Popover, PopoverAnchor, PopoverContent } from '../../../ui/popover';
import { MemberAvatar } from '../../marks/member-avatar';
import { SegmentMark } from '../../marks/segment-mark';
import { StageDot } from '../../marks/stage-dot';
import { STAGE_NAMES } from '../../marks/stage-names';
import type { DrawnDot } from './lay-out-dots';
import { cardAddress, useMatrix } from './matrix-context';
import { useMatrixWords } from './use-matrix-words';

/** The small card of a network: what its dot says in words, and the way to its card. */
export function DotCard({ drawn }: { drawn: readonly DrawnDot[] }) {
  const { screen } = useMatrix();
  const opened = useStore(screen.opened, (id) => id);
  const here = opened && drawn.find(({ dot }) => dot.id === opened);
  if (!here) return null;
  const { dot, x, y, radius } = here;
  const close = () => screen.opened.set(null);
  return (
    <Popover open onOpenChange={(open) => !open && close()}>
      <PopoverAnchor asChild>
        <span
          aria-hidden="true"
          className="pointer-events-none absolute"
          style={{ left: x - radius, top: y - radius, width: radius * 2, height: radius * 2 }}
        />
      </PopoverAnchor>
      <PopoverContent
        aria-label={dot.name}
        align="center"
        className="w-80! p-3!"
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          document.querySelector<SVGElement>(`[data-dot="${dot.id}"]`)?.focus();
        }}
      >
        <Facts dot={dot} />
        <Ways dot={dot} onClose={close} />
      </PopoverContent>
    </Popover>
  );
}

function Facts({ dot }: { dot: MatrixDot }) {
  const { t, i18n } = useLingui();
  const { frame } = useMatrix();
  const words = useMatrixWords();
  const owner = frame.members.find(({ id }) => id === dot.owner);
  const now = dot.segment && words.axis(dot.segment.now);
  const future = dot.segment && words.axis(dot.segment.future);
  const board = frame.boards.find(({ id }) => id === dot.board);
  return (
    <>
      <h2 className="font-semibold text-base leading-5">{dot.name}</h2>
      <dl className="mt-2 grid grid-cols-[auto_1fr] items-center gap-x-3 gap-y-1.5 text-sm [&_dt]:text-ink-muted">
        <dt>{t`Segment`}</dt>
        <dd className="flex flex-wrap items-center gap-1.5">
          {dot.segment && <SegmentMark segment={dot.segment} />}
          <span className="tabular-nums">{now === null ? '–' : t`${now} now, ${future} in the future`}</span>
        </dd>
        <dt>{t`Stage`}</dt>
        <dd className="flex items-center gap-1.5">
          <span aria-hidden="true" className="inline-flex">
            <StageDot stage={dot.stage} />
          </span>
          {i18n._(STAGE_NAMES[dot.stage])}
        </dd>
        <dt>{t`Owner`}</dt>
        <dd className="flex min-w-0 items-center gap-1.5">
          {owner ? (
            <>
              <MemberAvatar member={owner} decorative />
              <span className="truncate">{owner.name}</span>
            </>
          ) : (
            t`No owner`
          )}
        </dd>
        {dot.hours !== null && (
          <>
            <dt>{t`Hours a month`}</dt>
            <dd className="tabular-nums">{i18n.number(dot.hours)}</dd>
          </>
        )}
        {dot.score !== null && (
          <>
            <dt>{frame.mainModel?.name ?? t`Score`}</dt>
            <dd className="tabular-nums">{i18n.number(dot.score, { style: 'percent', maximumFractionDigits: 0 })}</dd>
          </>
        )}
        {dot.trailFrom && (
          <>
            <dt>{t`At the last review`}</dt>
            <dd>
              <SegmentMark segment={dot.trailFrom} />
            </dd>
          </>
        )}
        {frame.boards.length > 1 && board && (
          <>
            <dt>{t`Board`}</dt>
            <dd className="truncate">{board.name}</dd>
          </>
        )}
      </dl>
    </>
  );
}

function Ways({ dot, onClose }: { dot: MatrixDot; onClose: () => void }) {
  const { t } = useLingui();
  const { screen, acts, frame } = useMatrix();
  return (
    <div className="mt-3 flex flex-wrap gap-1.5">
      <Link to={cardAddress(frame.organisationId, dot)} className={buttonClass('primary', 'sm')}>
        {t`Open the card`}
      </Link>
      <Button
        size="sm"
        onClick={() => {
          screen.toggleSelected(dot.id);
          onClose();
        }}
      >
        {screen.selection.get().has(dot.id) ? t`Deselect` : t`Select`}
      </Button>
      {frame.canEdit && (
        <Button
          size="sm"
          variant="ghost"
          onClick={() => {
            onClose();
            acts.place(dot.id, null);
          }}
        >
          {t`Take off the matrix`}
        </Button>
      )}
    </div>
  );
}
