import { useLingui } from '@lingui/react/macro';
import { Mail, Pencil, Phone, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { ContactView } from '../../../server/partners/partners-service';
import { IconButton } from '../../ui/icon-button';
import { toast } from '../../ui/toast';
import { ContactForm } from './contact-form';
import { type PartnerAnswer, usePartnerProblem } from './partner-problem';

/** A person of a partner, and how to reach them. */
export function ContactRow({ contact, canEdit }: { contact: ContactView; canEdit: boolean }) {
  const { t } = useLingui();
  const problem = usePartnerProblem();
  // Outlives the row, which goes with the person: undoing is asked of the same page.
  const fetcher = useFetcher<PartnerAnswer>({ key: `contact-${contact.id}` });
  const [isEditing, setEditing] = useState(false);
  const refused = fetcher.data && !fetcher.data.ok ? fetcher.data.code : null;
  const { id, name, title, mail, phone, note } = contact;

  function remove() {
    void fetcher.submit({ intent: 'contact.remove', contactId: id }, { method: 'post' });
    const putBack = { intent: 'contact.put-back', contactId: id, name, title, mail, phone, note };
    toast({ message: t`${name} removed`, undo: () => void fetcher.submit(putBack, { method: 'post' }) });
  }

  if (isEditing)
    return (
      <li className="py-3">
        <ContactForm contact={contact} onDone={() => setEditing(false)} />
      </li>
    );
  if (fetcher.formData?.get('intent') === 'contact.remove') return null;
  return (
    <li className="flex items-start gap-2 py-2">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-4 gap-y-0.5">
        <p className="min-w-0 basis-full [overflow-wrap:anywhere]">
          <span className="font-medium">{name}</span>
          {title === '' ? null : <span className="text-ink-muted">, {title}</span>}
        </p>
        {mail === '' ? null : (
          <a href={`mailto:${mail}`} className="inline-flex min-w-0 items-center gap-1.5 text-accent hover:underline">
            <Mail aria-hidden="true" className="size-4 shrink-0" />
            <span className="min-w-0 [overflow-wrap:anywhere]">{mail}</span>
          </a>
        )}
        {phone === '' ? null : (
          <a
            href={`tel:${phone.replace(/[^\d+]/g, '')}`}
            className="inline-flex items-center gap-1.5 text-accent hover:underline"
          >
            <Phone aria-hidden="true" className="size-4 shrink-0" />
            {phone}
          </a>
        )}
        {note === '' ? null : <p className="basis-full text-ink-muted text-sm [overflow-wrap:anywhere]">{note}</p>}
        {refused ? (
          <p role="alert" className="basis-full text-danger text-sm">
            {problem(refused)}
          </p>
        ) : null}
      </div>
      {canEdit ? (
        <span className="flex shrink-0">
          <IconButton label={t`Change ${name}`} size="sm" tooltip={false} onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton label={t`Remove ${name}`} size="sm" tooltip={false} onClick={remove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </span>
      ) : null}
    </li>
  );
}
