import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { TablePreview } from '../../../server/interchange/read-source';
import type { NamedInList } from '../../domain/interchange/membership-rows';
import { foldName, nameKey } from '../../domain/partners/partner-names';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Popover, PopoverContent, PopoverTrigger } from '../../ui/popover';
import { Section } from '../../ui/section';
import { OptionList } from '../marks/option-list';

const MOST_SIMILAR = 12;

/** Whose portfolio a list of memberships becomes, and by which other names the list may call the same organisation. */
export function PreviewOwn({
  organisations,
  own,
  anchor,
  onChange,
}: {
  organisations: NonNullable<TablePreview['list']>['organisations'];
  own: readonly string[];
  anchor: string | null;
  /** Reads the file anew; with one more name of ours when it is given. */
  onChange: (more?: string) => void;
}) {
  const { t } = useLingui();
  const [isOpen, setOpen] = useState(false);
  const byKey = new Map(organisations.map((organisation) => [organisation.key, organisation]));
  const chosen = own.flatMap((key) => byKey.get(key) ?? []);
  const [first] = chosen;
  const similar = first ? similarTo(first, organisations).filter(({ key }) => !own.includes(key)) : [];
  return (
    <Section
      title={t`Whose portfolio`}
      lead={t`Choose your organisation in the list. Its networks become cards; the other members of those networks become partners in your directory.`}
    >
      <input type="hidden" name="anchor" value={anchor ?? ''} />
      {first ? (
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 font-medium text-sm">
            <Trans>We are called, in this list</Trans>
          </legend>
          {[...chosen, ...similar].map((organisation) => (
            <Checkbox
              key={organisation.key}
              className="min-h-8 items-center! pointer-coarse:min-h-10"
              name="own"
              value={organisation.key}
              defaultChecked={own.includes(organisation.key)}
              onChange={() => onChange()}
              label={<ListName organisation={organisation} />}
            />
          ))}
        </fieldset>
      ) : null}
      <Popover open={isOpen} onOpenChange={setOpen}>
        <PopoverTrigger asChild>
          <Button variant={first ? 'secondary' : 'primary'} className="self-start">
            {first ? <Trans>Add another name of ours</Trans> : <Trans>Choose your organisation</Trans>}
            <ChevronDown aria-hidden="true" />
          </Button>
        </PopoverTrigger>
        <PopoverContent aria-label={t`Organisations in the list`} className="sm:w-80!">
          <OptionList
            label={t`Find an organisation`}
            options={organisations.map(({ key, name, country }) => ({
              value: key,
              name: country === '' ? name : `${name}, ${country}`,
            }))}
            selected={own}
            onPick={(key) => {
              setOpen(false);
              if (!own.includes(key)) onChange(key);
            }}
          />
        </PopoverContent>
      </Popover>
    </Section>
  );
}

function ListName({ organisation: { name, country, networks } }: { organisation: NamedInList }) {
  return (
    <span className="min-w-0 [overflow-wrap:anywhere]">
      {name}
      {country === '' ? null : <span className="text-ink-muted">, {country}</span>}{' '}
      <span className="text-ink-muted text-sm">
        <Plural value={networks} one="in # network" other="in # networks" />
      </span>
    </span>
  );
}

/** Names that the same organisation may have in other rows: *Malmö stad* beside *Malmö*. */
function similarTo(first: NamedInList, organisations: readonly NamedInList[]): NamedInList[] {
  const [key, start] = [nameKey(first.name), `${foldName(first.name)} `];
  return organisations
    .filter(({ name, country }) => {
      if (country !== '' && first.country !== '' && foldName(country) !== foldName(first.country)) return false;
      return nameKey(name) === key || foldName(name).startsWith(start);
    })
    .slice(0, MOST_SIMILAR);
}
