import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { UserRound } from 'lucide-react';
import { Link } from 'react-router';
import type { LoadLimit, OwnerLoad, OwnerLoads } from '../../../domain/portfolio/owner-load';
import { Badge } from '../../../ui/badge';
import { Input } from '../../../ui/input';
import { Table, Td, Th } from '../../../ui/table';
import { MemberAvatar } from '../../marks/member-avatar';
import type { MemberFace } from '../../marks/people';
import { NetworkLink, NetworkLinks, useNetworkFaces } from '../network-faces';
import { useNumbers } from '../use-numbers';
import { ChartFigure } from './chart-figure';
import { percent } from './plot';
import { useChoice } from './use-choice';

/** Networks per owner: who carries too much, and what hangs on one person. */
export function OwnersChart({
  load,
  limit,
  members,
}: {
  load: OwnerLoads;
  limit: LoadLimit;
  members: readonly MemberFace[];
}) {
  const { t } = useLingui();
  const faces = new Map(members.map((member) => [member.id, member]));
  const { owners, ownerless } = load;
  const longest = Math.max(limit.hours, ...owners.map(({ hours }) => hours)) * 1.08;
  const mostHours = limit.hours;
  const mostNetworks = limit.networks;
  return (
    <ChartFigure
      id="owners"
      title={t`Networks per owner`}
      lead={
        <Trans>
          Over the limit: more than {mostHours} hours a month, or more than {mostNetworks} networks. Filled parts hang
          on one person; pale parts have a deputy.
        </Trans>
      }
      controls={<Limits limit={limit} />}
      empty={
        owners.length + ownerless.length === 0 ? (
          <Trans>No network is in sight that anybody could own.</Trans>
        ) : undefined
      }
      picture={
        <>
          <ul className="flex flex-col gap-2.5">
            {owners.map((owner) => (
              <OwnerRow
                key={owner.ownerId}
                owner={owner}
                face={faces.get(owner.ownerId)}
                limit={limit}
                longest={longest}
              />
            ))}
          </ul>
          {ownerless.length > 0 ? (
            <div className="mt-4 rounded-sm bg-warning p-3 text-sm">
              <h3 className="font-medium text-warning">{t`Nobody answers for these`}</h3>
              <NetworkLinks cardIds={ownerless.map(({ cardId }) => cardId)} />
            </div>
          ) : null}
        </>
      }
      table={<OwnersTable load={load} faces={faces} />}
    />
  );
}

function OwnerRow({
  owner,
  face,
  limit,
  longest,
}: {
  owner: OwnerLoad;
  face: MemberFace | undefined;
  limit: LoadLimit;
  longest: number;
}) {
  const { t, i18n } = useLingui();
  const { amount } = useNumbers();
  const faceOf = useNetworkFaces();
  const name = face?.name ?? t`Somebody who left`;
  const hours = amount(owner.hours);
  const count = owner.owned.length;
  let start = 0;
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-3 gap-y-1 sm:grid-cols-[minmax(6rem,10rem)_minmax(0,1fr)_auto]">
      <span className="flex min-w-0 items-center gap-2 text-sm">
        {face ? <MemberAvatar member={face} decorative /> : <UserRound aria-hidden="true" className="size-5" />}
        <span className="truncate">{name}</span>
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of links inside a drawing */}
      <svg
        role="group"
        aria-label={t`Networks of ${name}`}
        className="order-last col-span-2 block h-5 w-full overflow-visible sm:order-none sm:col-span-1"
      >
        {owner.owned.map(({ cardId, hours: its, hangsOnOne }) => {
          const part = (its ?? 0) / longest;
          const network = faceOf(cardId);
          if (part === 0 || !network) return null;
          const at = start;
          start += part;
          const said = hangsOnOne
            ? t`${network.name}: ${amount(its ?? 0)} hours a month, no deputy`
            : t`${network.name}: ${amount(its ?? 0)} hours a month`;
          return (
            <Link key={cardId} to={network.to} aria-label={said} className="group outline-none">
              <title>{said}</title>
              <rect
                x={percent(at)}
                y={2}
                width={percent(part)}
                height={16}
                className={
                  hangsOnOne
                    ? 'fill-accent stroke-surface group-hover:fill-accent-hover group-focus-visible:stroke-2 group-focus-visible:stroke-focus'
                    : 'fill-accent-tint stroke-accent group-hover:stroke-2 group-focus-visible:stroke-2 group-focus-visible:stroke-focus'
                }
              />
            </Link>
          );
        })}
        <line
          x1={percent(limit.hours / longest)}
          x2={percent(limit.hours / longest)}
          y1={-2}
          y2={22}
          className="stroke-danger"
          strokeWidth={1.5}
          strokeDasharray="3 2"
        />
      </svg>
      <span className="flex items-center justify-end gap-2 text-ink-muted text-xs tabular-nums">
        {owner.isOver ? <Badge tone="danger">{t`over`}</Badge> : null}
        <span className={owner.hours > limit.hours ? 'font-medium text-danger' : ''}>{t`${hours} h`}</span>
        <span className={count > limit.networks ? 'font-medium text-danger' : ''}>
          {t`${plural(count, { one: '# network', other: '# networks' })}`}
        </span>
        <span className="sr-only">{t`${i18n.number(owner.hangOnOne)} without deputy`}</span>
      </span>
    </li>
  );
}

