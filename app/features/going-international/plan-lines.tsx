import { useLingui } from '@lingui/react/macro';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFetcher } from 'react-router';
import type { PlanLine } from '../../../server/going-international/going-international-service';
import { LINE_FIELDS, type PlanLevel, type PlanLineKind } from '../../domain/going-international/plan-lines';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { LineDialog } from './line-dialog';
import { useStateNames } from './use-state-names';

interface PlanLinesProps {
  readonly kind: PlanLineKind;
  readonly level?: PlanLevel;
  readonly lines: readonly PlanLine[];
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly canEdit: boolean;
}

/** The lines of one part of the plan. */
export function PlanLines({ kind, level, lines, people, canEdit }: PlanLinesProps) {
  const { t } = useLingui();
  const [isAdding, setAdding] = useState(false);
  return (
    <div className="flex flex-col items-start gap-3">
      {lines.length === 0 ? (
        <p className="text-ink-muted">{t`Nothing is written here yet.`}</p>
      ) : (
        <ul className="w-full divide-y divide-line border-line border-y">
          {lines.map((line) => (
            <Line key={line.id} line={line} people={people} canEdit={canEdit} />
          ))}
        </ul>
      )}
      {canEdit ? (
        <Button variant="secondary" size="sm" className="print:hidden" onClick={() => setAdding(true)}>
          <Plus aria-hidden="true" />
          <AddName kind={kind} />
        </Button>
      ) : null}
      <LineDialog {...{ kind, level, people }} line={null} isOpen={isAdding} onClose={() => setAdding(false)} />
    </div>
  );
}

function AddName({ kind }: { kind: PlanLineKind }) {
  const { t } = useLingui();
  const names: Record<PlanLineKind, string> = {
    goal: t`Add a goal`,
    measure: t`Add a measure`,
    gap: t`Add a gap`,
    knowledge: t`Add what you know`,
    partner: t`Add a partner`,
  };
  return names[kind];
}

function Line({ line, people, canEdit }: { line: PlanLine } & Pick<PlanLinesProps, 'people' | 'canEdit'>) {
  const { t, i18n } = useLingui();
  const stateNames = useStateNames(line.kind);
  const fetcher = useFetcher();
  const [isEditing, setEditing] = useState(false);
  const { id, kind, level, text, detail, country, ownerId, dueOn, state } = line;
  const owner = people.find((person) => person.id === ownerId)?.name;
  const due =
    dueOn && new Date(`${dueOn}T12:00:00Z`).toLocaleDateString(i18n.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const ownerWord = kind === 'knowledge' ? t`Knows: ${owner ?? ''}` : (owner ?? '');
  const facts = [country, owner ? ownerWord : '', due ? t`by ${due}` : ''].filter((fact) => fact !== '');
  return (
    <li className="group flex items-start gap-3 py-2.5 print:break-inside-avoid">
      <div className="min-w-0 flex-1">
        <p className={state === 'done' && kind !== 'partner' ? 'text-ink-muted' : 'font-medium'}>
          <span className="[overflow-wrap:anywhere]">{text}</span>
        </p>
        {facts.length === 0 ? null : <p className="text-ink-muted text-sm">{facts.join(' · ')}</p>}
        {detail === '' ? null : (
          <p className="mt-1 max-w-prose whitespace-pre-line text-sm [overflow-wrap:anywhere]">{detail}</p>
        )}
      </div>
      {LINE_FIELDS[kind].includes('state') ? (
        <Badge tone={state === 'done' ? 'success' : state === 'doing' ? 'info' : 'neutral'}>{stateNames[state]}</Badge>
      ) : null}
      {canEdit ? (
        <div className="-my-1 flex shrink-0 print:hidden">
          <IconButton label={t`Change “${text}”`} onClick={() => setEditing(true)}>
            <Pencil aria-hidden="true" />
          </IconButton>
          <IconButton
            label={t`Remove “${text}”`}
            onClick={() => void fetcher.submit({ intent: 'line.remove', line: id }, { method: 'post' })}
          >
            <Trash2 aria-hidden="true" />
          </IconButton>
        </div>
      ) : null}
      <LineDialog
        {...{ kind, people, line }}
        level={level ?? undefined}
        isOpen={isEditing}
        onClose={() => setEditing(false)}
      />
    </li>
  );
}
