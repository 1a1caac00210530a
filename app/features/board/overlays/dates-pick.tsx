import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type { CardId } from '../../../domain/ids';
import { Segmented } from '../../../ui/segmented';
import { DatePicker } from '../../marks/date-picker';
import { useBoard } from '../view/board-context';
import { useCards } from './use-cards';

/** The review and best-before dates of the cards. */
export function DatesPick({ cards }: { cards: readonly CardId[] }) {
  const { t } = useLingui();
  const { acts, today } = useBoard();
  const [kind, setKind] = useState<'review' | 'bestBefore'>('review');
  const [first] = useCards(cards);
  const names = { review: t`Review`, bestBefore: t`Best before` };
  return (
    <div className="flex flex-col gap-2">
      <Segmented
        label={t`Which date`}
        size="sm"
        value={kind}
        onChange={setKind}
        options={[
          { value: 'review', label: names.review },
          { value: 'bestBefore', label: names.bestBefore },
        ]}
      />
      <DatePicker
        key={`${kind} ${first?.[kind] ?? ''}`}
        label={names[kind]}
        value={first?.[kind] ?? null}
        today={today}
        onPick={(date) => acts.setDate(cards, kind, date)}
      />
    </div>
  );
}
