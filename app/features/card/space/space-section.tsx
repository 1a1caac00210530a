import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ArrowRight, Orbit, Unlink } from 'lucide-react';
import { Link, useFetcher } from 'react-router';
import type { CardSpace } from '../../../../server/spaces/card-space';
import { AlertDialog } from '../../../ui/alert-dialog';
import { Button, buttonClass } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { useAnswerSentence } from '../answer-sentence';
import type { CardActionAnswer } from '../card-action';
import { useCardScope } from '../card-scope';
import { Section } from '../section';
import { OpenSpaceDialog } from './open-space-dialog';

/** The environment that the network shares, beside this private card: nothing of the card is seen there. */
export function SpaceSection({ cardSpace }: { cardSpace: CardSpace | null }) {
  const { canEdit } = useCardScope();
  if (cardSpace === null || (cardSpace.space === null && !canEdit)) return null;
  return (
    <Section title={<Trans>Space</Trans>}>
      {cardSpace.space ? (
        <LinkedSpace space={cardSpace.space} canEdit={canEdit} />
      ) : (
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <p className="min-w-0 flex-1 basis-60 text-ink-muted text-sm">
            <Trans>
              A space holds the calendar, documents and rooms that the network shares. Nothing on this card is seen
              there.
            </Trans>
          </p>
          <OpenSpaceDialog linkable={cardSpace.linkable} />
        </div>
      )}
    </Section>
  );
}

function LinkedSpace({ space, canEdit }: { space: NonNullable<CardSpace['space']>; canEdit: boolean }) {
  const { t } = useLingui();
  const { card } = useCardScope();
  const sentence = useAnswerSentence();
  const fetcher = useFetcher<CardActionAnswer>({ key: `space-${card.id}` });
  const isBusy = fetcher.state !== 'idle';
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-md border border-line bg-surface p-3">
      <span
        aria-hidden="true"
        className={`inline-flex size-8 shrink-0 items-center justify-center rounded-full bg-label-${space.colour}-solid text-on-solid`}
      >
        <Orbit className="size-4.5" />
      </span>
      <div className="min-w-0 flex-1 basis-40">
        <p className="truncate font-medium">{space.name}</p>
        <p className="text-ink-muted text-sm">
          {space.isArchived ? (
            <Trans>Archived</Trans>
          ) : (
            <Plural value={space.people} one="# person is in it" other="# people are in it" />
          )}
          {space.standing === 'closed' ? (
            <>
              {' · '}
              <Trans>you are not; ask a host to invite you</Trans>
            </>
          ) : null}
        </p>
      </div>
      {space.standing === 'in' ? (
        <Link to={`/s/${space.id}`} className={buttonClass('secondary')}>
          <Trans>Go to the space</Trans>
          <ArrowRight aria-hidden="true" />
        </Link>
      ) : null}
      {space.standing === 'may-join' ? (
        <fetcher.Form method="post">
          <input type="hidden" name="intent" value="space.join" />
          <Button type="submit" variant="primary" pending={isBusy}>
            <Trans>Join the space</Trans>
          </Button>
        </fetcher.Form>
      ) : null}
      {canEdit ? (
        <AlertDialog
          trigger={
            <IconButton label={t`Take the link to the space away`}>
              <Unlink aria-hidden="true" />
            </IconButton>
          }
          tone="normal"
          title={t`Take the link to “${space.name}” away?`}
          description={t`The space and who is in it stay as they are. Colleagues who are not in it yet no longer find it from this card.`}
          confirmLabel={t`Take the link away`}
          onConfirm={() => void fetcher.submit({ intent: 'space.unlink' }, { method: 'post' })}
        />
      ) : null}
      {fetcher.data?.ok === false ? (
        <p role="alert" className="w-full text-danger text-sm">
          {sentence(fetcher.data.code)}
        </p>
      ) : null}
    </div>
  );
}
