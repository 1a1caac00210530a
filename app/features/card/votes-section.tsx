import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ThumbsUp } from 'lucide-react';
import { setVote } from '../../board-doc/card-commands';
import { Button } from '../../ui/button';
import { memberOf, useCardScope } from './card-scope';
import { Property } from './fields/property';

/** Who is for it; each has one vote. */
export function VotesField() {
  const { t } = useLingui();
  const { card, members, me, canEdit, run } = useCardScope();
  const isMine = card.votes.includes(me);
  const names = card.votes.map((id) => memberOf(members, id).name).join(', ');
  if (!canEdit && card.votes.length === 0) return null;
  return (
    <Property name={t`Votes`}>
      <div className="flex min-h-8 flex-wrap items-center gap-2 px-2 py-0.5">
        {canEdit && (
          <Button
            size="sm"
            aria-pressed={isMine}
            className={isMine ? 'border-accent! bg-accent-tint! text-accent!' : ''}
            icon={<ThumbsUp aria-hidden="true" />}
            onClick={() => run((doc, act) => setVote(doc, act, card.id, me, !isMine))}
          >
            {isMine ? <Trans>You voted</Trans> : <Trans>Vote</Trans>}
          </Button>
        )}
        {card.votes.length > 0 && (
          <span className="text-ink-muted text-sm">
            <Plural value={card.votes.length} one="# vote" other="# votes" />: {names}
          </span>
        )}
      </div>
    </Property>
  );
}
