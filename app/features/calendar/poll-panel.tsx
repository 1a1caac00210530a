import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { CalendarCheck, Check, CircleHelp, X } from 'lucide-react';
import { Form, Link, useFetcher, useNavigation } from 'react-router';
import type { PollDetails } from '../../../server/calendar/polls';
import { ANSWERS, type Answer } from '../../domain/calendar/event';
import { Banner } from '../../ui/banner';
import { Button, buttonClass } from '../../ui/button';
import { cx } from '../../ui/cx';
import { OpennessChip } from '../marks/openness-chip';
import { whenText } from './calendar-format';
import { CalendarPanel, useCalendarSearch } from './calendar-panel';
import { ANSWER_NAMES, useCalendarProblem } from './calendar-words';

export interface PollPanelProps {
  readonly spaceId: string;
  readonly poll: PollDetails;
  readonly today: string;
  readonly timeZone: string;
  readonly userId: string;
  readonly canAnswer: boolean;
  /** Make an event of it, or end it without one. */
  readonly canClose: boolean;
  readonly problem: string | null;
}

const ICONS: Record<Answer, typeof Check> = { yes: Check, maybe: CircleHelp, no: X };
const TINTS: Record<Answer, string> = {
  yes: 'has-checked:bg-success has-checked:text-success has-checked:border-success',
  maybe: 'has-checked:bg-warning has-checked:text-warning has-checked:border-warning',
  no: 'has-checked:bg-sunken has-checked:text-ink has-checked:border-line-strong',
};

/** A poll: which of some times suit whom. */
export function PollPanel(props: PollPanelProps) {
  const { spaceId, poll, today, timeZone, userId, canAnswer, canClose, problem } = props;
  const { t, i18n } = useLingui();
  const say = useCalendarProblem();
  const search = useCalendarSearch();
  const navigation = useNavigation();
  const fetcher = useFetcher<{ readonly ok: boolean; readonly code?: string }>();
  const mine = poll.people.find((one) => one.userId === userId)?.answers ?? {};
  const isOpen = !poll.isClosed;
  const score = (id: string) =>
    poll.people.reduce((sum, { answers }) => sum + ({ yes: 2, maybe: 1, no: 0 }[answers[id] ?? 'no'] ?? 0), 0);
  const best = Math.max(...poll.options.map(({ id }) => score(id)));
  const refused = fetcher.data && !fetcher.data.ok ? fetcher.data.code : problem;

  function answer(optionId: string, value: Answer) {
    void fetcher.submit({ intent: 'answer', [`answer:${optionId}`]: value }, { method: 'post' });
  }
  /** What is being sent shows at once. */
  const sending = (optionId: string) => fetcher.formData?.get(`answer:${optionId}`);
  return (
    <CalendarPanel spaceId={spaceId} title={poll.title}>
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-center gap-2 text-ink-muted text-sm">
          <OpennessChip openness={poll.openness} />
          <Plural value={poll.people.length} one="# person has answered" other="# people have answered" />
          {poll.place === '' ? null : <span>· {poll.place}</span>}
        </div>
        {poll.description === '' ? null : <p className="max-w-prose whitespace-pre-line">{poll.description}</p>}
        {poll.isClosed ? (
          <Banner
            tone={poll.eventId ? 'success' : 'info'}
            title={t`This poll is closed`}
            action={
              poll.eventId ? (
                <Link
                  to={`/s/${spaceId}/calendar/${poll.eventId}${search}`}
                  preventScrollReset
                  className={buttonClass('secondary', 'sm')}
                >
                  <CalendarCheck aria-hidden="true" />
                  {t`Open the event`}
                </Link>
              ) : undefined
            }
          />
        ) : null}
        <ul className="flex flex-col gap-2">
          {poll.options.map(({ id, startMs, endMs }) => {
            const when = whenText({ startMs, endMs, isAllDay: false }, timeZone, today, i18n.locale);
            const chosen = sending(id) ?? mine[id];
            const isBest = best > 0 && score(id) === best;
            return (
              <li key={id} className={cx('rounded-md border p-3', isBest ? 'border-accent' : 'border-line')}>
                <div className="flex flex-wrap items-center gap-2">
                  <span className="min-w-0 flex-1 font-medium">{when}</span>
                  {isBest ? <span className="text-accent text-xs">{t`Suits most`}</span> : null}
                </div>
                <div className="mt-2 flex flex-wrap items-center gap-2">
                  {isOpen && canAnswer ? (
                    <fieldset className="flex gap-1">
                      <legend className="sr-only">{when}</legend>
                      {ANSWERS.map((value) => {
                        const Icon = ICONS[value];
                        return (
                          <label
                            key={value}
                            className={cx(
                              'flex h-7 cursor-pointer items-center gap-1 rounded-sm border border-line px-2 text-sm hover:bg-hover has-checked:font-medium has-focus-visible:outline-2 has-focus-visible:outline-focus pointer-coarse:h-10',
                              TINTS[value],
                            )}
                          >
                            <input
                              type="radio"
                              name={id}
                              value={value}
                              checked={chosen === value}
                              onChange={() => answer(id, value)}
                              className="sr-only"
                            />
                            <Icon aria-hidden="true" className="size-3.5" />
                            {i18n._(ANSWER_NAMES[value])}
                          </label>
                        );
                      })}
                    </fieldset>
                  ) : null}
                  {isOpen && canClose ? (
                    <Form method="post" className="ml-auto">
                      <input type="hidden" name="intent" value="close" />
                      <input type="hidden" name="option" value={id} />
                      <Button type="submit" size="sm" pending={navigation.formData?.get('option') === id}>
                        {t`Make it the event`}
                      </Button>
                    </Form>
                  ) : null}
                </div>
                <Answers poll={poll} optionId={id} />
              </li>
            );
          })}
        </ul>
        {refused ? (
          <p role="alert" className="text-danger text-sm">
            {say(refused)}
          </p>
        ) : null}
        {isOpen && canClose ? (
          <Form method="post">
            <input type="hidden" name="intent" value="close" />
            <Button type="submit" variant="ghost" size="sm">
              <Trans>Close without an event</Trans>
            </Button>
          </Form>
        ) : null}
      </div>
    </CalendarPanel>
  );
}

function Answers({ poll, optionId }: { poll: PollDetails; optionId: string }) {
  const { i18n } = useLingui();
  const said = ANSWERS.map((answer) => ({
    answer,
    names: poll.people.filter(({ answers }) => answers[optionId] === answer).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0);
  if (said.length === 0) return null;
  return (
    <p className="mt-2 flex flex-wrap gap-x-3 gap-y-0.5 text-ink-muted text-sm">
      {said.map(({ answer, names }) => (
        <span key={answer}>
          <span className="font-medium text-ink">{i18n._(ANSWER_NAMES[answer])}</span> {names.join(', ')}
        </span>
      ))}
    </p>
  );
}
