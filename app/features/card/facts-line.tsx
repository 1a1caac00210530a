import { Trans } from '@lingui/react/macro';
import { useCardScope } from './card-scope';
import { Moment } from './moment';

/** What the server's record says about the card. */
export interface CardFacts {
  readonly changedAt: Date;
  readonly changedBy: string | null;
}

/** When the card came into being, and when it was last changed by whom. */
export function FactsLine({ facts }: { facts: CardFacts | null }) {
  const { card } = useCardScope();
  const created = new Date(card.created);
  const isKnown = created.getTime() > 0;
  return (
    <p className="border-line border-t pt-3 text-ink-muted text-sm">
      {isKnown && (
        <Trans>
          Added <Moment at={created} />
        </Trans>
      )}
      {isKnown && facts && ' · '}
      {facts &&
        (facts.changedBy ? (
          <Trans>
            Last change <Moment at={facts.changedAt} /> by {facts.changedBy}
          </Trans>
        ) : (
          <Trans>
            Last change <Moment at={facts.changedAt} />
          </Trans>
        ))}
    </p>
  );
}
