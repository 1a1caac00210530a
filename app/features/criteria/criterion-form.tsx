import { Trans, useLingui } from '@lingui/react/macro';
import { Plus, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react';
import { useFetcher } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { type CriterionDraft, draftOf } from '../../domain/scoring/criterion-draft';
import { type Criterion, SCALES } from '../../domain/scoring/model';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { Textarea } from '../../ui/textarea';
import type { CriteriaAnswer, ListedModel } from './criteria-data';
import { useCriteriaProblem, useDraftSentences } from './criteria-problem';

/** An anchor in the form, with a key that stays with its row. */
interface Row {
  readonly key: number;
  readonly value: string;
  readonly words: string;
}

/** Changes a criterion in its place, or adds one. What was typed stays until it is saved or given up. */
export function CriterionForm({
  model,
  criterion,
  onDone,
}: {
  model: ListedModel;
  /** Null: a new one. */
  criterion: Criterion | null;
  onDone: () => void;
}) {
  const { t } = useLingui();
  const fetcher = useFetcher<CriteriaAnswer>();
  const [first] = useState(() => (criterion ? draftOf(criterion) : emptyDraft(model)));
  // Theirs after ours was refused: the next save has seen it.
  const [seen, setSeen] = useState(model.version);
  const [rows, setRows] = useState<readonly Row[]>(() => first.anchors.map((row, key) => ({ key, ...row })));
  const answer = fetcher.data;
  const problem = useCriteriaProblem(answer);
  const sentences = useDraftSentences(answer && !answer.ok ? answer.problems : undefined);
  const isOwn = model.kind === 'weighted';

  useEffect(() => {
    if (fetcher.state !== 'idle' || !answer) return;
    if (answer.ok) onDone();
    else if (answer.code === 'criterion.changed-meanwhile') setSeen(model.version);
  }, [fetcher.state, answer, onDone, model.version]);

  function save(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    form.set('intent', criterion ? 'criterion.change' : 'criterion.add');
    form.set('modelId', model.id);
    form.set('seen', String(seen));
    if (criterion) form.set('criterionId', criterion.id);
    void fetcher.submit(form, { method: 'post' });
  }

  const change = (key: number, to: Partial<Row>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...to } : row)));
  const next = model.version + 1;
  return (
    <form
      onSubmit={save}
      onKeyDown={(event: KeyboardEvent) => {
        if (event.key === 'Escape') onDone();
      }}
      className="flex flex-col gap-4 rounded-md border border-line bg-surface p-4"
    >
      <div className="flex flex-wrap gap-4">
        <Field label={t`Name`} error={sentences.name} className="min-w-48 flex-1">
          <Input name="name" autoFocus defaultValue={first.name} maxLength={LIMITS.criterionName} />
        </Field>
        {isOwn ? (
          <Field label={t`Weight`} error={sentences.weight} hint={t`1 to ${LIMITS.criterionWeight}`} className="w-24">
            <Input name="weight" inputMode="numeric" defaultValue={first.weight} />
          </Field>
        ) : null}
      </div>
      <Field
        label={t`Definition`}
        error={sentences.definition}
        hint={t`One question in plain words, so that everybody means the same.`}
      >
        <Textarea name="definition" rows={2} defaultValue={first.definition} maxLength={LIMITS.criterionDefinition} />
      </Field>
      <fieldset className="flex flex-col gap-1.5">
        <legend className="mb-1 font-medium text-sm">
          <Trans>What its values stand for</Trans>
        </legend>
        {rows.map((row) => (
          <div key={row.key} className="flex items-center gap-2">
            {isOwn ? (
              <Input
                name="anchorValue"
                aria-label={t`Value`}
                inputMode="numeric"
                value={row.value}
                onChange={(event) => change(row.key, { value: event.target.value })}
                className="w-14! text-center tabular-nums"
              />
            ) : (
              <>
                <span className="w-9 shrink-0 text-right font-medium tabular-nums">{row.value}</span>
                <input type="hidden" name="anchorValue" value={row.value} />
              </>
            )}
            <Input
              name="anchorWords"
              aria-label={t`In words: ${row.value}`}
              value={row.words}
              maxLength={LIMITS.anchorWords}
              onChange={(event) => change(row.key, { words: event.target.value })}
            />
            {isOwn && rows.length > 2 ? (
              <IconButton
                label={t`Take the value ${row.value} off the scale`}
                size="sm"
                onClick={() => setRows(rows.filter(({ key }) => key !== row.key))}
              >
                <X aria-hidden="true" />
              </IconButton>
            ) : null}
          </div>
        ))}
        {isOwn && rows.length < LIMITS.anchorsPerCriterion ? (
          <Button
            size="sm"
            variant="ghost"
            className="self-start"
            icon={<Plus aria-hidden="true" />}
            onClick={() => setRows([...rows, nextRow(rows)])}
          >
            <Trans>Add a value</Trans>
          </Button>
        ) : null}
        {sentences.anchors ? (
          <p role="alert" className="text-danger text-xs">
            {sentences.anchors}
          </p>
        ) : null}
      </fieldset>
      {problem ? (
        <p role="alert" className="text-danger text-sm">
          {problem}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
          {criterion ? <Trans>Save as version {next}</Trans> : <Trans>Add in version {next}</Trans>}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
        <span className="text-ink-muted text-xs">
          <Trans>Scores given so far keep the version they were given under.</Trans>
        </span>
      </div>
    </form>
  );
}

function nextRow(rows: readonly Row[]): Row {
  const highest = Math.max(...rows.map(({ value }) => Number(value) || 0));
  return { key: Math.max(...rows.map(({ key }) => key)) + 1, value: String(highest + 1), words: '' };
}

function emptyDraft({ kind }: ListedModel): CriterionDraft {
  const values = kind === 'weighted' ? [0, 1, 2, 3, 4] : SCALES[kind];
  return {
    name: '',
    definition: '',
    weight: '1',
    anchors: values.map((value) => ({ value: String(value), words: '' })),
  };
}
