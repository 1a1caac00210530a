import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link, useSubmit } from 'react-router';
import type { ComparedLine, TextLine } from '../../../domain/rich-text/compare';
import { cx } from '../../../ui/cx';
import { Field } from '../../../ui/field';
import { Select } from '../../../ui/select';
import type { NamedVersion } from './text-versions';

export interface Comparison {
  readonly from: string;
  /** A version, or empty for the present text. */
  readonly to: string;
  readonly lines: readonly ComparedLine[];
}

/** Two versions of a text in one: what came, what went, which words changed. */
export function TextComparison({
  comparison,
  versions,
  back,
}: {
  comparison: Comparison;
  versions: readonly NamedVersion[];
  /** The way back to the text itself. */
  back: ReactNode;
}) {
  const { t } = useLingui();
  const submit = useSubmit();
  const changes = comparison.lines.filter(({ change }) => change !== 'same').length;
  const options = versions.map(({ id, name }) => (
    <option key={id} value={id}>
      {name}
    </option>
  ));
  return (
    <section aria-label={t`Comparison`} className="flex flex-col gap-4">
      <form
        method="get"
        onChange={(event) => void submit(event.currentTarget, { preventScrollReset: true, replace: true })}
        className="flex flex-wrap items-end gap-3"
      >
        <Field label={t`From`}>
          <Select name="from" value={comparison.from} onChange={() => undefined}>
            {options}
          </Select>
        </Field>
        <Field label={t`To`}>
          <Select name="to" value={comparison.to} onChange={() => undefined}>
            <option value="">{t`The present text`}</option>
            {options}
          </Select>
        </Field>
        <Link to="." preventScrollReset className="py-1.5 text-accent underline">
          {back}
        </Link>
      </form>
      <p role="status" className="text-ink-muted text-sm">
        {changes === 0 ? (
          t`Both say the same.`
        ) : (
          <Plural value={changes} one="# line differs." other="# lines differ." />
        )}
      </p>
      {changes > 0 && (
        <div className="flex flex-col gap-1 rounded-md border border-line bg-surface p-4 text-lg [overflow-wrap:anywhere] sm:p-6">
          {folded(comparison.lines).map((line, i) =>
            line === null ? (
              <p key={i} aria-hidden="true" className="text-center text-ink-faint text-sm">
                ···
              </p>
            ) : (
              <Line key={i} compared={line} />
            ),
          )}
        </div>
      )}
    </section>
  );
}

const AROUND = 2;

/** Long stretches that are the same are left out, but for the lines next to changes. */
function folded(lines: readonly ComparedLine[]): (ComparedLine | null)[] {
  const near = lines.map((_, i) =>
    lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(({ change }) => change !== 'same'),
  );
  return lines.flatMap((line, i): (ComparedLine | null)[] => (near[i] ? [line] : i === 0 || near[i - 1] ? [null] : []));
}

const INDENTS = ['', 'ml-5', 'ml-10', 'ml-14'];

function Line({ compared }: { compared: ComparedLine }) {
  const { line, change } = compared;
  const look = cx(
    'rounded-sm px-2',
    INDENTS[Math.min(line.depth, 3)],
    line.kind.startsWith('heading') && 'font-semibold',
    line.kind === 'heading1' && 'mt-3 text-xl',
    line.kind === 'code' && 'font-mono text-sm',
    change === 'added' && 'bg-success',
    change === 'removed' && 'bg-danger-tint',
  );
  if (line.kind === 'rule') return <hr className="my-2 border-line" />;
  if (change === 'added')
    return (
      <p className={look}>
        <ins className="no-underline">{textOf(line, '+ ')}</ins>
      </p>
    );
  if (change === 'removed')
    return (
      <p className={look}>
        <del>{textOf(line, '− ')}</del>
      </p>
    );
  if (compared.change !== 'changed') return <p className={cx(look, 'text-ink-muted')}>{textOf(line)}</p>;
  return (
    <p className={look}>
      {prefixOf(line)}
      {compared.words.map((piece, i) => {
        if (piece.change === 'added')
          return (
            <ins key={i} className="rounded-sm bg-success underline">
              {piece.text}
            </ins>
          );
        if (piece.change === 'removed')
          return (
            <del key={i} className="rounded-sm bg-danger-tint">
              {piece.text}
            </del>
          );
        return piece.text;
      })}
    </p>
  );
}

function prefixOf({ kind }: TextLine): string {
  return kind === 'item' ? '• ' : '';
}

function textOf(line: TextLine, sign = ''): string {
  return `${sign}${prefixOf(line)}${line.text}`;
}
