import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useId } from 'react';
import { useFetcher } from 'react-router';
import type { PartnerDetails } from '../../../server/partners/partners-service';
import { asWebAddress } from '../../domain/interchange/untrusted';
import { LIMITS } from '../../domain/limits';
import { isPartnerKind, PARTNER_KINDS } from '../../domain/partners/partner-kinds';
import { InlineEdit } from '../../ui/inline-edit';
import { Select } from '../../ui/select';
import { PARTNER_KIND_NAMES } from '../marks/partners/kind-names';
import { countryName } from '../marks/partners/place-words';
import { NoteField } from './note-field';
import { type PartnerAnswer, usePartnerProblem } from './partner-problem';

/** What a partner is, wherever we meet it. Each fact is changed where it stands. */
export function PartnerFacts({ partner, canEdit }: { partner: PartnerDetails; canEdit: boolean }) {
  const { t, i18n } = useLingui();
  return (
    <section aria-label={t`About the partner`} className="flex min-w-0 flex-col gap-4">
      <KindField partner={partner} canEdit={canEdit} />
      <LineField
        field="webAddress"
        name={t`Web address`}
        value={partner.webAddress ?? ''}
        limit={LIMITS.webAddress}
        canEdit={canEdit}
        shown={<WebAddress address={partner.webAddress} />}
      />
      <LineField field="place" name={t`Place`} value={partner.place} limit={LIMITS.placeName} canEdit={canEdit} />
      <LineField
        field="country"
        name={t`Country`}
        value={partner.country}
        limit={LIMITS.placeName}
        canEdit={canEdit}
        shown={countryName(partner.country, i18n.locale)}
      />
      <NoteField value={partner.note} canEdit={canEdit} />
    </section>
  );
}

function KindField({ partner, canEdit }: { partner: PartnerDetails; canEdit: boolean }) {
  const { t, i18n } = useLingui();
  const id = useId();
  const fetcher = useFetcher<PartnerAnswer>();
  const going = fetcher.formData?.get('kind');
  const kind = fetcher.formData ? (isPartnerKind(going) ? going : null) : partner.kind;
  return (
    <div>
      <label htmlFor={id} className="mb-1 block text-ink-muted text-sm">
        <Trans>Kind</Trans>
      </label>
      {canEdit ? (
        <Select
          id={id}
          value={kind ?? ''}
          onChange={(event) =>
            void fetcher.submit({ intent: 'partner.change', kind: event.target.value }, { method: 'post' })
          }
        >
          <option value="">{t`Not said`}</option>
          {PARTNER_KINDS.map((each) => (
            <option key={each} value={each}>
              {i18n._(PARTNER_KIND_NAMES[each])}
            </option>
          ))}
        </Select>
      ) : (
        <p>{kind ? i18n._(PARTNER_KIND_NAMES[kind]) : '–'}</p>
      )}
    </div>
  );
}

/** A fact of one line. */
function LineField({
  field,
  name,
  value,
  limit,
  canEdit,
  shown,
}: {
  field: 'webAddress' | 'place' | 'country';
  name: string;
  value: string;
  limit: number;
  canEdit: boolean;
  /** How the value is shown, where that is not as it is written. */
  shown?: ReactNode;
}) {
  const { t } = useLingui();
  const problem = usePartnerProblem();
  const fetcher = useFetcher<PartnerAnswer>();
  const going = fetcher.formData?.get(field);
  const text = typeof going === 'string' ? going : value;
  const refused = fetcher.data && !fetcher.data.ok && fetcher.state === 'idle' ? fetcher.data.code : null;
  return (
    <div className="min-w-0">
      <p className="text-ink-muted text-sm">{name}</p>
      <InlineEdit
        value={text}
        label={name}
        maxLength={limit}
        allowEmpty
        disabled={!canEdit}
        onSave={(next) => void fetcher.submit({ intent: 'partner.change', [field]: next }, { method: 'post' })}
        className="block min-h-8 w-full max-w-full py-1 pointer-coarse:min-h-10"
      >
        {text === '' ? (
          <span className="text-ink-faint">{canEdit ? t`Add` : '–'}</span>
        ) : typeof going === 'string' ? (
          text
        ) : (
          (shown ?? text)
        )}
      </InlineEdit>
      {field === 'webAddress' && canEdit && value !== '' ? (
        <p className="text-sm">
          <OpenAddress address={value} />
        </p>
      ) : null}
      {refused ? (
        <p role="alert" className="text-danger text-xs">
          {problem(refused)}
        </p>
      ) : null}
    </div>
  );
}

function WebAddress({ address }: { address: string | null }) {
  const host = address && URL.canParse(address) ? new URL(address) : null;
  return <>{host ? `${host.host}${host.pathname === '/' ? '' : host.pathname}` : (address ?? '')}</>;
}

function OpenAddress({ address }: { address: string }) {
  const safe = asWebAddress(address, LIMITS.webAddress);
  if (safe === null) return null;
  return (
    <a href={safe} target="_blank" rel="noopener noreferrer nofollow" className="text-accent hover:underline">
      <Trans>Open the page</Trans>
    </a>
  );
}
