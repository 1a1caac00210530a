import { Trans, useLingui } from '@lingui/react/macro';
import type { IcsProblem, IcsProblemKind } from '../../domain/calendar/ics/ics-problem';
import { useProblemSentence } from './use-problem-sentence';

const KINDS: readonly IcsProblemKind[] = ['refused', 'skipped', 'adjusted'];

/** What did not go in as it stands, by how much: refused, passed over, adjusted. */
export function ProblemList({ problems }: { problems: readonly IcsProblem[] }) {
  const { t } = useLingui();
  const titles: Record<IcsProblemKind, string> = {
    refused: t`Refused: not taken in`,
    skipped: t`Passed over`,
    adjusted: t`Taken in with a change`,
  };
  return (
    <div className="flex flex-col gap-5">
      {KINDS.map((kind) => {
        const own = problems.filter((problem) => problem.kind === kind);
        if (own.length === 0) return null;
        return (
          <section key={kind} aria-label={titles[kind]}>
            <h3 className="mb-1 font-medium text-sm">{titles[kind]}</h3>
            <ul className="flex flex-col border-line border-t">
              {own.map((problem) => (
                <Problem key={`${problem.line} ${problem.code} ${problem.detail}`} problem={problem} />
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function Problem({ problem }: { problem: IcsProblem }) {
  const say = useProblemSentence();
  const { entry, line } = problem;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 border-line border-b py-1.5 text-sm">
      <span className="w-20 shrink-0 text-ink-faint tabular-nums">
        <Trans>Line {line}</Trans>
      </span>
      <span className="min-w-0 flex-1 basis-64 [overflow-wrap:anywhere]">
        {entry === '' ? null : <span className="font-medium">{entry}: </span>}
        <span className="text-ink-muted">{say(problem)}</span>
      </span>
    </li>
  );
}
