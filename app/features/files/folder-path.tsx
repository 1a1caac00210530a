import { useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { FolderRow } from '../../../server/files/list-folder';
import { dropClass, type Held, useHeldTarget } from './hold-files';

/** The way from the space's files to the folder that is open. What is dragged can be dropped on each. */
export function FolderPath({
  spaceId,
  path,
  onDrop,
}: {
  spaceId: string;
  path: readonly FolderRow[];
  onDrop: ((held: Held, folderId: string | null) => void) | null;
}) {
  const { t } = useLingui();
  const top = `/s/${spaceId}/files`;
  return (
    <nav aria-label={t`Folders`} className="min-w-0 flex-1 basis-40">
      <ol className="flex flex-wrap items-center gap-x-1">
        <Step to={top} isLast={path.length === 0} folderId={null} onDrop={onDrop}>
          {t`Files`}
        </Step>
        {path.map(({ id, name }, index) => (
          <Fragment key={id}>
            <li aria-hidden="true">
              <ChevronRight className="size-4 text-ink-faint" />
            </li>
            <Step to={`${top}?folder=${id}`} isLast={index === path.length - 1} folderId={id} onDrop={onDrop}>
              {name}
            </Step>
          </Fragment>
        ))}
      </ol>
    </nav>
  );
}

function Step({
  to,
  isLast,
  folderId,
  onDrop,
  children,
}: {
  to: string;
  isLast: boolean;
  folderId: string | null;
  onDrop: ((held: Held, folderId: string | null) => void) | null;
  children: ReactNode;
}) {
  const { isOver, target } = useHeldTarget(onDrop && !isLast ? (held) => onDrop(held, folderId) : null);
  const look = 'block rounded-sm px-1 font-semibold text-2xl tracking-tight [overflow-wrap:anywhere]';
  return (
    <li className="min-w-0" {...target}>
      {isLast ? (
        <h1 className={look}>{children}</h1>
      ) : (
        <Link to={to} className={`${look} text-ink-muted hover:text-ink ${isOver ? dropClass : ''}`}>
          {children}
        </Link>
      )}
    </li>
  );
}
