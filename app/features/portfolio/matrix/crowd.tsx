import { STAGES, type Stage } from '../../../domain/life-cycle';
import type { DrawnDot } from './lay-out-dots';

const STROKES: Record<Stage, string> = {
  join: 'stroke-stage-join-solid',
  active: 'stroke-stage-active-solid',
  prune: 'stroke-stage-prune-solid',
  left: 'stroke-stage-left-solid',
};

/** So many networks that each is a speck: one path for those of a stage and size. Enlarged, they become dots of their own. */
export function Crowd({ drawn }: { drawn: readonly DrawnDot[] }) {
  return (
    <g fill="none" strokeLinecap="round" className="opacity-75">
      {STAGES.flatMap((stage) =>
        bySize(drawn.filter(({ dot }) => dot.stage === stage)).map(([radius, path]) => (
          <path key={`${stage} ${radius}`} d={path} strokeWidth={radius * 2} className={STROKES[stage]} />
        )),
      )}
    </g>
  );
}

function bySize(drawn: readonly DrawnDot[]): [radius: number, path: string][] {
  const paths = new Map<number, string[]>();
  for (const { x, y, radius } of drawn) {
    const size = Math.max(1, Math.round(radius));
    const parts = paths.get(size);
    const part = `M${Math.round(x * 2) / 2} ${Math.round(y * 2) / 2}h0`;
    if (parts) parts.push(part);
    else paths.set(size, [part]);
  }
  return [...paths].map(([size, parts]) => [size, parts.join('')]);
}
