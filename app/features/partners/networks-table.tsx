import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Link } from 'react-router';
import type { NetworkOfPartners } from '../../../server/partners/partners-service';
import { PARTNER_ROLE_NAMES } from '../marks/network/partner-role-names';
import { StageDot } from '../marks/stage-dot';

/** Networks, each with whom we meet there. */
export function NetworksTable({
  organisationId,
  networks,
}: {
  organisationId: string;
  networks: readonly NetworkOfPartners[];
}) {
  const { t } = useLingui();
  if (networks.length === 0)
    return (
      <p className="py-8 text-center text-ink-muted" role="status">
        <Trans>No network with partners fits this search.</Trans>
      </p>
    );
  return (
    <ul aria-label={t`Networks and their partners`} className="divide-y divide-line border-line border-y">
      {networks.map((network) => (
        <NetworkRow key={`${network.boardId} ${network.cardId}`} organisationId={organisationId} network={network} />
      ))}
    </ul>
  );
}

function NetworkRow({ organisationId, network }: { organisationId: string; network: NetworkOfPartners }) {
  const { i18n } = useLingui();
  const { partners, more, boardId, cardId, boardName, cardName, stage } = network;
  const address = `/o/${organisationId}/boards/${boardId}/cards/${cardId}?tab=partners`;
  return (
    <li className="grid gap-x-6 gap-y-1 py-3 [content-visibility:auto] [contain-intrinsic-size:auto_4rem] md:grid-cols-[18rem_minmax(0,1fr)]">
      <div className="min-w-0">
        <Link to={address} className="inline-flex max-w-full items-center gap-2 rounded-sm font-medium hover:underline">
          <StageDot stage={stage} />
          <span className="[overflow-wrap:anywhere]">{cardName}</span>
        </Link>
        <p className="pl-5 text-ink-muted text-sm">{boardName}</p>
      </div>
      <ul className="flex min-w-0 flex-wrap gap-x-4 gap-y-1 max-md:pl-5">
        {partners.map(({ id, name, roles, motive }) => (
          <li key={id} className="min-w-0" title={motive === '' ? undefined : motive}>
            <Link to={`/o/${organisationId}/partners/${id}`} className="rounded-sm hover:underline">
              {name}
            </Link>
            {roles.length > 0 ? (
              <span className="text-ink-muted text-sm">
                {' '}
                {roles.map((role) => i18n._(PARTNER_ROLE_NAMES[role]).toLocaleLowerCase(i18n.locale)).join(', ')}
              </span>
            ) : null}
          </li>
        ))}
        {more > 0 ? (
          <li>
            <Link to={address} className="text-accent hover:underline">
              <Plural value={more} one="and # more" other="and # more" />
            </Link>
          </li>
        ) : null}
      </ul>
    </li>
  );
}
