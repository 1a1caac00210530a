import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Handshake } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import type { PartnerFace } from '../../../../server/partners/partners-service';
import type { PartnerId } from '../../../domain/ids';
import { Input } from '../../../ui/input';
import { matchesText } from '../../marks/match-text';
import { useCardScope } from '../card-scope';
import { AddPartner } from './add-partner';
import { PartnerRow } from './partner-row';

export type PartnerFaces = Readonly<Record<PartnerId, PartnerFace>>;

/** From so many on the list can be searched. */
const MANY = 9;

/**
 * Whom we meet in this network, as what, and what each is after (M18, M5). Who is named stands in the live document; what they
 * are called comes from the directory.
 */
export function PartnersTab({
  organisationId,
  faces: loaded,
}: {
  organisationId: string;
  /** Null while they are on their way. */
  faces: PartnerFaces | null;
}) {
  const { t, i18n } = useLingui();
  const { card, canEdit } = useCardScope();
  // Whoever was just picked or made here is known before the server is asked.
  const [picked, setPicked] = useState<PartnerFaces>({});
  const [text, setText] = useState('');
  const [opened, setOpened] = useState<PartnerId | null>(null);
  const faces: PartnerFaces = { ...picked, ...loaded };
  const isAsked = useUnknownNames(
    card.partners.map(({ partnerId }) => partnerId).filter((id) => !faces[id]),
    loaded !== null,
  );

  const ties = card.partners
    .map((tie) => ({ tie, face: faces[tie.partnerId] ?? null }))
    .sort((a, b) => (a.face?.name ?? '\uffff').localeCompare(b.face?.name ?? '\uffff', i18n.locale));
  const shown = ties.filter(({ tie, face }) => matchesText([face?.name ?? '', tie.motive].join(' '), text));
  const isMany = ties.length >= MANY;

  return (
    <div className="flex flex-col gap-3">
      {canEdit && (
        <AddPartner
          organisationId={organisationId}
          onAdded={(partner) => {
            setPicked((known) => ({ ...known, [partner.id]: { archived: false, contacts: [], ...partner } }));
            setText('');
            setOpened(partner.id);
          }}
        />
      )}
      {isMany && (
        <div className="flex flex-wrap items-center gap-3">
          <Input
            type="search"
            aria-label={t`Search these partners`}
            placeholder={t`Search`}
            value={text}
            maxLength={200}
            onChange={(event) => setText(event.target.value)}
            className="w-56! max-w-full"
          />
          <p className="text-ink-muted text-sm" role="status">
            {text === '' ? (
              <Plural value={ties.length} one="# partner" other="# partners" />
            ) : (
              <Trans>
                {shown.length} of {ties.length}
              </Trans>
            )}
          </p>
        </div>
      )}
      {ties.length === 0 ? (
        <p className="flex items-center gap-2 py-2 text-ink-muted">
          <Handshake aria-hidden="true" className="size-4 shrink-0" />
          <Trans>Nobody has said yet whom we meet here. Partners are shared by all cards of the organisation.</Trans>
        </p>
      ) : (
        <ul
          aria-label={t`Partners in this network`}
          className="flex flex-col divide-y divide-line border-line border-y"
        >
          {shown.map(({ tie, face }) => (
            <PartnerRow
              key={tie.partnerId}
              organisationId={organisationId}
              tie={tie}
              face={face}
              isUnknown={isAsked}
              isOpen={opened === tie.partnerId}
              onToggle={() => setOpened(opened === tie.partnerId ? null : tie.partnerId)}
            />
          ))}
        </ul>
      )}
      <p className="text-sm">
        <Link to={`/o/${organisationId}/partners`} className="text-accent hover:underline">
          <Trans>All partners of the organisation</Trans>
        </Link>
      </p>
    </div>
  );
}

/** Asks the server once for the names of partners whom a colleague has just put on the card; whether it has answered. */
function useUnknownNames(unknown: readonly PartnerId[], isLoaded: boolean): boolean {
  const { revalidate } = useRevalidator();
  const asked = useRef('');
  const [answered, setAnswered] = useState('');
  const key = unknown.join();
  useEffect(() => {
    if (!isLoaded || key === '' || key === asked.current) return;
    asked.current = key;
    void revalidate().then(() => setAnswered(key));
  }, [key, isLoaded, revalidate]);
  return answered === key;
}
