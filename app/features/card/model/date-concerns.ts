/** Something about a card's dates that a person should see; nothing is refused. */
export type DateConcern =
  | 'best-before-before-joined'
  | 'review-before-joined'
  | 'review-after-best-before'
  | 'joined-in-future';

interface CardDates {
  readonly joined: string | null;
  readonly review: string | null;
  readonly bestBefore: string | null;
}

/** What does not fit together among a card's dates (all `YYYY-MM-DD`, so they compare as text). */
export function dateConcerns({ joined, review, bestBefore }: CardDates, today: string): DateConcern[] {
  const concerns: DateConcern[] = [];
  if (joined && bestBefore && bestBefore < joined) concerns.push('best-before-before-joined');
  if (joined && review && review < joined) concerns.push('review-before-joined');
  if (review && bestBefore && review > bestBefore) concerns.push('review-after-best-before');
  if (joined && joined > today) concerns.push('joined-in-future');
  return concerns;
}
