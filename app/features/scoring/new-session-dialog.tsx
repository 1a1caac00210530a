import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { useFetcher } from 'react-router';
import type { CardId, ScoringModelId } from '../../domain/ids';
import { STAGES } from '../../domain/life-cycle';
import { LIMITS } from '../../domain/limits';
import { SEGMENT_MARKS } from '../../domain/segments';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { Dialog, DialogContent, DialogFooter } from '../../ui/dialog';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Select } from '../../ui/select';
import { SegmentSign } from '../marks/segment-mark';
import { SEGMENT_NAMES } from '../marks/segment-names';
import { StageDot } from '../marks/stage-dot';
import { STAGE_NAMES } from '../marks/stage-names';
import { ALL, filterCandidates, type SessionFilter } from './filter-candidates';
import type { ScoringAnswer, SessionChoices } from './scoring-data';
import { useScoringProblem } from './scoring-problem';

/** Opens a session: a name, a model, and the networks to score, found by board, stage, segment and what has no score yet. */
export function NewSessionDialog({ choices, onClose }: { choices: SessionChoices; onClose: () => void }) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher<ScoringAnswer>();
  const problem = useScoringProblem(fetcher.data);
  const [modelId, setModel] = useState<ScoringModelId | undefined>(choices.models[0]?.id);
  const [filter, setFilter] = useState<SessionFilter>({ board: ALL, stage: ALL, segment: ALL, onlyUnscored: true });
  const [left, setLeft] = useState<ReadonlySet<CardId>>(new Set());
  const shown = useMemo(() => filterCandidates(choices.cards, filter, modelId), [choices.cards, filter, modelId]);
  const chosen = shown.filter(({ cardId }) => !left.has(cardId));
  const change = (to: Partial<SessionFilter>) => setFilter({ ...filter, ...to });
  const toggle = (ids: readonly CardId[], isIn: boolean) => {
    const next = new Set(left);
    for (const id of ids)
      if (isIn) next.delete(id);
      else next.add(id);
    setLeft(next);
  };
  const isTooMany = chosen.length > LIMITS.cardsPerSession;
  return (
    <Dialog open onOpenChange={(open) => open || onClose()}>
      <DialogContent
        size="lg"
        title={t`Score networks together`}
        description={t`Everybody scores alone; nobody sees another’s values before you reveal them.`}
      >
        <fetcher.Form method="post" className="flex flex-col gap-4">
          <input type="hidden" name="intent" value="open" />
          {chosen.map(({ cardId }) => (
            <input key={cardId} type="hidden" name="cardId" value={cardId} />
          ))}
          <div className="grid gap-4 sm:grid-cols-2">
            <Field label={t`Name of the session`}>
              <Input
                name="name"
                required
                maxLength={LIMITS.sessionName}
                placeholder={t`Spring review`}
                autoComplete="off"
              />
            </Field>
            <Field label={t`Score by`}>
              <Select
                name="modelId"
                value={modelId}
                onChange={(event) => setModel(event.target.value as ScoringModelId)}
              >
                {choices.models.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <fieldset className="flex flex-col gap-3">
            <legend className="mb-1.5 font-medium text-sm">
              <Trans>Networks</Trans>
            </legend>
            <div className="grid gap-2 sm:grid-cols-3">
              <Select
                aria-label={t`Board`}
                value={filter.board}
                onChange={(event) => change({ board: event.target.value })}
              >
                <option value={ALL}>{t`All boards`}</option>
                {choices.boards.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
              <Select
                aria-label={t`Stage`}
                value={filter.stage}
                onChange={(event) => change({ stage: event.target.value })}
              >
                <option value={ALL}>{t`All stages but left`}</option>
                {STAGES.map((stage) => (
                  <option key={stage} value={stage}>
                    {i18n._(STAGE_NAMES[stage])}
                  </option>
                ))}
              </Select>
              <Select
                aria-label={t`Segment`}
                value={filter.segment}
                onChange={(event) => change({ segment: event.target.value })}
              >
                <option value={ALL}>{t`All segments`}</option>
                {SEGMENT_MARKS.map((mark) => (
                  <option key={mark} value={mark}>
                    {mark} {i18n._(SEGMENT_NAMES[mark])}
                  </option>
                ))}
              </Select>
            </div>
            <Checkbox
              label={t`Only those without a score by this model`}
              checked={filter.onlyUnscored}
              onChange={(event) => change({ onlyUnscored: event.target.checked })}
            />
            {shown.length === 0 ? (
              <p className="rounded-md bg-sunken px-4 py-6 text-center text-ink-muted">
                {choices.cards.length === 0
                  ? t`There are no networks yet. Add one to a board first.`
                  : filter.onlyUnscored
                    ? t`All of these have a score already. Untick the box above to score them anew.`
                    : t`No network is like that.`}
              </p>
            ) : (
              <div className="overflow-hidden rounded-md border border-line">
                <div className="border-line border-b bg-sunken px-3 py-2">
                  <Checkbox
                    label={<Plural value={shown.length} one="# network" other="# networks" />}
                    checked={chosen.length === shown.length}
                    indeterminate={chosen.length > 0 && chosen.length < shown.length}
                    onChange={() =>
                      toggle(
                        shown.map(({ cardId }) => cardId),
                        chosen.length < shown.length,
                      )
                    }
                  />
                </div>
                <ul className="max-h-64 overflow-y-auto p-1">
                  {shown.map(({ cardId, name, stage, segment }) => (
                    <li key={cardId} className="rounded-sm px-2 hover:bg-hover">
                      <Checkbox
                        className="min-h-8 items-center! pointer-coarse:min-h-11"
                        checked={!left.has(cardId)}
                        onChange={(event) => toggle([cardId], event.target.checked)}
                        label={
                          <span className="flex items-center gap-2">
                            <StageDot stage={stage} />
                            {segment ? <SegmentSign mark={segment} /> : null}
                            {name}
                          </span>
                        }
                      />
                    </li>
                  ))}
                </ul>
              </div>
            )}
          </fieldset>
          {problem || isTooMany ? (
            <p role="alert" className="text-danger text-sm">
              {isTooMany
                ? t`A session has room for ${LIMITS.cardsPerSession} networks. Choose fewer, and open another for the rest.`
                : problem}
            </p>
          ) : null}
          <DialogFooter>
            <Button onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button
              type="submit"
              variant="primary"
              pending={fetcher.state !== 'idle'}
              disabled={chosen.length === 0 || isTooMany}
            >
              <Plural
                value={chosen.length}
                _0="Open the session"
                one="Open with # network"
                other="Open with # networks"
              />
            </Button>
          </DialogFooter>
        </fetcher.Form>
      </DialogContent>
    </Dialog>
  );
}
