import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Gavel, Plus, Printer } from 'lucide-react';
import { Form, Link, useSearchParams, useSubmit } from 'react-router';
import { DECISION_KINDS, type Decision } from '../../domain/decisions/decision';
import { Button, buttonClass } from '../../ui/button';
import { EmptyState } from '../../ui/empty-state';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { KIND_NAMES } from '../marks/decisions/decision-words';
import type { MemberFace } from '../marks/people';
import type { DecisionActionAnswer } from './decision-data';
import { DecisionsTable } from './decisions-table';
import { type ProposeData, ProposeSection } from './propose-section';
import { REGISTER_SHOWS, type RegisterShow, readRegisterQuery, selectDecisions } from './register-query';

export interface DecisionsPageProps {
  readonly organisationId: string;
  readonly organisationName: string;
  readonly decisions: readonly Decision[];
  readonly members: readonly MemberFace[];
  readonly today: string;
  readonly timeZone: string;
  readonly canPropose: boolean;
  /** What a new proposal needs, while one is written. */
  readonly propose: ProposeData | null;
  readonly answer: DecisionActionAnswer | undefined;
}

/** The register: who decided where we are, when, and on what grounds. */
export function DecisionsPage({ decisions, members, propose, answer, ...page }: DecisionsPageProps) {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const query = readRegisterQuery(search);
  const nameOf = new Map(members.map(({ id, name }) => [id, name]));
  const peopleOf = ({ proposedById, approvers }: Decision) =>
    [proposedById, ...approvers.map(({ memberId }) => memberId)].map((id) => nameOf.get(id) ?? '').join(' ');
  const shown = selectDecisions(decisions, query, peopleOf, i18n.locale);
  return (
    <div className="mx-auto max-w-6xl px-4 pt-6 pb-20 sm:px-8 print:max-w-none print:p-0">
      <header className="mb-4 flex flex-wrap items-center gap-2">
        <div className="min-w-0 flex-1 basis-64">
          <h1 className="font-semibold text-2xl tracking-tight">{t`Decisions`}</h1>
          <p className="text-ink-muted print:hidden">
            <Trans>Who decides where we are: what we join, raise, lower and leave, and why.</Trans>
          </p>
          <p className="hidden text-ink-muted print:block">{page.organisationName}</p>
        </div>
        {decisions.length > 0 && !propose ? (
          <Button
            variant="ghost"
            className="max-sm:hidden print:hidden"
            icon={<Printer aria-hidden="true" />}
            onClick={() => print()}
          >
            {t`Print`}
          </Button>
        ) : null}
        {page.canPropose && !propose && decisions.length > 0 ? (
          <Link to="?propose" className={buttonClass('primary', 'md', 'print:hidden')}>
            <Plus aria-hidden="true" />
            {t`Propose…`}
          </Link>
        ) : null}
      </header>
      {propose ? (
        <ProposeSection
          key={propose.network?.cardId ?? ''}
          organisationId={page.organisationId}
          data={propose}
          today={page.today}
          answer={answer}
        />
      ) : null}
      {decisions.length === 0 ? (
        propose ? null : (
          <EmptyState
            icon={<Gavel aria-hidden="true" />}
            title={t`Nothing is decided here yet`}
            action={
              page.canPropose ? (
                <Link to="?propose" className={buttonClass('primary')}>
                  {t`Propose a change`}
                </Link>
              ) : null
            }
          >
            {t`Somebody proposes to join, raise, lower or leave a network; those who are asked answer; the card moves when they agree.`}
          </EmptyState>
        )
      ) : (
        <>
          <RegisterFilter />
          <p className="mt-3 mb-1 text-ink-muted text-sm" role="status">
            <Plural value={shown.length} one="# decision" other="# decisions" />
          </p>
          <DecisionsTable decisions={shown} members={members} {...page} />
        </>
      )}
    </div>
  );
}

function RegisterFilter() {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const submit = useSubmit();
  const query = readRegisterQuery(search);
  const shows: Record<RegisterShow, string> = {
    all: t`Every state`,
    open: t({ message: 'Open', context: 'a state' }),
    approved: t`Approved`,
    rejected: t`Rejected or withdrawn`,
  };
  return (
    <Form
      role="search"
      aria-label={t`Narrow the register`}
      className="flex flex-wrap gap-2 print:hidden"
      onChange={(event) => void submit(event.currentTarget, { replace: true, preventScrollReset: true })}
    >
      <Input
        name="q"
        type="search"
        aria-label={t`Find by network, grounds or person`}
        placeholder={t`Find by network, grounds or person`}
        defaultValue={query.text}
        className="sm:w-72!"
      />
      <Select
        name="show"
        aria-label={t`State`}
        defaultValue={query.show}
        className="w-44! max-sm:w-[calc(50%-0.25rem)]!"
      >
        {[...REGISTER_SHOWS].reverse().map((show) => (
          <option key={show} value={show}>
            {shows[show]}
          </option>
        ))}
      </Select>
      <Select
        name="kind"
        aria-label={t`Kind`}
        defaultValue={query.kind ?? ''}
        className="w-32! max-sm:w-[calc(50%-0.25rem)]!"
      >
        <option value="">{t`Every kind`}</option>
        {DECISION_KINDS.map((kind) => (
          <option key={kind} value={kind}>
            {i18n._(KIND_NAMES[kind])}
          </option>
        ))}
      </Select>
      <Select name="sort" aria-label={t`Order`} defaultValue={query.sort} className="w-44! max-sm:w-full!">
        <option value="latest">{t`Latest first`}</option>
        <option value="decide-by">{t`By day to decide`}</option>
        <option value="name">{t`By network`}</option>
      </Select>
    </Form>
  );
}
