import { Trans, useLingui } from '@lingui/react/macro';
import { FileText } from 'lucide-react';
import { Link } from 'react-router';
import type { Openness } from '../../../domain/spaces/openness';
import { OpennessChip } from '../../marks/openness-chip';
import { DeskPart } from './desk-part';

export interface DeskDocument {
  readonly id: string;
  readonly title: string;
  readonly openness: Openness;
}

/** The documents that the network has pinned. */
export function PinnedDocuments({ documents, allTo }: { documents: readonly DeskDocument[]; allTo: string }) {
  const { t } = useLingui();
  return (
    <DeskPart title={t`Pinned documents`} allTo={allTo} allLabel={t`All documents`}>
      {documents.length === 0 ? (
        <p className="text-ink-muted text-sm">
          <Trans>Pin what everybody should find at once: the agreement, the plan, the last minutes.</Trans>
        </p>
      ) : (
        <ul className="flex flex-col">
          {documents.map(({ id, title, openness }) => (
            <li key={id}>
              <Link
                to={`${allTo}/${id}`}
                className="-mx-2 flex min-h-9 items-center gap-2 rounded-sm px-2 py-1 hover:bg-hover"
              >
                <FileText aria-hidden="true" className="size-4 shrink-0 text-ink-muted" />
                <span className="min-w-0 flex-1 [overflow-wrap:anywhere]">{title}</span>
                <OpennessChip openness={openness} iconOnly />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </DeskPart>
  );
}
