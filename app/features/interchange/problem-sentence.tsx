import { Trans } from '@lingui/react/macro';
import type { ImportErrorCode } from '../../domain/interchange/import-error';
import { LIMITS } from '../../domain/limits';

/** Why a file was not imported, and what to do: nothing of it was kept. */
export function ProblemSentence({ code, detail = null }: { code: ImportErrorCode; detail?: string | null }) {
  const megabytes = LIMITS.importBytes / 1024 / 1024;
  const cards = LIMITS.cardsPerBoard;
  const columns = LIMITS.columnsPerBoard;
  const partners = LIMITS.partnersPerOrganisation;
  const rows = LIMITS.membershipRows;
  const labels = LIMITS.labelsPerOrganisation;
  switch (code) {
    case 'empty-file':
      return <Trans>The file is empty. Nothing was imported.</Trans>;
    case 'not-json':
      return (
        <Trans>
          The file is not whole, or not JSON. Export the board again and choose the new file. Nothing was imported.
        </Trans>
      );
    case 'wrong-shape':
      return (
        <Trans>
          This is JSON, but not of a board. In Trello: menu, Print and export, Export as JSON. Nothing was imported.
        </Trans>
      );
    case 'newer-format':
      return <Trans>This file was made by a newer Solmu. Update this one first. Nothing was imported.</Trans>;
    case 'nothing-in-it':
    case 'no-rows':
      return <Trans>There is nothing in the file that could become a card. Nothing was imported.</Trans>;
    case 'too-large':
      return <Trans>The file is larger than this server takes ({megabytes} MB). Nothing was imported.</Trans>;
    case 'too-many-cards':
      return (
        <Trans>A board holds {cards} cards, and the file has more. Part it into several. Nothing was imported.</Trans>
      );
    case 'too-many-columns':
      return (
        <Trans>
          A board holds {columns} open columns, and the file has {detail}. Nothing was imported.
        </Trans>
      );
    case 'too-many-labels':
      return (
        <Trans>
          An organisation has {labels} labels at most, and this would make {detail}. Nothing was imported.
        </Trans>
      );
    case 'too-many-partners':
      return (
        <Trans>
          A directory holds {partners} partners, and this would make {detail}. Nothing was imported.
        </Trans>
      );
    case 'too-many-rows':
      return <Trans>A list of memberships has {rows} rows at most. Part it into several. Nothing was imported.</Trans>;
    case 'no-network-column':
      return <Trans>Say which column holds the networks.</Trans>;
    case 'no-organisation-column':
      return <Trans>Say which column holds the organisations.</Trans>;
    case 'nobody-chosen':
      return <Trans>Say which organisation of the list is yours: its networks become the cards.</Trans>;
    case 'no-name-column':
      return <Trans>Say which column holds the names of the networks.</Trans>;
    case 'unreadable-text':
      return <Trans>The file holds no text that could be read. Save it as CSV in UTF-8. Nothing was imported.</Trans>;
    case 'not-a-table':
      return (
        <Trans>
          The file is neither JSON nor CSV. In a spreadsheet, choose Save as and then CSV. Nothing was imported.
        </Trans>
      );
    case 'upload-gone':
      return <Trans>The file is no longer here: files wait for an hour. Choose it again.</Trans>;
    case 'board-gone':
      return <Trans>The board is gone or archived. Choose another. Nothing was imported.</Trans>;
    case 'cancelled':
      return <Trans>Stopped. Nothing was imported.</Trans>;
    case 'failed':
      return <Trans>The import failed for a reason on our side. Nothing was imported; try again.</Trans>;
  }
}
