import { Trans, useLingui } from '@lingui/react/macro';
import { useEffect, useRef } from 'react';
import { Link, useFetcher, useNavigate } from 'react-router';
import type { NamedPartner } from '../../../server/partners/partners-service';
import { LIMITS } from '../../domain/limits';
import { PARTNER_KINDS } from '../../domain/partners/partner-kinds';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { PARTNER_KIND_NAMES } from '../marks/partners/kind-names';
import { placeWords } from '../marks/partners/place-words';
import { fieldOf, usePartnerProblem } from './partner-problem';

type Answer =
  | { readonly ok: true; readonly partner: NamedPartner }
  | { readonly ok: false; readonly code: string; readonly name: string; readonly alike: readonly NamedPartner[] };

interface Props {
  organisationId: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Adds a partner to the directory. A name that is there already, spelt otherwise, is shown before a second one is made. */
export function AddPartnerDialog({ organisationId, open, onOpenChange }: Props) {
  const { t } = useLingui();
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t`Add a partner`} description={t`An organisation that you meet in networks.`}>
        <PartnerForm organisationId={organisationId} onDone={() => onOpenChange(false)} />
      </DialogContent>
    </Dialog>
  );
}

function PartnerForm({ organisationId, onDone }: { organisationId: string; onDone: () => void }) {
  const { t, i18n } = useLingui();
  const problem = usePartnerProblem();
  const navigate = useNavigate();
  const fetcher = useFetcher<Answer>();
  const answer = fetcher.data;
  const directory = `/o/${organisationId}/partners`;
  const handled = useRef(false);
  useEffect(() => {
    if (!answer?.ok || handled.current) return;
    handled.current = true;
    onDone();
    void navigate(`${directory}/${answer.partner.id}`);
  }, [answer, directory, navigate, onDone]);
  const refused = answer && !answer.ok ? answer : null;
  const errorOf = (field: string) => (refused && fieldOf(refused.code) === field ? problem(refused.code) : undefined);
  return (
    <fetcher.Form method="post" action={directory} className="flex flex-col gap-4">
      <input type="hidden" name="intent" value="partner.create" />
      <Field label={t`Name`} error={errorOf('name')}>
        <Input name="name" required maxLength={LIMITS.partnerName} autoComplete="off" />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t`Kind`} optional={t`optional`}>
          <Select name="kind" defaultValue="">
            <option value="">{t`Not said`}</option>
            {PARTNER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {i18n._(PARTNER_KIND_NAMES[kind])}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t`Web address`} optional={t`optional`} error={errorOf('webAddress')}>
          <Input name="webAddress" inputMode="url" maxLength={LIMITS.webAddress} autoComplete="off" />
        </Field>
        <Field label={t`Place`} optional={t`optional`} error={errorOf('place')}>
          <Input name="place" maxLength={LIMITS.placeName} autoComplete="off" />
        </Field>
        <Field label={t`Country`} optional={t`optional`} error={errorOf('country')}>
          <Input name="country" maxLength={LIMITS.placeName} autoComplete="off" />
        </Field>
      </div>
      {refused && refused.alike.length > 0 ? (
        <Banner tone="warning" live title={<Trans>“{refused.name}” may be in the directory already</Trans>}>
          <ul className="mt-1 flex flex-col gap-1">
            {refused.alike.map((partner) => (
              <li key={partner.id}>
                <Link to={`${directory}/${partner.id}`} onClick={onDone} className="text-accent hover:underline">
                  {[partner.name, placeWords(partner, i18n.locale)].filter((part) => part !== '').join(', ')}
                </Link>
              </li>
            ))}
          </ul>
        </Banner>
      ) : null}
      {refused && refused.alike.length === 0 && fieldOf(refused.code) === null ? (
        <Banner tone="danger" live>
          {problem(refused.code)}
        </Banner>
      ) : null}
      <DialogFooter>
        <Button onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        {refused && refused.alike.length > 0 ? (
          <Button type="submit" name="anyway" value="yes" pending={fetcher.state !== 'idle'}>
            <Trans>It is another one: add it</Trans>
          </Button>
        ) : null}
        <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
          <Trans>Add</Trans>
        </Button>
      </DialogFooter>
    </fetcher.Form>
  );
}
