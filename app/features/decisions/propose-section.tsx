import { Trans, useLingui } from '@lingui/react/macro';
import { Link, useNavigate } from 'react-router';
import type { Standing } from '../../domain/decisions/decision';
import type { CardId } from '../../domain/ids';
import { buttonClass } from '../../ui/button';
import { OptionList } from '../marks/option-list';
import type { MemberFace } from '../marks/people';
import { SegmentSign } from '../marks/segment-mark';
import { StageDot } from '../marks/stage-dot';
import type { DecisionActionAnswer } from './decision-data';
import { ProposalForm } from './proposal-form';

/** A network that something can be proposed about. */
export interface ProposalNetwork extends Standing {
  readonly cardId: CardId;
  readonly name: string;
}

export interface ProposeData {
  /** Null: it is still to be chosen among `networks`. */
  readonly network: ProposalNetwork | null;
  readonly networks: readonly ProposalNetwork[];
  /** Who may be asked. */
  readonly approvers: readonly MemberFace[];
}

/** A new proposal: first the network, then what is to change. */
export function ProposeSection({
  organisationId,
  data: { network, networks, approvers },
  today,
  answer,
}: {
  organisationId: string;
  data: ProposeData;
  today: string;
  answer: DecisionActionAnswer | undefined;
}) {
  const { t } = useLingui();
  const navigate = useNavigate();
  return (
    <section
      aria-labelledby="propose"
      className="mb-8 rounded-md border border-line bg-surface p-4 sm:p-5 print:hidden"
    >
      <h2 id="propose" className="flex flex-wrap items-center gap-2 font-semibold text-lg">
        {network ? (
          <>
            <Trans>Propose a change for {network.name}</Trans>
            <StageDot stage={network.stage} />
            {network.mark ? <SegmentSign mark={network.mark} /> : null}
          </>
        ) : (
          <Trans>Which network is it about?</Trans>
        )}
      </h2>
      {network ? (
        <ProposalForm
          standing={network}
          approvers={approvers}
          today={today}
          answer={answer}
          fields={{ intent: 'propose', cardId: network.cardId }}
          cancelTo="?"
        />
      ) : networks.length === 0 ? (
        <div className="mt-2 flex flex-col items-start gap-3">
          <p className="text-ink-muted">{t`There are no networks yet. Add one to a board first.`}</p>
          <Link to={`/o/${organisationId}/start`} className={buttonClass('primary')}>
            {t`Ways to begin`}
          </Link>
        </div>
      ) : (
        <div className="mt-3 max-w-md">
          <OptionList
            label={t`Find a network`}
            options={networks.map((one) => ({
              value: one.cardId,
              name: one.name,
              mark: <StageDot stage={one.stage} />,
            }))}
            selected={[]}
            onPick={(cardId) => void navigate(`?propose=${cardId}`, { preventScrollReset: true })}
            empty={t`No network is called that.`}
          />
          <Link to="?" className="mt-2 inline-block text-accent text-sm hover:underline">
            {t`Cancel`}
          </Link>
        </div>
      )}
    </section>
  );
}
