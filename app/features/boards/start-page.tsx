import { useLingui } from '@lingui/react/macro';
import { FileDown, Shapes, SquareKanban } from 'lucide-react';
import type { ReactNode } from 'react';
import { Form, Link, useActionData, useNavigation } from 'react-router';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { type BoardActionResult, useBoardProblem } from './board-problem';

/** First use: an example portfolio, an import, or an empty board. */
export function StartPage({ organisationId, canImport }: { organisationId: string; canImport: boolean }) {
  const { t } = useLingui();
  const result = useActionData<BoardActionResult>();
  const pending = useNavigation().formData?.get('intent');
  return (
    <div className="mx-auto max-w-4xl px-4 py-10 sm:px-8 sm:py-16">
      <h1 className="font-semibold text-2xl tracking-tight">{t`How do you want to begin?`}</h1>
      <p className="mt-2 max-w-xl text-ink-muted">
        {t`A board shows the networks your organisation is in, from joining to leaving. You can do each of these later too.`}
      </p>
      <ul className="mt-8 grid gap-4 md:grid-cols-3">
        <Way
          icon={<Shapes aria-hidden="true" />}
          title={t`An example portfolio`}
          text={t`Invented networks of an invented city, to look around in and to throw away.`}
        >
          <Form method="post" className="flex flex-col gap-2">
            <input type="hidden" name="intent" value="example" />
            <Button type="submit" pending={pending === 'example'}>
              {t`Make the example`}
            </Button>
            <Problem text={useBoardProblem(result, 'example')} />
          </Form>
        </Way>
        {canImport ? (
          <Way
            icon={<FileDown aria-hidden="true" />}
            title={t`An import`}
            text={t`A board exported from Trello as JSON, or a list as CSV. You see a preview before anything is stored.`}
          >
            <Button asChild>
              <Link to={`/o/${organisationId}/import`}>{t`Choose a file`}</Link>
            </Button>
          </Way>
        ) : null}
        <Way
          icon={<SquareKanban aria-hidden="true" />}
          title={t`An empty board`}
          text={t`Four columns, Join, Active, Prune and Left, ready for the first network.`}
        >
          <Form method="post" className="flex flex-col gap-3">
            <input type="hidden" name="intent" value="create" />
            <Field label={t`Name of the board`} error={useBoardProblem(result, 'create')}>
              <Input
                name="name"
                required
                maxLength={LIMITS.boardName}
                defaultValue={t`Our networks`}
                autoComplete="off"
              />
            </Field>
            <Button type="submit" variant="primary" pending={pending === 'create'}>
              {t`Create board`}
            </Button>
          </Form>
        </Way>
      </ul>
    </div>
  );
}

function Way({ icon, title, text, children }: { icon: ReactNode; title: string; text: string; children: ReactNode }) {
  return (
    <li className="flex flex-col rounded-md border border-line bg-surface p-5">
      <span className="text-accent [&_svg]:size-6 [&_svg]:stroke-[1.5]">{icon}</span>
      <h2 className="mt-3 font-semibold text-lg">{title}</h2>
      <p className="mt-1 mb-5 text-ink-muted text-sm">{text}</p>
      <div className="mt-auto flex flex-col">{children}</div>
    </li>
  );
}

function Problem({ text }: { text: string | undefined }) {
  if (!text) return null;
  return (
    <p role="alert" className="text-danger text-xs">
      {text}
    </p>
  );
}
