import { useLingui } from '@lingui/react/macro';
import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useFetcher, useSubmit } from 'react-router';
import type { PlanLine } from '../../../server/going-international/going-international-service';
import { LINE_FIELDS, type PlanLevel, type PlanLineKind } from '../../domain/going-international/plan-lines';
import { Badge } from '../../ui/badge';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { toast } from '../../ui/toast';
import { LineDialog } from './line-dialog';
import { SortableLines } from './sortable-lines';
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
  const nextOf = (line: PlanLine) => lines[lines.indexOf(line) + 1]?.id ?? '';
  return (
    <div className="flex flex-col items-start gap-3">
      {lines.length === 0 ? (
        <p className="text-ink-muted">{t`Nothing is written here yet.`}</p>
      ) : canEdit && lines.length > 1 && kind !== 'knowledge' ? (
        <SortableLines lines={lines}>
          {(line) => <Line line={line} next={nextOf(line)} people={people} canEdit />}
        </SortableLines>
      ) : (
        <ul className="w-full divide-y divide-line border-line border-y">
          {lines.map((line) => (
            <li key={line.id} className="group flex print:break-inside-avoid">
              <Line line={line} next={nextOf(line)} people={people} canEdit={canEdit} />
            </li>
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

function Line({
  line,
  next,
  people,
  canEdit,
}: {
  line: PlanLine;
  /** Before which it comes back when its removal is undone. */
  next: string;
} & Pick<PlanLinesProps, 'people' | 'canEdit'>) {
  const { t, i18n } = useLingui();
  const stateNames = useStateNames(line.kind);
  const fetcher = useFetcher();
  const submit = useSubmit();
  const [isEditing, setEditing] = useState(false);
  const { id, kind, level, text, detail, country, ownerId, dueOn, state } = line;
  const owner = people.find((person) => person.id === ownerId)?.name;
  const due =
    dueOn && new Date(`${dueOn}T12:00:00Z`).toLocaleDateString(i18n.locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const ownerWord = kind === 'knowledge' ? t`Knows: ${owner ?? ''}` : (owner ?? '');
  const facts = [country, owner ? ownerWord : '', due ? t`by ${due}` : ''].filter((fact) => fact !== '');
  function remove() {
    void fetcher.submit({ intent: 'line.remove', line: id }, { method: 'post' });
    const fields = {
      kind,
      text,
      detail,
      country,
      state,
      level: level ?? '',
      ownerId: ownerId ?? '',
      dueOn: dueOn ?? '',
    };
    toast({
      message: t`“${text}” is removed.`,
      undo: () => void submit({ intent: 'line.add', ...fields, placeOf: next }, { method: 'post', navigate: false }),
    });
  }

  return (
    <div className="flex min-w-0 flex-1 items-start gap-3 py-2.5">
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
          <IconButton label={t`Remove “${text}”`} onClick={remove}>
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
    </div>
  );
}