/** The limits stand in the address, so that a lead can keep their own. */
function Limits({ limit }: { limit: LoadLimit }) {
  const { t } = useLingui();
  const choose = useChoice();
  const field = (name: string, key: string, value: number, usual: number) => (
    <span className="flex items-center gap-1 text-ink-muted text-xs">
      <span aria-hidden="true">{name}</span>
      <Input
        aria-label={name}
        key={value}
        inputMode="numeric"
        defaultValue={value}
        className="h-6! w-12! px-1.5! text-center tabular-nums"
        onBlur={(event) => choose(key, event.currentTarget.value, String(usual))}
        onKeyDown={(event) => {
          if (event.key === 'Enter') choose(key, event.currentTarget.value, String(usual));
        }}
      />
    </span>
  );
  return (
    <>
      {field(t`Hours at most`, 'mostHours', limit.hours, 50)}
      {field(t`Networks at most`, 'mostNetworks', limit.networks, 7)}
    </>
  );
}

function OwnersTable({ load, faces }: { load: OwnerLoads; faces: ReadonlyMap<string, MemberFace> }) {
  const { t, i18n } = useLingui();
  const { amount } = useNumbers();
  return (
    <Table aria-label={t`Networks per owner`}>
      <thead>
        <tr>
          <Th>{t`Owner`}</Th>
          <Th className="text-right">{t`Networks`}</Th>
          <Th className="text-right">{t`Hours a month`}</Th>
          <Th className="text-right">{t`Without deputy`}</Th>
          <Th className="text-right">{t`Deputy of`}</Th>
          <Th>{t`Which`}</Th>
        </tr>
      </thead>
      <tbody>
        {load.owners.map((owner) => (
          <tr key={owner.ownerId}>
            <Td className="whitespace-nowrap align-top">
              {faces.get(owner.ownerId)?.name ?? t`Somebody who left`}
              {owner.isOver ? <Badge tone="danger" className="ml-2">{t`over`}</Badge> : null}
            </Td>
            <Td className="text-right align-top">{i18n.number(owner.owned.length)}</Td>
            <Td className="text-right align-top">{amount(owner.hours)}</Td>
            <Td className="text-right align-top">{i18n.number(owner.hangOnOne)}</Td>
            <Td className="text-right align-top">{i18n.number(owner.deputyOf)}</Td>
            <Td className="min-w-48 align-top">
              <NetworkLinks cardIds={owner.owned.map(({ cardId }) => cardId)} most={40} />
            </Td>
          </tr>
        ))}
        {load.ownerless.map(({ cardId, hours }) => (
          <tr key={cardId}>
            <Td className="text-warning">{t`No owner`}</Td>
            <Td />
            <Td className="text-right">{hours === null ? '–' : amount(hours)}</Td>
            <Td />
            <Td />
            <Td>
              <NetworkLink cardId={cardId} className="text-sm" />
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
