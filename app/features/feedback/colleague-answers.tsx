import { useLingui } from '@lingui/react/macro';
import type { ColleagueAnswer } from '../../../server/feedback/list-colleagues';
import { Section } from '../../ui/section';
import { GivenBars } from '../marks/feedback/given-bars';
import { OpennessChip } from '../marks/openness-chip';
import { MomentText } from '../marks/text/day-text';

/** What the reader's own organisation got: seen by that organisation alone. */
export function ColleagueAnswers({ answers, timeZone }: { answers: readonly ColleagueAnswer[]; timeZone: string }) {
  const { t } = useLingui();
  return (
    <Section
      title={
        <span className="flex items-center gap-2">
          {t`What it gave us`}
          <OpennessChip openness="only-us" />
        </span>
      }
      lead={t`Answers of people of your own organisation, about services and events.`}
    >
      {answers.length === 0 ? (
        <p className="text-ink-muted text-sm">{t`None of you has answered yet.`}</p>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {answers.map(({ id, name, about, at, line, gotFor, ...given }) => (
            <li key={id} className="grid gap-x-6 gap-y-2 py-3 sm:grid-cols-[minmax(0,1fr)_20rem]">
              <div className="min-w-0">
                <p className="font-medium">{about}</p>
                <p className="text-ink-muted text-sm">
                  {name} · {gotFor === 'person' ? t`for themselves` : t`for the organisation`} ·{' '}
                  <MomentText at={at} timeZone={timeZone} />
                </p>
                {line === '' ? null : <p className="mt-1 [overflow-wrap:anywhere]">{line}</p>}
              </div>
              <GivenBars given={given} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
