import { useLingui } from '@lingui/react/macro';
import { TableOfContents } from 'lucide-react';
import type { TextHeading } from '../../board-doc/text-headings';
import { cx } from '../../ui/cx';
import { IconButton } from '../../ui/icon-button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../ui/menu';
import { showHeading } from './use-headings';

/** So many headings are worth a list of them. */
const WORTH = 3;

interface NoteContentsProps {
  readonly headings: readonly TextHeading[];
}

const INSET = { 1: '', 2: 'pl-5!', 3: 'pl-8!' } as const;

/** Whether a text is long enough to have a way through it. */
export function hasContents(headings: readonly TextHeading[]): boolean {
  return headings.length >= WORTH;
}

/** The headings of a document, beside it: each leads to its place. */
export function NoteContents({ headings }: NoteContentsProps) {
  const { t } = useLingui();
  return (
    <nav aria-label={t`Contents`}>
      <ol className="flex flex-col">
        {headings.map((heading) => (
          <li key={heading.place}>
            <button
              type="button"
              onClick={() => showHeading(heading)}
              className={cx(
                'w-full rounded-sm px-2 py-1 text-left text-sm [overflow-wrap:anywhere] hover:bg-hover',
                heading.level === 1 ? 'font-medium' : 'text-ink-muted hover:text-ink',
                INSET[heading.level],
              )}
            >
              {heading.words}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The same where there is no room beside the document. */
export function ContentsMenu({ headings }: NoteContentsProps) {
  const { t } = useLingui();
  if (!hasContents(headings)) return null;
  return (
    <Menu>
      <MenuTrigger asChild>
        <IconButton label={t`Contents`} className="lg:hidden">
          <TableOfContents aria-hidden="true" />
        </IconButton>
      </MenuTrigger>
      <MenuContent align="end" onCloseAutoFocus={(event) => event.preventDefault()}>
        {headings.map((heading) => (
          <MenuItem key={heading.place} onSelect={() => showHeading(heading)} className={INSET[heading.level]}>
            {heading.words}
          </MenuItem>
        ))}
      </MenuContent>
    </Menu>
  );
}
