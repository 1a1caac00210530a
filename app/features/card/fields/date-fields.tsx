import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { setCardFields } from '../../../board-doc/card-commands';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { DateChip, formatDay } from '../../marks/date-chip';
import { DatePicker } from '../../marks/date-picker';
import { type Refusal, useCardScope } from '../card-scope';
import { type DateConcern, dateConcerns } from '../model/date-concerns';
import { useRefusalSentence } from '../refusal-sentence';
import { Property, valueButton, valueText } from './property';
import { useFieldOpener } from './use-field-opener';

/** When we joined, when it is reviewed next, and until when it is good; with what does not fit together. */
export function DateFields() {
  const { t, i18n } = useLingui();
  const { card, today, canEdit, run } = useCardScope();
  const review = useFieldOpener('review');
  const bestBefore = useState(false);
  const joined = useState(false);
  const set = (dates: { joined?: string | null; review?: string | null; bestBefore?: string | null }) =>
    run((doc, act) => setCardFields(doc, act, card.id, dates));
  return (
    <>
      <DateRow
        name={t`Joined`}
        value={card.joined}
        shown={card.joined && formatDay(card.joined, today, i18n.locale)}
        opener={joined}
        today={today}
        canEdit={canEdit}
        onPick={(date) => set({ joined: date })}
      />
      <DateRow
        name={t`Next review`}
        value={card.review}
        shown={card.review && <DateChip date={card.review} kind="review" today={today} className="text-base!" />}
        opener={review}
        today={today}
        canEdit={canEdit}
        onPick={(date) => set({ review: date })}
      />
      <DateRow
        name={t`Best before`}
        value={card.bestBefore}
        shown={
          card.bestBefore && <DateChip date={card.bestBefore} kind="bestBefore" today={today} className="text-base!" />
        }
        opener={bestBefore}
        today={today}
        canEdit={canEdit}
        onPick={(date) => set({ bestBefore: date })}
      />
      <Concerns concerns={dateConcerns(card, today)} />
    </>
  );
}

export interface DateRowProps {
  name: string;
  value: string | null;
  shown: ReactNode;
  opener: [boolean, (isOpen: boolean) => void];
  today: string;
  canEdit: boolean;
  /** Writes it; the reason when it was refused. */
  onPick: (date: string | null) => Refusal | null;
}

/** A date as a row: its value opens the calendar. */
export function DateRow({ name, value, shown, opener: [isOpen, setOpen], today, canEdit, onPick }: DateRowProps) {
  const { t, i18n } = useLingui();
  const sentence = useRefusalSentence();
  const [refused, setRefused] = useState<{ date: string; refusal: Refusal } | null>(null);
  const content = shown || (
    <span className="text-ink-faint">
      <Trans>No date</Trans>
    </span>
  );
  return (
    <Property name={name}>
      {canEdit ? (
        <Popover open={isOpen} onOpenChange={setOpen}>
          <PopoverTrigger className={valueButton}>
            <span className="sr-only">{name}</span>
            {content}
          </PopoverTrigger>
          <PopoverContent aria-label={name} className="p-2!">
            <DatePicker
              value={value}
              today={today}
              label={t`${name}: day`}
              onPick={(date) => {
                const refusal = onPick(date);
                setRefused(refusal && date ? { date, refusal } : null);
                setOpen(false);
              }}
            />
          </PopoverContent>
        </Popover>
      ) : (
        <div className={valueText}>{content}</div>
      )}
      {refused && (
        <p role="alert" className="px-2 text-danger text-sm">
          {formatDay(refused.date, today, i18n.locale)}: {sentence(refused.refusal)}
        </p>
      )}
    </Property>
  );
}

function Concerns({ concerns }: { concerns: readonly DateConcern[] }) {
  const { t } = useLingui();
  const sentences: Record<DateConcern, string> = {
    'best-before-before-joined': t`The best before date is earlier than the day we joined.`,
    'review-before-joined': t`The review is earlier than the day we joined.`,
    'review-after-best-before': t`The review comes after the best before date.`,
    'joined-in-future': t`The day of joining is still to come.`,
  };
  if (concerns.length === 0) return null;
  return (
    <ul className="px-2 text-sm text-warning sm:ml-35" aria-live="polite">
      {concerns.map((concern) => (
        <li key={concern}>{sentences[concern]}</li>
      ))}
    </ul>
  );
}
