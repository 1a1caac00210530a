import { Trans, useLingui } from '@lingui/react/macro';
import { MoreHorizontal, Pin } from 'lucide-react';
import { Link, useFetcher } from 'react-router';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuTrigger } from '../../ui/menu';
import { toast } from '../../ui/toast';
import { OpennessChip } from '../marks/openness-chip';
import { MomentText } from '../marks/text/day-text';
import type { ListedNote, NoteAnswer } from './note-data';
import { NoteMenuItems } from './note-menu';

interface NoteLineProps {
  readonly note: ListedNote;
  readonly canEdit: boolean;
  readonly timeZone: string;
}

/** A document in a list: its title, how it begins, who wrote last. */
export function NoteLine({ note, canEdit, timeZone }: NoteLineProps) {
  const { t } = useLingui();
  const fetcher = useFetcher<NoteAnswer>();
  const act = (intent: string, on: boolean): void => {
    void fetcher.submit({ intent, note: note.id, on: on ? 'yes' : 'no' }, { method: 'post' });
    if (intent === 'delete' && on)
      toast({ message: t`“${note.title}” is in the bin.`, undo: () => act('delete', false) });
    if (intent === 'archive' && on)
      toast({ message: t`“${note.title}” is archived.`, undo: () => act('archive', false) });
  };
  return (
    <li className="relative flex items-start gap-3 px-4 py-3 hover:bg-hover">
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0 font-medium [overflow-wrap:anywhere]">
            {note.isPinned && <Pin aria-label={t`Pinned`} className="mr-1.5 mb-0.5 inline size-4 text-accent" />}
            {note.deletedAt === null ? (
              <Link to={note.id} className="after:absolute after:inset-0">
                {note.title}
              </Link>
            ) : (
              note.title
            )}
          </span>
          <OpennessChip openness={note.openness} />
          {note.isTemplate && <Badge tone="accent">{t`Template`}</Badge>}
        </span>
        {note.beginning !== '' && <span className="line-clamp-1 text-ink-muted text-sm">{note.beginning}</span>}
        <span className="text-ink-muted text-xs">
          {note.deletedAt === null ? (
            <Trans>
              {note.editedBy}, <MomentText at={note.editedAt} timeZone={timeZone} />
            </Trans>
          ) : (
            <Trans>
              In the bin since <MomentText at={note.deletedAt} timeZone={timeZone} />
            </Trans>
          )}
        </span>
      </div>
      {note.deletedAt !== null ? (
        <Button
          size="sm"
          aria-label={t`Take ${note.title} out of the bin`}
          onClick={() => act('delete', false)}
        >{t`Take out`}</Button>
      ) : (
        (canEdit || note.canDelete) && (
          <Menu>
            <MenuTrigger asChild>
              <IconButton label={t`More for ${note.title}`} className="relative">
                <MoreHorizontal aria-hidden="true" />
              </IconButton>
            </MenuTrigger>
            <MenuContent align="end">
              <NoteMenuItems note={note} canEdit={canEdit} act={act} />
            </MenuContent>
          </Menu>
        )
      )}
    </li>
  );
}
