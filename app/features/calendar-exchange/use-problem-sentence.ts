import { useLingui } from '@lingui/react/macro';
import type { IcsProblem } from '../../domain/calendar/ics/ics-problem';

/** Says what a reader of iCalendar found, in one sentence. */
export function useProblemSentence(): (problem: IcsProblem) => string {
  const { t } = useLingui();
  return ({ code, detail, count }) => {
    switch (code) {
      case 'unfinished':
        return t`Its end is missing in the file.`;
      case 'start-missing':
        return t`It has no start.`;
      case 'time-unread':
        return t`There is no such time: “${detail}”.`;
      case 'twice':
        return t`${detail} stands in it twice, so it is not clear which one is meant.`;
      case 'end-before-start':
        return t`It ends before it starts.`;
      case 'zone-unknown':
        return t`The time zone “${detail}” is not known and the file does not define it.`;
      case 'rule':
        return t`Its rule of repetition is not understood: “${detail}”.`;
      case 'rule-too-often':
        return t`It repeats more often than a calendar shows: “${detail}”.`;
      case 'instance-unread':
        return t`The day that it stands for is not understood.`;
      case 'no-event':
        return t`It is no event (${detail}), and only events are taken.`;
      case 'older-version':
        return t`The file has a later version of the same event.`;
      case 'too-many':
        return t`${count} entries beyond the first ${detail} were left out.`;
      case 'length-of-series':
        return t`It ends before it starts, so it lasts as long as the others of its series.`;
      case 'zone-guessed':
        return t`The file’s own time zone fits none in full; the nearest was taken: ${detail}.`;
      case 'floating':
        return t`${count} entries name no time zone; their times were taken as in ${detail}.`;
      case 'no-uid':
        return t`${count} entries have no identity of their own; they are known again by their title, place and time.`;
      case 'no-series':
        return t`Its series is not in the file, so it stands alone.`;
      case 'exception-unread':
        return t`An exception of its series is not understood: “${detail}”.`;
      case 'only-this':
        return t`It changes this day and all that follow; only this day was changed.`;
      case 'text-cut':
        return t`Its text (${detail}) was longer than what is kept.`;
      case 'line-unread':
        return t`A line in it is no property and was passed over.`;
    }
  };
}
