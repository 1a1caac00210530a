import { useLingui } from '@lingui/react/macro';
import { Check, CircleHelp, X } from 'lucide-react';
import { Form, useNavigation } from 'react-router';
import { ANSWERS, type Answer } from '../../domain/calendar/event';
import { LIMITS } from '../../domain/limits';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Logo } from '../../ui/logo';
import { Textarea } from '../../ui/textarea';

export interface AnswerPageProps {
  readonly title: string;
  readonly when: string;
  readonly answer: Answer | null;
  readonly note: string;
  readonly isCancelled: boolean;
  readonly isArchived: boolean;
  readonly isSaved: boolean;
  readonly code: string | null;
}

/** The answer to an invitation, for whoever has its link: no more than the event's title and time. */
export function AnswerPage(props: AnswerPageProps) {
  const { title, when, answer, note, isCancelled, isArchived, isSaved, code } = props;
  const { t } = useLingui();
  const { state, formData } = useNavigation();
  const names: Record<Answer, string> = { yes: t`I come`, maybe: t`Maybe`, no: t`I do not come` };
  const icons: Record<Answer, typeof Check> = { yes: Check, maybe: CircleHelp, no: X };
  return (
    <main className="mx-auto flex min-h-dvh max-w-md flex-col gap-6 px-4 py-10">
      <Logo />
      <header>
        <p className="text-ink-muted text-sm">{t`You are invited`}</p>
        <h1 className="mt-1 font-semibold text-2xl tracking-tight [overflow-wrap:anywhere]">{title}</h1>
        <p className="mt-1 text-ink-muted">{when}</p>
      </header>
      {isCancelled ? <Banner tone="warning">{t`This event is cancelled.`}</Banner> : null}
      {isArchived && !isCancelled ? (
        <Banner>{t`The space of this event is archived, so answers are closed.`}</Banner>
      ) : null}
      {isSaved && answer ? (
        <Banner tone="success" live>
          {t`Your answer is kept: ${names[answer]}. You can change it here.`}
        </Banner>
      ) : null}
      {code ? (
        <Banner tone="danger" live>
          {code === 'answer.too-long' ? t`Your note is too long.` : t`Your answer could not be kept. Try again.`}
        </Banner>
      ) : null}
      {isCancelled || isArchived ? null : (
        <Form method="post" className="flex flex-col gap-5">
          <Field label={t`A note to the others`} optional={t`optional`}>
            <Textarea name="note" rows={2} maxLength={LIMITS.eventAnswer} defaultValue={note} />
          </Field>
          <fieldset className="flex flex-col gap-2">
            <legend className="sr-only">{t`Do you come?`}</legend>
            {ANSWERS.map((each) => {
              const Icon = icons[each];
              return (
                <Button
                  key={each}
                  type="submit"
                  size="lg"
                  name="answer"
                  value={each}
                  variant={each === answer ? 'primary' : 'secondary'}
                  aria-pressed={each === answer}
                  pending={state !== 'idle' && formData?.get('answer') === each}
                  icon={<Icon aria-hidden="true" />}
                >
                  {names[each]}
                </Button>
              );
            })}
          </fieldset>
        </Form>
      )}
    </main>
  );
}
