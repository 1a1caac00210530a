import { Trans, useLingui } from '@lingui/react/macro';
import { ArrowUpRight, Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import type { PartnerFace } from '../../../../server/partners/partners-service';
import {
  removePartner,
  setPartnerContact,
  setPartnerMotive,
  setPartnerRole,
  setPartnerVoice,
} from '../../../board-doc/partner-commands';
import { LIMITS } from '../../../domain/limits';
import type { PartnerTie } from '../../../domain/network/facets';
import { PARTNER_ROLES } from '../../../domain/network/roles';
import { Button, buttonClass } from '../../../ui/button';
import { Checkbox } from '../../../ui/checkbox';
import { cx } from '../../../ui/cx';
import { toast } from '../../../ui/toast';
import { PARTNER_ROLE_NAMES } from '../../marks/network/partner-role-names';
import { useCardScope } from '../card-scope';
import { EditableText } from '../fields/editable-text';
import { Property } from '../fields/property';
import { useUndoAct } from '../use-undo-act';

/** What is said of a partner in this network: roles, motive, when its voice is heard, and whom we know there. */
export function PartnerTieFields({
  organisationId,
  tie,
  face,
  labelledBy,
}: {
  organisationId: string;
  tie: PartnerTie;
  face: PartnerFace | null;
  labelledBy: string;
}) {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const { partnerId } = tie;
  const name = face?.name ?? '';
  const address = `/o/${organisationId}/partners/${face?.id ?? partnerId}`;

  function remove() {
    const label = t`${name} taken off this network`;
    run((doc, act) => removePartner(doc, act, card.id, partnerId), label);
    toast({ message: label, undo: undoAct(label) });
  }

  return (
    <section aria-labelledby={labelledBy} className="flex flex-col gap-1 pb-3 pl-6">
      <RolesField tie={tie} />
      <Property name={t`Motive`}>
        <EditableText
          label={t`Motive of ${name}, as we understand it`}
          value={tie.motive}
          canEdit={canEdit}
          multiline
          limit={LIMITS.note}
          placeholder={t`What it wants here, as we understand it`}
          emptyText={t`Not known`}
          onCommit={(text) => run((doc, act) => setPartnerMotive(doc, act, card.id, partnerId, text))}
        />
      </Property>
      <Property name={t`Its voice`}>
        <EditableText
          label={t`At which stage of our work ${name} is heard`}
          value={tie.voice}
          canEdit={canEdit}
          multiline
          limit={LIMITS.note}
          placeholder={t`At which stage of our work it is heard`}
          emptyText={t`Not said`}
          onCommit={(text) => run((doc, act) => setPartnerVoice(doc, act, card.id, partnerId, text))}
        />
      </Property>
      <ContactsField tie={tie} face={face} address={address} />
      <div className="flex flex-wrap gap-1 pt-1">
        <Link to={address} className={buttonClass('ghost', 'sm')}>
          <ArrowUpRight aria-hidden="true" />
          <Trans>Open in the directory</Trans>
        </Link>
        {canEdit && (
          <Button
            variant="ghost"
            size="sm"
            icon={<Trash2 aria-hidden="true" />}
            aria-label={t`Take ${name} off this network`}
            onClick={remove}
          >
            <Trans>Take off</Trans>
          </Button>
        )}
      </div>
    </section>
  );
}

/** What it is to us here: several at once, each a switch of its own. */
function RolesField({ tie: { partnerId, roles } }: { tie: PartnerTie }) {
  const { t, i18n } = useLingui();
  const { card, canEdit, run } = useCardScope();
  if (!canEdit)
    return roles.length === 0 ? (
      <Property name={t`Roles`}>
        <p className="px-2 py-1.5 text-ink-faint">
          <Trans>Not said</Trans>
        </p>
      </Property>
    ) : null;
  return (
    <Property name={t`Roles`}>
      <fieldset className="flex flex-wrap gap-1 px-2 py-1">
        <legend className="sr-only">{t`Roles toward us`}</legend>
        {PARTNER_ROLES.map((role) => {
          const isOn = roles.includes(role);
          return (
            <button
              key={role}
              type="button"
              aria-pressed={isOn}
              onClick={() => run((doc, act) => setPartnerRole(doc, act, card.id, partnerId, role, !isOn))}
              className={cx(
                'h-7 rounded-full border px-2.5 text-sm transition-colors pointer-coarse:h-9',
                isOn
                  ? 'border-accent bg-accent-tint font-medium text-accent'
                  : 'border-line-strong text-ink-muted hover:bg-hover hover:text-ink',
              )}
            >
              {i18n._(PARTNER_ROLE_NAMES[role])}
            </button>
          );
        })}
      </fieldset>
    </Property>
  );
}

/** Which of the partner's people we meet here. They are kept in the directory; the card says only who. */
function ContactsField({ tie, face, address }: { tie: PartnerTie; face: PartnerFace | null; address: string }) {
  const { t } = useLingui();
  const { card, canEdit, run } = useCardScope();
  const { partnerId, contacts } = tie;
  const known = face?.contacts ?? [];
  const here = known.filter(({ id }) => contacts.includes(id));
  const words = ({ name, title }: { name: string; title: string }) => (title === '' ? name : `${name}, ${title}`);
  return (
    <Property name={t`People here`}>
      {canEdit && known.length > 0 ? (
        <fieldset className="flex flex-col gap-1.5 px-2 py-1.5">
          <legend className="sr-only">{t`Contacts in this network`}</legend>
          {known.map((contact) => (
            <Checkbox
              key={contact.id}
              label={words(contact)}
              checked={contacts.includes(contact.id)}
              onChange={(event) => {
                const { checked } = event.target;
                run((doc, act) => setPartnerContact(doc, act, card.id, partnerId, contact.id, checked));
              }}
              className="pointer-coarse:min-h-9 pointer-coarse:items-center!"
            />
          ))}
        </fieldset>
      ) : (
        <p className={cx('px-2 py-1.5', here.length === 0 && 'text-ink-faint')}>
          {here.length > 0 ? (
            here.map(words).join('; ')
          ) : canEdit ? (
            <Link to={`${address}?add=contact`} className="text-accent hover:underline">
              <Trans>Add a person in the directory</Trans>
            </Link>
          ) : (
            <Trans>Nobody is named</Trans>
          )}
        </p>
      )}
    </Property>
  );
}
