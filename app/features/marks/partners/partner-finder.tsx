import { useLingui } from '@lingui/react/macro';
import { useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import type { FoundPartner } from '../../../../server/partners/partners-service';
import type { PartnerId } from '../../../domain/ids';
import { foldName } from '../../../domain/partners/partner-names';
import { OptionList } from '../option-list';
import { placeWords } from './place-words';

/** What the search of the directory answers, for which words. */
export interface PartnersFound {
  readonly text: string;
  readonly partners: readonly FoundPartner[];
}

const PAUSE = 120;

/** Finds a partner of the directory by typing; the server searches. Offers to make one when nothing is called so. */
export function PartnerFinder({
  organisationId,
  label,
  exclude,
  onPick,
  onCreate,
}: {
  organisationId: string;
  label: string;
  exclude: ReadonlySet<PartnerId>;
  onPick: (partner: FoundPartner) => void;
  onCreate?: (name: string) => void;
}) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher<PartnersFound>();
  const [text, setText] = useState('');
  const { load } = fetcher;

  useEffect(() => {
    const address = `/o/${organisationId}/partners/find?q=${encodeURIComponent(text)}`;
    const timer = setTimeout(() => void load(address), text === '' ? 0 : PAUSE);
    return () => clearTimeout(timer);
  }, [organisationId, text, load]);

  const answer = fetcher.data;
  const isFresh = answer?.text === text;
  const words = foldName(text).split(' ');
  // Until the answer to the last letters is here, what is shown is only what still fits them.
  const fitting = (answer?.partners ?? []).filter(
    ({ id, name, place, country }) =>
      !exclude.has(id) && (isFresh || words.every((word) => foldName([name, place, country].join(' ')).includes(word))),
  );
  return (
    <OptionList<PartnerId>
      label={label}
      options={fitting.map((partner) => ({
        value: partner.id,
        name: partner.name,
        detail: placeWords(partner, i18n.locale),
      }))}
      selected={[]}
      onSearch={setText}
      onPick={(id) => {
        const partner = fitting.find((each) => each.id === id);
        if (partner) onPick(partner);
      }}
      onCreate={isFresh ? onCreate : undefined}
      empty={
        !isFresh
          ? t`Searching…`
          : text !== ''
            ? t`Nothing matches “${text}”`
            : onCreate
              ? t`Type a name to add the first partner.`
              : t`There is no other partner yet.`
      }
    />
  );
}
