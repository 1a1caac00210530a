import type { MessageDescriptor } from '@lingui/core';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { type ActivityEntry, EntryData } from './activity-entry';
import { useActivityNames } from './activity-names';

/** Who did it. */
export function Who({ entry }: { entry: ActivityEntry }) {
  return <strong className="font-medium">{entry.memberName ?? <Trans>Solmu</Trans>}</strong>;
}

/** The card: a link with the name it had then, or *this card* where the page is the card's own. */
export function CardSubject({ entry }: { entry: ActivityEntry }) {
  const { cardAddress } = useActivityNames();
  const name = new EntryData(entry.data).text('cardName');
  if (!cardAddress) return <Trans>this card</Trans>;
  if (!entry.cardId || entry.kind === 'card.removed') return name ? <Name>{name}</Name> : <Trans>a card</Trans>;
  return (
    <Link to={cardAddress(entry.cardId)} preventScrollReset className="font-medium text-accent hover:underline">
      {name || <Trans>a card</Trans>}
    </Link>
  );
}

/** A name as it was then, set off from the sentence. */
export function Name({ children }: { children: ReactNode }) {
  return <span className="font-medium [overflow-wrap:anywhere]">{children || '–'}</span>;
}

/** What somebody wrote, cut where it is long. */
export function Quoted({ children }: { children: string }) {
  const { t } = useLingui();
  const text = children.length > 120 ? `${children.slice(0, 119)}…` : children;
  return <Name>{t`“${text}”`}</Name>;
}

/** The name of one of our fixed words as the record has it; null for a word that is none of them any more. */
export function wordOf(words: Readonly<Record<string, MessageDescriptor>>, word: string): MessageDescriptor | null {
  return Object.hasOwn(words, word) ? (words[word] ?? null) : null;
}
