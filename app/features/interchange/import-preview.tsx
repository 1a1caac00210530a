import { Trans, useLingui } from '@lingui/react/macro';
import { useRef } from 'react';
import { Form, useNavigation, useSubmit } from 'react-router';
import type { Preview } from '../../../server/interchange/interchange-service';
import { LIMITS } from '../../domain/limits';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { Input } from '../../ui/input';
import { Section } from '../../ui/section';
import { Select } from '../../ui/select';
import { CountsTable } from './counts-table';
import { Losses } from './losses';
import { PreviewColumns } from './preview-columns';
import { PreviewOwn } from './preview-own';
import { PreviewPeople } from './preview-people';
import { PreviewStatuses } from './preview-statuses';
import { PreviewTable } from './preview-table';
import { PreviewUpdate } from './preview-update';

/** What a file holds and what will be made of it. What can be chosen can be changed here; nothing is stored before Import. */
export function ImportPreview({
  uploadId,
  fileName,
  preview,
}: {
  uploadId: string;
  fileName: string;
  preview: Preview;
}) {
  const { t, i18n } = useLingui();
  const form = useRef<HTMLFormElement>(null);
  const submit = useSubmit();
  const intent = useNavigation().formData?.get('intent');
  const { choices, boards } = preview;
  const list = preview.table?.list;

  const updateName = (name: string, date: string) => t`Update ${name} (imported ${date})`;

  /** Reads the file anew with what the form says now. */
  function readAgain(own?: string) {
    if (!form.current) return;
    const data = new FormData(form.current);
    if (own !== undefined) data.append('own', own);
    data.set('intent', 'choose');
    void submit(data, { method: 'post', preventScrollReset: true });
  }

  return (
    <Form ref={form} method="post" className="flex flex-col gap-8">
      <input type="hidden" name="upload" value={uploadId} />
      <div className="flex flex-wrap items-end gap-4">
        <Field label={t`Where to`} className="w-72 max-w-full" hint={fileName}>
          <Select name="target" defaultValue={choices.target ?? ''} onChange={() => readAgain()}>
            <option value="">{t`A new board`}</option>
            {boards.map(({ id, name, importedAt }) => (
              <option key={id} value={id}>
                {importedAt ? updateName(name, i18n.date(importedAt, { timeZone: 'UTC' })) : t`Into ${name}`}
              </option>
            ))}
          </Select>
        </Field>
        {choices.target === null ? (
          <Field label={t`Name of the board`} className="w-72 max-w-full" hint={t`You can change it later.`}>
            <Input
              key={choices.boardName}
              name="boardName"
              required
              maxLength={LIMITS.boardName}
              defaultValue={choices.boardName ?? preview.name}
              autoComplete="off"
            />
          </Field>
        ) : null}
      </div>
      {preview.update ? (
        <PreviewUpdate update={preview.update} conflicts={choices.conflicts} onChange={() => readAgain()} />
      ) : null}
      {preview.table ? <PreviewTable preview={preview} table={preview.table} onChange={() => readAgain()} /> : null}
      {list ? (
        <PreviewOwn
          key={choices.own.join()}
          organisations={list.organisations}
          own={choices.own}
          anchor={choices.anchor}
          onChange={readAgain}
        />
      ) : null}
      {list && list.statuses.length > 0 ? (
        <PreviewStatuses statuses={list.statuses} onChange={() => readAgain()} />
      ) : null}
      <Section title={t`What comes along`}>
        <CountsTable inFile={preview.inFile} counts={preview.planned} />
        {preview.kind === 'trello' ? <DueChoiceField value={choices.due} onChange={() => readAgain()} /> : null}
      </Section>
      {choices.target === null && !list ? <PreviewColumns columns={preview.columns} stages={choices.stages} /> : null}
      <PreviewPeople preview={preview} />
      <Section title={t`What does not come along`}>
        <Losses losses={preview.losses} />
      </Section>
      <div className="sticky bottom-0 flex flex-wrap gap-2 border-line border-t bg-canvas py-3">
        <Button
          type="submit"
          name="intent"
          value="start"
          variant={list && choices.own.length === 0 ? 'secondary' : 'primary'}
          pending={intent === 'start'}
        >
          {choices.target === null ? t`Import` : t`Update the board`}
        </Button>
        <Button type="submit" name="intent" value="cancel" formNoValidate>
          {t`Cancel`}
        </Button>
        <noscript>
          <Button type="submit" name="intent" value="choose">
            <Trans>Read again</Trans>
          </Button>
        </noscript>
      </div>
    </Form>
  );
}

function DueChoiceField({ value, onChange }: { value: Preview['choices']['due']; onChange: () => void }) {
  const { t } = useLingui();
  return (
    <Field
      label={t`Trello's due dates become`}
      className="w-72 max-w-full"
      hint={t`Start dates become the day of joining. Dates that were marked complete are left out and listed below.`}
    >
      <Select name="due" defaultValue={value} onChange={onChange}>
        <option value="review">{t`the review date`}</option>
        <option value="best-before">{t`the best-before date`}</option>
        <option value="leave-out">{t`nothing: leave them out`}</option>
      </Select>
    </Field>
  );
}
