import { Trans, useLingui } from '@lingui/react/macro';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { removeLevelChange, saveLevelChange } from '../../../board-doc/facet-commands';
import { isOwnership } from '../../../domain/network/cooperation';
import type { LevelChange } from '../../../domain/network/facets';
import { IconButton } from '../../../ui/icon-button';
import { Popover, PopoverContent, PopoverTrigger } from '../../../ui/popover';
import { toast } from '../../../ui/toast';
import { formatDay } from '../../marks/date-chip';
import { LEVEL_NAMES } from '../../marks/network/cooperation-names';
import { useCardScope } from '../card-scope';
import { Property, valueButton, valueText } from '../fields/property';
import { useUndoAct } from '../use-undo-act';
import { LevelForm } from './level-form';
import { LevelScale } from './level-scale';

/** How tight the cooperation is now (M7), and the levels it had before. */
export function LevelField() {
  const { t, i18n } = useLingui();
  const { card, today, canEdit, run } = useCardScope();
  const [isOpen, setOpen] = useState(false);
  const now = card.levels.at(-1) ?? null;
  const name = now && i18n._(LEVEL_NAMES[now.level]);
  const since = now && formatDay(now.on, today, i18n.locale);
  const shown = now ? (
    <>
      <LevelScale level={now.level} />
      <span>{name}</span>
      <span className="text-ink-muted text-sm">
        <Trans>since {since}</Trans>
      </span>
    </>
  ) : (
    <>
      <LevelScale level={null} />
      <span className="text-ink-faint">
        <Trans>Not said yet</Trans>
      </span>
    </>
  );
  return (
    <Property name={t`Level`}>
      {canEdit ? (
        <Popover open={isOpen} onOpenChange={setOpen}>
          <PopoverTrigger
            className={valueButton}
            aria-label={now ? t`Level of cooperation: ${name}, since ${since}` : t`Level of cooperation: not said yet`}
          >
            {shown}
          </PopoverTrigger>
          <PopoverContent aria-label={t`Level of cooperation`} className="w-80">
            <LevelForm
              onCancel={() => setOpen(false)}
              onSave={(fields) => {
                const refusal = run(
                  (doc, act) => saveLevelChange(doc, act, card.id, fields),
                  t`Level of cooperation set`,
                );
                if (!refusal) setOpen(false);
                return refusal;
              }}
            />
          </PopoverContent>
        </Popover>
      ) : (
        <div className={valueText}>{shown}</div>
      )}
      {now && isOwnership(now.level) && (
        <p className="px-2 text-sm text-warning">
          <Trans>Ownership rather than cooperation</Trans>
        </p>
      )}
      {card.levels.length > 0 && <LevelHistory levels={card.levels} />}
    </Property>
  );
}

/** The levels with their days and reasons, the present one first. */
function LevelHistory({ levels }: { levels: readonly LevelChange[] }) {
  const { t } = useLingui();
  const [only] = levels;
  if (levels.length === 1 && only?.reason === '') return null;
  return (
    <ol aria-label={t`Levels so far`} className="ml-2 flex flex-col border-line border-l pl-1">
      {levels.toReversed().map((change) => (
        <LevelRow key={change.id} change={change} />
      ))}
    </ol>
  );
}

function LevelRow({ change }: { change: LevelChange }) {
  const { t, i18n } = useLingui();
  const { card, today, canEdit, run } = useCardScope();
  const undoAct = useUndoAct();
  const [isEditing, setEditing] = useState(false);
  const name = i18n._(LEVEL_NAMES[change.level]);
  const day = formatDay(change.on, today, i18n.locale);

  function remove() {
    const label = t`${name} taken out of the history`;
    run((doc, act) => removeLevelChange(doc, act, card.id, change.id), label);
    toast({ message: label, undo: undoAct(label) });
  }

  return (
    <li className="group flex items-start gap-1 rounded-sm px-2 py-0.5 text-sm hover:bg-hover">
      <p className="min-w-0 flex-1 py-0.5 [overflow-wrap:anywhere]">
        <span className="text-ink-muted tabular-nums">{day}</span> {name}
        {change.reason && <span className="block text-ink-muted">{change.reason}</span>}
      </p>
      {canEdit && (
        <span className="flex shrink-0 opacity-0 focus-within:opacity-100 group-hover:opacity-100 pointer-coarse:opacity-100">
          <Popover open={isEditing} onOpenChange={setEditing}>
            <PopoverTrigger asChild>
              <IconButton label={t`Change ${name}, ${day}`} size="sm" tooltip={false}>
                <Pencil aria-hidden="true" />
              </IconButton>
            </PopoverTrigger>
            <PopoverContent aria-label={t`Level of cooperation`} className="w-80" align="end">
              <LevelForm
                change={change}
                onCancel={() => setEditing(false)}
                onSave={(fields) => {
                  const refusal = run((doc, act) => saveLevelChange(doc, act, card.id, fields, change.id));
                  if (!refusal) setEditing(false);
                  return refusal;
                }}
              />
            </PopoverContent>
          </Popover>
          <IconButton label={t`Remove ${name}, ${day}`} size="sm" tooltip={false} onClick={remove}>
            <Trash2 aria-hidden="true" />
          </IconButton>
        </span>
      )}
    </li>
  );
}
