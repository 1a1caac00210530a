import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { setPruneSign } from '../../../board-doc/facet-commands';
import { daysBetween } from '../../../domain/days';
import { PRUNE_SIGNS, type PruneSign } from '../../../domain/network/prune-signs';
import { NEAR_DAYS } from '../../../domain/portfolio/prune-candidates';
import { Button } from '../../../ui/button';
import { Menu, MenuContent, MenuItem, MenuTrigger } from '../../../ui/menu';
import { DateChip } from '../../marks/date-chip';
import { SIGN_MEANINGS, SIGN_NAMES } from '../../marks/network/prune-sign-names';
import { useCardScope } from '../card-scope';
import { FoldableSection } from '../section';
import { useUndoAct } from '../use-undo-act';
import { SignForm } from './sign-form';
import { SignItem } from './sign-item';

/** Signs that this may be a network to leave (M10): what its dates say, and what people name with their grounds. */
export function PruneSignsSection() {
  const { t, i18n } = useLingui();
  const { card, today, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const [editing, setEditing] = useState<PruneSign | null>(null);
  const isDue = card.bestBefore !== null && daysBetween(today, card.bestBefore) <= NEAR_DAYS;
  const named = new Map(card.signs.map((sign) => [sign.sign, sign]));
  const free = PRUNE_SIGNS.filter((sign) => !named.has(sign) && sign !== editing);
  const count = named.size + (isDue && !named.has('best-before') ? 1 : 0);
  const save = (sign: PruneSign, evidence: string | null) =>
    run((doc, act) => setPruneSign(doc, act, card.id, sign, evidence), t`Sign: ${i18n._(SIGN_NAMES[sign])}`);
  if (!canEdit && count === 0) return null;
  return (
    <FoldableSection
      part="signs"
      title={<Trans>Signs that it may be time to leave</Trans>}
      summary={count > 0 && <Plural value={count} one="# sign" other="# signs" />}
    >
      <ul className="flex flex-col gap-2">
        {isDue && card.bestBefore ? (
          <li className="flex items-baseline gap-2 text-sm">
            <span className="font-medium">{i18n._(SIGN_NAMES['best-before'])}</span>
            <DateChip date={card.bestBefore} kind="bestBefore" today={today} />
          </li>
        ) : null}
        {PRUNE_SIGNS.map((sign) => {
          const said = named.get(sign);
          if (editing === sign)
            return (
              <li key={sign}>
                <SignForm
                  sign={sign}
                  evidence={said?.evidence ?? ''}
                  onSave={(evidence) => {
                    const refusal = save(sign, evidence);
                    if (!refusal) setEditing(null);
                    return refusal;
                  }}
                  onCancel={() => setEditing(null)}
                />
              </li>
            );
          return said ? (
            <SignItem
              key={sign}
              said={said}
              onEdit={() => setEditing(sign)}
              onRemove={() => save(sign, null)}
              undo={undoAct(t`Sign: ${i18n._(SIGN_NAMES[sign])}`)}
            />
          ) : null;
        })}
      </ul>
      {count === 0 && editing === null ? (
        <p className="text-ink-muted text-sm">
          <Trans>Nothing is named. What you name here shows among the prune candidates of the portfolio.</Trans>
        </p>
      ) : null}
      {canEdit && free.length > 0 ? (
        <Menu>
          <MenuTrigger asChild>
            <Button size="sm" variant="ghost" className="-ml-2 self-start" icon={<Plus aria-hidden="true" />}>
              <Trans>Name a sign</Trans>
            </Button>
          </MenuTrigger>
          <MenuContent className="max-w-xs">
            {free.map((sign) => (
              <MenuItem key={sign} onSelect={() => setEditing(sign)} title={i18n._(SIGN_MEANINGS[sign])}>
                {i18n._(SIGN_NAMES[sign])}
              </MenuItem>
            ))}
          </MenuContent>
        </Menu>
      ) : null}
    </FoldableSection>
  );
}
