import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import type { DeskNetwork } from '../../domain/desk/desk';
import { Button } from '../../ui/button';
import { SegmentSign } from '../marks/segment-mark';
import { StageDot } from '../marks/stage-dot';
import { cardTo } from './desk-address';
import { useDeskScope } from './desk-scope';

/** So many are shown before somebody asks for all. */
const FIRST = 12;

/** The networks that the person answers for, and those where they share the work. */
export function OwnNetworks({
  owned,
  deputised,
}: {
  owned: readonly DeskNetwork[];
  deputised: readonly DeskNetwork[];
}) {
  const { t } = useLingui();
  return (
    <>
      <NetworkList id="owned" title={t`Owner of`} networks={owned} none={t`No network.`} />
      {deputised.length > 0 ? <NetworkList id="deputised" title={t`Deputy in`} networks={deputised} none="" /> : null}
    </>
  );
}

function NetworkList({
  id,
  title,
  networks,
  none,
}: {
  id: string;
  title: string;
  networks: readonly DeskNetwork[];
  none: string;
}) {
  const { t } = useLingui();
  const { organisationId } = useDeskScope();
  const [isAll, setAll] = useState(false);
  const rest = networks.length - FIRST;
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="flex items-baseline justify-between border-line border-b pb-1.5 font-semibold">
        {title}
        <span className="font-normal text-ink-muted text-sm tabular-nums">{networks.length}</span>
      </h2>
      {networks.length === 0 ? <p className="pt-2 text-ink-muted text-sm">{none}</p> : null}
      <ul className="pt-1">
        {(isAll ? networks : networks.slice(0, FIRST)).map((network) => (
          <li key={network.cardId}>
            <Link
              to={cardTo(organisationId, network, null)}
              prefetch="intent"
              className="-mx-2 flex min-h-8 items-center gap-2 rounded-sm px-2 hover:bg-hover pointer-coarse:min-h-11"
            >
              <StageDot stage={network.stage} />
              <span className="min-w-0 flex-1 truncate">{network.name}</span>
              {network.mark ? <SegmentSign mark={network.mark} /> : null}
            </Link>
          </li>
        ))}
      </ul>
      {rest > 0 && !isAll ? (
        <Button size="sm" variant="ghost" className="-ml-2" onClick={() => setAll(true)}>
          {t`${rest} more`}
        </Button>
      ) : null}
    </section>
  );
}
