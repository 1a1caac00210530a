import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, Printer, X } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../../ui/button';
import { IconButton } from '../../../ui/icon-button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { OptionList } from '../../marks/option-list';
import { StageDot } from '../../marks/stage-dot';
import { type NetworkFace, NetworkLink, useNetworkFaces } from '../network-faces';
import { ImpactParts } from './impact-parts';
import type { PruneData } from './prune-data';
import type { Picked } from './use-picked';

/** What if we leave: the networks picked, and what that would mean. */
export function WhatIfPanel({
  data,
  picks,
  notePath,
  currency,
}: {
  data: PruneData;
  picks: Picked;
  notePath: string;
  currency: string;
}) {
  const { t } = useLingui();
  const { picked, toggle, clear, isReckoning } = picks;
  const { impact, names } = data;
  return (
    <section
      id="what-if"
      aria-labelledby="what-if-title"
      className="scroll-mt-4 rounded-md border border-line bg-surface p-4 sm:p-5"
    >
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="what-if-title" className="mr-auto font-semibold text-lg">
          {t`What if we leave`}
        </h2>
        {picked.length > 0 ? (
          <>
            <Button asChild size="sm" variant="ghost">
              <Link to={`${notePath}?leave=${picked.join('.')}`}>
                <Printer aria-hidden="true" />
                {t`Note to print`}
              </Link>
            </Button>
            <Button size="sm" variant="ghost" onClick={clear}>
              {t`Clear`}
            </Button>
          </>
        ) : null}
      </div>
      <Picks picked={picked} faces={data.faces} onToggle={toggle} />
      <div aria-live="polite" aria-busy={isReckoning} className={`mt-4 ${isReckoning ? 'opacity-60' : ''}`}>
        {impact && picked.length > 0 ? (
          <ImpactParts impact={impact} names={names} currency={currency} />
        ) : (
          <p className="text-ink-muted text-sm">
            <Trans>
              Pick networks, from the list or by name, and see what no other network gives, what it frees, and what we
              still owe. Nothing is changed by looking.
            </Trans>
          </p>
        )}
      </div>
    </section>
  );
}

function Picks({
  picked,
  faces,
  onToggle,
}: {
  picked: readonly string[];
  faces: readonly NetworkFace[];
  onToggle: (cardId: string) => void;
}) {
  const { t } = useLingui();
  const faceOf = useNetworkFaces();
  const [open, setOpen] = useState(false);
  return (
    <ul aria-label={t`Networks picked`} className="mt-3 flex flex-wrap gap-1.5">
      {picked.map((cardId) => {
        const face = faceOf(cardId);
        if (!face) return null;
        return (
          <li key={cardId} className="flex min-w-0 items-center gap-1 rounded-sm bg-sunken pl-2 text-sm">
            <NetworkLink cardId={cardId} withStage />
            <IconButton
              label={t`Keep ${face.name}`}
              size="sm"
              tooltip={false}
              className="size-6!"
              onClick={() => onToggle(cardId)}
            >
              <X aria-hidden="true" />
            </IconButton>
          </li>
        );
      })}
      <li>
        <Popover open={open} onOpenChange={setOpen}>
          <PopoverTrigger asChild>
            <Button size="sm" icon={<Plus aria-hidden="true" />}>
              {t`Pick a network`}
            </Button>
          </PopoverTrigger>
          <PopoverContent aria-label={t`Pick a network`} className="w-72!">
            <OptionList
              label={t`Find a network`}
              options={faces.map(({ cardId, name, stage }) => ({
                value: cardId as string,
                name,
                mark: <StageDot stage={stage} />,
              }))}
              selected={picked}
              onPick={onToggle}
              empty={t`There is no network to leave.`}
            />
          </PopoverContent>
        </Popover>
      </li>
    </ul>
  );
}
