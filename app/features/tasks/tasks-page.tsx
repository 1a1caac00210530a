import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { ListChecks } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useSearchParams } from 'react-router';
import { EmptyState } from '../../ui/empty-state';
import { Segmented } from '../../ui/segmented';
import type { TaskData, TaskPerson } from '../marks/tasks/task';
import { TaskItem } from '../marks/tasks/task-item';
import { TaskLine } from '../marks/tasks/task-line';

interface TasksPageProps {
  readonly spaceId: string;
  readonly me: string;
  readonly canEdit: boolean;
  readonly people: readonly TaskPerson[];
  readonly tasks: readonly TaskData[];
  readonly today: string;
}

const WHOSE = ['all', 'mine', 'nobody'] as const;

/** What the network has agreed to do: late first, then by date, then without one. */
export function TasksPage({ spaceId, me, canEdit, people, tasks, today }: TasksPageProps) {
  const { t } = useLingui();
  const [search, setSearch] = useSearchParams();
  const whose = WHOSE.find((one) => one === search.get('whose')) ?? 'all';
  const address = `/s/${spaceId}/tasks`;
  const asked = tasks.filter(({ assignee }) =>
    whose === 'all' ? true : whose === 'mine' ? assignee?.userId === me : assignee === null,
  );
  const open = asked.filter(({ isDone }) => !isDone);
  const done = asked.filter(({ isDone }) => isDone);
  const groups = [
    { title: t`Late`, tasks: open.filter(({ dueOn }) => dueOn !== null && dueOn < today) },
    { title: t`With a date`, tasks: open.filter(({ dueOn }) => dueOn !== null && dueOn >= today) },
    { title: t`Without a date`, tasks: open.filter(({ dueOn }) => dueOn === null) },
  ].filter((group) => group.tasks.length > 0);
  const items = (list: readonly TaskData[]) =>
    list.map((task) => <TaskItem key={task.id} {...{ task, people, canEdit, today, address }} />);
  return (
    <div className="mx-auto flex max-w-3xl flex-col gap-6 px-4 pt-6 pb-20 lg:px-8">
      <header className="flex flex-col gap-1">
        <h1 className="font-semibold text-2xl tracking-tight">{t`Tasks`}</h1>
        <p className="max-w-prose text-ink-muted">
          <Trans>What the network has agreed to do, by whom and by when. Those of meetings stand here too.</Trans>
        </p>
      </header>
      {canEdit ? <TaskLine address={address} people={people} wide /> : null}
      {tasks.length === 0 ? (
        <EmptyState icon={<ListChecks aria-hidden="true" />} title={t`No task yet`}>
          {canEdit ? (
            <Trans>Write above what is to be done, and who does it by when.</Trans>
          ) : (
            <Trans>What members agree to do stands here.</Trans>
          )}
        </EmptyState>
      ) : (
        <>
          <Segmented
            label={t`Whose tasks`}
            value={whose}
            onChange={(next) =>
              setSearch(next === 'all' ? {} : { whose: next }, { replace: true, preventScrollReset: true })
            }
            className="w-fit"
            options={[
              { value: 'all', label: t`Everybody’s` },
              { value: 'mine', label: t`Mine` },
              { value: 'nobody', label: t`Nobody’s yet` },
            ]}
          />
          {groups.length === 0 ? <p className="text-ink-muted">{t`Nothing is left to do.`}</p> : null}
          {groups.map((group) => (
            <Group key={group.title} title={group.title}>
              {items(group.tasks)}
            </Group>
          ))}
          {done.length > 0 ? (
            <details className="text-sm">
              <summary className="w-fit cursor-pointer text-ink-muted hover:text-ink">
                <Plural value={done.length} one="# task done" other="# tasks done" />
              </summary>
              <ul className="flex flex-col divide-y divide-line">{items(done)}</ul>
            </details>
          ) : null}
        </>
      )}
    </div>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-1">
      <h2 id={id} className="font-medium text-ink-muted text-sm">
        {title}
      </h2>
      <ul className="flex flex-col divide-y divide-line">{children}</ul>
    </section>
  );
}
