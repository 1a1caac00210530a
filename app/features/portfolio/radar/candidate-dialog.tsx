import { useLingui } from '@lingui/react/macro';
import { useEffect } from 'react';
import { useFetcher } from 'react-router';
import type { ThemeId } from '../../../domain/ids';
import { LIMITS } from '../../../domain/limits';
import { RADAR_STATES, type RadarCandidate, type RadarTheme } from '../../../domain/network/radar';
import { Button } from '../../../ui/button';
import { Dialog, DialogContent, DialogFooter } from '../../../ui/dialog';
import { Field } from '../../../ui/field';
import { Input } from '../../../ui/input';
import { Select } from '../../../ui/select';
import { Textarea } from '../../../ui/textarea';
import type { MemberFace } from '../../marks/people';
import type { RadarAnswer } from './radar-data';
import { type RadarField, STATE_NAMES, useRadarProblem } from './radar-words';

/** Adds a candidate under a theme, or changes one. */
export function CandidateDialog({
  candidate,
  themeId,
  themes,
  members,
  action,
  onClose,
}: {
  /** Null: a new one. */
  candidate: RadarCandidate | null;
  themeId: ThemeId;
  themes: readonly RadarTheme[];
  members: readonly MemberFace[];
  action: string;
  onClose: () => void;
}) {
  const { t, i18n } = useLingui();
  const fetcher = useFetcher<RadarAnswer>();
  const problem = useRadarProblem(fetcher.data);
  const errorAt = (field: RadarField) => (problem?.field === field ? problem.text : undefined);
  const isDone = fetcher.state === 'idle' && fetcher.data?.ok === true;
  useEffect(() => {
    if (isDone) onClose();
  }, [isDone, onClose]);
  const scouts = members.filter(({ id, state }) => state === 'active' || id === candidate?.scoutId);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent title={candidate ? candidate.name : t`New candidate`}>
        <fetcher.Form method="post" action={action} className="flex flex-col gap-4">
          <input type="hidden" name="intent" value={candidate ? 'candidate.change' : 'candidate.add'} />
          {candidate ? <input type="hidden" name="candidateId" value={candidate.id} /> : null}
          <Field label={t`Name`} error={errorAt('name')}>
            <Input name="name" defaultValue={candidate?.name} maxLength={LIMITS.cardName} autoComplete="off" />
          </Field>
          <div className="grid gap-4 sm:grid-cols-3">
            <Field label={t`Theme`}>
              <Select name="themeId" defaultValue={candidate?.themeId ?? themeId}>
                {themes.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t`How near`}>
              <Select name="state" defaultValue={candidate?.state ?? 'watching'}>
                {RADAR_STATES.map((state) => (
                  <option key={state} value={state}>
                    {i18n._(STATE_NAMES[state])}
                  </option>
                ))}
              </Select>
            </Field>
            <Field label={t`Scout`} error={errorAt('scoutId')}>
              <Select name="scoutId" defaultValue={candidate?.scoutId ?? ''}>
                <option value="">{t`Nobody yet`}</option>
                {scouts.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          </div>
          <Field label={t`Purpose`} hint={t`What it is for, in a sentence.`} error={errorAt('purpose')}>
            <Input name="purpose" defaultValue={candidate?.purpose} maxLength={LIMITS.cardPurpose} />
          </Field>
          <Field label={t`Web address`} error={errorAt('webAddress')}>
            <Input
              name="webAddress"
              inputMode="url"
              defaultValue={candidate?.webAddress ?? ''}
              maxLength={LIMITS.webAddress}
            />
          </Field>
          <Field label={t`Note`} error={errorAt('note')}>
            <Textarea name="note" rows={3} defaultValue={candidate?.note} maxLength={LIMITS.note} />
          </Field>
          {errorAt('form') ? (
            <p role="alert" className="text-danger text-sm">
              {errorAt('form')}
            </p>
          ) : null}
          <DialogFooter>
            <Button variant="ghost" onClick={onClose}>
              {t`Cancel`}
            </Button>
            <Button type="submit" variant="primary" pending={fetcher.state !== 'idle'}>
              {candidate ? t`Save` : t`Put on the radar`}
            </Button>
          </DialogFooter>
        </fetcher.Form>
      </DialogContent>
    </Dialog>
  );
}
