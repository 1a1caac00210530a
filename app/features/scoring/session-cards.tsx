import { Trans, useLingui } from '@lingui/react/macro';
import { Check, Eye } from 'lucide-react';
import { Link } from 'react-router';
import { cx } from '../../ui/cx';
import type { SessionCardItem, SessionPageData } from './scoring-data';

/** The networks of a session in their order, with how far each is. A lead takes all to one by pressing it; when it ended, each can be looked at. */
export function SessionCards({
  session,
  onGo,
}: {
  session: SessionPageData;
  /** Null: may not move the others. */
  onGo: ((to: SessionCardItem) => void) | null;
}) {
  const { t } = useLingui();
  const hasEnded = session.state === 'ended';
  return (
    <nav aria-label={t`Networks of the session`}>
      <h2 className="mb-1 font-medium text-ink-muted text-sm">
        <Trans>Networks</Trans>
      </h2>
      <ol className="flex flex-col gap-px">
        {session.cards.map((card) => {
          const isCurrent = card.cardId === session.current.cardId;
          const look = cx(
            'flex min-h-8 w-full items-center gap-2 rounded-sm px-2 py-1 text-left text-sm pointer-coarse:min-h-11',
            isCurrent ? 'bg-pressed font-medium' : 'text-ink-muted',
          );
          const content = (
            <>
              <span className="w-5 shrink-0 text-right text-xs tabular-nums">{card.position + 1}</span>
              <span className="min-w-0 flex-1 truncate">{card.name}</span>
              <CardState card={card} />
            </>
          );
          return (
            <li key={card.cardId} aria-current={isCurrent ? 'step' : undefined}>
              {hasEnded ? (
                <Link to={`?card=${card.cardId}`} replace preventScrollReset className={cx(look, 'hover:bg-hover')}>
                  {content}
                </Link>
              ) : onGo && !isCurrent ? (
                <button type="button" className={cx(look, 'hover:bg-hover hover:text-ink')} onClick={() => onGo(card)}>
                  {content}
                </button>
              ) : (
                <span className={look}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

function CardState({ card }: { card: SessionCardItem }) {
  const { t } = useLingui();
  if (card.isAgreed) return <Check role="img" aria-label={t`agreed`} className="size-4 shrink-0 text-success" />;
  if (card.isRevealed) return <Eye role="img" aria-label={t`revealed`} className="size-4 shrink-0 text-ink-muted" />;
  return null;
}
