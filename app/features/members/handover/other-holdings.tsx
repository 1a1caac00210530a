import { Plural, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Held, HeldNetwork } from './held';

/** What hangs on a person beside the networks they pass on one by one. */
export function OtherHoldings({ held, organisationId }: { held: Held; organisationId: string }) {
  const { t } = useLingui();
  const to = ({ boardId, cardId }: HeldNetwork) => `/o/${organisationId}/boards/${boardId}/cards/${cardId}`;
  const network = (one: HeldNetwork) => ({ key: one.cardId, to: to(one), text: one.name });
  return (
    <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
      <Holding title={t`Owner of`} lines={held.owned.map(network)} />
      <Holding title={t`Deputy in`} lines={held.deputised.map(network)} />
      <Holding title={t`Scouts`} lines={held.scouted.map(network)} />
      <Holding
        title={t`Open tasks`}
        lines={held.tasks.map((task, index) => ({
          key: `${task.cardId}-${index}`,
          to: `${to(task)}?tab=checklists`,
          text: task.text,
          beside: task.name,
        }))}
      />
      <Holding
        title={t`Proposals to answer`}
        lines={held.approvals.map(({ id, cardName }) => ({
          key: id,
          to: `/o/${organisationId}/decisions/${id}`,
          text: cardName,
        }))}
      />
      <Holding
        title={t`Networks to review`}
        lines={held.reviews.map(({ campaignId, name }, index) => ({
          key: `${campaignId}-${index}`,
          to: `/o/${organisationId}/portfolio/reviews/${campaignId}`,
          text: name,
        }))}
      />
      {held.archived > 0 ? (
        <p className="text-ink-muted text-sm">
          <Plural
            value={held.archived}
            one="# archived network goes to the successor for everything."
            other="# archived networks go to the successor for everything."
          />
        </p>
      ) : null}
    </div>
  );
}

interface Line {
  readonly key: string;
  readonly to: string;
  readonly text: string;
  readonly beside?: string;
}

function Holding({ title, lines }: { title: ReactNode; lines: readonly Line[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3 className="flex items-baseline justify-between border-line border-b pb-1 font-medium">
        {title}
        <span className="font-normal text-ink-muted text-sm tabular-nums">{lines.length}</span>
      </h3>
      <ul className="max-h-64 overflow-y-auto pt-1">
        {lines.map(({ key, to, text, beside }) => (
          <li key={key} className="py-0.5">
            <Link to={to} className="hover:underline">
              {text}
            </Link>
            {beside ? <span className="block truncate text-ink-muted text-xs">{beside}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
