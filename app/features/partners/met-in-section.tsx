import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { ContactView, MetIn } from '../../../server/partners/partners-service';
import { Badge } from '../../ui/badge';
import { Section } from '../../ui/section';
import { PARTNER_ROLE_NAMES } from '../marks/network/partner-role-names';
import { StageDot } from '../marks/stage-dot';

/** In which networks we meet a partner: as what, what it is after there, when it is heard, and whom we meet. */
export function MetInSection({
  organisationId,
  networks,
  contacts,
}: {
  organisationId: string;
  networks: readonly MetIn[];
  contacts: readonly ContactView[];
}) {
  const { t } = useLingui();
  return (
    <Section title={t`Where we meet it`}>
      {networks.length === 0 ? (
        <p className="text-ink-muted">
          <Trans>In no network yet. Name it under Partners on the card of a network.</Trans>
        </p>
      ) : (
        <ul className="divide-y divide-line border-line border-y">
          {networks.map((network) => (
            <NetworkRow
              key={`${network.boardId} ${network.cardId}`}
              organisationId={organisationId}
              network={network}
              people={contacts.filter(({ id }) => network.contacts.includes(id))}
            />
          ))}
        </ul>
      )}
    </Section>
  );
}

function NetworkRow({
  organisationId,
  network,
  people,
}: {
  organisationId: string;
  network: MetIn;
  people: readonly ContactView[];
}) {
  const { t, i18n } = useLingui();
  const { boardId, cardId, boardName, cardName, stage, archived, roles, motive, voice } = network;
  const said = [
    { name: t`Motive`, text: motive },
    { name: t`Its voice`, text: voice },
    { name: t`People`, text: people.map(({ name }) => name).join(', ') },
  ].filter(({ text }) => text !== '');
  return (
    <li className="relative flex flex-col gap-1 py-2.5 pl-5">
      <span className="absolute top-2.5 left-0 flex h-5 items-center">
        <StageDot stage={stage} />
      </span>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Link
          to={`/o/${organisationId}/boards/${boardId}/cards/${cardId}?tab=partners`}
          className="font-medium [overflow-wrap:anywhere] hover:underline"
        >
          {cardName}
        </Link>
        <span className="text-ink-muted text-sm">{boardName}</span>
        {archived ? <Badge>{t`Archived`}</Badge> : null}
        {roles.map((role) => (
          <Badge key={role} tone="accent">
            {i18n._(PARTNER_ROLE_NAMES[role])}
          </Badge>
        ))}
      </p>
      {said.length > 0 ? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-sm">
          {said.map(({ name, text }) => (
            <div key={name} className="contents">
              <dt className="text-ink-muted">{name}</dt>
              <dd className="whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
