import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Link } from 'react-router';
import type { MemberId } from '../../domain/ids';
import { missingCriteria, type ScoreValues, type ScoringModel, valuesOf } from '../../domain/scoring/model';
import { scoreOf } from '../../domain/scoring/score';
import { spreadOf } from '../../domain/scoring/spread';
import { Banner } from '../../ui/banner';
import { Button } from '../../ui/button';
import type { MemberFace } from '../marks/people';
import { ScorePicture } from '../marks/scoring/score-picture';
import { ScoreWords } from '../marks/scoring/score-words';
import { ScoreTable } from './score-table';
import type { RevealedScores, SessionPageData } from './scoring-data';
import { useScoringProblem } from './scoring-problem';
import { SpreadStrip } from './spread-strip';
import { useSessionAct } from './use-session-act';

export interface RevealProps {
  readonly session: SessionPageData;
  readonly revealed: RevealedScores;
  readonly faceOf: (id: MemberId) => MemberFace;
  /** May set the agreed value now. */
  readonly canAgree: boolean;
  readonly cardAddress: string | null;
}

/** What everybody gave, and what the group makes of it. */
export function Reveal({ session, revealed, faceOf, canAgree, cardAddress }: RevealProps) {
  const { model, current } = session;
  const agreedAt = revealed.agreed?.at.toISOString() ?? '';
  return (
    <Discussed
      // What somebody else agreed meanwhile takes the place of what was about to be.
      key={`${current.cardId} ${agreedAt}`}
      {...{ model, revealed, faceOf, canAgree, cardAddress, agreedAt }}
      cardId={current.cardId}
    />
  );
}

type DiscussedProps = Omit<RevealProps, 'session'> & { model: ScoringModel; cardId: string; agreedAt: string };

function Discussed({ model, revealed, faceOf, canAgree, cardAddress, cardId, agreedAt }: DiscussedProps) {
  const { t } = useLingui();
  const act = useSessionAct('agree');
  const problem = useScoringProblem(act.answer);
  const [chosen, setChosen] = useState<ScoreValues>(() => revealed.agreed?.values ?? middleOf(model, revealed));
  const isSame =
    revealed.agreed !== null &&
    JSON.stringify(inOrder(model, revealed.agreed.values)) === JSON.stringify(inOrder(model, chosen));
  const shown = canAgree ? chosen : (revealed.agreed?.values ?? {});
  return (
    <div className="flex flex-col gap-6">
      {revealed.agreed ? <AgreedBanner agreed={revealed.agreed} cardAddress={cardAddress} /> : null}
      <h3 className="sr-only">
        <Trans>How far apart we are</Trans>
      </h3>
      <div className="divide-y divide-line border-line border-y">
        {model.criteria.map((criterion) => (
          <SpreadStrip
            key={criterion.id}
            kind={model.kind}
            criterion={criterion}
            given={revealed.scores.flatMap(({ memberId, values }) => {
              const value = values[criterion.id];
              return value === undefined ? [] : [{ person: memberId, value }];
            })}
            faceOf={faceOf}
            agreed={shown[criterion.id] ?? null}
            onAgree={canAgree ? (value) => setChosen({ ...chosen, [criterion.id]: value }) : null}
          />
        ))}
      </div>
      {canAgree || revealed.agreed ? (
        <section
          aria-label={t`Agreed score`}
          className="flex flex-col gap-3 rounded-md border border-line bg-surface p-4"
        >
          <p aria-live="polite" className="font-medium">
            <ScoreWords model={model} score={scoreOf(model, shown)} />
          </p>
          <div className="max-w-md">
            <ScorePicture model={model} values={shown} />
          </div>
          {problem ? (
            <p role="alert" className="text-danger text-sm">
              {problem}
            </p>
          ) : null}
          {canAgree ? (
            <div className="flex flex-wrap items-center gap-3">
              <Button
                variant="primary"
                pending={act.isBusy}
                disabled={isSame || missingCriteria(model, chosen).length > 0}
                onClick={() => act.send({ intent: 'agree', cardId, seen: agreedAt, values: JSON.stringify(chosen) })}
              >
                {revealed.agreed ? <Trans>Change the agreed score</Trans> : <Trans>This is what we agree on</Trans>}
              </Button>
              <span className="text-ink-muted text-sm">
                <Trans>Begins at the middle; press the numbers under the faces to move it.</Trans>
              </span>
            </div>
          ) : null}
        </section>
      ) : null}
      <ScoreTable model={model} revealed={revealed} faceOf={faceOf} />
    </div>
  );
}

function AgreedBanner({
  agreed,
  cardAddress,
}: {
  agreed: NonNullable<RevealedScores['agreed']>;
  cardAddress: string | null;
}) {
  if (!agreed.onCard)
    return (
      <Banner tone="warning" live>
        <Trans>Agreed, and kept here. The card is gone, so nothing was written to it.</Trans>
      </Banner>
    );
  return (
    <Banner
      tone="success"
      live
      action={
        cardAddress ? (
          <Link to={`${cardAddress}?tab=assessment`} className="shrink-0 font-medium underline">
            <Trans>See the card</Trans>
          </Link>
        ) : null
      }
    >
      <Trans>Agreed, and written on the card.</Trans>
    </Banner>
  );
}

/** Where the talk begins: the middle of each criterion. */
function middleOf(model: ScoringModel, revealed: RevealedScores): ScoreValues {
  const middle: Record<string, number> = {};
  for (const criterion of model.criteria) {
    const given = revealed.scores.flatMap(({ memberId, values }) => {
      const value = values[criterion.id];
      return value === undefined ? [] : [{ person: memberId, value }];
    });
    const { median } = spreadOf(valuesOf(model.kind, criterion), given);
    if (median !== null) middle[criterion.id] = median;
  }
  return middle;
}

/** Values in the order of the criteria, so that equal ones are written alike. */
function inOrder(model: ScoringModel, values: ScoreValues): ScoreValues {
  return Object.fromEntries(
    model.criteria.flatMap(({ id }) => {
      const value = values[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}
