import { Trans, useLingui } from '@lingui/react/macro';
import { ChevronRight } from 'lucide-react';
import { useId } from 'react';
import type { PartnerFace } from '../../../../server/partners/partners-service';
import type { PartnerTie } from '../../../domain/network/facets';
import { Badge } from '../../../ui/badge';
import { cx } from '../../../ui/cx';
import { PARTNER_ROLE_NAMES } from '../../marks/network/partner-role-names';
import { placeWords } from '../../marks/partners/place-words';
import { PartnerTieFields } from './partner-tie-fields';

/** A partner of the network in one line; opened, what is said of it here. */
export function PartnerRow({
  organisationId,
  tie,
  face,
  isUnknown,
  isOpen,
  onToggle,
}: {
  organisationId: string;
  tie: PartnerTie;
  /** Null while its name is on its way. */
  face: PartnerFace | null;
  /** The directory has been asked and has no such partner. */
  isUnknown: boolean;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const { i18n } = useLingui();
  const id = useId();
  const people = face?.contacts.filter((contact) => tie.contacts.includes(contact.id)) ?? [];
  const where = face ? placeWords(face, i18n.locale) : '';
  return (
    <li className="[content-visibility:auto] [contain-intrinsic-size:auto_2.75rem]">
      <h3>
        <button
          type="button"
          id={id}
          aria-expanded={isOpen}
          onClick={onToggle}
          className="flex min-h-11 w-full items-center gap-2 rounded-sm py-2 pr-2 text-left hover:bg-hover focus-visible:outline-offset-[-2px]"
        >
          <ChevronRight
            aria-hidden="true"
            className={cx('size-4 shrink-0 text-ink-faint transition-transform', isOpen && 'rotate-90')}
          />
          <span className="flex min-w-0 flex-1 flex-col gap-0.5">
            <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="min-w-0 font-medium [overflow-wrap:anywhere]">
                {face ? (
                  face.name
                ) : isUnknown ? (
                  <Trans>A partner that is not in the directory</Trans>
                ) : (
                  <Trans>A partner whose name is on its way</Trans>
                )}
              </span>
              {where !== '' && <span className="text-ink-muted text-sm">{where}</span>}
              {tie.roles.map((role) => (
                <Badge key={role} tone="accent">
                  {i18n._(PARTNER_ROLE_NAMES[role])}
                </Badge>
              ))}
            </span>
            {!isOpen && (tie.motive !== '' || people.length > 0) && (
              <span className="flex min-w-0 gap-x-3 text-ink-muted text-sm">
                {tie.motive !== '' && <span className="min-w-0 truncate">{tie.motive}</span>}
                {people.length > 0 && (
                  <span className="max-w-[50%] shrink-0 truncate">{people.map(({ name }) => name).join(', ')}</span>
                )}
              </span>
            )}
          </span>
        </button>
      </h3>
      {isOpen && <PartnerTieFields organisationId={organisationId} tie={tie} face={face} labelledBy={id} />}
    </li>
  );
}
