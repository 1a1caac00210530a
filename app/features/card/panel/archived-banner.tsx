import { Trans } from '@lingui/react/macro';
import { restoreCards } from '../../../board-doc/card-commands';
import { Banner } from '../../../ui/banner';
import { Button } from '../../../ui/button';
import { useCardScope } from '../card-scope';

/** Says that the card is archived, or that its column is, and offers to bring it back. */
export function ArchivedBanner() {
  const { card, columns, canEdit, run } = useCardScope();
  const column = columns.find(({ id }) => id === card.column);
  if (card.archived !== null)
    return (
      <Banner
        live
        className="mx-3 mt-1 mb-2 sm:mx-6"
        title={<Trans>This card is archived</Trans>}
        action={
          canEdit && (
            <Button size="sm" onClick={() => run((doc, act) => restoreCards(doc, act, [card.id]))}>
              <Trans>Restore</Trans>
            </Button>
          )
        }
      >
        <Trans>It is not shown on the board; everything on it is kept.</Trans>
      </Banner>
    );
  if (column?.archived)
    return (
      <Banner live className="mx-3 mt-1 mb-2 sm:mx-6" title={<Trans>The column of this card is archived</Trans>}>
        <Trans>Restore the column, or move the card to another one.</Trans>
      </Banner>
    );
  return null;
}
