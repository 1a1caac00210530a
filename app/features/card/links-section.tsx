import { Trans, useLingui } from '@lingui/react/macro';
import { Link2, Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { LinkContent } from '../../board-doc/content';
import { addLink, removeLink, setLink } from '../../board-doc/link-commands';
import { safeAddress } from '../../domain/rich-text/safe-address';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { toast } from '../../ui/toast';
import { useCardScope } from './card-scope';
import { LinkForm } from './link-form';
import { Section } from './section';
import { useUndoAct } from './use-undo-act';

/** Documents and pages that belong to the card, as links. */
export function LinksSection() {
  const { card, canEdit, run } = useCardScope();
  const [isAdding, setAdding] = useState(false);
  if (!canEdit && card.links.length === 0) return null;
  const add = canEdit && !isAdding && (
    <Button variant="ghost" size="sm" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
      <Trans>Add link</Trans>
    </Button>
  );
  return (
    <Section title={<Trans>Links</Trans>} action={add}>
      {card.links.length === 0 && !isAdding && (
        <p className="flex items-center gap-2 text-ink-muted">
          <Link2 aria-hidden="true" className="size-4" />
          <Trans>Documents and pages that belong here.</Trans>
        </p>
      )}
      <ul className="-mx-2 flex flex-col">
        {card.links.map((link) => (
          <LinkRow key={link.id} link={link} />
        ))}
      </ul>
      {isAdding && (
        <LinkForm
          onSave={(fields) => {
            const refusal = run((doc, act) => addLink(doc, act, card.id, fields));
            if (!refusal) setAdding(false);
            return refusal;
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </Section>
  );
}

function LinkRow({ link }: { link: LinkContent }) {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const [isEditing, setEditing] = useState(false);
  const href = safeAddress(link.url);
  const name = link.name || link.url;

  if (isEditing)
    return (
      <li>
        <LinkForm
          link={link}
          onSave={(fields) => {
            const refusal = run((doc, act) => setLink(doc, act, card.id, link.id, fields));
            if (!refusal) setEditing(false);
            return refusal;
          }}
          onCancel={() => setEditing(false)}
        />
      </li>
    );

  return (
    <li className="flex min-h-9 items-center gap-2 rounded-sm px-2 hover:bg-hover">
      <Link2 aria-hidden="true" className="size-4 shrink-0 text-ink-faint" />
      <span className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 py-1">
        {href ? (
          <a
            href={href}
            target="_blank"
            rel="noopener noreferrer nofollow"
            className="min-w-0 truncate text-accent hover:underline"
          >
            {name}
          </a>
        ) : (
          <span className="min-w-0 truncate">{name}</span>
        )}
        {link.name && <span className="truncate text-ink-muted text-xs">{hostOf(link.url)}</span>}
      </span>
      {canEdit && (
        <>
          <IconButton label={t`Change link “${name}”`} size="sm" tooltip={false} onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t`Remove link “${name}”`}
            size="sm"
            tooltip={false}
            onClick={() => {
              const label = t`Link “${name}” removed`;
              run((doc, act) => removeLink(doc, act, card.id, link.id), label);
              toast({ message: label, undo: undoAct(label) });
            }}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        </>
      )}
    </li>
  );
}

function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : '';
}
