import { Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useSearchParams } from 'react-router';
import type { ContactView } from '../../../server/partners/partners-service';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Section } from '../../ui/section';
import { ContactForm } from './contact-form';
import { ContactRow } from './contact-row';

/** Whom we know at a partner. They belong to the organisation, not to whoever wrote them down. */
export function ContactsSection({ contacts, canEdit }: { contacts: readonly ContactView[]; canEdit: boolean }) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const isAdding = canEdit && search.get('add') === 'contact';
  const setAdding = (adding: boolean) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (adding) next.set('add', 'contact');
        else next.delete('add');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Section
      title={t`People`}
      lead={
        canEdit ? (
          <Trans>
            Keep no more of a person than you need to reach them. Whoever is removed here is deleted and leaves no name
            behind.
          </Trans>
        ) : undefined
      }
    >
      {contacts.length === 0 && !isAdding ? (
        <p className="text-ink-muted">
          <Trans>Nobody is written down yet.</Trans>
        </p>
      ) : null}
      {contacts.length > 0 ? (
        <ul className="-mt-2 divide-y divide-line border-line border-y">
          {contacts.map((contact) => (
            <ContactRow key={contact.id} contact={contact} canEdit={canEdit} />
          ))}
        </ul>
      ) : null}
      {isAdding ? <ContactForm onDone={() => setAdding(false)} /> : null}
      {canEdit && !isAdding && contacts.length < LIMITS.contactsPerPartner ? (
        <Button className="self-start" icon={<Plus aria-hidden="true" />} onClick={() => setAdding(true)}>
          <Trans>Add a person</Trans>
        </Button>
      ) : null}
    </Section>
  );
}
