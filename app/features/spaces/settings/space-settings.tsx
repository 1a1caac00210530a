import { getFormProps, type SubmissionResult, useForm } from '@conform-to/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { Form, useNavigation } from 'react-router';
import { type Colour, isColour } from '../../../domain/colours';
import { LIMITS } from '../../../domain/limits';
import { OPENNESS, type Openness } from '../../../domain/spaces/openness';
import { Button } from '../../../ui/button';
import { ColourPicker } from '../../../ui/colour-picker';
import { ConfirmForm } from '../../../ui/confirm-form';
import { FormErrors } from '../../../ui/form-errors';
import { SelectField, TextAreaField, TextField } from '../../../ui/form-field';
import { Section } from '../../../ui/section';
import { OPENNESS_MEANINGS, OPENNESS_NAMES } from '../../marks/openness-names';
import { SpaceFrame } from '../space-frame';
import { useSpaceSentence } from '../use-space-sentence';

export interface SpaceSettingsData {
  readonly space: {
    readonly name: string;
    readonly purpose: string;
    readonly goal: string;
    readonly colour: string;
    readonly timeZone: string;
    readonly openness: Openness;
    readonly isArchived: boolean;
  };
  readonly timeZones: readonly string[];
}

/** What the space is called and for, how it looks, and its end; for hosts. */
export function SpaceSettings({
  space,
  timeZones,
  lastResult,
  isSaved,
}: SpaceSettingsData & { lastResult?: SubmissionResult; isSaved: boolean }) {
  const { t, i18n } = useLingui();
  const say = useSpaceSentence();
  const isBusy = useNavigation().formData?.get('intent') === 'change';
  const [colour, setColour] = useState<Colour>(isColour(space.colour) ? space.colour : 'blue');
  const [form, fields] = useForm<{
    name: string;
    purpose: string;
    goal: string;
    timeZone: string;
    openness: Openness;
  }>({ id: 'space', lastResult, defaultValue: space });
  return (
    <SpaceFrame title={t`Settings`}>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-5">
        <input type="hidden" name="intent" value="change" />
        <FormErrors errors={form.errors} say={say} />
        <TextField field={fields.name} label={t`Name of the space`} maxLength={LIMITS.spaceName} say={say} required />
        <TextAreaField
          field={fields.purpose}
          label={t`Purpose`}
          hint={t`Why the network exists, in a sentence or two.`}
          rows={2}
          maxLength={LIMITS.spacePurpose}
          say={say}
        />
        <TextAreaField
          field={fields.goal}
          label={t`Goal`}
          hint={t`What you want to reach together, and by when. It stands first on the desk.`}
          rows={3}
          maxLength={LIMITS.spaceGoal}
          say={say}
        />
        <div className="flex flex-col gap-1.5">
          <span className="font-medium text-sm">{t`Colour of the frame`}</span>
          <ColourPicker
            label={t`Colour of the frame`}
            name="colour"
            value={colour}
            onChange={(c) => c && setColour(c)}
          />
        </div>
        <SelectField
          field={fields.timeZone}
          label={t`Time zone of the space`}
          hint={t`New events and ends of access go by it. People see times in their own.`}
          say={say}
        >
          {timeZones.map((zone) => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </SelectField>
        <SelectField
          field={fields.openness}
          label={t`Who sees new documents, events and files`}
          hint={t`The class of each can be changed later. What guests make is for the network at least.`}
          say={say}
        >
          {OPENNESS.map((each) => (
            <option key={each} value={each}>
              {`${i18n._(OPENNESS_NAMES[each])}: ${i18n._(OPENNESS_MEANINGS[each])}`}
            </option>
          ))}
        </SelectField>
        <div className="flex items-center gap-3">
          <Button type="submit" variant="primary" pending={isBusy}>
            {t`Save`}
          </Button>
          <span role="status" className="text-ink-muted text-sm">
            {isSaved && !isBusy ? t`Saved` : null}
          </span>
        </div>
      </Form>
      {space.isArchived ? (
        <Section title={t`Archived`} lead={t`Everything can be read, nothing changes, and nobody new comes in.`}>
          <Form method="post">
            <input type="hidden" name="intent" value="restore" />
            <Button type="submit">
              <Trans>Take it back from the archive</Trans>
            </Button>
          </Form>
        </Section>
      ) : (
        <Section
          title={t({ message: 'Archive', context: 'a place or a kind of file' })}
          lead={t`For a network whose work is done: its people can still read everything.`}
        >
          <div>
            <ConfirmForm
              fields={{ intent: 'archive' }}
              label={t`Archive the space…`}
              title={t`Archive “${space.name}”?`}
              description={t`Everything can be read, nothing changes any more, and nobody new comes in. A host can take it back.`}
              confirmLabel={t`Archive the space`}
            />
          </div>
        </Section>
      )}
    </SpaceFrame>
  );
}
