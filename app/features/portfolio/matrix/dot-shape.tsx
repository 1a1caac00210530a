import type { Stage } from '../../../domain/life-cycle';

const INKS: Record<Stage, string> = {
  join: 'text-stage-join-solid',
  active: 'text-stage-active-solid',
  prune: 'text-stage-prune-solid',
  left: 'text-stage-left-solid',
};

/** A network as a dot around the origin: its stage by tint and shape, its score as an arc from the top around it. */
export function DotShape({ stage, radius, score }: { stage: Stage; radius: number; score: number | null }) {
  return (
    <g className={INKS[stage]}>
      <Body stage={stage} radius={radius} />
      {score !== null && <ScoreRing radius={radius + 3} fraction={score} />}
    </g>
  );
}

function Body({ stage, radius }: { stage: Stage; radius: number }) {
  if (stage === 'active') return <circle r={radius} fill="currentColor" className="stroke-surface" />;
  const rim = Math.min(2, radius / 2);
  return (
    <>
      <circle
        r={radius - rim / 2}
        className="fill-surface"
        stroke="currentColor"
        strokeWidth={rim}
        {...(stage === 'join' ? { strokeDasharray: '3 2' } : {})}
      />
      {stage === 'prune' && <path d={`M0 ${-radius}a${radius} ${radius} 0 0 1 0 ${2 * radius}Z`} fill="currentColor" />}
    </>
  );
}

function ScoreRing({ radius, fraction }: { radius: number; fraction: number }) {
  const around = 2 * Math.PI * radius;
  return (
    <>
      <circle r={radius} fill="none" strokeWidth={2} className="stroke-line-strong opacity-30" />
      <circle
        r={radius}
        fill="none"
        strokeWidth={2}
        className="stroke-ink"
        strokeDasharray={`${around * fraction} ${around}`}
        transform="rotate(-90)"
      />
    </>
  );
}
